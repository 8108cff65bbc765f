import type { alarm as sv } from '../../sv/refusals/alarm.ts'

/** What can be wrong with an alarm. */
export const alarm = {
  heldAlready: '{by} sees to it already. Reload to see for how long.',
  over: 'It has already been read, or it is not your unit’s.',
} satisfies typeof sv
