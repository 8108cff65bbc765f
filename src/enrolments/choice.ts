import { z } from 'zod'
import { profession } from '../care-models/people.ts'
import { ownerId, staffId, unitId } from '../shared/id.ts'

/** The kind of owner at one end of a message, for the questions about the ground. */
export const party = z.strictObject({
  owner: ownerId,
  kind: z.enum(['region', 'municipality', 'private']),
  area: z.enum(['health', 'social']),
})

/** A unit that may be told, or that may take over. */
export const unitChoice = z.strictObject({
  unit: unitId,
  name: z.string(),
  kind: z.string(),
  owner: z.string(),
  party,
  /** Serves the person's municipality, or is the health centre where the person is listed. */
  near: z.boolean(),
})
export type UnitChoice = z.output<typeof unitChoice>

/** Someone who works at the reader's unit today. */
export const colleague = z.strictObject({
  staff: staffId,
  name: z.string(),
  title: z.string(),
  profession,
})
export type Colleague = z.output<typeof colleague>
