import type { Profession } from '../shared/endpoint.ts'
import type { Instant } from '../shared/instant.ts'
import { contains, holes, overlaps, type Period } from '../shared/period.ts'
import { Refused } from '../shared/refused.ts'
import { type Held, lineOf, type Role, type Slot, slotOf } from './responsibility.ts'

/** What a new statement does to what the unit believed: periods that fall, and what is left of them. */
export interface Painted {
  readonly superseded: readonly Held[]
  readonly remains: readonly (Period & { readonly of: Held })[]
}

/**
 * A statement about a slot holds for its whole period, whatever was believed before; what lies outside it stays.
 * Nothing is rewritten: the periods it touches fall, and their remains are said anew.
 */
export function paint(believed: readonly Held[], said: Period & { readonly slot: Slot }): Painted {
  const touched = believed.filter(
    (held) => held.supersededAt === null && held.slot === said.slot && overlaps(held, said),
  )
  return {
    superseded: touched,
    remains: touched.flatMap((of) => holes(of, [said]).map((rest) => ({ ...rest, of }))),
  }
}

/**
 * Does the unit itself hold the slot in some part of the period? Then another unit's message takes nothing from it:
 * what one unit says to another moves no responsibility, a hand-back that is accepted does (HSL 12:3).
 */
export function heldByItself(
  believed: readonly Held[],
  said: Period & { readonly slot: Slot; readonly unit: string },
): boolean {
  return believed.some(
    (held) =>
      held.supersededAt === null &&
      held.slot === said.slot &&
      held.holder.unit === said.unit &&
      overlaps(held, said),
  )
}

/** Who held what at an instant, as the unit believed at another (now, unless told). One per slot at most. */
export function heldAt(rows: readonly Held[], at: Instant, believedAt?: Instant): Held[] {
  return rows.filter((held) => contains(held, at) && believed(held, believedAt))
}

function believed(held: Held, at: Instant | undefined): boolean {
  if (at === undefined) return held.supersededAt === null
  return held.writtenAt <= at && (held.supersededAt === null || at < held.supersededAt)
}

/** Who of several stands first on a line: one who answers at this hour; the municipality's nurse before the team's. */
export function foremost<Each extends { readonly role: Role; readonly answers: boolean }>(
  held: readonly Each[],
): Each | undefined {
  return held.toSorted((a, b) => Number(b.answers) - Number(a.answers) || rank[a.role] - rank[b.role])[0]
}

const rank: Readonly<Record<Role, number>> = {
  teamPhysician: 0,
  onCallPhysician: 1,
  physicianContact: 2,
  municipalNurse: 0,
  municipalOnCall: 1,
  teamNurse: 2,
  fixedCareContact: 0,
  fixedSocialContact: 1,
}

/** Who says it, about whom, and who holds it now: all that decides whether it may be said. */
export interface Saying {
  readonly role: Role
  readonly by: {
    readonly profession: Profession
    readonly ownerKind: 'region' | 'municipality' | 'private'
    readonly isTeam: boolean
  }
  /** The new holder; null when nobody shall hold it any more. */
  readonly holder: {
    readonly own: boolean
    readonly ownerKind: 'region' | 'municipality' | 'private' | null
    readonly profession: Profession | null
  } | null
  /** One's own unit holds the slot now. */
  readonly heldHere: boolean
}

/**
 * Throws when it may not be said. HSL 12:3: a municipality never has physician responsibility, and only a physician
 * takes over or hands back medical responsibility. Naming another unit moves nothing: it hands over when the other
 * accepts (hand-back).
 */
export function checkSaying(saying: Saying): void {
  if (lineOf(saying.role) === 'medical') checkMedical(saying)
  if (slotOf(saying.role) === 'teamNurse') {
    if (!saying.by.isTeam) throw new Refused('responsibility.notATeam', { status: 409, field: 'role' })
    if (saying.holder !== null) checkNurse(saying.holder)
  }
  if (slotOf(saying.role) === 'municipalNurse' && saying.holder?.own) checkNurse(saying.holder)
}

function checkMedical({ role, by, holder, heldHere }: Saying): void {
  if (holder?.ownerKind === 'municipality') {
    throw new Refused('responsibility.neverMunicipality', { status: 409, field: 'holder' })
  }
  const moves = heldHere || holder === null || holder.own
  if (moves && by.ownerKind === 'municipality') {
    throw new Refused('responsibility.neverMunicipality', { status: 409, field: 'holder' })
  }
  if (moves && by.profession !== 'physician') {
    throw new Refused('responsibility.physicianOnly', { status: 403, field: 'holder' })
  }
  if (heldHere && (holder === null || !holder.own)) {
    throw new Refused('responsibility.sendingMovesNothing', { status: 409, field: 'holder' })
  }
  if (holder?.own && holder.profession !== 'physician') {
    throw new Refused('responsibility.holderNotPhysician', { status: 422, field: 'holder' })
  }
  if (role === 'teamPhysician' && !(by.isTeam && holder?.own)) {
    throw new Refused('responsibility.notATeam', { status: 409, field: 'role' })
  }
}

/** A physician of the unit that holds medical responsibility lets go of it to a physician who has taken it (HSL 12:3). */
export function mayLetGo(by: Saying['by']): boolean {
  return by.profession === 'physician' && by.ownerKind !== 'municipality'
}

function checkNurse(holder: NonNullable<Saying['holder']>): void {
  if (holder.profession !== null && holder.profession !== 'nurse') {
    throw new Refused('responsibility.holderNotNurse', { status: 422, field: 'holder' })
  }
}

/** The roles that a reader may say something about; which person may hold them, checkSaying decides. */
export function rolesToSay(by: {
  readonly profession: Profession
  readonly ownerKind: 'region' | 'municipality' | 'private'
  readonly area: 'health' | 'social'
  readonly isTeam: boolean
}): Role[] {
  if (by.area === 'social') return ['fixedSocialContact']
  if (!['physician', 'nurse', 'coordinator'].includes(by.profession)) return []
  const medical: Role[] = by.isTeam && by.profession === 'physician' ? ['teamPhysician'] : []
  const nursing: Role[] = by.isTeam ? ['teamNurse', 'municipalNurse'] : ['municipalNurse']
  return [...medical, 'physicianContact', ...nursing, 'fixedCareContact', 'fixedSocialContact']
}
