import { z } from 'zod'
import { instant } from '../shared/instant.ts'

/** What became of it, in a closed list: what a sender may be told without a word of the record. */
export const wentKinds = [
  'stillEnrolled',
  'ended',
  'atHome',
  'admitted',
  'elsewhere',
  'died',
  'unknown',
] as const
export const wentKind = z.enum(wentKinds)
export type WentKind = z.output<typeof wentKind>

/** What was told to a sender: the kind, the team's words, who and when. */
export const wentTold = z.strictObject({
  outcome: wentKind,
  words: z.string(),
  by: z.string(),
  at: instant,
})
export type WentTold = z.output<typeof wentTold>

/** The task that asks the team; its key. */
export const HOW_IT_WENT = 'howItWent'
