import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { z } from 'zod'
import { readSession } from '../../door/api.ts'
import type { Open, Query } from '../../shared/endpoint.ts'
import { asId } from '../../shared/id.ts'
import { vault } from '../device/vault.ts'
import { whenIdle } from '../pieces/when-idle.ts'
import { foresight } from './foresight.ts'
import { showFromBag } from './from-bag.ts'
import { needsServer, notPacked, offline, type Problem } from './problem.ts'
import { readings } from './readings.ts'
import { useValue } from './value.ts'
import { drawnUnderNow, get, post } from './wire.ts'

/** A question that the server answers: a `query()` or an `open()` of some slice's api.ts. */
export type Question<In extends z.ZodType, Out extends z.ZodType> = Query<In, Out> | Open<In, Out>

/** What a screen draws: waiting, an answer (perhaps while a newer one is fetched), or why there is none. */
export type Reading<Out> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly again: () => void }
  | {
      readonly state: 'ready'
      readonly data: Out
      readonly again: () => void
      /** A newer answer is on its way. */
      readonly renewing: boolean
      /** The last renewal failed: what is shown is older than it should be. */
      readonly problem: Problem | null
      /** Milliseconds since 1970 when this was read, or packed where it comes from the day bag. */
      readonly readAt: number
    }

export interface ReadOptions {
  /** Live topics that make this reading old; `varsel` also hears `varsel:<id>`. */
  readonly topics?: readonly string[]
  /** False leaves the question unasked (a search without a term). */
  readonly when?: boolean
  /** True when the answer is the same under every assignment: the session itself. */
  readonly everyHat?: boolean
}

/** An answer, and when it was packed where it comes from the day bag. */
interface Answered<Out> {
  readonly data: Out
  readonly packedAt: number | null
}

/** Asks once. Rejects with a `Problem`. */
export async function read<In extends z.ZodType, Out extends z.ZodType>(
  question: Question<In, Out>,
  input: z.input<In>,
): Promise<z.output<Out>> {
  return (await ask(question, input)).data
}

async function ask<In extends z.ZodType, Out extends z.ZodType>(
  question: Question<In, Out>,
  input: z.input<In>,
  everyHat = false,
): Promise<Answered<z.output<Out>>> {
  const hat = everyHat ? null : drawnUnderNow()
  const answer =
    question.method === 'GET' ? await get(question.path, input) : await post(question.path, input)
  if (!answer.ok) {
    if (answer.problem.kind !== 'offline') throw answer.problem
    return await fromBag(question, { input, hat }, answer.problem)
  }
  // Cast: the server's door parsed this body by the very schema that names the type.
  const data = answer.body as z.output<Out>
  if (isInBag(question)) whenIdle(() => void renewBag(question, { input, hat }, data))
  return { data, packedAt: null }
}

interface AskedUnder {
  readonly input: unknown
  readonly hat: string | null
}

/** What the day bag of who is here answers where the server cannot, or the problem with why the bag does not. */
async function fromBag<In extends z.ZodType, Out extends z.ZodType>(
  question: Question<In, Out>,
  asked: AskedUnder,
  problem: Problem,
): Promise<Answered<z.output<Out>>> {
  if (vault.get() === null) throw problem
  const { readFromBag } = await import('../device/bag.ts')
  const found = await readFromBag(asInBag(question, asked))
  if (found.state === 'found') {
    const { answer, packedAt, person } = found
    if (person !== null) void tellOpened(person)
    // Cast: what lies in the bag is what the server once answered to this question.
    return { data: answer as z.output<Out>, packedAt }
  }
  if (found.state === 'none' || problem.code !== offline.code) throw problem
  throw isInBag(question) ? notPacked : needsServer
}

/** That this person was opened is told to the server when it is reached. */
async function tellOpened(person: string): Promise<void> {
  const { noteOpened } = await import('../device/opened.ts')
  await noteOpened(asId<'person'>(person))
}

/** What was read replaces what lies in the bag. */
async function renewBag<In extends z.ZodType, Out extends z.ZodType>(
  question: Question<In, Out>,
  asked: AskedUnder,
  answer: unknown,
): Promise<void> {
  if (vault.get() === null) return
  const { renewInBag } = await import('../device/bag.ts')
  await renewInBag({ ...asInBag(question, asked), answer }, Date.now())
}

function isInBag(question: { readonly id: string; readonly bag?: unknown }): boolean {
  return question.bag !== undefined || question.id === readSession.id
}

function asInBag(question: { readonly id: string; readonly input: z.ZodType }, { input, hat }: AskedUnder) {
  const parsed = question.input.safeParse(input)
  return { id: question.id, input: parsed.success ? parsed.data : input, hat }
}

/** Asks and keeps the answer fresh while the screen stands. */
export function useRead<In extends z.ZodType, Out extends z.ZodType>(
  question: Question<In, Out>,
  input: z.input<In>,
  options: ReadOptions = {},
): Reading<z.output<Out>> {
  const queryKey = [options.everyHat ? null : drawnUnderNow(), question.id, input]
  const query = useQuery<Answered<z.output<Out>>, Problem>({
    queryKey,
    queryFn: async () => {
      const answer = await ask(question, input, options.everyHat)
      const had = readings.getQueryData<Answered<z.output<Out>>>(queryKey)
      // What was read since the bag was packed is newer than the bag.
      if (answer.packedAt !== null && had?.packedAt === null) throw offline
      return answer
    },
    enabled: options.when ?? true,
    meta: { topics: options.topics ?? [] },
  })
  const packedAt = options.everyHat ? null : (query.data?.packedAt ?? null)
  useEffect(() => (packedAt === null ? undefined : showFromBag(packedAt)), [packedAt])
  const again = () => void query.refetch()
  const data = useForeseen(question.id, input, query.data?.data)
  if (query.data !== undefined && data !== undefined) {
    const { isFetching, error, dataUpdatedAt } = query
    const readAt = query.data.packedAt ?? dataUpdatedAt
    return { state: 'ready', data, again, renewing: isFetching, problem: error, readAt }
  }
  if (query.error && !query.isFetching) return { state: 'failed', problem: query.error, again }
  return { state: 'waiting' }
}

/** An answer with what waits on this device in it as done. */
function useForeseen<Out>(question: string, input: unknown, answer: Out | undefined): Out | undefined {
  const foreseen = useValue(foresight)
  const asked = useRef(input)
  asked.current = input
  return useMemo(() => {
    if (answer === undefined || foreseen === null) return answer
    // Cast: what is foreseen of an answer has its shape.
    return foreseen.see(question, asked.current, answer) as Out
  }, [question, answer, foreseen])
}
