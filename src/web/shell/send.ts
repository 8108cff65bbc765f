import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { Command } from '../../shared/endpoint.ts'
import { asId, type CommandId, uuid7 } from '../../shared/id.ts'
import { asInstant, type Instant } from '../../shared/instant.ts'
import { unsent } from './connection.ts'
import type { Problem } from './problem.ts'
import { readAgain } from './readings.ts'
import { post } from './wire.ts'

/** A command as it leaves the device. Its id is also its idempotency key: sending it twice is sending it once. */
export interface Envelope<In> {
  readonly id: CommandId
  /** The version of the process that the screen showed: the id of the command that last changed it. */
  readonly expects: CommandId | null
  readonly madeAt: Instant
  readonly input: In
}

/** What became of a command. */
export type Sent<Out> =
  | { readonly done: true; readonly output: Out }
  | { readonly done: false; readonly problem: Problem }

/** Seals an input into an envelope with a new id, at this moment of the device's clock. */
export function envelope<In>(input: In, expects: string | null = null): Envelope<In> {
  const now = new Date()
  const id = asId<'command'>(uuid7(now.getTime(), crypto.getRandomValues(new Uint8Array(10))))
  return { id, expects: expects === null ? null : asId<'command'>(expects), madeAt: asInstant(now), input }
}

/**
 * The one way in which the web writes. Never throws.
 * All commands pass here with ids made on the device, so that an outbox can be put under it.
 */
export async function send<In extends z.ZodType, Out extends z.ZodType>(
  command: Command<In, Out>,
  sealed: Envelope<z.input<In>>,
): Promise<Sent<z.output<Out>>> {
  const answer = await post(command.path, sealed)
  if (!answer.ok) return { done: false, problem: answer.problem }
  void readAgain()
  // Cast: the server's door parsed this body by the very schema that names the type.
  return { done: true, output: answer.body as z.output<Out> }
}

/** What a form needs to write: the act, where it stands, and why not. */
export interface Sending<In, Out> {
  /** Sends; gives the output, or undefined when it was refused or the server was not reached (see `problem`). */
  readonly send: (input: In, expects?: string | null) => Promise<Out | undefined>
  readonly state: 'idle' | 'sending' | 'done' | 'failed'
  readonly problem: Problem | null
  /** Sends the same envelope once more, after the network failed; undefined when there is nothing to repeat. */
  readonly retry: (() => Promise<Out | undefined>) | undefined
  /** Forgets the problem, for instance when the person starts to correct the form. */
  readonly settle: () => void
}

/**
 * A command for a form or a button. What follows (another page, a message, the draft forgotten) belongs in `onDone`,
 * so that a retry leads there too.
 */
export function useSend<In extends z.ZodType, Out extends z.ZodType>(
  command: Command<In, Out>,
  onDone?: (output: z.output<Out>) => void,
): Sending<z.input<In>, z.output<Out>> {
  const [state, setState] = useState<'idle' | 'sending' | 'done' | 'failed'>('idle')
  const [problem, setProblem] = useState<Problem | null>(null)
  const waiting = useRef<Envelope<z.input<In>> | null>(null)
  const next = useRef(onDone)
  useEffect(() => {
    next.current = onDone
  }, [onDone])
  useEffect(() => () => hold(waiting, null), [])

  const deliver = useCallback(
    async (sealed: Envelope<z.input<In>>) => {
      setState('sending')
      setProblem(null)
      const sent = await send(command, sealed)
      hold(waiting, !sent.done && sent.problem.kind !== 'refused' ? sealed : null)
      setState(sent.done ? 'done' : 'failed')
      if (sent.done) {
        next.current?.(sent.output)
        return sent.output
      }
      setProblem(sent.problem)
      return undefined
    },
    [command],
  )
  const retry = waiting.current
  return {
    send: (input, expects) => deliver(same(waiting.current, input) ?? envelope(input, expects ?? null)),
    state,
    problem,
    retry: retry && state === 'failed' ? () => deliver(retry) : undefined,
    settle: () => setProblem(null),
  }
}

/** The undelivered envelope when it says the same thing: pressing the button again is a retry, not a second command. */
function same<In>(undelivered: Envelope<In> | null, input: In): Envelope<In> | null {
  return undelivered && JSON.stringify(undelivered.input) === JSON.stringify(input) ? undelivered : null
}

/** Keeps what could not be delivered for a retry, and keeps the header's count of it. */
function hold<In>(place: { current: Envelope<In> | null }, next: Envelope<In> | null): void {
  unsent.set(unsent.get() + (next ? 1 : 0) - (place.current ? 1 : 0))
  place.current = next
}
