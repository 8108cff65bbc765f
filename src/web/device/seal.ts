/** Bytes as the browser's crypto takes and gives them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** What was sealed cannot be opened: another key, another place, or somebody has changed it. */
export class SealBroken extends Error {
  override name = 'SealBroken'
}

/** The first byte of everything sealed, so that another way can come beside this one. */
const FORMAT = 1
/** AES-GCM's own length of what must never be used twice under one key (NIST SP 800-38D); drawn by chance each time. */
const IV_LENGTH = 12
const GCM = 'AES-GCM'

/** An AES-256-GCM key that leaves memory in no way: neither script nor IndexedDB gets its bytes. Empties `raw`. */
export async function asSealingKey(raw: Bytes): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', raw, GCM, false, ['encrypt', 'decrypt'])
  raw.fill(0)
  return key
}

/** Seals bytes for one place: `about` names table and row, so that what is moved to another row no longer opens. */
export async function sealBytes(key: CryptoKey, about: string, plain: Bytes): Promise<Bytes> {
  const iv = chance(IV_LENGTH)
  const additionalData = new TextEncoder().encode(about)
  const body = await crypto.subtle.encrypt({ name: GCM, iv, additionalData }, key, plain)
  const sealed = new Uint8Array(1 + IV_LENGTH + body.byteLength)
  sealed[0] = FORMAT
  sealed.set(iv, 1)
  sealed.set(new Uint8Array(body), 1 + IV_LENGTH)
  return sealed
}

/** Opens what `sealBytes` sealed for the same place. Throws `SealBroken`. */
export async function openBytes(key: CryptoKey, about: string, sealed: Uint8Array): Promise<Bytes> {
  if (sealed[0] !== FORMAT) throw new SealBroken('sealed in a way that this version does not know')
  const own = new Uint8Array(sealed)
  const iv = own.slice(1, 1 + IV_LENGTH)
  const additionalData = new TextEncoder().encode(about)
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: GCM, iv, additionalData }, key, own.slice(1 + IV_LENGTH)),
    )
  } catch {
    throw new SealBroken('does not open with this key in this place')
  }
}

/** Seals a value as JSON. */
export function sealValue(key: CryptoKey, about: string, value: unknown): Promise<Bytes> {
  return sealBytes(key, about, new TextEncoder().encode(JSON.stringify(value)))
}

/** Opens a value that `sealValue` sealed for the same place. Throws `SealBroken`. */
export async function openValue(key: CryptoKey, about: string, sealed: Uint8Array): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await openBytes(key, about, sealed)))
}

/** Random bytes from the system. */
export function chance(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}
