import { z } from 'zod'
import { facts } from '../care-models/facts.ts'
import { profession } from '../care-models/people.ts'
import { bilingual } from '../care-models/wording.ts'
import { phone } from '../persons/phone.ts'
import { asId, entryId, type MessageId, messageId, type ProcessId, processId } from '../shared/id.ts'
import { sbar } from '../shared/sbar.ts'

/** Where a referral stands. `decided` waits for the answer to be read; `closed` when it has been, or the person has died. */
export const referralState = z.enum(['new', 'receipted', 'assessing', 'decided', 'closed'])
export type ReferralState = z.infer<typeof referralState>

/** What may be done with a referral; the names of the commands. */
export const referralAction = z.enum([
  'referral.receipt',
  'referral.assess',
  'referral.decide',
  'referral.reopen',
  'referral.calledBack',
])
export type ReferralAction = z.infer<typeof referralAction>

/** The sender's answers at the model's gates, by the gate's key. */
export const gateAnswers = z.record(
  z.string().max(60),
  z.strictObject({ answer: z.enum(['yes', 'no']), reason: z.string().trim().max(1000).optional() }),
)
export type GateAnswers = z.infer<typeof gateAnswers>

/** What the sender knows of the facts that the model's criteria ask for. Left out: not known. */
export const toldFacts = facts.omit({
  ageYears: true,
  diagnosisCodes: true,
  previousEnrolments: true,
  canWaitHours: true,
})
export type ToldFacts = z.infer<typeof toldFacts>

/** Whether the person knows and agrees; `cannot`: the person cannot take a stand now. */
export const consentGiven = z.strictObject({
  informed: z.boolean(),
  agrees: z.enum(['yes', 'no', 'cannot']),
  /** Why the person was not told; asked for whenever `informed` is false. */
  notInformedWhy: z.string().trim().max(300).default(''),
})
export type ConsentGiven = z.infer<typeof consentGiven>

/** Who the caller without account is. */
export const caller = z.strictObject({
  name: z.string().trim().min(1).max(120),
  profession: profession,
  unit: z.string().trim().min(1).max(160),
  phone,
})

/** What every referral says, whoever writes it down. `reason` and `urgency` are keys of the team's care model. */
export const referralContent = {
  referral: processId,
  entry: entryId,
  sbar,
  reason: z.string().max(60),
  urgency: z.string().max(60),
  gates: gateAnswers,
  told: toldFacts.default({}),
}

/** The exchange's thread with the sender has the referral's id, so that a device can name both before the server has seen them. */
export const threadId = messageId

/** The thread of a referral's exchange with its sender. */
export function threadOf(referral: ProcessId): MessageId {
  return asId<'message'>(referral)
}

/** A keyed text of the care model. */
export const keyed = z.strictObject({ key: z.string(), text: bilingual })
