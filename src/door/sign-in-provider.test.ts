import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  type JWTPayload,
  jwtVerify,
  SignJWT,
  UnsecuredJWT,
} from 'jose'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { SignInFailed } from './sign-in.ts'
import { type Departure, type Provider, providerOf } from './sign-in-provider.ts'

// A provider in protocol only: it says what a test tells it to say.
let server: Server
let issuer: string
let provider: Provider
let keys: Awaited<ReturnType<typeof generateKeyPair>>
let foreign: Awaited<ReturnType<typeof generateKeyPair>>
let tokenAnswer: (departure: Departure) => Promise<{ status: number; body: unknown; type?: string }>
let departed: Departure
let asked: { authorization: string | undefined; body: URLSearchParams }[]

const redirectUri = 'http://localhost/sign-in/callback'

beforeAll(async () => {
  keys = await generateKeyPair('ES256', { extractable: true })
  foreign = await generateKeyPair('ES256', { extractable: true })
  server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  issuer = `http://localhost:${(server.address() as AddressInfo).port}` // Cast: a listening TCP server has one.
})

afterAll(() => {
  server.close()
})

beforeEach(async () => {
  asked = []
  provider = providerOf({ issuer, clientId: 'hemma', clientSecret: 'secret', allowHttp: true })
  departed = await provider.depart({ redirectUri, loginHint: undefined })
  tokenAnswer = async (departure) => tokens(await sign(claimsFor(departure)))
})

const answer: RequestListener = async (request, response) => {
  const say = (status: number, body: unknown, type = 'application/json') =>
    response
      .writeHead(status, { 'content-type': type })
      .end(typeof body === 'string' ? body : JSON.stringify(body))
  if (request.url === '/.well-known/openid-configuration') return say(200, metadata())
  if (request.url === '/jwks')
    return say(200, { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' }] })
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  asked.push({
    authorization: request.headers.authorization,
    body: new URLSearchParams(Buffer.concat(chunks).toString()),
  })
  const { status, body, type } = await tokenAnswer(departed)
  return say(status, body, type)
}

const metadata = () => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  id_token_signing_alg_values_supported: ['ES256'],
  authorization_response_iss_parameter_supported: true,
})

const claimsFor = ({ nonce }: Departure): JWTPayload => {
  const iat = Math.floor(Date.now() / 1000)
  return {
    iss: issuer,
    aud: 'hemma',
    sub: 'sara',
    nonce,
    iat,
    exp: iat + 300,
    employeeHsaId: 'SE0000000000-S01',
  }
}

const sign = (claims: JWTPayload, key = keys.privateKey) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(key)

const tokens = (idToken: string) => ({
  status: 200,
  body: { access_token: 'opaque', token_type: 'Bearer', expires_in: 60, id_token: idToken },
})

const comeBack = (parameters: Record<string, string> = {}) => {
  const url = new URL(redirectUri)
  url.search = new URLSearchParams({
    code: 'abc',
    state: departed.state,
    iss: issuer,
    ...parameters,
  }).toString()
  return provider.arrive(url, departed)
}

const problem = async (work: Promise<unknown>) => {
  try {
    await work
    return 'signed in'
  } catch (error) {
    if (error instanceof SignInFailed) return error.problem
    throw error
  }
}

test('the browser leaves with code, S256, state, nonce and the way back, and no secret', () => {
  const sent = Object.fromEntries(departed.url.searchParams)
  expect(sent).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    state: departed.state,
    nonce: departed.nonce,
    redirect_uri: redirectUri,
    prompt: 'login',
    scope: 'openid',
  })
  expect(departed.url.href).not.toContain(departed.verifier)
  expect(Buffer.from(departed.state, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
})

test('it comes back with the claims, having shown the verifier and who we are', async () => {
  expect(await comeBack()).toMatchObject({ sub: 'sara', employeeHsaId: 'SE0000000000-S01' })
  expect(asked[0]?.body.get('code_verifier')).toBe(departed.verifier)
  expect(asked[0]?.authorization).toBe(`Basic ${Buffer.from('hemma:secret').toString('base64')}`)
})

test.each(['PEM', 'JWK'])(
  'with a private key in a %s file Hemma signs who it is, and sends no secret',
  async (form) => {
    const folder = mkdtempSync(join(tmpdir(), 'hemma-key-'))
    const clientKeyFile = join(folder, 'key')
    const own = await generateKeyPair('ES256', { extractable: true })
    const text =
      form === 'PEM'
        ? await exportPKCS8(own.privateKey)
        : JSON.stringify({ ...(await exportJWK(own.privateKey)), kid: 'ours' })
    writeFileSync(clientKeyFile, text)
    provider = providerOf({ issuer, clientId: 'hemma', clientKeyFile, allowHttp: true })
    departed = await provider.depart({ redirectUri, loginHint: undefined })
    await comeBack()
    const assertion = asked[0]?.body.get('client_assertion') ?? ''
    const { payload, protectedHeader } = await jwtVerify(assertion, own.publicKey)
    expect([payload.iss, payload.sub, protectedHeader.kid]).toEqual([
      'hemma',
      'hemma',
      form === 'JWK' ? 'ours' : undefined,
    ])
    expect(asked[0]?.authorization).toBeUndefined()
    rmSync(folder, { recursive: true })
  },
)

const spoiled: [string, (claims: JWTPayload) => Promise<string>][] = [
  ['another nonce', (claims) => sign({ ...claims, nonce: 'other' })],
  ['no nonce', ({ nonce: _, ...claims }) => sign(claims)],
  ['another audience', (claims) => sign({ ...claims, aud: 'another' })],
  ['another issuer', (claims) => sign({ ...claims, iss: 'https://evil.example' })],
  ['an expired token', (claims) => sign({ ...claims, exp: 1_000_000_000 })],
  ['another key', (claims) => sign(claims, foreign.privateKey)],
  ['no signature (alg none)', async (claims) => new UnsecuredJWT(claims).encode()],
  ['a token that is none', async () => 'not.a.token'],
]

test.each(spoiled)('%s is no sign-in', async (_what, spoil) => {
  tokenAnswer = async (departure) => tokens(await spoil(claimsFor(departure)))
  expect(await problem(comeBack())).toBe('provider')
})

const answers: [string, { status: number; body: unknown; type?: string }, string][] = [
  ['a code used before', { status: 400, body: { error: 'invalid_grant' } }, 'expired'],
  [
    'a client that the provider does not know',
    { status: 401, body: { error: 'invalid_client' } },
    'provider',
  ],
  ['no ID token', { status: 200, body: { access_token: 'opaque', token_type: 'Bearer' } }, 'provider'],
  ['a page instead of JSON', { status: 200, body: '<html>', type: 'text/html' }, 'provider'],
  ['a fault of the provider’s', { status: 500, body: 'oops', type: 'text/plain' }, 'provider'],
]

test.each(answers)('%s is a clear problem', async (_what, told, expected) => {
  tokenAnswer = async () => told
  expect(await problem(comeBack())).toBe(expected)
})

test('another state, a mixed-up provider and a person who says no come to nothing', async () => {
  expect(await problem(comeBack({ state: 'other' }))).toBe('provider')
  expect(await problem(comeBack({ iss: 'https://evil.example' }))).toBe('provider')
  expect(await problem(comeBack({ error: 'access_denied' }))).toBe('cancelled')
  expect(asked).toEqual([])
})

test('a provider that is away is a clear problem, and is asked again the next time', async () => {
  const away = providerOf({ issuer: 'http://localhost:1', clientId: 'hemma', allowHttp: true })
  expect(await problem(away.depart({ redirectUri, loginHint: undefined }))).toBe('provider')
  expect(await problem(away.depart({ redirectUri, loginHint: undefined }))).toBe('provider')
})

test('without https nothing is asked unless the demo allows it', async () => {
  const strict = providerOf({ issuer, clientId: 'hemma', allowHttp: false })
  expect(await problem(strict.depart({ redirectUri, loginHint: undefined }))).toBe('provider')
})
