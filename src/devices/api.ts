import { z } from 'zod'
import { command, query } from '../shared/endpoint.ts'
import { instant } from '../shared/instant.ts'
import { deviceId, deviceOrder, hashText, serverKey } from './device.ts'

const any = { purpose: 'any' } as const

/**
 * A device tells what it holds of the signed-in user's: at sign-in, after each packing and flush, and when it has
 * carried out an order. The tokens themselves are made on the device; the server keeps their hashes.
 */
export const checkIn = command({
  id: 'device.checkIn',
  path: '/api/device/check-in',
  summary: 'A device tells what it holds for the signed-in user',
  may: any,
  audit: { activity: 'Skriva', resource: 'device' },
  about: () => 'self',
  delivery: 'now',
  input: z.strictObject({
    device: deviceId,
    /** SHA-256 of the token that goes with POST /api/deliver. */
    tokenHash: hashText,
    /** SHA-256 of the secret inside the user's vault that each sealed item repeats (`author`); null without one. */
    authorHash: hashText.nullable().default(null),
    appVersion: z.string().trim().min(1).max(60),
    /** How many pieces of the user's work are not sent yet. */
    unsent: z.int().min(0).max(1_000_000),
    bagPackedAt: instant.nullable(),
    /** The device's clock now. */
    deviceNow: instant,
    /** The generation (of `device.keys`) whose order 'wipe' the device has just carried out. */
    wiped: z.int().min(1).nullable().default(null),
  }),
  output: z.strictObject({ device: deviceId }),
  example: (world) => ({
    as: 'sara',
    input: {
      device: world.id('example:device'),
      tokenHash: '5f'.repeat(32),
      authorHash: null,
      appVersion: '0.1.0',
      unsent: 0,
      bagPackedAt: null,
      deviceNow: '2026-11-21T15:40:00.000Z',
      wiped: null,
    },
  }),
})

/**
 * What the vault of the signed-in user needs on this device. The share is never stored; one of an earlier generation
 * is never given again. While order is 'wipe': destroy what is readable, then check in with `wiped: generation`,
 * then ask anew. Also answered to somebody who has no assignment left: order 'wipe', and no share.
 */
export const readKeys = query({
  id: 'device.keys',
  method: 'POST',
  path: '/api/device/keys',
  summary: 'What opens the signed-in user’s storage on a device, what unsent work is sealed for, and orders',
  may: any,
  audit: { activity: 'Läsa', resource: 'device' },
  about: () => 'self',
  input: z.strictObject({ device: deviceId }),
  output: z.strictObject({
    /** 32 bytes as base64url. Null while a wipe is ordered, and for who has no assignment. */
    share: z.string().length(43).nullable(),
    generation: z.int(),
    serverKey,
    order: deviceOrder,
    /** Why: an administrator's word (what was sealed under the old share never opens again), or an assignment that ended. */
    because: z.enum(['ordered', 'assignmentEnded']).nullable(),
    bagHours: z.int(),
    bagDays: z.int(),
    serverNow: instant,
  }),
  example: (world) => ({ as: 'sara', input: { device: world.id('example:device') } }),
})
