import { readFileSync } from 'node:fs'
import { importJWK, importPKCS8 } from 'jose'
import * as oidc from 'openid-client'
import { SignInFailed } from './sign-in.ts'
import { loa3Known } from './sign-in-claims.ts'

/** How the identity provider is reached, and what Hemma is called there. */
export interface ProviderSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string | undefined
  /** A file with our private key (PEM, or JWK as JSON), for private_key_jwt; goes before the secret. */
  readonly clientKeyFile?: string | undefined
  /** Further `acr` values of this provider that mean loa3; asked for instead of the federations' own. */
  readonly acrLoa3?: readonly string[]
  /** Only the demo's own provider may be reached without https. */
  readonly allowHttp: boolean
}

/** One sign-in's secrets, made before the browser leaves. */
export interface Departure {
  readonly url: URL
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** The identity provider as the sign-in uses it. */
export interface Provider {
  depart(options: { redirectUri: string; loginHint: string | undefined }): Promise<Departure>
  /** Exchanges the code; gives the ID token's claims, with those of UserInfo where the token names no HSA-id. */
  arrive(
    url: URL,
    expected: { state: string; nonce: string; verifier: string },
  ): Promise<Record<string, unknown>>
}

/** Metadata and keys are asked for again after this long, so that a change at the provider needs no restart. */
const KNOWN_FOR_MS = 60 * 60 * 1000
const TIMEOUT_SECONDS = 10

/** The provider of these settings. Nothing is asked of it before the first sign-in. */
export function providerOf(settings: ProviderSettings): Provider {
  let known: { config: Promise<oidc.Configuration>; until: number } | undefined
  const configuration = () => {
    if (known === undefined || known.until <= Date.now()) {
      const config = discover(settings)
      known = { config, until: Date.now() + KNOWN_FOR_MS }
      config.catch(() => {
        known = undefined
      })
    }
    return known.config
  }
  return {
    depart: async (options) => await departure(await reached(configuration), settings, options),
    arrive: async (url, expected) => await arrival(await reached(configuration), url, expected),
  }
}

async function reached(configuration: () => Promise<oidc.Configuration>): Promise<oidc.Configuration> {
  try {
    return await configuration()
  } catch {
    throw new SignInFailed('provider')
  }
}

async function discover(settings: ProviderSettings): Promise<oidc.Configuration> {
  const { issuer, clientId, allowHttp } = settings
  const config = await oidc.discovery(new URL(issuer), clientId, undefined, await authentication(settings), {
    timeout: TIMEOUT_SECONDS,
    ...(allowHttp ? { execute: [oidc.allowInsecureRequests] } : {}),
  })
  // The ID token comes straight from the provider over TLS; its signature is checked all the same.
  oidc.enableNonRepudiationChecks(config)
  return config
}

async function authentication(settings: ProviderSettings): Promise<oidc.ClientAuth> {
  if (settings.clientKeyFile !== undefined)
    return oidc.PrivateKeyJwt(await privateKey(settings.clientKeyFile))
  return settings.clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(settings.clientSecret)
}

async function privateKey(file: string): Promise<oidc.PrivateKey> {
  const text = readFileSync(file, 'utf8')
  if (!text.trimStart().startsWith('{'))
    return { key: await importPKCS8(text, 'ES256').catch(() => importPKCS8(text, 'PS256')) }
  const { kid, ...jwk } = JSON.parse(text)
  const key = await importJWK(jwk, jwk.alg ?? (jwk.kty === 'EC' ? 'ES256' : 'PS256'))
  if (key instanceof Uint8Array) throw new TypeError('OIDC_CLIENT_KEY_FILE holds no private key')
  return { key, ...(typeof kid === 'string' ? { kid } : {}) }
}

async function departure(
  config: oidc.Configuration,
  settings: ProviderSettings,
  options: { redirectUri: string; loginHint: string | undefined },
): Promise<Departure> {
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
  const configured = settings.acrLoa3 ?? []
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: options.redirectUri,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    // Devices are shared: whoever signs in shows who they are, whatever session the provider still has.
    prompt: 'login',
    acr_values: (configured.length > 0 ? configured : loa3Known).join(' '),
    ...(config.serverMetadata().claims_parameter_supported === true ? { claims: wantedClaims } : {}),
    ...(options.loginHint === undefined ? {} : { login_hint: options.loginHint }),
  })
  return { url, state, nonce, verifier }
}

const wantedClaims = JSON.stringify({ id_token: { employeeHsaId: null, acr: { essential: true } } })

async function arrival(
  config: oidc.Configuration,
  url: URL,
  expected: { state: string; nonce: string; verifier: string },
): Promise<Record<string, unknown>> {
  try {
    const tokens = await oidc.authorizationCodeGrant(config, url, {
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      pkceCodeVerifier: expected.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) throw new SignInFailed('identity')
    if (claims.employeeHsaId !== undefined || config.serverMetadata().userinfo_endpoint === undefined)
      return claims
    return { ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims }
  } catch (error) {
    if (error instanceof SignInFailed) throw error
    // The person said no at the provider, or the provider did; the code may also have been used before.
    if (error instanceof oidc.AuthorizationResponseError)
      throw new SignInFailed(error.error === 'access_denied' ? 'cancelled' : 'provider')
    if (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant')
      throw new SignInFailed('expired')
    throw new SignInFailed('provider')
  }
}
