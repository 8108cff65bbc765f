import type { duty as sv } from '../../sv/refusals/duty.ts'

/** What can be wrong with a unit's hours. */
export const duty = {
  hoursOverlap: 'Two periods on the same day overlap. Change them so that they do not.',
  dayPassed: 'The day has passed. Choose today or a day to come.',
} satisfies typeof sv
