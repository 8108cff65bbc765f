/** What can be wrong with an alarm. */
export const alarm = {
  over: 'Det är redan läst, eller så gäller det inte er enhet.',
}
