import { z } from 'zod'
import { unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'

/** Random bytes of a token, as base64url: 43 characters that nobody guesses. */
export const TOKEN_BYTES = 32

/** What a token looks like, so that scanners for leaked secrets know one when they see it. */
export const TOKEN_PREFIX = 'hemma_'

/** A machine token as administrators see it; the token itself is nowhere. */
export const machineToken = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  unit: unitId,
  unitName: z.string(),
  createdBy: z.string(),
  createdAt: instant,
  /** To the minute. */
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
  allowed: z.array(z.string()),
})
export type MachineToken = z.infer<typeof machineToken>
