import type { Day } from '../shared/day.ts'
import { parseIdentityNumber } from '../shared/identity-number.ts'

/** Why a whole number cannot be anybody's. */
export type Impossible = 'date' | 'checkDigit' | 'future'

const impossibles: readonly string[] = ['date', 'checkDigit', 'future'] satisfies Impossible[]

/**
 * Why what was searched for in vain is a number that nobody can have; null for names, for parts of numbers, and for
 * numbers that somebody may have. Whoever has such a number all the same is found: this is asked only after the search.
 */
export function impossibleNumber(term: string, today: Day): Impossible | null {
  if (!/^(\d{2})?\d{6}[-+]?\d{4}$/.test(term.replace(/\s/g, ''))) return null
  const read = parseIdentityNumber(term, { today })
  return 'error' in read && impossibles.includes(read.error) ? (read.error as Impossible) : null // Cast: it is among them.
}
