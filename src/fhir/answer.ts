import type { Refused } from '../shared/refused.ts'
import type { Language } from '../shared/texts/text.ts'
import { notTakenOutcome, outcomeOf } from './outcome.ts'
import type { Result, Results } from './result.ts'

/** A bundle that answers a bundle, entry by entry in the order they came. */
export function responseBundle(
  given: { kind: 'transaction' | 'batch'; count: number; language: Language },
  { byEntry }: Results,
) {
  return {
    resourceType: 'Bundle',
    type: `${given.kind}-response`,
    entry: Array.from({ length: given.count }, (_, index) => ({
      response: responseOf(byEntry.get(index), given.language),
    })),
  }
}

function responseOf(result: Result | undefined, language: Language) {
  if (result === undefined) return { status: '500 Internal Server Error' }
  if (result.outcome === 'notTaken')
    return { status: '204 No Content', outcome: notTakenOutcome(result.type, language) }
  if (result.outcome === 'refused')
    return { status: statusLine(result.fault), outcome: outcomeOf(result.fault, language) }
  return {
    status: result.outcome === 'taken' ? '201 Created' : '200 OK',
    location: `${result.type}/${result.id}`,
  }
}

const reasons: Readonly<Record<number, string>> = {
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  422: 'Unprocessable Entity',
}

function statusLine(fault: Refused): string {
  return `${fault.status} ${reasons[fault.status] ?? 'Refused'}`
}
