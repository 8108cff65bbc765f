import type { ToldFacts } from '../../referrals/referral.ts'
import { toldFacts } from '../../referrals/referral.ts'
import type { Fields } from './fields.ts'

const counts = [
  'chronicDiagnoses',
  'contactsLast12Months',
  'admissionsLast12Months',
  'emergencyVisitsLast12Months',
] as const

/** A fact that is told as a number; what one knows of is a lower bound. */
export type CountName = (typeof counts)[number]

export function isCount(fact: string): fact is CountName {
  return counts.some((name) => name === fact)
}

/** What the sender said of the facts that were asked; an empty or unreadable answer is not known. */
export function toldOf(fields: Fields, asks: readonly string[]): ToldFacts {
  const said = asks.flatMap((fact): [string, unknown][] => {
    const text = fields.of(`told.${fact}`).trim()
    if (text === '' || text === 'unknown') return []
    if (!isCount(fact)) return [[fact, text === 'yes' ? true : text === 'no' ? false : text]]
    return /^\d{1,3}$/.test(text) ? [[fact, { known: Number(text), complete: false }]] : []
  })
  const parsed = toldFacts.safeParse(Object.fromEntries(said))
  return parsed.success ? parsed.data : {}
}
