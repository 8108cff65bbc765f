import { z } from 'zod'
import { day } from '../shared/day.ts'
import { personId, unitId } from '../shared/id.ts'

/** Names as they are written in the population register, and what the person wants to be called. */
export const personNames = z.strictObject({
  givenNames: z.string().trim().min(1).max(120),
  familyName: z.string().trim().min(1).max(120),
  calledName: z
    .string()
    .trim()
    .max(60)
    .transform((text) => text || null)
    .nullable()
    .default(null),
})
export type PersonNames = z.output<typeof personNames>

/** Where a person is registered to live. */
export const address = z.strictObject({
  line: z.string().trim().min(1).max(160),
  postalCode: z
    .string()
    .trim()
    .regex(/^\d{3} ?\d{2}$/)
    .transform((text) => text.replace(' ', '')),
  city: z.string().trim().min(1).max(80),
})
export type Address = z.output<typeof address>

/** A place on the map (WGS 84). */
export const position = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
export type Position = z.output<typeof position>

/** How a person's data are protected in the population register (OSL 22:1, FOL 16 §): a mark, or registered elsewhere. */
export const protections = ['sekretessmarkering', 'skyddadFolkbokforing'] as const
export type Protection = (typeof protections)[number]

export const sexes = ['female', 'male', 'unknown'] as const

/** A person among search hits: the least that tells one from another (no address, no full number). */
export const personHit = z.strictObject({
  person: personId,
  name: z.string(),
  /** All given names with the family name, since siblings and spouses share the rest. */
  fullName: z.string(),
  birthDay: day.nullable(),
  sex: z.enum(sexes),
  deceased: day.nullable(),
  protected: z.boolean(),
  /** Municipality and health centre by name; null for protected persons and where they are not known. */
  municipality: z.string().nullable(),
  listedAt: z.string().nullable(),
  /** The reader's unit takes part in the person's care, so that the page opens without more. */
  related: z.boolean(),
})
export type PersonHit = z.output<typeof personHit>

/** Who the person is, as the page's head shows it. */
export const personHead = z.strictObject({
  id: personId,
  name: z.string(),
  givenNames: z.string(),
  familyName: z.string(),
  calledName: z.string().nullable(),
  birthDay: day.nullable(),
  sex: z.enum(sexes),
  deceased: day.nullable(),
  protected: z.boolean(),
  /** How, told only to those whom the places are shown to; null for the others and where nothing is protected. */
  protectedAs: z.enum(protections).nullable(),
  /** True when address, position, phones and relatives are kept from this reader. */
  placesHidden: z.boolean(),
  identities: z.array(z.strictObject({ kind: z.string(), text: z.string() })),
  address: address.nullable(),
  position: position.nullable(),
  municipality: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  healthCentre: z.strictObject({ unit: unitId, name: z.string(), phone: z.string().nullable() }).nullable(),
  /** What a correction must name: the version of the shared row that was read. */
  version: z.uuid(),
})
export type PersonHead = z.output<typeof personHead>
