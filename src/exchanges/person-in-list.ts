import { z } from 'zod'
import { away } from '../persons/away.ts'
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
  /** Where the person is by the own unit's word, when that is not at home; absent in lists that do not tell. */
  away: away.optional(),
})
export type PersonInList = z.infer<typeof personInList>
