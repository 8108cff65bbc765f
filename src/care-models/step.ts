import { z } from 'zod'
import { profession } from './people.ts'
import { term } from './term.ts'
import { bilingual, origin } from './wording.ts'

/** What happens on every team's road, in order. Deadlines are counted from these and end with these. */
export const eventKind = z.enum([
  /** The varsel (report, flag) was sent or taken by phone. */
  'reported',
  /** Someone in the team has read it, by name. */
  'receipted',
  /** An assessment visit or call was made. */
  'assessed',
  /** An outcome was chosen. */
  'decided',
  /** The sender and the sender's unit have receipted the answer. */
  'answered',
  'enrolled',
  'responsibilityTaken',
  /** The whole situation was gone through again. */
  'reviewed',
  /** A step of the model was done; the event names it. */
  'stepDone',
  'handBackSent',
  'handBackAccepted',
  'closed',
  'died',
])
export type EventKind = z.infer<typeof eventKind>

/** A term of its own, or the bound of the urgency that the sender chose. */
const stepTerm = z.union([
  term,
  z.strictObject({ unit: z.literal('urgency'), bound: z.enum(['receiptWithin', 'assessWithin']) }),
])

/** One thing to do with a deadline. */
export const step = z.strictObject({
  key: z.string(),
  phase: z.enum(['report', 'enrolment', 'handBack', 'afterwards']),
  text: bilingual,
  /** Each of these events starts it anew. */
  after: z.array(eventKind).min(1),
  /** Only when the event's outcome is one of these. */
  onlyFor: z.array(z.string()).min(1).optional(),
  term: stepTerm,
  /** Any of these events ends it, besides doing the step itself and the person's death. */
  until: z.array(eventKind),
  /** Who may do it. */
  professions: z.array(profession).min(1),
  /** Who is told when it is overdue. */
  tell: z.enum(['headOfUnit']).optional(),
  origin,
})
export type Step = z.infer<typeof step>

/** How urgent the sender says that it is, and how long the person may then wait. Order 1 goes first. */
export const urgency = z.strictObject({
  key: z.string(),
  order: z.int().min(1),
  text: bilingual,
  receiptWithin: term,
  assessWithin: term,
  origin,
})
