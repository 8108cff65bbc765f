import { z } from 'zod'

/** SE, ten digits (organisation number), a hyphen and a serial of letters and digits (clinical-content 7.1). */
const NATIONAL = /^SE\d{10}-[A-Z0-9]{1,31}$/

/** Where no HSA-id exists (social services, small contractors; R-63). */
const LOCAL = /^local-[a-z0-9][a-z0-9-]{0,39}$/

/**
 * An HSA-id, or a local id, in the one form that is stored: no spaces, the national in capitals, the local in small
 * letters. Undefined when it is neither.
 */
export function parseHsaId(text: string): string | undefined {
  const bare = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―−]/g, '-')
  if (/^local-/i.test(bare)) return LOCAL.test(bare.toLowerCase()) ? bare.toLowerCase() : undefined
  return NATIONAL.test(bare.toUpperCase()) ? bare.toUpperCase() : undefined
}

/** Parses an id as parseHsaId() reads it. */
export const hsaId = z
  .string()
  .max(60)
  .transform((text, context) => {
    const found = parseHsaId(text)
    if (found === undefined) context.addIssue({ code: 'custom', input: text })
    return found ?? z.NEVER
  })

/** True for an id that stands in the national catalogue, false for a local one. */
export function isNational(id: string): boolean {
  return NATIONAL.test(id)
}
