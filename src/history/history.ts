import { z } from 'zod'
import { comparators, type Moment, type Provenance, precisions } from '../measurements/measurement.ts'
import { instant } from '../shared/instant.ts'

/** What a history holds beside values, in the order the page shows it. */
export const itemKinds = [
  'condition',
  'allergy',
  'medicine',
  'contact',
  'procedure',
  'immunisation',
  'plan',
] as const
export const itemKind = z.enum(itemKinds)
export type ItemKind = z.infer<typeof itemKind>

/** Something of a history about to be stored. */
export interface NewItem {
  readonly kind: ItemKind
  readonly provenance: Provenance
  readonly category: string | null
  readonly codeSystem: string | null
  readonly code: string | null
  readonly display: string
  readonly status: string
  /** FHIR verificationStatus of a condition or an allergy; null for the rest. */
  readonly verification: string | null
  /** Dosage, reason, reaction: what else a reader needs, in the source's words. */
  readonly detail: string | null
  readonly from: Moment | null
  readonly until: Moment | null
  readonly original: unknown
}

/** The id of a row of history_item or measurement. */
export const itemId = z.uuid().transform((text) => text.toLowerCase())

/** A time and how much of it the source told: a day is a day, not a midnight. */
export const moment = z.strictObject({ at: instant, precision: z.enum(precisions) })

/** Who stands for something imported, by name and when. */
export const confirmation = z.strictObject({
  entry: z.uuid(),
  by: z.string(),
  at: instant,
  /** The reader's own unit confirmed it, and may take that back. */
  own: z.boolean(),
})
export type Confirmation = z.infer<typeof confirmation>

const origin = {
  /** The source's name for itself, and the organisation behind this very item where it is told. */
  source: z.string(),
  by: z.string().nullable(),
  /** The unit whose record it is part of. */
  unitName: z.string(),
  takenAt: instant,
  confirmed: confirmation.nullable(),
}

/** One thing of a history as it is shown. */
export const shownItem = z.strictObject({
  id: z.uuid(),
  kind: itemKind,
  display: z.string(),
  code: z.string().nullable(),
  codeSystem: z.string().nullable(),
  category: z.string().nullable(),
  status: z.string(),
  active: z.boolean(),
  detail: z.string().nullable(),
  from: moment.nullable(),
  until: moment.nullable(),
  ...origin,
})
export type ShownItem = z.infer<typeof shownItem>

/** One value as it is shown: as it is read here, and as it came when that is not the same. */
export const shownValue = z.strictObject({
  id: z.uuid(),
  at: moment,
  value: z.number().nullable(),
  comparator: z.enum(comparators).nullable(),
  unit: z.string().nullable(),
  text: z.string().nullable(),
  /** Number and unit as the source wrote them, when a rule converted them. */
  told: z.strictObject({ value: z.number(), unit: z.string() }).nullable(),
  ...origin,
})
export type ShownValue = z.infer<typeof shownValue>

/** Values of one kind over time, newest first. */
export const series = z.strictObject({
  code: z.string(),
  display: z.string(),
  category: z.string().nullable(),
  /** How many there are; `values` may be fewer. */
  total: z.int(),
  values: z.array(shownValue),
})
export type Series = z.infer<typeof series>

/** Things of one kind; `items` may be fewer than `total`, and then says so. */
export const group = z.strictObject({
  kind: itemKind,
  total: z.int(),
  active: z.int(),
  items: z.array(shownItem),
})
export type Group = z.infer<typeof group>
