import { z } from 'zod'
import { section } from '../records/entry.ts'
import { day } from '../shared/day.ts'
import { messageId, unitId } from '../shared/id.ts'
import { line } from './responsibility.ts'

const text = (limit: number) => z.string().trim().min(1).max(limit)

/** One closing criterion of the model as a named person judges it; no rule closes (GEN-06). */
export const judgedCriterion = z.strictObject({
  key: z.string().max(60),
  met: z.enum(['yes', 'no', 'unknown']),
  note: z.string().trim().max(1000).optional(),
})
export type JudgedCriterion = z.output<typeof judgedCriterion>

/** Somebody with a unit in Hemma, or somebody without account who is phoned or written to. */
const toUnit = z.strictObject({
  unit: unitId,
  message: messageId,
  /** Whom the sender thinks of there; the unit decides who accepts. */
  name: z.string().trim().max(120).optional(),
})
const withoutAccount = z.strictObject({
  name: text(120),
  title: z.string().trim().max(120),
  unitName: text(160),
  phone: text(40),
})
export const closingReceiver = z.union([toUnit, withoutAccount])
export type ClosingReceiver = z.output<typeof closingReceiver>

/** What the person is told, in plain words; phones and 112 are added from the receivers. */
export const plainWords = z.strictObject({
  whoCame: text(1000),
  whatWeDecided: text(2000),
  nextStep: text(1000),
  nextDay: day.optional(),
  /** Signs that mean: call 112. */
  when112: text(1000),
  given: z.enum(['printed', 'sent', 'readAloud']),
})
export type PlainWords = z.output<typeof plainWords>

/** Whom to call when, frozen as the paper says it. */
export const planContact = z.strictObject({
  who: z.string(),
  name: z.string(),
  day: z.string().nullable(),
  evening: z.string().nullable(),
  night: z.string().nullable(),
})
export type PlanContact = z.output<typeof planContact>

/** The report of the whole time with the team, under headings. */
export const reportSections = z.array(section).min(1).max(12)

/** Lines that a hand-back gives back. */
export const handedLines = z.array(line).max(3)
