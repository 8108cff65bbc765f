import type { z } from 'zod'
import type { Circumstances, ProcessFacts, Reader, SessionFacts } from '../access/reader.ts'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { Command, Endpoint, Open, Query } from '../shared/endpoint.ts'
import type { CommandId, PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** What every answer is given: a transaction, the request's instant, and who asks, already decided upon. */
export interface Call {
  readonly trx: Trx
  readonly now: Instant
  /** The day of `now` in Stockholm. */
  readonly today: Day
  readonly reader: Reader
  readonly session: SessionFacts | null
  /** SHA-256 of the token that the request came with. */
  readonly sessionHash: Buffer | null
  /** The person that the call is about, after the decision; null for lists and settings. */
  readonly person: PersonId | null
  readonly circumstances: Circumstances
  /** Units whose records of the person may be read in this call: own unit, then active choices. */
  readonly units: readonly UnitId[]
  /** Asks a further question within this one, decided upon by itself; null where it would be refused. */
  inside(question: Handled, input: unknown): Promise<Inside | null>
}

/** A question within a question: its input and answer, both parsed. */
export interface Inside {
  readonly input: unknown
  readonly output: unknown
}

/** What an answer that changes something is given besides. */
export interface Change extends Call {
  /** The command's id, made by the client: also the version it gives to what it changes. */
  readonly id: CommandId
  /** When it was done on the device, corrected for the device's clock, never later than `now`. */
  readonly madeAt: Instant
  /**
   * When something happened that the input dates: what the device called now (or left out) moves with its clock; a
   * time that somebody chose stays.
   */
  when(given?: Instant): Instant
  /** The process that the call names, its row locked; null when it names none. */
  readonly process: ProcessFacts | null
  /** Tells live screens, after commit, that a topic ('unit:…', 'person:…') has changed. */
  emit(topic: string): void
  /** After commit: the browser's session is now the one of this token; null when it has ended. */
  setSession(token: string | null): void
}

/** What is answered before anyone is signed in. */
export interface Anyone {
  readonly trx: Trx
  readonly now: Instant
  readonly today: Day
}

type AnswerTo<E> =
  E extends Query<infer In, infer Out>
    ? (call: Call, input: z.output<In>) => Promise<z.input<Out>>
    : E extends Command<infer In, infer Out>
      ? (call: Change, input: z.output<In>) => Promise<z.input<Out>>
      : E extends Open<infer In, infer Out>
        ? (call: Anyone, input: z.output<In>) => Promise<z.input<Out>>
        : never

/** An endpoint together with its answer. main.ts lists them; the door runs them. */
export interface Handled {
  readonly endpoint: Endpoint
  readonly answer: (call: never, input: never) => Promise<unknown>
}

/** The only way in: binds an endpoint to its answer, with the types of both checked against each other. */
export function handle<E extends Endpoint>(endpoint: E, answer: AnswerTo<E>): Handled {
  return { endpoint, answer: answer as Handled['answer'] } // Cast: run() parses the input by this very endpoint's schema.
}
