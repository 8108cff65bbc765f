import type { orderTonight as sv } from '../sv/order-tonight.ts'

/** What the evening and the night have before them. */
export const orderTonight = {
  title: 'This evening and tonight',
  lead: (until: string) => `What is to be done from now until ${until}, by time.`,
  link: 'This evening and tonight',
  late: 'Overdue',
  times: 'To do',
  asNeeded: 'As needed',
  none: 'Nothing is planned for this evening or tonight.',
  noneLate: 'Nothing is overdue.',
  anyTime: 'some time',
  changed: 'Changed',
  unreceipted: 'Not receipted',
  given: (count: number, most: number) => `${count} of ${most} given today`,
} satisfies typeof sv
