import { z } from 'zod'

/** The longest that one heading may be, in characters. Chosen in the design: a phone screen or two of text. */
export const SBAR_LIMIT = 2_000

/**
 * How one professional hands a person's situation to another, under four headings (clinical-content
 * 1.6). Values are referred to, not copied: `aktuellt` is the sender's own words about them.
 * A sender in a hurry must say what is the matter; the rest may be empty.
 */
export const sbar = z.strictObject({
  /** S, situation: who calls about whom, and why now. */
  situation: z.string().trim().min(1).max(SBAR_LIMIT),
  /** B, bakgrund: relevant history, medicines, hypersensitivity, decided limits of care, next of kin. */
  bakgrund: heading(),
  /** A, aktuellt tillstånd: how the person is now, and what has been done. */
  aktuellt: heading(),
  /** R, rekommendation: what is asked for, and how soon. */
  rekommendation: heading(),
})

export type Sbar = z.infer<typeof sbar>

/** The headings in the order in which they are said. */
export const sbarHeadings = ['situation', 'bakgrund', 'aktuellt', 'rekommendation'] as const

export type SbarHeading = (typeof sbarHeadings)[number]

/** The headings that have something under them, in order, for reading and printing. */
export function written(of: Sbar): readonly SbarHeading[] {
  return sbarHeadings.filter((heading) => of[heading] !== '')
}

function heading() {
  return z.string().trim().max(SBAR_LIMIT).default('')
}
