import { randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import Provider, { type Configuration } from 'oidc-provider'
import type { ProviderSettings } from '../door/sign-in-provider.ts'
import type { Database } from '../platform/database.ts'
import { staff } from './cast/staff.ts'
import { memoryAdapter } from './identity-provider-memory.ts'

/** Where the demo's identity provider stands on our own port. */
export const DEMO_PROVIDER_PATH = '/demo-idp'

const SESSION_COOKIE = 'demo-idp-session'

/** Assurance level 3, as Sambi writes it: the cast carry e-service cards. */
const LOA3 = 'http://id.sambi.se/loa/loa3'

/**
 * The demo's own identity provider: OpenID Connect as a real one speaks it (code, PKCE, signed ID token), where one
 * tap is enough: whoever the `login_hint` names is signed in at once. Gives the listener for requests under
 * DEMO_PROVIDER_PATH and the settings by which the sign-in reaches it.
 * Throws when the database's instance row does not say demo.
 */
export async function demoIdentityProvider(given: {
  database: Database
  publicUrl: string
}): Promise<{ listener: RequestListener; settings: ProviderSettings }> {
  await refuseRealInstance(given.database)
  const issuer = `${given.publicUrl}${DEMO_PROVIDER_PATH}`
  const clientSecret = randomBytes(32).toString('base64url')
  const provider = new Provider(issuer, await configuration(given.publicUrl, clientSecret))
  // Behind a proxy the addresses it tells must be the public ones.
  provider.proxy = true
  const speak = provider.callback()
  const listener: RequestListener = (request, response) => {
    const originalUrl = request.url ?? ''
    const url = originalUrl.slice(DEMO_PROVIDER_PATH.length) || '/'
    if (url.startsWith('/auth')) forgetSession(request)
    if (url.startsWith('/interaction/')) void oneTap(provider, request, response)
    // The provider learns from originalUrl under which path it is mounted.
    else void speak(Object.assign(request, { originalUrl, url }), response)
  }
  return { listener, settings: { issuer, clientId: 'hemma', clientSecret, allowHttp: true } }
}

async function refuseRealInstance(database: Database): Promise<void> {
  const instance = await database.db.selectFrom('instance').select('kind').executeTakeFirst()
  if (instance?.kind !== 'demo') {
    throw new Error(
      'The demo’s identity provider never starts beside real data: the instance row does not say demo.',
    )
  }
}

async function configuration(publicUrl: string, clientSecret: string): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), kid: 'demo', alg: 'ES256', use: 'sig' }
  return {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: 'hemma',
        client_secret: clientSecret,
        redirect_uris: [`${publicUrl}/sign-in/callback`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('base64url')], names: { session: SESSION_COOKIE } },
    pkce: { required: () => true },
    acrValues: [LOA3],
    claims: { openid: ['sub', 'employeeHsaId'], acr: null, auth_time: null, sid: null, iss: null },
    conformIdTokenClaims: false,
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 300,
      Interaction: 600,
      Session: 600,
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context, interaction) => `${DEMO_PROVIDER_PATH}/interaction/${interaction.uid}` },
    clientBasedCORS: () => false,
    findAccount: (_context, subject) => account(subject),
    loadExistingGrant: consent,
    renderError: (context, out) => {
      context.type = 'text/plain'
      context.body = `${out.error}: ${out.error_description ?? ''}`
    },
  }
}

function account(subject: string) {
  const found = staff.find((one) => one.key === subject)
  if (found === undefined) return undefined
  return { accountId: found.key, claims: async () => ({ sub: found.key, employeeHsaId: found.hsaId }) }
}

/** Each sign-in stands alone: another's session at the provider would put a page for leaving it in between. */
function forgetSession(request: IncomingMessage): void {
  const kept = (request.headers.cookie ?? '').split(/; */).filter((pair) => !pair.startsWith(SESSION_COOKIE))
  request.headers.cookie = kept.join('; ')
}

/** Nobody is asked whether Hemma may know who they are: there is no other reason to be here. */
const consent: NonNullable<Configuration['loadExistingGrant']> = async (context) => {
  const { client, session, provider } = context.oidc
  if (client === undefined || session?.accountId === undefined) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid')
  await grant.save()
  return grant
}

/** Signs in whoever the hint names, without a question; a hint that names nobody is a no. */
async function oneTap(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { params } = await provider.interactionDetails(request, response)
    const who = staff.find((one) => one.key === params.login_hint)
    const result =
      who === undefined
        ? { error: 'access_denied', error_description: 'login_hint names nobody in the cast' }
        : { login: { accountId: who.key, acr: LOA3, amr: ['swk'], remember: false } }
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  } catch {
    // The interaction is over or belongs to another browser: begin again.
    response.writeHead(303, { location: '/sign-in?problem=expired' }).end()
  }
}
