import { z } from 'zod'
import { professions } from '../organisation/organisation.ts'
import { day } from '../shared/day.ts'
import { entryId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { bloodGroups, bloodProducts } from '../shared/ordering.ts'

/** Blood as its prescriber asks for it. */
export const blood = z.strictObject({
  product: z.enum(bloodProducts),
  units: z.int().min(1).max(4),
  /** The person's own group by the laboratory; null where the accompanying slip is to say it. */
  group: z.enum(bloodGroups).nullable().default(null),
  /** How fast, and what the prescriber wants watched. */
  rate: z.string().trim().max(200).default(''),
})
export type Blood = z.output<typeof blood>

/** Values before, during and after. The bounds are ours: outside them it is a slip of the finger. */
export const vitals = z.strictObject({
  /** Degrees Celsius. */
  temperature: z.number().min(30).max(43),
  /** Beats a minute. */
  pulse: z.int().min(20).max(250),
  /** mmHg. */
  systolic: z.int().min(40).max(280),
  diastolic: z.int().min(20).max(180),
  /** Per cent; null where it was not taken. */
  saturation: z.int().min(50).max(100).nullable().default(null),
})
export type Vitals = z.output<typeof vitals>

/** Values and when they were taken, by whom. */
export const takenVitals = vitals.extend({ at: instant, by: z.string() })
export type TakenVitals = z.output<typeof takenVitals>

/** The number on a blood unit as it is scanned or written: letters and digits, blanks and the scanner's sign left out. */
export const unitNumber = z
  .string()
  .transform((text) => text.toUpperCase().replace(/[\s=-]/g, ''))
  .pipe(z.string().regex(/^[A-Z0-9*]{4,20}$/))

/** Whoever checks the identity together with the giver and cannot sign in, by name and profession, with the reason. */
export const witness = z.strictObject({
  name: z.string().trim().min(3).max(120),
  profession: z.enum(professions),
  why: z.string().trim().min(3).max(200),
})
export type Witness = z.output<typeof witness>

/** Where one blood unit stands. */
export const bloodPhases = ['prepared', 'confirmed', 'running', 'ended', 'discarded'] as const
export type BloodPhase = (typeof bloodPhases)[number]

const signed = z.strictObject({ name: z.string(), title: z.string(), at: instant })

/** One blood unit with everything that was written about it. */
export const bloodUnitView = z.strictObject({
  bloodUnit: entryId,
  phase: z.enum(bloodPhases),
  number: z.string(),
  /** `isbt128`: a donation number of that standard; `other`: as it was written. */
  scheme: z.enum(['isbt128', 'other']),
  product: z.enum(bloodProducts),
  group: z.enum(bloodGroups),
  expires: day,
  first: signed,
  /** The second who checked; `why` is there when it was by name and not by an own sign-in. */
  second: signed.extend({ why: z.string().nullable() }).nullable(),
  before: takenVitals.nullable(),
  startedAt: instant.nullable(),
  during: z.array(takenVitals),
  after: takenVitals.nullable(),
  endedAt: instant.nullable(),
  /** Why values are lacking, where they are. */
  lacking: z.string().nullable(),
  reaction: z.string().nullable(),
  discarded: z.string().nullable(),
})
export type BloodUnitView = z.output<typeof bloodUnitView>
