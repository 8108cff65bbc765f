import { z } from 'zod'
import { day } from '../shared/day.ts'
import { personId } from '../shared/id.ts'

/** Whom a row of a list is about: enough to know the person by, never an address. */
export const personInList = z.strictObject({
  id: personId,
  name: z.string(),
  birthDay: day.nullable(),
  /** As it is written for people; empty when no number is known. */
  identity: z.string(),
  deceased: day.nullable(),
  protectedIdentity: z.boolean(),
})
export type PersonInList = z.infer<typeof personInList>
