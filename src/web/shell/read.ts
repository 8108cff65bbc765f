import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Open, Query } from '../../shared/endpoint.ts'
import { vault } from '../device/vault.ts'
import type { Problem } from './problem.ts'
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
      /** Milliseconds since 1970 when this was read. */
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

/** Asks once. Rejects with a `Problem`. */
export async function read<In extends z.ZodType, Out extends z.ZodType>(
  question: Question<In, Out>,
  input: z.input<In>,
): Promise<z.output<Out>> {
  const answer =
    question.method === 'GET' ? await get(question.path, input) : await post(question.path, input)
  if (!answer.ok) {
    const kept = answer.problem.kind === 'offline' ? await fromBag(question.id, input) : undefined
    if (kept === undefined) throw answer.problem
    // Cast: what lies in the bag is what the server once answered to this question.
    return kept as z.output<Out>
  }
  // Cast: the server's door parsed this body by the very schema that names the type.
  return answer.body as z.output<Out>
}

/** What the day bag of who is here answers where the server cannot. */
async function fromBag(questionId: string, input: unknown): Promise<unknown> {
  if (vault.get() === null) return undefined
  const { readFromBag } = await import('../device/bag.ts')
  return readFromBag(questionId, input)
}

/** Asks and keeps the answer fresh while the screen stands. */
export function useRead<In extends z.ZodType, Out extends z.ZodType>(
  question: Question<In, Out>,
  input: z.input<In>,
  options: ReadOptions = {},
): Reading<z.output<Out>> {
  const query = useQuery<z.output<Out>, Problem>({
    queryKey: [options.everyHat ? null : drawnUnderNow(), question.id, input],
    queryFn: () => read(question, input),
    enabled: options.when ?? true,
    meta: { topics: options.topics ?? [] },
  })
  const again = () => void query.refetch()
  if (query.data !== undefined) {
    const { data, isFetching, error, dataUpdatedAt } = query
    return { state: 'ready', data, again, renewing: isFetching, problem: error, readAt: dataUpdatedAt }
  }
  if (query.error && !query.isFetching) return { state: 'failed', problem: query.error, again }
  return { state: 'waiting' }
}
