import type { week as sv } from '../sv/week.ts'

/** The unit's week. */
export const week = {
  title: 'The week',
  lead: (count: number) => (count === 1 ? '1 visit' : `${count} visits`),
  by: { label: 'Show', staff: 'Staff', persons: 'Persons' },
  none: 'No visits this week.',
  free: 'No visits',
  off: 'Does not work',
  noTime: 'During the day',
  unmanned: (count: number) =>
    count === 1 ? '1 visit has nobody who works then.' : `${count} visits have nobody who works then.`,
  unmannedTag: 'Nobody works then',
  spread: (name: string) => `Share out the visits of ${name}`,
  toWeek: 'The week',
  toDay: 'The team’s day',
} satisfies typeof sv
