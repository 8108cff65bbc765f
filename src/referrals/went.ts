import { z } from 'zod'

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

/** The task that asks the team; its key. */
export const HOW_IT_WENT = 'howItWent'
