import { z } from 'zod'
import { commandId } from './id.ts'
import { instant } from './instant.ts'

/** What every command's body is, around its own input. */
export const envelope = z.strictObject({
  id: commandId,
  expects: commandId.nullable().default(null),
  /** When it was made, by the clock of whoever made it. */
  madeAt: instant,
  input: z.unknown(),
})
