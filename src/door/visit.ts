import type pg from 'pg'
import type { Reader, SessionFacts } from '../access/reader.ts'
import type { Clock } from '../platform/clock.ts'
import type { AssignmentId, CommandId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { Handled } from './call.ts'
import type { Facts } from './facts.ts'
import type { Admission } from './standing.ts'

/** What the door needs of the process it runs in. */
export interface Door {
  readonly pool: pg.Pool
  readonly clock: Clock
}

/** A request as HTTP, the batch endpoint or a test brings it: nothing parsed, nothing believed. */
export interface Asked {
  /** SHA-256 of the session cookie's token. */
  readonly session: Buffer | null
  readonly assignment: AssignmentId | null
  /** A human acted, so the idle limit starts again. */
  readonly human: boolean
  readonly input: unknown
  readonly command: CommandEnvelope | null
  /** Told, after commit, the token of the session that takes this one's place; null when it has ended. */
  readonly onSession?: (token: string | null) => void
}

/** What every command carries beside its input. */
export interface CommandEnvelope {
  readonly id: CommandId
  readonly expects: CommandId | null
  /** When it was made, corrected for the device's clock as far as it is known, never later than the request. */
  readonly madeAt: Instant
  /** When it was made by the device's own clock. */
  readonly deviceMadeAt: Instant
}

/** One request on its way through, with all that is known of it. */
export interface Visit {
  readonly client: pg.PoolClient
  readonly handled: Handled
  readonly asked: Asked
  readonly now: Instant
  /** The signed-in browser; null when a device delivers what its author made there. */
  readonly session: SessionFacts | null
  readonly reader: Reader
  readonly facts: Facts
  readonly admission: Admission
  readonly input: unknown
  /** What is done once all is committed, and never when it is not. */
  readonly afterCommit: (() => void)[]
}
