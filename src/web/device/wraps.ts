import { asSealingKey, type Bytes, chance, openBytes, sealBytes } from './seal.ts'

/**
 * The rounds of PBKDF2-SHA-256 between a PIN and its key: no fewer than OWASP asks for (600 000, Password Storage Cheat
 * Sheet); what a copied device can be guessed for stands in decision 21.
 */
export const PIN_ROUNDS = 1_000_000
const FEWEST_PIN_ROUNDS = 600_000

const SALT_LENGTH = 32

/** The data key, wrapped under a PIN: without any part of it at the server (decision 21). */
export interface PinWrap {
  readonly by: 'pin'
  readonly wrap: Bytes
  readonly salt: Bytes
  readonly rounds: number
}

/** The data key, wrapped under what the device's own passkey gives for `salt` (WebAuthn's `prf` extension). */
export interface PasskeyWrap {
  readonly by: 'passkey'
  readonly wrap: Bytes
  readonly salt: Bytes
  readonly credential: Bytes
}

export type OfflineWrap = PinWrap | PasskeyWrap

/** The way in which a key was wrapped; part of what is sealed, so that one wrap cannot stand in another's place. */
type Way = 'share' | 'pin' | 'passkey'

/** What opens one wrap; it can be kept in memory, since its bytes cannot be taken out. */
export interface Opener {
  readonly way: Way
  readonly user: string
  readonly key: CryptoKey
}

/** The opener of the wrap that the server's share opens. */
export async function openerByShare(user: string, share: Bytes): Promise<Opener> {
  return { way: 'share', user, key: await stretched(share, `hemma share ${user}`) }
}

/** The opener of the wrap that a PIN opens. Takes about a second on a phone; that is what it is for. */
export async function openerByPin(
  user: string,
  pin: string,
  { salt, rounds }: Pick<PinWrap, 'salt' | 'rounds'>,
): Promise<Opener> {
  if (rounds < FEWEST_PIN_ROUNDS) throw new RangeError('a PIN needs more rounds')
  const given = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ])
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    given,
    256,
  )
  return { way: 'pin', user, key: await asSealingKey(new Uint8Array(bits)) }
}

/** The opener of the wrap that a passkey's pseudo-random function opens. */
export async function openerByPasskey(user: string, given: Bytes): Promise<Opener> {
  return { way: 'passkey', user, key: await stretched(given, `hemma passkey ${user}`) }
}

/** A salt for a new PIN or passkey. */
export function newSalt(): Bytes {
  return chance(SALT_LENGTH)
}

/** Wraps the data key's bytes. */
export function wrap(opener: Opener, raw: Bytes): Promise<Bytes> {
  return sealBytes(opener.key, placeOf(opener), raw)
}

/** The data key's bytes out of a wrap; whoever asks empties them after use. Throws `SealBroken`. */
export function unwrap(opener: Opener, wrapped: Uint8Array): Promise<Bytes> {
  return openBytes(opener.key, placeOf(opener), wrapped)
}

function placeOf({ way, user }: Opener): string {
  return `keys ${user} ${way}`
}

/** HKDF-SHA-256 over what is already random: one key for one use. */
async function stretched(given: Bytes, use: string): Promise<CryptoKey> {
  const from = await crypto.subtle.importKey('raw', given, 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode(use)
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    from,
    256,
  )
  return asSealingKey(new Uint8Array(bits))
}
