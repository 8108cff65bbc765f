import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listCast } from '../../src/demo/api.ts'
import { idFor } from '../../src/demo/cast.ts'
import { SESSION_COOKIE } from '../../src/door/session-token.ts'
import { later } from '../../src/shared/instant.ts'
import { openJar } from '../browser-jar.ts'
import { startServer, type TestServer } from '../server.ts'
import { landing, sessionIn, signInSteps } from '../sign-in-steps.ts'
import { testNow } from '../templates.ts'

const MINUTE = 60_000
const ATTEMPT_COOKIE = '__Host-hemma-sign-in'

let server: TestServer
const { almostBack, rows, signedIn } = signInSteps(() => server)

beforeAll(async () => {
  server = await startServer()
})

beforeEach(async () => {
  await server.setClock(testNow)
})

afterAll(async () => {
  await server.stop()
})

test('Sara signs in with one tap, lands where she wanted to go and works at once under her only assignment', async () => {
  const { jar, landed } = await signedIn('sara')
  expect(landed).toBe('/board')
  expect(await sessionIn(jar)).toMatchObject({
    staff: { id: idFor('sara'), name: 'Sara Lindqvist', title: 'Sjuksköterska' },
    assignments: [
      {
        unit: { name: 'Hemsjukvården Granvik', kind: 'home-care', careModel: null },
        provider: { name: 'Granviks kommun, hälso- och sjukvård', area: 'health' },
        purpose: 'care',
        profession: 'nurse',
        validTo: null,
      },
    ],
    chosen: idFor('sara-at-granvik-home-care'),
    instance: 'demo',
    region: 'Region Norrådal',
    assurance: 'loa3',
    idleSeconds: 900,
    endsAt: later(testNow, 600 * MINUTE),
  })
})

test('the cookie is for this host alone, over https alone, and out of reach of scripts', async () => {
  const { jar, callback } = await almostBack('sara')
  const response = await jar.go(callback)
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith(`${SESSION_COOKIE}=`))
  expect(cookie).toMatch(/^__Host-hemma=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('the token stands nowhere in the database, only its hash', async () => {
  const { jar } = await signedIn('sara')
  const token = jar.cookies.get(SESSION_COOKIE)?.value
  const found = await rows('select 1 from session where session::text like $1', [`%${token}%`])
  expect([found, token?.length]).toEqual([[], 43])
})

test('a way back that was used once is worth nothing more', async () => {
  const { jar, callback } = await almostBack('sara')
  const state = jar.cookies.get(ATTEMPT_COOKIE)
  expect(await landing(jar, callback)).toBe('/')
  if (state !== undefined) jar.cookies.set(ATTEMPT_COOKIE, state)
  expect(await landing(jar, callback)).toBe('/sign-in?problem=expired')
})

test('a way back opened in another browser signs nobody in', async () => {
  const { callback } = await almostBack('sara')
  const other = openJar(server.url)
  expect(await landing(other, callback)).toBe('/sign-in?problem=expired')
  expect(other.cookies.has(SESSION_COOKIE)).toBe(false)
})

test('another sign-in’s state, nonce or verifier is no sign-in', async () => {
  const mine = await almostBack('sara')
  const theirs = await almostBack('amina')
  const swapped = new URL(mine.callback)
  swapped.searchParams.set('code', new URL(theirs.callback).searchParams.get('code') ?? '')
  expect(await landing(mine.jar, swapped.href)).toBe('/sign-in?problem=expired')
  for (const [column, problem] of [
    ['nonce', 'provider'],
    ['verifier', 'expired'],
  ]) {
    const { jar, callback } = await almostBack('sara')
    await rows(`update sign_in_attempt set ${column} = $1`, ['x'.repeat(43)])
    expect(await landing(jar, callback)).toBe(`/sign-in?problem=${problem}`)
    expect(jar.cookies.has(SESSION_COOKIE)).toBe(false)
  }
})

test('ten minutes at the provider are too long', async () => {
  const { jar, callback } = await almostBack('sara')
  await server.setClock(later(testNow, 10 * MINUTE))
  expect(await landing(jar, callback)).toBe('/sign-in?problem=expired')
})

test('whoever the cast does not know is sent back with the reason, and so is who is taken off the books', async () => {
  expect((await signedIn('nobody')).landed).toBe('/sign-in?problem=cancelled')
  expect((await signedIn('')).landed).toBe('/sign-in?problem=cancelled')
  await rows("update staff set hsa_id = 'SE0000000000-GONE' where id = $1", [idFor('mikael')])
  expect((await signedIn('mikael')).landed).toBe('/sign-in?problem=unknownStaff')
  await rows("update staff set hsa_id = 'SE0000000000-S03' where id = $1", [idFor('mikael')])
})

test.each([
  ['nothing in it', ''],
  ['a code alone', 'code=1'],
  ['a state that nobody was given', 'state=1'],
  ['two states', 'state=1&state=2&code=1'],
  ['a zero byte', 'error=server_error&state=%00'],
  ['a state without end', `state=${'a'.repeat(5000)}`],
  ['a list of states', 'state[]=1'],
])('a callback with %s leads back to sign-in', async (_what, query) => {
  expect(await landing(openJar(server.url), `/sign-in/callback?${query}`)).toBe('/sign-in?problem=expired')
})

test('a way back to another site is not taken', async () => {
  const jar = openJar(server.url)
  const start = `/sign-in/start?as=sara&return=${encodeURIComponent('//evil.example')}`
  const { url } = await jar.follow(start, '/')
  expect(url).toBe(`${server.url}/`)
})

test('the log tells of sign-in, sign-out and what came to nothing', async () => {
  await rows('delete from audit_unsealed')
  const since = (await rows<{ last: string }>('select max(recorded_at)::text as last from audit_post'))[0]
    ?.last
  const { jar } = await signedIn('gp-private')
  await jar.go('/sign-out', { method: 'POST' })
  await signedIn('nobody')
  const posts = await rows(
    `select user_name, owner_id, endpoint, outcome, rule from audit_post
     where recorded_at > $1::timestamptz and endpoint in ('session.signIn', 'session.signOut') order by recorded_at`,
    [since],
  )
  const nadia = { user_name: 'Nadia Rahimi', owner_id: idFor('tranan'), outcome: 'allowed' }
  expect(posts).toEqual([
    { ...nadia, endpoint: 'session.signIn', rule: 'loa3' },
    { ...nadia, endpoint: 'session.signOut', rule: 'self' },
    {
      user_name: 'Ingen inloggad',
      owner_id: '00000000-0000-0000-0000-000000000000',
      endpoint: 'session.signIn',
      outcome: 'refused',
      rule: 'signIn.cancelled',
    },
  ])
})

test('the demo’s first page tells who one can be, until the database says that it is real', async () => {
  const asked = () => fetch(server.url + listCast.path)
  const { region, staff } = listCast.output.parse(await (await asked()).json())
  expect([region, staff.length]).toEqual(['Region Norrådal', 27])
  expect(staff.find((one) => one.key === 'maja')).toMatchObject({
    name: 'Maja Öberg',
    units: ['Hemsjukvården Granvik', 'Hemtjänsten Granvik'],
    story: { sv: expect.stringContaining('två uppdrag'), en: expect.stringContaining('two assignments') },
  })
  await rows("update instance set kind = 'real'")
  expect((await asked()).status).toBe(404)
  await rows("update instance set kind = 'demo'")
})

test('everyone in the cast can sign in', async () => {
  const { staff } = listCast.output.parse(await (await fetch(server.url + listCast.path)).json())
  for (const { key, name } of staff) {
    const { jar } = await signedIn(key)
    expect((await sessionIn(jar)).staff.name).toBe(name)
  }
})
