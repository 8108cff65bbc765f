import { z } from 'zod'
import { grounds } from '../exchanges/message.ts'
import { messageId, unitId } from '../shared/id.ts'

/**
 * A unit that is told, with the id of the message and the legal ground. Between units of one provider the
 * ground is always that they are; what is written here is then not used.
 */
export const telling = z.strictObject({
  unit: unitId,
  message: messageId,
  ground: z.enum(grounds),
  statement: z.string().trim().min(1).max(1000).optional(),
})
export type Telling = z.output<typeof telling>

/** At most as many units as take part in one person's care. */
export const tellings = z.array(telling).max(8)
