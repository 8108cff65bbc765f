import type { Change } from '../door/call.ts'
import type { EntryId, MessageId, PersonId, ProcessId } from '../shared/id.ts'

/** What is decided: the outcome's key in the referral's care model, and what its fields hold. */
export interface NewDecision {
  readonly referral: ProcessId
  readonly outcome: string
  readonly fields: Readonly<Record<string, string>>
  /** The decision's own signed entry, made by the client. */
  readonly entry: EntryId
}

/** What came of it. Either the sender's unit was sent an answer, or a caller without account is to be phoned. */
export interface Decided {
  readonly referral: ProcessId
  readonly person: PersonId
  readonly model: { readonly id: string; readonly version: number }
  readonly outcome: string
  readonly answer: MessageId | null
  readonly callBackTask: ProcessId | null
}

/**
 * Decides a referral by name and answers its sender in the same transaction: checks profession, state and fields
 * against the model, writes the signed entry, ends the deadlines that a decision ends, and sends the answer with
 * its advice (or opens the task to phone a caller without account). The call names the referral as its process.
 */
export async function decideReferral(call: Change, decision: NewDecision): Promise<Decided> {
  throw new Error(`not yet: ${call.id} ${decision.outcome}`)
}
