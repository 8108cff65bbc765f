import { z } from 'zod'

// The parts of FHIR R4 that Hemma reads, and no more: everything else in a resource, extensions among it, is kept
// with the original and never stands in the way (docs/decisions/0010-fhir-in.md).

const text = z.string()

export const coding = z.looseObject({
  system: text.optional(),
  code: text.optional(),
  display: text.optional(),
})
export type Coding = z.infer<typeof coding>

export const concept = z.looseObject({ coding: z.array(coding).optional(), text: text.optional() })
export type Concept = z.infer<typeof concept>

export const identifier = z.looseObject({
  use: text.optional(),
  system: text.optional(),
  value: text.optional(),
})

export const reference = z.looseObject({
  reference: text.optional(),
  type: text.optional(),
  identifier: identifier.optional(),
  display: text.optional(),
})
export type Reference = z.infer<typeof reference>

export const period = z.looseObject({ start: text.optional(), end: text.optional() })

export const quantity = z.looseObject({
  value: z.number().optional(),
  comparator: z.enum(['<', '<=', '>=', '>', 'ad']).optional(),
  unit: text.optional(),
  system: text.optional(),
  code: text.optional(),
})
export type Quantity = z.infer<typeof quantity>

export const annotation = z.looseObject({ text: text.optional() })

/** What every resource may say of itself. */
export const resource = z.looseObject({
  resourceType: z.string().regex(/^[A-Z][A-Za-z]{1,63}$/),
  id: z
    .string()
    .regex(/^[A-Za-z0-9\-.]{1,64}$/)
    .optional(),
  meta: z.looseObject({ source: text.optional(), security: z.array(coding).optional() }).optional(),
  identifier: z.union([z.array(identifier), identifier]).optional(),
  contained: z.array(z.looseObject({ resourceType: text, id: text.optional() })).optional(),
})
export type Resource = z.infer<typeof resource>

/** Longest text that a column keeps; the original keeps all. */
const LONGEST = 500

/** A text for a column: one line, cut with a sign that it was. */
export function line(words: string): string {
  const one = words.replace(/\s+/g, ' ').trim()
  return one.length > LONGEST ? `${one.slice(0, LONGEST - 1)}…` : one
}

/** What a concept is called: its own words, else a coding's; undefined when it says nothing. */
export function wordsOf(said: Concept | undefined): string | undefined {
  if (said === undefined) return undefined
  const codings = said.coding ?? []
  const found =
    said.text ?? codings.find(({ display }) => display)?.display ?? codings.find(({ code }) => code)?.code
  const words = found === undefined ? '' : line(found)
  return words === '' ? undefined : words
}

/** The coding of the system that stands first in `preferred`, else the first with a code. */
export function codingOf(said: Concept | undefined, preferred: readonly RegExp[]): Coding | undefined {
  const coded = (said?.coding ?? []).filter(({ code }) => code !== undefined && code.trim() !== '')
  for (const system of preferred) {
    const found = coded.find((one) => system.test(one.system ?? ''))
    if (found !== undefined) return found
  }
  return coded[0]
}

/** Code systems, those that Sweden uses first. */
export const systems = {
  diagnosis: [/icd-?10-?se|1\.2\.752\.116\.1\.1\.1/i, /icd-?10/i, /snomed/i],
  medicine: [/whocc\.no\/atc|2\.16\.840\.1\.113883\.6\.73|1\.2\.752\.129\.2\.2\.3\.1\.1/i, /snomed/i],
  value: [/loinc/i, /npu|1\.2\.752\.108\.1/i, /snomed/i],
  other: [/kva|1\.2\.752\.116\.1\.3\.2/i, /snomed/i],
} as const
