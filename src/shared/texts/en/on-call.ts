import type { onCall as sv } from '../sv/on-call.ts'

export const onCall = {
  title: 'On-call cards',
  lead: 'What matters most of everyone for whom the unit is responsible. What you open is logged.',
  count: (shown: number, total: number) =>
    shown === total ? `${total} persons` : `${shown} of ${total} persons are shown`,
  found: (shown: number, total: number) =>
    shown === total
      ? `${total} of the unit’s cards fit`
      : `${shown} of ${total} cards that fit are shown. Write more.`,
  none: 'The unit is responsible for nobody right now.',
  more: 'Show more',
  print: 'Print',
  find: 'Search among the cards',
  noneFound: 'No card fits what you search for.',
  protected: 'Protected identity. Keep the card with you.',
  hidden: 'Address, phone and relatives are not shown to your unit.',
  open: 'Show the card',
  where: 'Where',
  atDoor: 'At the door',
  call: 'Call',
  person: 'The person',
  interpreter: (language: string) => `Interpreter: ${language}`,
  responsible: 'Responsible now',
  nobodyResponsible: 'The unit has named nobody.',
  warnings: 'Warning',
  noWarnings: 'No allergies or warnings are noted with you.',
  limits: 'Treatment limit',
  noLimits: 'No decision is noted with you.',
  ifWorse: 'If it gets worse',
  noPlan: 'There is no plan with you.',
  tonight: 'Concerns tonight',
  values: 'Newest values',
  noValues: 'No values with you.',
  orders: 'Tonight',
  noOrders: 'Nothing is ordered for the night.',
  due: (at: string) => `by ${at}`,
  relatives: 'Relatives',
  noRelatives: 'Nobody is noted with you.',
  paper: (unit: string, at: string) => `On-call cards, ${unit}. Read ${at}.`,
  paperUnlogged:
    'The cards are printed with the button Print on the page, or Ctrl+P, so that the print is logged.',
  paperNote: 'No codes and no keys. Keep it locked and destroy it after the shift. The print is logged.',
} satisfies typeof sv
