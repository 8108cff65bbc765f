import { z } from 'zod'
import { type Day, day } from '../shared/day.ts'
import type { Profession } from '../shared/endpoint.ts'
import { commandId } from '../shared/id.ts'

export const unitKinds = [
  'team',
  'home-care',
  'home-help',
  'health-centre',
  'ward',
  'emergency',
  'ambulance',
  'clinic',
  'administration',
] as const
export type UnitKind = (typeof unitKinds)[number]

export const providerKinds = ['region', 'municipality', 'private'] as const
export const providerAreas = ['health', 'social'] as const

/** Professions that stand in the national register of licences or protected titles. */
export const licensedProfessions = [
  'physician',
  'nurse',
  'assistantNurse',
  'occupationalTherapist',
  'physiotherapist',
] as const
export type LicensedProfession = (typeof licensedProfessions)[number]

export const professions = [
  ...licensedProfessions,
  'coordinator',
  'other',
] as const satisfies readonly Profession[]

/** `care`: works with persons (R-60, "Vård och behandling"); `admin`: administers the organisation and sees no person. */
export const purposes = ['care', 'admin'] as const
export type Purpose = (typeof purposes)[number]

/** Where a period of days stands: not begun, holding, over. */
export type Standing = 'coming' | 'now' | 'over'
export const standings = ['coming', 'now', 'over'] as const satisfies readonly Standing[]

/** The days on which something holds, both included; without `validTo` until further notice. */
export interface Validity {
  readonly validFrom: Day
  readonly validTo: Day | null
}

export const validity = { validFrom: day, validTo: day.nullable() }

/** A name of a unit, provider or title: something is written, and it fits on a line. */
export const line = z.string().trim().min(1).max(120)

/** Ten digits with or without a hyphen, kept without. */
export const organisationNumber = z
  .string()
  .regex(/^\d{6}-?\d{4}$/)
  .transform((text) => text.replace('-', ''))

/** What an identity provider calls somebody for whom it sends no HSA-id (OpenID Connect's `sub`). */
export const signInName = z.string().regex(/^[\x21-\x7e]{1,255}$/)

/** Four digits as Statistics Sweden numbers municipalities; leading zeros count. */
export const municipalityCode = z.string().regex(/^\d{4}$/)

/** The version that the screen showed: the id of the command that last changed the row. */
export const version = commandId

/** What every command here answers: the new version, and whose sessions it ended. */
export const changed = z.strictObject({ version, endedSessions: z.int() })
