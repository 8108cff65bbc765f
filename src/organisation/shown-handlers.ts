import type { Day } from '../shared/day.ts'
import type { ShownAssignment } from './assignment-store.ts'
import { allowedOnAssignment, standingOn } from './rules.ts'

/** An assignment as answers show it: with where it stands today and what may be done with it. */
export function shownAssignment({ owner: _owner, ...one }: ShownAssignment, today: Day) {
  return { ...one, standing: standingOn(one, today), allowed: allowedOnAssignment(one, today) }
}
