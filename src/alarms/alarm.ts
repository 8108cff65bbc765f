import { z } from 'zod'
import { instant } from '../shared/instant.ts'

/** What can wait so long that it is told again: unread, or somebody alone at a visit and not heard of. */
export const alarmKinds = ['unreadReferral', 'unreadAnswer', 'unreadNight', 'loneVisit'] as const
export type AlarmKind = (typeof alarmKinds)[number]

/** Whom a step tells: everybody who is reached at the unit, or its head besides. */
export const tells = ['unit', 'head'] as const

/** One telling: when it is due unless somebody has read by then, and whom it reaches. */
export const alarmStep = z.strictObject({ at: instant, tell: z.enum(tells) })
export type AlarmStep = z.output<typeof alarmStep>

/** For how many minutes somebody may say that they see to it. */
export const holdMinutes = [15, 30, 60] as const
