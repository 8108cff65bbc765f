import { z } from 'zod'
import { bloodProducts, doseUnits, medicineRoutes, orderKinds, reservedTasks } from '../shared/ordering.ts'
import { bilingual, origin } from './wording.ts'

/** When, counted from the day that the order is written. */
const timing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once'), inDays: z.int().min(0).max(14) }),
  z.strictObject({
    kind: z.literal('times'),
    days: z.int().min(1).max(90).nullable(),
    everyDays: z.int().min(1).max(90),
    at: z.array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)).max(8),
  }),
  z.strictObject({
    kind: z.literal('asNeeded'),
    days: z.int().min(1).max(90).nullable(),
    maxPerDay: z.int().min(1).max(24).nullable(),
    leastHours: z.int().min(1).max(24).nullable(),
  }),
])

/**
 * A team's usual order (ordinationsmall): words to fill in and change, never an order by itself. A dose is never given;
 * whoever orders writes it. The words that end in the record are Swedish, as the record is.
 */
export const orderTemplate = z.strictObject({
  key: z.string(),
  /** What it is called where it is chosen. */
  text: bilingual,
  kind: z.enum(orderKinds),
  what: z.string().max(500),
  timing,
  value: z.strictObject({ name: z.string(), unit: z.string() }).nullable(),
  report: z.string().max(500),
  callWhen: z.string().max(500),
  medicine: z
    .strictObject({
      substance: z.string(),
      doseUnit: z.enum(doseUnits),
      route: z.enum(medicineRoutes),
      batch: z.boolean(),
    })
    .nullable(),
  blood: z
    .strictObject({ product: z.enum(bloodProducts), units: z.int().min(1).max(4), rate: z.string() })
    .nullable(),
  task: z.enum(reservedTasks).nullable(),
  origin,
})
export type OrderTemplate = z.infer<typeof orderTemplate>
