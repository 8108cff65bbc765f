import { z } from 'zod'
import { instant } from '../shared/instant.ts'

/**
 * What can wait so long that it is told again: unread, somebody alone at a visit and not heard of, or one alone on a
 * visit to come where two must go.
 */
export const alarmKinds = ['unreadReferral', 'unreadAnswer', 'unreadNight', 'loneVisit', 'oneOfTwo'] as const
export type AlarmKind = (typeof alarmKinds)[number]

/** Whom a step tells: everybody who is reached at the unit, or its head besides. */
export const tells = ['unit', 'head'] as const

/**
 * What a telling could not come to: nobody at all had a way to be reached, the head had none, or the unit has no head
 * stated. The words on screen never say that somebody was told who was not.
 */
export const shortfalls = ['nobody', 'headSilent', 'headUnknown'] as const
export type Shortfall = (typeof shortfalls)[number]

/** One telling: when it is due unless somebody has read by then, whom it is to reach, and once told whom it could not. */
export const alarmStep = z.strictObject({
  at: instant,
  tell: z.enum(tells),
  short: z.enum(shortfalls).optional(),
})
export type AlarmStep = z.output<typeof alarmStep>

/** For how many minutes somebody may say that they see to it. */
export const holdMinutes = [15, 30, 60] as const
