import { type Bytes, chance } from './seal.ts'
import { newSalt } from './wraps.ts'

/** What a new passkey of this device gave. */
export interface NewPasskey {
  readonly credential: Bytes
  readonly salt: Bytes
  readonly given: Bytes
}

/** Whether this device can unlock by face, finger or its own code. Only making one shows whether it gives a key too. */
export async function mayHavePasskey(): Promise<boolean> {
  if (!('PublicKeyCredential' in window)) return false
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable()
}

/**
 * Makes a passkey on this device and asks what it gives for a new salt. It signs nobody in: it only opens what lies
 * here, so no server ever hears of it, and it carries no name but the initials. Undefined where the device gives no key
 * (no `prf`), or its owner says no.
 */
export async function makePasskey(initials: string): Promise<NewPasskey | undefined> {
  const salt = newSalt()
  const made = await navigator.credentials
    .create({
      publicKey: {
        rp: { id: location.hostname, name: 'Hemma' },
        user: { id: chance(16), name: initials, displayName: initials },
        challenge: chance(32),
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    .catch(() => null)
  if (!(made instanceof PublicKeyCredential)) return undefined
  const credential = new Uint8Array(made.rawId)
  const result = made.getClientExtensionResults().prf
  if (!result?.enabled) return undefined
  // Many devices give the key only when asked, not when made.
  const given = asBytes(result.results?.first) ?? (await askPasskey(credential, salt))
  return given && { credential, salt, given }
}

/** Asks the passkey what it gives for this salt: the same each time, and only after face, finger or code. */
export async function askPasskey(credential: Bytes, salt: Bytes): Promise<Bytes | undefined> {
  const got = await navigator.credentials
    .get({
      publicKey: {
        rpId: location.hostname,
        challenge: chance(32),
        allowCredentials: [{ type: 'public-key', id: credential }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    .catch(() => null)
  if (!(got instanceof PublicKeyCredential)) return undefined
  return asBytes(got.getClientExtensionResults().prf?.results?.first)
}

function asBytes(given: BufferSource | undefined): Bytes | undefined {
  if (given === undefined) return undefined
  return given instanceof ArrayBuffer ? new Uint8Array(given) : undefined
}
