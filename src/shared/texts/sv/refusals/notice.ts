/** What can be wrong with notices to a browser. */
export const notice = {
  pushServiceUnknown: 'Den webbläsarens notistjänst är inte godkänd här. Fråga er systemförvaltare.',
  subscriptionUnknown: 'Den prenumerationen finns inte längre.',
}
