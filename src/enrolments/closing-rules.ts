import type { Profession } from '../shared/endpoint.ts'
import type { Instant } from '../shared/instant.ts'
import type { PhoneHours } from '../shared/phone-hours.ts'
import { Refused } from '../shared/refused.ts'
import type { PlanContact } from './closing.ts'
import type { Line } from './responsibility.ts'

/** What stands between a hand-back and its acceptance: who accepts, and what is given. */
export interface Accepting {
  readonly lines: readonly Line[]
  readonly by: {
    readonly physician: boolean
    readonly ownerKind: 'region' | 'municipality' | 'private' | null
  }
}

/**
 * The refusal's code when this receiver may not accept, else null: medical responsibility is accepted by a physician
 * and never by a municipality (HSL 12:3).
 */
export function whyNotAccept({
  lines,
  by,
}: Accepting): 'handBack.neverMunicipality' | 'handBack.physicianAccepts' | null {
  if (!lines.includes('medical')) return null
  if (by.ownerKind === 'municipality') return 'handBack.neverMunicipality'
  return by.physician ? null : 'handBack.physicianAccepts'
}

/** What a receiver may do with a hand-back that waits. */
export function answersAllowed(
  state: 'waiting' | 'accepted' | 'declined' | 'withdrawn',
  accepting: Accepting & { readonly profession: Profession },
): ('handBack.accept' | 'handBack.decline')[] {
  const answers =
    accepting.profession === 'physician' ||
    accepting.profession === 'nurse' ||
    accepting.profession === 'coordinator'
  if (state !== 'waiting' || !answers) return []
  return whyNotAccept(accepting) === null ? ['handBack.accept', 'handBack.decline'] : ['handBack.decline']
}

/** Throws unless the hand-back still waits for its receiver. */
export function checkWaiting(
  state: 'waiting' | 'accepted' | 'declined' | 'withdrawn',
  by: string | null,
): void {
  if (state === 'withdrawn') throw new Refused('handBack.withdrawn')
  if (state !== 'waiting') throw new Refused('handBack.alreadyAnswered', { data: { by: by ?? '' } })
}

/** Throws unless the moment lies between the hand-back and now. */
export function checkMoment(at: Instant, bounds: { sentAt: Instant; now: Instant }): void {
  if (at > bounds.now) throw new Refused('input.inFuture', { status: 422, field: 'at' })
  if (at < bounds.sentAt) throw new Refused('handBack.beforeSent', { status: 422, field: 'at' })
}

/**
 * What is handed back: medical responsibility if the team holds it, nursing if no municipal nurse has it anyway, and
 * always coordination, so that nobody is left without anyone.
 */
export function linesHandedBack(given: { held: readonly Line[]; municipalNurse: boolean }): Line[] {
  const { held, municipalNurse } = given
  return [
    ...(held.includes('medical') ? (['medical'] as const) : []),
    ...(held.includes('nursing') && !municipalNurse ? (['nursing'] as const) : []),
    'coordination',
  ]
}

/** A unit's phones as the person's paper shows them; a duty line answers at all hours that no other does. */
export function planContact(who: { who: string; name: string }, lines: readonly PhoneHours[]): PlanContact {
  const duty = lines.find((each) => each.line === 'duty')?.phone ?? null
  const of = (line: PhoneHours['line']) => lines.find((each) => each.line === line)?.phone ?? duty
  return { ...who, day: of('day'), evening: of('evening'), night: of('night') }
}
