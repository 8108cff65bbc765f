import { z } from 'zod'

/** Kinds of message between two owners (design 4). Each has its snapshot's schema where it is sent. */
export const messageKinds = [
  'varsel',
  'answer',
  'supplement',
  'order',
  'orderAnswer',
  'orderPerformed',
  'responsibility',
  'report',
  'handBack',
  'handBackAnswer',
  'deceased',
  'notice',
  'howItWent',
  'nightReport',
  'nightAnswer',
  'withdrawal',
] as const
export const messageKind = z.enum(messageKinds)
export type MessageKind = (typeof messageKinds)[number]

/**
 * The legal ground of a disclosure, from the closed list of R-36:
 * consent (OSL 10:1, 12:2), sameAuthority (OSL 25:11), incapacityNecessaryCare (OSL 25:13, from health only),
 * ownTask (OSL 10:2), dutyInLaw (OSL 10:28); sameProvider is no disclosure but stays inside one provider.
 */
export const grounds = [
  'consent',
  'sameAuthority',
  'incapacityNecessaryCare',
  'ownTask',
  'dutyInLaw',
  'sameProvider',
] as const
export type Ground = (typeof grounds)[number]

/** The ground with the sender's own words, needed whenever the person did not agree. */
export const groundInput = z.strictObject({
  ground: z.enum(grounds),
  statement: z.string().trim().max(1000).optional(),
})

/** What a snapshot is: JSON that is understood without the sender's record. */
export type Snapshot = Readonly<Record<string, unknown>>

/** One headed text of a snapshot, in the sender's words. */
export const snapshotSection = z.strictObject({ heading: z.string(), text: z.string() })
export type SnapshotSection = z.infer<typeof snapshotSection>

/**
 * What every snapshot carries beside what its kind needs, so that an inbox can show a message of any kind:
 * one line that says what it is, and headed text in the order to be read.
 */
export const readableSnapshot = z.object({ title: z.string(), sections: z.array(snapshotSection) })
