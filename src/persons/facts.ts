import { z } from 'zod'
import { day } from '../shared/day.ts'
import { languageCode } from './language.ts'
import { phone } from './phone.ts'

const line = (most: number) => z.string().trim().min(1).max(most)
const maybe = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text || undefined)
    .optional()

/** What matters to the person, in their own words; `saidBy` when someone else said it for them. */
export const whatMatters = z.strictObject({
  text: line(4000),
  saidBy: z.enum(['person', 'relative', 'staff']).default('person'),
})

/** Where the person is now, since when, and how to reach them there. */
export const places = ['home', 'careHome', 'shortTermStay', 'ward', 'withRelative', 'other'] as const
export const whereabouts = z.strictObject({
  place: z.enum(places),
  /** Which ward, which home, with whom. */
  name: maybe(160),
  since: day,
  /** When the person is expected back, if that is known. */
  until: day.optional(),
  phone: phone.optional(),
})

/** How one talks with the person. */
export const senses = ['good', 'aid', 'impaired', 'none'] as const
export const communication = z.strictObject({
  language: languageCode,
  interpreter: z.enum(['no', 'sometimes', 'always']),
  hearing: z.enum(senses).optional(),
  sight: z.enum(senses).optional(),
  /** What helps: speak into the left ear, yes and no questions, picture cards. */
  advice: maybe(600),
})

/** What one needs to know before ringing the bell. Port code and key are a fact of their own. */
export const atTheDoor = z.strictObject({
  floor: maybe(40),
  lift: z.boolean().optional(),
  way: maybe(400),
  dog: maybe(160),
  infection: maybe(200),
  oxygen: maybe(160),
  /** Lines and tubes: central venous line, catheter, PEG. */
  lines: maybe(300),
  /** Why two must go; absent when one may go alone. */
  twoMustGo: maybe(300),
  other: maybe(600),
})

/** How one gets in. Never part of an entry's text. */
export const doorCode = z
  .strictObject({ portCode: maybe(40), keyPlace: maybe(300) })
  .refine((code) => code.portCode !== undefined || code.keyPlace !== undefined, { path: ['portCode'] })

/** A way to reach the person. `reminders`: the person allows reminders there, without health details. */
export const contactPoint = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['mobile', 'home', 'alarm']),
    value: phone,
    reminders: z.boolean().default(false),
    note: maybe(160),
  }),
  z.strictObject({
    kind: z.literal('email'),
    value: z.email().max(200),
    reminders: z.boolean().default(false),
    note: maybe(160),
  }),
])

/** Someone close: who is called first, who not at night, and who may speak for the person by law. */
export const relations = [
  'spouse',
  'child',
  'grandchild',
  'sibling',
  'parent',
  'otherFamily',
  'friend',
  'neighbour',
  'other',
] as const
export const authorities = ['none', 'trustee', 'administrator', 'powerOfAttorney'] as const
export const relative = z.strictObject({
  firstName: line(80),
  relation: z.enum(relations),
  phone: phone.optional(),
  /** 1 is called first. */
  order: z.int().min(1).max(9).default(1),
  notAtNight: z.boolean().default(false),
  /** God man, förvaltare, framtidsfullmakt. */
  authority: z.enum(authorities).default('none'),
  note: maybe(400),
})

/** A named contact that stays: fast vårdkontakt, fast omsorgskontakt, fast läkarkontakt. */
export const contactRoles = ['careContact', 'socialContact', 'physicianContact', 'other'] as const
export const fixedContact = z.strictObject({
  role: z.enum(contactRoles),
  name: line(120),
  unit: line(160),
  phone: phone.optional(),
  since: day.optional(),
})

/** Hypersensitivity by the national grades (uppmärksamhetsinformation): livshotande, skadlig, besvärande; `none`: asked, none known. */
export const allergyGrades = ['lifeThreatening', 'harmful', 'troublesome', 'none'] as const
export const allergy = z
  .strictObject({
    grade: z.enum(allergyGrades),
    /** Substance or food; empty only when none is known. */
    substance: z.string().trim().max(160).default(''),
    reaction: maybe(400),
    certainty: z.enum(['confirmed', 'probable']).default('confirmed'),
  })
  .refine((one) => (one.grade === 'none') === (one.substance === ''), { path: ['substance'] })

/** What everyone must know before they act, beside hypersensitivity (the national kinds, and safety at work). */
export const alertKinds = ['condition', 'treatment', 'infection', 'implant', 'safety', 'other'] as const
export const alert = z.strictObject({ kind: z.enum(alertKinds), text: line(300), advice: maybe(600) })

/** Every kind of fact about a person with the shape of its form. */
export const factShapes = {
  whatMatters,
  whereabouts,
  communication,
  atTheDoor,
  doorCode,
  contactPoint,
  relative,
  fixedContact,
  allergy,
  alert,
} as const
export type FactKind = keyof typeof factShapes
export type FactValue<Kind extends FactKind> = z.output<(typeof factShapes)[Kind]>

/** One fact with its kind. */
export type Fact = { [Kind in FactKind]: { readonly kind: Kind; readonly value: FactValue<Kind> } }[FactKind]

/** Kinds of which a unit has one line at a time; the others may have many lines beside each other. */
export const singleKinds: readonly FactKind[] = [
  'whatMatters',
  'whereabouts',
  'communication',
  'atTheDoor',
  'doorCode',
]
