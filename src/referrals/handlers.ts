import type { Handled } from '../door/call.ts'
import { actHandlers } from './act-handlers.ts'
import { boardHandlers } from './board-handlers.ts'
import { noteHandlers } from './note-handlers.ts'
import { sendHandlers } from './send-handlers.ts'
import { sentHandlers } from './sent-handlers.ts'
import { teamHandlers } from './team-handlers.ts'

/** Reaching a team, its board, and what the sender sees of it. */
export const referralHandlers: readonly Handled[] = [
  ...teamHandlers,
  ...sendHandlers,
  ...noteHandlers,
  ...actHandlers,
  ...boardHandlers,
  ...sentHandlers,
]
