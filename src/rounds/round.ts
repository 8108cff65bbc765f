import { z } from 'zod'
import { clock } from '../shared/day.ts'
import { staffId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'

/** How worried one is about a person; said by a named member of staff, the gravest last. Our own words and steps. */
export const worryLevels = ['calm', 'watch', 'worried', 'veryWorried'] as const
export const worryLevel = z.enum(worryLevels)
export type WorryLevel = (typeof worryLevels)[number]

/** What somebody has said of it, and when. */
export const worrySaid = z.strictObject({
  level: worryLevel,
  why: z.string(),
  by: z.string(),
  at: instant,
})
export type WorrySaid = z.output<typeof worrySaid>

/** Why a person stands where she does in a round: each told in words beside her name. */
export const roundReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('worry'), level: worryLevel, by: z.string(), at: instant }),
  z.strictObject({ code: z.literal('overdue'), count: z.int() }),
  z.strictObject({ code: z.literal('unread'), count: z.int() }),
  z.strictObject({ code: z.literal('new'), at: instant }),
  z.strictObject({ code: z.literal('changes'), count: z.int() }),
  z.strictObject({ code: z.literal('longSince'), at: instant }),
])
export type RoundReason = z.output<typeof roundReason>

/** `later`: skipped, comes again last. */
export const roundPersonState = z.enum(['waiting', 'later', 'gone'])
export type RoundPersonState = z.output<typeof roundPersonState>

/** Who takes part: a colleague, or a guest of another unit (`staff` null). */
export const participant = z.strictObject({
  staff: staffId.nullable(),
  name: z.string(),
  title: z.string(),
  unit: unitId,
  unitName: z.string(),
})
export type Participant = z.output<typeof participant>

/** The days on which a team time may stand. */
export const roundDays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** A fixed team time: every such weekday that is no holiday. */
export const roundTime = z.strictObject({
  on: z.enum(roundDays),
  from: clock,
  to: clock,
  with: z.array(z.strictObject({ unit: unitId, name: z.string().trim().min(1).max(160) })).max(6),
  note: z.string().trim().max(200),
})
export type RoundTime = z.output<typeof roundTime>

/** What may be done with a round; each is the id of its command. */
export const roundActions = [
  'round.start',
  'round.join',
  'round.gone',
  'round.later',
  'round.undo',
  'round.end',
  'round.reopen',
] as const
export type RoundAction = (typeof roundActions)[number]
