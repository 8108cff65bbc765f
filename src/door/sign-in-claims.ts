import type { Assurance } from './session.ts'
import { SignInFailed } from './sign-in.ts'

/** What an identity provider has proved about a member of staff. */
export interface Identified {
  /** Who: the HSA-id where it is sent, else what the provider calls them. */
  readonly by: { readonly hsaId: string } | { readonly subject: string }
  readonly assurance: Assurance
  /** The provider's session, for signing out there. */
  readonly providerSession: string | null
}

/**
 * Levels of assurance by the `acr` that Swedish federations send (Sambi; Sweden Connect, Tillitsramverket). A level
 * that is not listed here or in OIDC_ACR_LOA3 is no level at all.
 */
const levels: Readonly<Record<string, Assurance>> = {
  'http://id.sambi.se/loa/loa2': 'loa2',
  'http://id.sambi.se/loa/loa3': 'loa3',
  'http://id.sambi.se/loa/loa4': 'loa4',
  'http://id.elegnamnden.se/loa/1.0/loa2': 'loa2',
  'http://id.elegnamnden.se/loa/1.0/loa3': 'loa3',
  'http://id.elegnamnden.se/loa/1.0/loa4': 'loa4',
}

/** What is asked for where the configuration names no levels of its own: many providers send none unasked. */
export const loa3Known: readonly string[] = Object.keys(levels).filter((acr) => levels[acr] === 'loa3')

/** The ID token's longest life for us, seconds: it is used once, at once. */
const FRESH_SECONDS = 300
/** How far the provider's clock may be ahead of ours, seconds. */
const SKEW_SECONDS = 60

/**
 * Reads the claims that Hemma builds upon, after openid-client has checked signature, issuer, audience, expiry and
 * nonce. Unknown claims are ignored; a missing, doubled or wrongly typed one ends the sign-in, there is no partial
 * one. `seconds` is the machine's own clock, since the provider's times are real ones.
 */
export function identify(
  claims: Readonly<Record<string, unknown>>,
  known: { readonly acrLoa3: readonly string[]; readonly seconds: number },
): Identified {
  refuseStale(claims, known.seconds)
  return {
    by: whoOf(claims),
    assurance: assuranceOf(claims.acr, known.acrLoa3),
    providerSession: typeof claims.sid === 'string' && claims.sid.length <= 255 ? claims.sid : null,
  }
}

function refuseStale(claims: Readonly<Record<string, unknown>>, seconds: number): void {
  const { iat, auth_time: authenticated } = claims
  if (typeof iat !== 'number' || !(iat >= seconds - FRESH_SECONDS && iat <= seconds + SKEW_SECONDS)) {
    throw new SignInFailed('identity')
  }
  if (
    authenticated !== undefined &&
    !(typeof authenticated === 'number' && authenticated <= seconds + SKEW_SECONDS)
  ) {
    throw new SignInFailed('identity')
  }
}

/** An HSA-id that is there must be a good one: falling back to `sub` could make somebody somebody else. */
function whoOf(claims: Readonly<Record<string, unknown>>): Identified['by'] {
  const { employeeHsaId, sub } = claims
  if (employeeHsaId !== undefined) return { hsaId: text(employeeHsaId) }
  return { subject: text(sub) }
}

function assuranceOf(acr: unknown, acrLoa3: readonly string[]): Assurance {
  if (typeof acr !== 'string') throw new SignInFailed('assurance')
  if (acrLoa3.includes(acr)) return 'loa3'
  const level = Object.hasOwn(levels, acr) ? levels[acr] : undefined
  if (level === undefined) throw new SignInFailed('assurance')
  return level
}

/** One word of 1 to 255 visible characters (OpenID Connect's own limit for `sub`). */
function text(claim: unknown): string {
  if (typeof claim !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(claim)) throw new SignInFailed('identity')
  return claim
}
