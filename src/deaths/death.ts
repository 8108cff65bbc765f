import { z } from 'zod'
import { BEREAVEMENT_CALL } from '../tasks/bereavement.ts'

/** Who the death is known from. */
export const deathSources = ['physician', 'staff', 'relative', 'register'] as const
export const deathSource = z.enum(deathSources)
export type DeathSource = z.output<typeof deathSource>

/** The task by which another owner's unit is told what was ended. */
export const DEATH_TOLD = 'deathTold'
/** The task by which units are told that a recorded death was a mistake. */
export const DEATH_CORRECTED = 'deathCorrected'

/** Tasks that come of a death; they survive everything else that it ends. */
export const deathTaskKeys: readonly string[] = [BEREAVEMENT_CALL, DEATH_TOLD, DEATH_CORRECTED]

/** What can be done; each is the id of its command. */
export const deathActions = ['death.record', 'death.changeDay', 'death.correct'] as const
export type DeathAction = (typeof deathActions)[number]
