import { z } from 'zod'
import { doseUnits, medicineRoutes } from '../shared/ordering.ts'

/** An amount as it is written: digits with a comma or a point, or a span of two ('1', '0,5', '1-2'). */
const amount = z
  .string()
  .trim()
  .regex(/^\d{1,5}([.,]\d{1,3})?(\s?[-–]\s?\d{1,5}([.,]\d{1,3})?)?$/)

/** A medicine as its prescriber asks for it. When it is given stands in the order's timing. */
export const medicine = z.strictObject({
  substance: z.string().trim().min(2).max(120),
  /** As on the package: '40 mg', '10 mg/ml'; empty where it does not matter. */
  strength: z.string().trim().max(40).default(''),
  dose: amount,
  doseUnit: z.enum(doseUnits),
  route: z.enum(medicineRoutes),
  /** What it is for (HSLF-FS 2017:37: reason of the ordination). */
  reason: z.string().trim().max(200).default(''),
  /** The giver must write the batch: vaccines, iron, blood products. */
  batch: z.boolean().default(false),
})
export type Medicine = z.output<typeof medicine>

/** What was given: the dose as it became, and the batch where it was written. */
export const given = z.strictObject({
  dose: amount,
  batch: z.string().trim().max(40).default(''),
})
export type Given = z.output<typeof given>
