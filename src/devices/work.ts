import { z } from 'zod'
import { envelope } from '../shared/envelope.ts'
import { assignmentId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'

/** What a device seals for the server: one command of its author, under one assignment. */
export const sealedWork = z.strictObject({
  /** The endpoint's id, for example 'visit.complete'. */
  endpoint: z.string().max(100),
  assignment: assignmentId,
  envelope,
  madeOn: z.strictObject({
    /** The device's clock when it was sealed. */
    deviceNow: instant,
    /** The latest server time that the device had seen then. */
    seen: instant.nullable().optional(),
  }),
  /** The secret of the author's vault whose hash the device checked in with. */
  author: z.string().max(200).optional(),
})
export type SealedWork = z.output<typeof sealedWork>
