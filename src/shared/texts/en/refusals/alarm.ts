import type { alarm as sv } from '../../sv/refusals/alarm.ts'

/** What can be wrong with an alarm. */
export const alarm = {
  over: 'It has already been read, or it is not your unit’s.',
} satisfies typeof sv
