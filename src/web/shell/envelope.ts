import { asId, type CommandId, uuid7 } from '../../shared/id.ts'
import { asInstant, type Instant } from '../../shared/instant.ts'

/** A command as it leaves the device. Its id is also its idempotency key: sending it twice is sending it once. */
export interface Envelope<In> {
  readonly id: CommandId
  /** The version of the process that the screen showed: the id of the command that last changed it. */
  readonly expects: CommandId | null
  readonly madeAt: Instant
  readonly input: In
}

/** Seals an input into an envelope with a new id, at this moment of the device's clock. */
export function envelope<In>(input: In, expects: string | null = null): Envelope<In> {
  const now = new Date()
  const id = asId<'command'>(uuid7(now.getTime(), crypto.getRandomValues(new Uint8Array(10))))
  return { id, expects: expects === null ? null : asId<'command'>(expects), madeAt: asInstant(now), input }
}
