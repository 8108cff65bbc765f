import type { Day } from '../shared/day.ts'
import { type IdentityNumber, parseIdentityNumber } from '../shared/identity-number.ts'
import { Refused } from '../shared/refused.ts'

/** A number as it was written, read by the official forms; what is wrong with it is said in words (422). */
export function readNumber(
  written: { number: string; system?: string | undefined },
  today: Day,
): IdentityNumber {
  const parsed = parseIdentityNumber(written.number, { today, system: written.system })
  if ('error' in parsed)
    throw new Refused(`identityNumber.${parsed.error}`, { status: 422, field: 'identity.number' })
  return parsed
}
