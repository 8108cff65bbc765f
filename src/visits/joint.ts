import { z } from 'zod'
import { readableSnapshot } from '../exchanges/message.ts'
import { clock, day } from '../shared/day.ts'
import { unitId } from '../shared/id.ts'
import { slot } from './visit.ts'

/** What one unit tells another about a joint visit. */
export const jointWords = ['asked', 'accepted', 'declined', 'moved', 'cancelled', 'restored'] as const

/** The frozen snapshot of a message about a joint visit, version 1. It is understood without the sender's record. */
export const jointSnapshot = readableSnapshot.extend({
  about: z.literal('jointVisit'),
  what: z.enum(jointWords),
  kind: z.strictObject({ sv: z.string(), en: z.string() }),
  slot,
  minutes: z.int(),
  place: z.string(),
  why: z.string(),
  going: z.array(z.string()),
  note: z.string().nullable(),
})
export type JointSnapshot = z.output<typeof jointSnapshot>
export const JOINT_SNAPSHOT_VERSION = 1

/** The other unit of a joint visit as one side knows it. */
export const partnerView = z.strictObject({
  unit: unitId,
  unitName: z.string(),
  /** This side asked the other to come along. */
  asking: z.boolean(),
  answer: z.enum(['waiting', 'accepted', 'declined']),
  answerNote: z.string().nullable(),
  answerName: z.string().nullable(),
  theirState: z.enum(['planned', 'cancelled']).nullable(),
  theirDay: day.nullable(),
  theirFrom: clock.nullable(),
  theirTo: clock.nullable(),
  /** They come at another time than we do. */
  apart: z.boolean(),
})
export type PartnerView = z.output<typeof partnerView>
