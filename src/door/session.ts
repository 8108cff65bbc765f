import type { SessionFacts } from '../access/reader.ts'

/** Level of assurance of a sign-in (Diggs tillitsnivåer); care needs loa3. */
export type Assurance = SessionFacts['assurance']

/**
 * Idle limit. Fifteen minutes: staff share desktops in corridors and kitchens, and a screen left alone shows
 * somebody's record; shorter makes people share one sign-in instead. Only a human act starts it again.
 */
export const IDLE_SECONDS = 15 * 60

/**
 * Absolute limit. Ten hours: the longest ordinary shift, so that nobody is signed out in mid-shift and no session
 * lives on to the next day (R-65; NIST SP 800-63B says 12 hours at the level below).
 */
export const LONGEST_MS = 10 * 60 * 60 * 1000
