import type { roster as sv } from '../../sv/refusals/roster.ts'

/** What can be wrong with a roster. */
export const roster = {
  twiceAtOnce: 'The colleague already stands in another shift that overlaps this one.',
  twiceOverMidnight: 'The colleague stands in a shift over midnight that overlaps this one, on {day}.',
  gearOverMidnight: 'The car, bag or phone is given out over midnight at the same time, on {day}.',
  phoneOverMidnight:
    'Another carries the duty phone over midnight at the same time, on {day}. Change the hours.',
  gearTwiceAtOnce: 'The car, bag or phone is already given to another at the same time.',
  phoneTwiceAtOnce: 'Two carry the duty phone at the same time. Change the hours or let one carry it.',
  notHere: 'The colleague has no assignment at the unit on that day.',
  gearUnknown: 'The thing is not among the unit’s cars, bags and phones.',
  gearTwice: 'There is already one of that name.',
  nothingToCopy: 'There is nothing to copy: the week is empty, or all days are rostered already.',
} satisfies typeof sv
