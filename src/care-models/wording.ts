import { z } from 'zod'

/** A text in Swedish and English. A declaration carries its own texts, so that a new model is one file. */
export const bilingual = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) })
export type Bilingual = z.infer<typeof bilingual>

/** The two texts of one thing: Swedish first, as on the screen. */
export function say(sv: string, en: string): Bilingual {
  return { sv, en }
}

/** A numbered statement of a source ('MINT-03', 'GEN-06') or a paragraph of the law ('HSL 12:3'). */
export const sourceId = z.string().regex(/^([A-Z]{2,5}-\d{2}|[A-ZÅÄÖ][A-Za-zåäö]+ \d+:\d+)$/)

/**
 * How firmly something stands.
 * `stated`: the source says so. `default`: our reading of the source, said in `why`. `design`: no source says it; we
 * chose it. A team that wants another changes its declaration, and its version.
 */
export const origin = z.discriminatedUnion('standing', [
  z.strictObject({ standing: z.literal('stated'), ids: z.array(sourceId).min(1) }),
  z.strictObject({ standing: z.literal('default'), ids: z.array(sourceId).min(1), why: bilingual }),
  z.strictObject({ standing: z.literal('design') }),
])
export type Origin = z.infer<typeof origin>

/** The source says so. */
export function stated(...ids: [string, ...string[]]): Origin {
  return { standing: 'stated', ids }
}

/** Our reading of the source, with what was read into it. */
export function readAs(why: Bilingual, ...ids: [string, ...string[]]): Origin {
  return { standing: 'default', ids, why }
}

/** No source: chosen in the design. */
export const byDesign: Origin = { standing: 'design' }

/** A keyed text with where it comes from: a reason, an assessment, an indicator. */
export const named = z.strictObject({ key: z.string(), text: bilingual, origin })
export type Named = z.infer<typeof named>

export function name(key: string, text: Bilingual, from: Origin): Named {
  return { key, text, origin: from }
}
