import { z } from 'zod'
import { clock, day } from '../shared/day.ts'
import { orderKinds, reservedTasks } from '../shared/ordering.ts'
import { blood } from './blood.ts'
import { medicine } from './medicine.ts'

/** Where an order stands; both sides hold the same. `performed`: nothing is left to do. */
const orderStates = ['sent', 'receipted', 'questioned', 'performed', 'ended', 'withdrawn'] as const
export const orderState = z.enum(orderStates)
export type OrderState = z.output<typeof orderState>

/** States in which somebody still has something to do. */
export const openOrderStates: readonly OrderState[] = ['sent', 'receipted', 'questioned']

/** Which side of the order a unit is on. */
export const orderSide = z.enum(['ordering', 'performing'])
export type OrderSide = z.output<typeof orderSide>

/** What sort of thing is asked for; it decides who may order it. */
export const orderKind = z.enum(orderKinds)
export type OrderKind = z.output<typeof orderKind>

/** Most clock times in a day that one order may have. */
const TIMES_A_DAY = 8

/**
 * When. `once`: a day, at a time or some time that day. `times`: again and again, every so many days at clock times
 * (none: some time that day) until a day or until further notice. `asNeeded`: when the need is there, at most so many
 * times a day and never closer than so many minutes.
 */
export const orderTiming = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once'), day, at: clock.nullable() }),
    z.strictObject({
      kind: z.literal('times'),
      from: day,
      until: day.nullable(),
      everyDays: z.int().min(1).max(90),
      at: z.array(clock).max(TIMES_A_DAY),
    }),
    z.strictObject({
      kind: z.literal('asNeeded'),
      from: day,
      until: day.nullable(),
      maxPerDay: z.int().min(1).max(24).optional(),
      leastMinutes: z.int().min(5).max(1440).optional(),
    }),
  ])
  .refine((timing) => timing.kind === 'once' || timing.until === null || timing.until >= timing.from, {
    path: ['until'],
  })
export type OrderTiming = z.output<typeof orderTiming>

const words = z.string().trim().max(500)

/** What an order asks for, in full: each revision has all of it. */
export const orderContent = z.strictObject({
  kind: orderKind,
  what: words.min(3),
  /** The value to come back with, where one is wanted: its name and unit. */
  value: z
    .strictObject({ name: z.string().trim().min(1).max(60), unit: z.string().trim().max(20) })
    .nullable(),
  timing: orderTiming,
  /** What to report back. */
  report: words.default(''),
  /** When to call instead of waiting, and whom. */
  callWhen: words.default(''),
  callPhone: z.string().trim().max(30).default(''),
  /** Substance, dose and route, when it is a medicine. */
  medicine: medicine.nullable().default(null),
  /** Product and number of units, when it is blood. */
  blood: blood.nullable().default(null),
  /** The named task that unlicensed staff need a delegation for; null: treatments and samples are for licensed staff. */
  task: z.enum(reservedTasks).nullable().default(null),
})
export type OrderContent = z.output<typeof orderContent>

/** How it went: done, the person said no, or it could not be done. */
export const orderOutcome = z.enum(['done', 'declined', 'notDone'])
export type OrderOutcome = z.output<typeof orderOutcome>

/** Why an order no longer reaches those who were to do it. */
export const astrayReason = z.enum(['unitClosed', 'personMoved'])
export type AstrayReason = z.output<typeof astrayReason>

/** Why a side ends an order before it is done. */
export const endReasons = ['notNeeded', 'moved', 'declined', 'replaced', 'other'] as const
export const endReason = z.enum(endReasons)
export type EndReason = z.output<typeof endReason>

/** What can happen with an order, as its history tells it. */
const orderSteps = [
  'sent',
  'changed',
  'answered',
  'receipted',
  'questioned',
  'questionTakenBack',
  'ended',
  'withdrawn',
  'reopened',
  'expired',
  'deceased',
  'unitClosed',
  'personMoved',
] as const
export const orderStep = z.enum(orderSteps)
export type OrderStep = z.output<typeof orderStep>
