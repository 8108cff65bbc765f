/**
 * Work that only the server can open: a device seals it and keeps it, unreadable to whoever holds the device, until it
 * is delivered. The same code seals in the browser and opens on the server; both hand in their Web Crypto.
 *
 * Format 1, bytes in order:
 *   1  version, 1
 *   8  id of the server's key: the first bytes of SHA-256 of its public point
 *  16  id of the command inside
 *  65  ephemeral public point (P-256, uncompressed)
 *   n  AES-256-GCM of the text, with its tag
 * Key (32) and nonce (12) are HKDF-SHA-256 of the ECDH secret, salt = ephemeral point + server's point,
 * info = 'hemma sealed for server 1'. Additional data = bytes 0 to 24, then the device's id as text: an item that is
 * moved to another device, command or key does not open.
 */
const VERSION = 1
const KEY_AT = 1
const COMMAND_AT = 9
const POINT_AT = 25
const TEXT_AT = 90
const TAG = 16
const INFO = 'hemma sealed for server 1'

/** The part of Web Crypto's `crypto.subtle` that is needed, without naming browser or server. */
export interface Subtle {
  generateKey(algorithm: unknown, extractable: boolean, uses: unknown): Promise<unknown>
  importKey(
    format: 'jwk' | 'raw',
    data: unknown,
    algorithm: unknown,
    extractable: boolean,
    uses: unknown,
  ): Promise<unknown>
  exportKey(format: 'raw', key: unknown): Promise<unknown>
  deriveBits(algorithm: unknown, key: unknown, length: number): Promise<ArrayBuffer>
  digest(algorithm: string, data: unknown): Promise<ArrayBuffer>
  encrypt(algorithm: unknown, key: unknown, data: unknown): Promise<ArrayBuffer>
  decrypt(algorithm: unknown, key: unknown, data: unknown): Promise<ArrayBuffer>
}

/** A point of P-256 as JWK; `d` only in the server's own. */
export interface PointJwk {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
  readonly d?: string
}

/** That something is not what was sealed: cut, changed, moved, or sealed for a key that is gone. */
export class SealedWrongly extends Error {
  constructor() {
    super('what was sealed for the server does not open')
  }
}

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const

/** Seals bytes for the server's key, bound to a device and a command (ids as UUID text). */
export async function sealForServer(
  subtle: Subtle,
  to: { readonly key: PointJwk; readonly device: string; readonly command: string },
  text: Uint8Array,
): Promise<Uint8Array> {
  const { kty, crv, x, y } = to.key
  const theirs = await subtle.importKey('jwk', { kty, crv, x, y }, curve, true, [])
  const theirPoint = await pointOf(subtle, theirs)
  // Cast: for ECDH generateKey always gives a pair.
  const pair = (await subtle.generateKey(curve, false, ['deriveBits'])) as {
    publicKey: unknown
    privateKey: unknown
  }
  const point = await pointOf(subtle, pair.publicKey)
  const head = joined([Uint8Array.of(VERSION), await keyIdOf(subtle, theirPoint), bytesOfUuid(to.command)])
  const lock = await lockOf(subtle, { mine: pair.privateKey, theirs, salt: joined([point, theirPoint]) })
  const cipher = await subtle.encrypt(algorithm(lock, head, to.device), lock.key, text)
  return joined([head, point, new Uint8Array(cipher)])
}

/** What an item says of itself before it is opened: the key it was sealed for and the command inside. */
export function labelOfSealed(sealed: Uint8Array): { readonly keyId: string; readonly command: string } {
  if (sealed.length <= TEXT_AT + TAG || sealed[0] !== VERSION) throw new SealedWrongly()
  return {
    keyId: hexOf(sealed.subarray(KEY_AT, COMMAND_AT)),
    command: uuidOfBytes(sealed.subarray(COMMAND_AT, POINT_AT)),
  }
}

/** Opens what was sealed for this private key on this device. Throws SealedWrongly for everything else. */
export async function openSealed(
  subtle: Subtle,
  by: { readonly key: PointJwk; readonly device: string },
  sealed: Uint8Array,
): Promise<Uint8Array> {
  labelOfSealed(sealed)
  try {
    const { d: _private, ...open } = by.key
    const mine = await subtle.importKey('jwk', by.key, curve, false, ['deriveBits'])
    const myPoint = await pointOf(subtle, await subtle.importKey('jwk', open, curve, true, []))
    const point = sealed.slice(POINT_AT, TEXT_AT)
    const theirs = await subtle.importKey('raw', point, curve, true, [])
    const lock = await lockOf(subtle, { mine, theirs, salt: joined([point, myPoint]) })
    const head = sealed.slice(0, POINT_AT)
    return new Uint8Array(
      await subtle.decrypt(algorithm(lock, head, by.device), lock.key, sealed.slice(TEXT_AT)),
    )
  } catch {
    throw new SealedWrongly()
  }
}

/** The id under which a public key is named: 16 hexadecimal digits that follow from the key itself. */
export async function serverKeyId(subtle: Subtle, key: PointJwk): Promise<string> {
  const { kty, crv, x, y } = key
  const point = await pointOf(subtle, await subtle.importKey('jwk', { kty, crv, x, y }, curve, true, []))
  return hexOf(await keyIdOf(subtle, point))
}

async function lockOf(
  subtle: Subtle,
  given: { mine: unknown; theirs: unknown; salt: Uint8Array },
): Promise<{ key: unknown; nonce: Uint8Array }> {
  const secret = await subtle.deriveBits({ name: 'ECDH', public: given.theirs }, given.mine, 256)
  const root = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const info = ascii(INFO)
  const bits = await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: given.salt, info }, root, 352)
  const key = await subtle.importKey('raw', bits.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt'])
  return { key, nonce: new Uint8Array(bits.slice(32)) }
}

function algorithm(lock: { nonce: Uint8Array }, head: Uint8Array, device: string) {
  const about = joined([head, ascii(device.toLowerCase())])
  return { name: 'AES-GCM', iv: lock.nonce, additionalData: about }
}

async function pointOf(subtle: Subtle, key: unknown): Promise<Uint8Array> {
  // Cast: a raw export is always an ArrayBuffer.
  return new Uint8Array((await subtle.exportKey('raw', key)) as ArrayBuffer)
}

async function keyIdOf(subtle: Subtle, point: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await subtle.digest('SHA-256', point)).slice(0, 8)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Ids and our own constant: letters, digits and dashes alone. */
function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bytesOfUuid(uuid: string): Uint8Array {
  const hex = uuid.replaceAll('-', '')
  return Uint8Array.from({ length: 16 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16))
}

function uuidOfBytes(bytes: Uint8Array): string {
  const hex = hexOf(bytes)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
