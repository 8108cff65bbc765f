import { z } from 'zod'
import { type OwnerId, type PersonId, type StaffId, staffId, type UnitId, unitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { Period } from '../shared/period.ts'

/** The three lines of "responsible now". */
export const line = z.enum(['medical', 'nursing', 'coordination'])
export type Line = z.output<typeof line>

/** As what someone holds a line. */
export const role = z.enum([
  'teamPhysician',
  'physicianContact',
  'onCallPhysician',
  'teamNurse',
  'municipalNurse',
  'municipalOnCall',
  'fixedCareContact',
  'fixedSocialContact',
])
export type Role = z.output<typeof role>

/**
 * What only one can hold at a time. Medical responsibility is one and undivided (HSL 12:3); in nursing the team's
 * nurse stands beside the municipality's, in coordination fast vårdkontakt beside fast omsorgskontakt.
 */
export type Slot = 'medical' | 'teamNurse' | 'municipalNurse' | 'fixedCareContact' | 'fixedSocialContact'

const placeOf: Readonly<Record<Role, { line: Line; slot: Slot }>> = {
  teamPhysician: { line: 'medical', slot: 'medical' },
  physicianContact: { line: 'medical', slot: 'medical' },
  onCallPhysician: { line: 'medical', slot: 'medical' },
  teamNurse: { line: 'nursing', slot: 'teamNurse' },
  municipalNurse: { line: 'nursing', slot: 'municipalNurse' },
  municipalOnCall: { line: 'nursing', slot: 'municipalNurse' },
  fixedCareContact: { line: 'coordination', slot: 'fixedCareContact' },
  fixedSocialContact: { line: 'coordination', slot: 'fixedSocialContact' },
}

/** The line that a role holds. */
export function lineOf(of: Role): Line {
  return placeOf[of].line
}

/** The slot that a role fills. */
export function slotOf(of: Role): Slot {
  return placeOf[of].slot
}

const name = z.string().trim().min(1).max(120)

/** Who holds it: a colleague of one's own unit, a unit in Hemma with or without a name, or someone without account. */
export const holderInput = z.union([
  z.strictObject({ staff: staffId }),
  z.strictObject({ unit: unitId, name: name.optional(), title: z.string().trim().max(120).optional() }),
  z.strictObject({
    name,
    title: z.string().trim().max(120),
    unitName: name,
    phone: z.string().trim().max(40),
  }),
])
export type HolderInput = z.output<typeof holderInput>

/** A holder as the row keeps it, frozen: names change, what was said does not. */
export interface Holder {
  readonly staff: StaffId | null
  readonly unit: UnitId | null
  readonly name: string
  readonly title: string
  readonly unitName: string
  readonly phone: string | null
}

/** One period of responsibility, as one unit knew it for a while. `end` absent: until further notice. */
export interface Held extends Period {
  readonly id: string
  /** The statement that it comes from; what a later statement leaves of it keeps this. */
  readonly statement: string
  readonly role: Role
  readonly slot: Slot
  readonly holder: Holder
  /** The unit believed it from here … */
  readonly writtenAt: Instant
  /** … until here; null: still. */
  readonly supersededAt: Instant | null
  readonly source: 'own' | 'message'
  readonly saidBy: string
}

/** Whose knowledge it is: a unit's, about a person. */
export interface Side {
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
}
