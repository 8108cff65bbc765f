import type { LackRow } from './lack.ts'
import { type Lacks, useLacking } from './lacking.ts'
import type { Sending } from './send.ts'

/** A form's sending: it asks the server only when the form is whole, and its problem is first what is lacking. */
export interface Whole<In, Out> extends Omit<Sending<In, Out>, 'send'>, Pick<Lacks, 'check'> {
  /** As in `Sending`; where there is no input yet it only tells what is lacking. */
  readonly send: (input: In | null | undefined, expects?: string | null) => Promise<Out | undefined>
}

/** Joins a command with what its form lacks, so that the button is always alive and answers why nothing is sent. */
export function useWhole<In, Out>(sending: Sending<In, Out>, rows: readonly LackRow[]): Whole<In, Out> {
  const { problem, check } = useLacking(rows)
  return {
    ...sending,
    check,
    problem: problem ?? sending.problem,
    retry: problem === null ? sending.retry : undefined,
    async send(input, expects) {
      if (!check() || input === null || input === undefined) return undefined
      return await sending.send(input, expects)
    },
  }
}
