import { hkdfSync, randomBytes, webcrypto } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { StaffId } from '../shared/id.ts'
import { openSealed, type PointJwk, SealedWrongly, serverKeyId } from '../shared/sealed-for-server.ts'
import { type DeviceId, type ServerKey, serverKey } from './device.ts'

/** The server's secrets for devices, as `device-keys.json` in the data folder holds them. */
export interface DeviceKeys {
  /** The key that devices seal for now. */
  readonly serverKey: ServerKey
  /** A user's share on a device, 32 bytes as base64url: of this generation and no other. */
  share(of: { staff: StaffId; device: DeviceId; generation: number }): string
  /** Opens what a device sealed for any key that we have had. Throws SealedWrongly. */
  open(keyId: string, device: DeviceId, sealed: Uint8Array): Promise<Uint8Array>
}

const privateKey = serverKey.shape.jwk.extend({ d: z.string() })
const file = z.strictObject({
  /** What every share is derived from: 32 bytes, base64url. */
  secret: z.string().length(43),
  /** Private keys that devices sealed for, the newest last. */
  sealing: z.array(z.strictObject({ id: z.string(), jwk: privateKey })).min(1),
})
type Stored = z.output<typeof file>

const NAME = 'device-keys.json'

/** Reads the secrets from the data folder; made there the first time. Every server must have the same. */
export async function deviceKeys(dataDir: string): Promise<DeviceKeys> {
  const path = join(dataDir, NAME)
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true })
    const stored: Stored = { secret: randomBytes(32).toString('base64url'), sealing: [await newSealingKey()] }
    writeOnce(path, JSON.stringify(stored))
  }
  return keysOf(readStored(path))
}

/** Adds a new key that devices seal for from now on; the earlier ones still open. Gives its id. */
export async function addSealingKey(dataDir: string): Promise<string> {
  await deviceKeys(dataDir)
  const path = join(dataDir, NAME)
  const stored = readStored(path)
  const next = await newSealingKey()
  const beside = `${path}.new`
  writeFileSync(beside, JSON.stringify({ ...stored, sealing: [...stored.sealing, next] }), { mode: 0o600 })
  renameSync(beside, path)
  return next.id
}

function keysOf(stored: Stored): DeviceKeys {
  const newest = stored.sealing[stored.sealing.length - 1]
  if (newest === undefined) throw new Error(`${NAME} holds no key.`)
  const { d: _private, ...jwk } = newest.jwk
  const secret = Buffer.from(stored.secret, 'base64url')
  return {
    serverKey: { id: newest.id, jwk },
    share: ({ staff, device, generation }) =>
      Buffer.from(
        hkdfSync('sha256', secret, '', `hemma share 1 ${staff} ${device} ${generation}`, 32),
      ).toString('base64url'),
    async open(keyId, device, sealed) {
      const found = stored.sealing.find((one) => one.id === keyId)
      if (found === undefined) throw new SealedWrongly()
      return await openSealed(webcrypto.subtle, { key: found.jwk, device }, sealed)
    },
  }
}

/** Two servers that start at once must not each make their own: the one that is there first is the one. */
function writeOnce(path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!existsSync(path)) throw error
  }
}

function readStored(path: string): Stored {
  const read = file.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  throw new Error(
    `${NAME} in the data folder does not hold the keys that it should. Restore it from its copy.`,
  )
}

async function newSealingKey(): Promise<Stored['sealing'][number]> {
  const pair = await webcrypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const { kty, crv, x, y, d } = await webcrypto.subtle.exportKey('jwk', pair.privateKey)
  const jwk = privateKey.parse({ kty, crv, x, y, d })
  return { id: await serverKeyId(webcrypto.subtle, jwk satisfies PointJwk), jwk }
}
