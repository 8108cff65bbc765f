import { z } from 'zod'
import { command, query } from '../shared/endpoint.ts'
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

const admin = { purpose: 'admin' } as const

/** The provider's machine tokens and the units that one can be made for. */
export const listTokens = query({
  id: 'machineToken.list',
  method: 'GET',
  path: '/api/machine-token/list',
  summary: 'Machine tokens of the care provider, and the units they may be bound to',
  may: admin,
  audit: { activity: 'Läsa', resource: 'machineToken' },
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({
    tokens: z.array(machineToken),
    units: z.array(z.strictObject({ unit: unitId, name: z.string() })),
    allowed: z.array(z.string()),
  }),
  example: () => ({ as: 'admin', input: {} }),
})

/**
 * Makes a token known. The token is made where it is shown, on the administrator's device; only its SHA-256 is sent,
 * so that the token stands in no log, no answer and no backup.
 */
export const createToken = command({
  id: 'machineToken.create',
  path: '/api/machine-token/create',
  summary: 'A machine token for deliveries to one unit',
  may: admin,
  audit: { activity: 'Skriva', resource: 'machineToken' },
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({
    token: z.uuid(),
    unit: unitId,
    name: z.string().trim().min(2).max(80),
    /** SHA-256 of the token's text, in hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  output: z.strictObject({ token: z.uuid() }),
  example: (world) => ({
    as: 'admin',
    input: {
      token: world.id('example:token'),
      unit: world.id('granvik-health-centre'),
      name: 'Journalsystemet',
      sha256: '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8',
    },
  }),
})

/** Revokes a token at once; what it delivered stays. */
export const revokeToken = command({
  id: 'machineToken.revoke',
  path: '/api/machine-token/revoke',
  summary: 'A machine token that no longer opens anything',
  may: admin,
  audit: { activity: 'Skriva', resource: 'machineToken' },
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({ token: z.uuid() }),
  output: z.strictObject({ token: z.uuid() }),
  example: (world) => ({ as: 'admin', input: { token: world.id('example:token') } }),
})
