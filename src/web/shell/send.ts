import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { Command } from '../../shared/endpoint.ts'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import type { Handing, Settled } from '../device/outbox.ts'
import { tell } from './announce.tsx'
import { unstored } from './connection.ts'
import { type Envelope, envelope } from './envelope.ts'
import { useTexts } from './language.ts'
import { byOutbox, leaveForm, whenSettled } from './outbox.ts'
import { offline, type Problem } from './problem.ts'
import { readAgain } from './readings.ts'
import { post } from './wire.ts'

/** What became of a command. */
export type Sent<Out> =
  /** `kept`: it lies on this device, and this is what it will come to. */
  | { readonly done: true; readonly output: Out; readonly kept?: true }
  | { readonly done: false; readonly problem: Problem }

/**
 * The one way in which the web writes. Never throws. What may wait on the device goes through the outbox, with a network
 * and without; what needs the server (`now`) never waits.
 */
export async function send<In extends z.ZodType, Out extends z.ZodType>(
  command: Command<In, Out>,
  sealed: Envelope<z.input<In>>,
): Promise<Sent<z.output<Out>>> {
  const sent = await sendFor(command, sealed, { replaces: null, call: null })
  if (!sent.done && sent.problem.kind === 'refused') leaveForm(sealed.id)
  return sent
}

/** The same for a form, which holds what was refused until it is corrected or left. */
async function sendFor<In extends z.ZodType, Out extends z.ZodType>(
  command: Command<In, Out>,
  sealed: Envelope<z.input<In>>,
  handing: Handing,
): Promise<Sent<z.output<Out>>> {
  const settled = command.delivery === 'queued' ? await byOutbox(command, sealed, handing) : undefined
  if (settled) return sentOf(command, { id: sealed.id, settled, call: handing.call })
  const answer = await post(command.path, sealed)
  if (!answer.ok) return { done: false, problem: answer.problem }
  void readAgain()
  // Cast: the server's door parsed this body by the very schema that names the type.
  return { done: true, output: answer.body as z.output<Out> }
}

/** What a form hears of a command that went through the outbox. */
function sentOf<In extends z.ZodType, Out extends z.ZodType>(
  { handsOver }: Command<In, Out>,
  { id, settled, call }: { readonly id: string; readonly settled: Settled; readonly call: Handing['call'] },
): Sent<z.output<Out>> {
  // Cast: the server's door parsed this body by the very schema that names the type.
  if (settled.is === 'done') return { done: true, output: settled.output as z.output<Out> }
  if (settled.is === 'refused') return { done: false, problem: settled.problem }
  // Cast: what is foreseen of a command is typed by its own output. What hands over counts only when the other side has it.
  if (settled.foreseen !== undefined && !handsOver)
    return { done: true, output: settled.foreseen as z.output<Out>, kept: true }
  const code = `outbox.${handsOver ? 'handsOver' : settled.why}`
  return { done: false, problem: { ...offline, kind: 'kept', code, data: { item: id, ...call } } }
}

/** What a form needs to write: the act, where it stands, and why not. */
export interface Sending<In, Out> {
  /** Sends; gives the output, late when it had to wait on the device, or undefined when it was refused or the server was not reached (see `problem`). */
  readonly send: (input: In, expects?: string | null) => Promise<Out | undefined>
  readonly state: 'idle' | 'sending' | 'done' | 'failed'
  readonly problem: Problem | null
  /** Sends the same envelope once more, after the network failed; undefined when there is nothing to repeat. */
  readonly retry: (() => Promise<Out | undefined>) | undefined
  /** Forgets the problem, for instance when the person starts to correct the form. */
  readonly settle: () => void
}

/** What a form says of its command beside the input. */
interface SendOptions {
  /** It lies on this device and is sent later: the form lets go as if it were done. Not for what hands over. */
  readonly onKept?: () => void
  /** Whom to call when it is not sent and another side waits for it. */
  readonly call?: Handing['call']
}

/**
 * A command for a form or a button. What follows (another page, a message, the draft forgotten) belongs in `onDone`,
 * so that a retry leads there too, and an answer that comes while the form stands.
 */
export function useSend<In extends z.ZodType, Out extends z.ZodType>(
  command: Command<In, Out>,
  onDone?: (output: z.output<Out>) => void,
  options: SendOptions = {},
): Sending<z.input<In>, z.output<Out>> {
  const [state, setState] = useState<'idle' | 'sending' | 'done' | 'failed'>('idle')
  const [problem, setProblem] = useState<Problem | null>(null)
  const held = useRef<Held<z.input<In>>>({ ...nothing })
  const { kept } = useTexts({ sv, en }).problems
  const next = useRef({ onDone, kept, ...options })
  useEffect(() => {
    next.current = { onDone, kept, ...options }
  })
  useEffect(() => () => hold(held.current, nothing), [])

  const hear = useCallback(
    (
      sealed: Envelope<z.input<In>>,
      sent: Sent<z.output<Out>>,
    ): z.output<Out> | undefined | Promise<z.output<Out> | undefined> => {
      if (sent.done) {
        hold(held.current, nothing)
        setState('done')
        setProblem(null)
        next.current.onDone?.(sent.output)
        // After what the form says of being done: that it lies here is the last word.
        if (sent.kept) setTimeout(() => tell(next.current.kept))
        return sent.output
      }
      const { kind } = sent.problem
      if (kind === 'refused') hold(held.current, { ...nothing, refused: sealed.id })
      else hold(held.current, { ...nothing, waiting: sealed, isStored: kind === 'kept' })
      setState('failed')
      setProblem(sent.problem)
      if (kind !== 'kept') return undefined
      const { onKept, call = null } = next.current
      if (onKept && !command.handsOver) {
        tell(next.current.kept)
        onKept()
      }
      // Whoever waits for the answer goes on when it comes, as if it had come at once; unless the form is left, or sends anew.
      return new Promise<z.output<Out> | undefined>((resolve) => {
        const deaf = whenSettled(sealed.id, (settled) => {
          if (settled.is === 'stays') return
          deaf()
          held.current.stop = () => undefined
          resolve(hear(sealed, sentOf(command, { id: sealed.id, settled, call })))
        })
        held.current.stop = () => {
          deaf()
          resolve(undefined)
        }
      })
    },
    [command],
  )
  const deliver = useCallback(
    async (sealed: Envelope<z.input<In>>) => {
      const { refused } = held.current
      held.current.stop()
      setState('sending')
      setProblem(null)
      return hear(
        sealed,
        await sendFor(command, sealed, { replaces: refused, call: next.current.call ?? null }),
      )
    },
    [command, hear],
  )
  const retry = held.current.waiting
  return {
    send: (input, expects) => deliver(same(retry, input) ?? envelope(input, expects ?? null)),
    state,
    problem,
    retry: retry && state === 'failed' ? () => deliver(retry) : undefined,
    settle: () => setProblem(null),
  }
}

/** What a form holds of what it has made. */
interface Held<In> {
  /** Not delivered: pressing the button again sends the same. */
  waiting: Envelope<In> | null
  /** It lies in the outbox too, and outlives the form. */
  isStored: boolean
  /** Refused, with the reason on screen: what is sent next stands in its place. */
  refused: string | null
  /** Stops hearing of what waits. */
  stop: () => void
}

const nothing: Held<never> = { waiting: null, isStored: false, refused: null, stop: () => undefined }

/** The undelivered envelope when it says the same thing: pressing the button again is a retry, not a second command. */
function same<In>(undelivered: Envelope<In> | null, input: In): Envelope<In> | null {
  return undelivered && JSON.stringify(undelivered.input) === JSON.stringify(input) ? undelivered : null
}

/** Lets go of what was held before, and keeps the header's count of what only this page has. */
function hold<In>(place: Held<In>, next: Held<In>): void {
  const counts = ({ waiting, isStored }: Held<In>) => (waiting && !isStored ? 1 : 0)
  unstored.set(unstored.get() + counts(next) - counts(place))
  place.stop()
  if (place.refused !== null) leaveForm(place.refused)
  Object.assign(place, next)
}
