import { z } from 'zod'
import { type Id, idOf } from '../shared/id.ts'

export type DeviceId = Id<'device'>

/** Made by the device the first time it is used; says nothing of its make or owner. */
export const deviceId = idOf('device')

/** SHA-256 in hexadecimal: what the server keeps of a secret that a device made. */
export const hashText = z.string().regex(/^[0-9a-f]{64}$/)

/** What a device is to do with what lies readable on it. */
export const deviceOrder = z.enum(['none', 'wipe'])
export type DeviceOrder = z.output<typeof deviceOrder>

/** The public half of the key that unsent work is sealed for. `id` comes from the key itself, so that keys can change. */
export const serverKey = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  jwk: z.strictObject({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
  }),
})
export type ServerKey = z.output<typeof serverKey>
