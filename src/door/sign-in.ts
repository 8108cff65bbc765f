import type { RefusalCode } from '../shared/texts/refusal-text.ts'

/** Why a sign-in came to nothing: /sign-in?problem=<code>, whose sentence stands under `signIn.<code>`. */
export type SignInProblem =
  | 'cancelled'
  | 'expired'
  | 'provider'
  | 'identity'
  | 'assurance'
  | 'unknownStaff'
  | 'noAssignment'
  | 'unavailable'

/** A sign-in that ends on the sign-in page with its reason; an expected outcome, never a 5xx. */
export class SignInFailed extends Error {
  readonly problem: SignInProblem

  constructor(problem: SignInProblem) {
    super(`signIn.${problem}` satisfies RefusalCode)
    this.name = 'SignInFailed'
    this.problem = problem
  }
}

const ELSEWHERE = /^\/(sign-in|sign-out|api|demo-idp)(\/|\?|$)/
const LONGEST = 512

/**
 * Where the browser goes after sign-in: a path of ours, or '/' for anything else. What could lead to another site
 * ('//host', '/\\host', control characters that browsers drop) is not followed, nor is a path that is no screen.
 */
export function returnPath(text: unknown): string {
  if (typeof text !== 'string' || text.length > LONGEST || ELSEWHERE.test(text)) return '/'
  return /^\/(?![/\\])[\w\-.~/?&=%+:@,;]*(#[\w\-.~/?&=%+:@,;]*)?$/.test(text) ? text : '/'
}
