import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { listCast } from '../../src/demo/api.ts'
import { idFor } from '../../src/demo/cast.ts'
import { chooseAssignment, endSessions, listSessions, readSession } from '../../src/door/api.ts'
import { SESSION_COOKIE } from '../../src/door/session-token.ts'
import { later } from '../../src/shared/instant.ts'
import { type Jar, openJar } from '../browser-jar.ts'
import { newCommandId, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'

const MINUTE = 60_000
const ATTEMPT_COOKIE = '__Host-hemma-sign-in'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

beforeEach(async () => {
  await server.setClock(testNow)
})

afterAll(async () => {
  await server.stop()
})

async function rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(server.database.superuserUrl)
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Signs in with one tap; gives the browser and where it landed. */
async function signedIn(as: string, jar = openJar(server.url)): Promise<{ jar: Jar; landed: string }> {
  const { url } = await jar.follow(`/sign-in/start?as=${as}&return=/board`, '/board')
  return { jar, landed: url.slice(server.url.length) }
}

/** Stops before the callback, so that a test can spoil the way back. */
async function almostBack(as: string, jar = openJar(server.url)): Promise<{ jar: Jar; callback: string }> {
  const { url } = await jar.follow(`/sign-in/start?as=${as}`, '/sign-in/callback')
  return { jar, callback: url }
}

async function landing(jar: Jar, url: string): Promise<string | null> {
  const response = await jar.go(url)
  expect(response.status).toBe(303)
  return response.headers.get('location')
}

async function session(
  jar: Jar,
  headers: Record<string, string> = {},
): Promise<z.output<(typeof readSession)['output']>> {
  const response = await jar.go(readSession.path, { headers })
  expect(response.status).toBe(200)
  return readSession.output.parse(await response.json())
}

async function refusal(jar: Jar, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await jar.go(readSession.path, { headers })
  const body: unknown = await response.json()
  return [response.status, typeof body === 'object' && body !== null && 'code' in body ? body.code : body]
}

function send(
  jar: Jar,
  path: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return jar.go(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ id: newCommandId(), madeAt: testNow, input }),
  })
}

test('Sara signs in with one tap, lands where she wanted to go and works at once under her only assignment', async () => {
  const { jar, landed } = await signedIn('sara')
  expect(landed).toBe('/board')
  expect(await session(jar)).toMatchObject({
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

test('Maja has two hats: nothing about persons before she chooses one, then a new token and a post in the new hat’s log', async () => {
  const { jar } = await signedIn('maja')
  const before = await session(jar)
  expect(before.chosen).toBeNull()
  expect(before.assignments.map((one) => one.unit.name)).toEqual([
    'Hemsjukvården Granvik',
    'Hemtjänsten Granvik',
  ])
  const old = jar.cookies.get(SESSION_COOKIE)
  const chosen = await send(jar, chooseAssignment.path, { assignment: idFor('maja-at-granvik-home-help') })
  expect([chosen.status, await chosen.json()]).toEqual([200, { chosen: idFor('maja-at-granvik-home-help') }])
  expect(jar.cookies.get(SESSION_COOKIE)?.value).not.toBe(old?.value)
  expect(await session(jar)).toMatchObject({
    chosen: idFor('maja-at-granvik-home-help'),
    endsAt: before.endsAt,
  })
  const posts = await rows(
    "select owner_id, rule from audit_post where endpoint = 'session.choose' and staff_id = $1 and owner_id = $2",
    [idFor('maja'), idFor('granvik-social')],
  )
  expect(posts).toEqual([{ owner_id: idFor('granvik-social'), rule: 'hat' }])
  const stale = openJar(server.url)
  if (old !== undefined) stale.cookies.set(SESSION_COOKIE, old)
  expect(await refusal(stale)).toEqual([401, 'access.sessionEnded'])
})

test('a screen drawn under the hat that Maja has just taken off is refused', async () => {
  const { jar } = await signedIn('maja')
  await send(jar, chooseAssignment.path, { assignment: idFor('maja-at-granvik-home-care') })
  expect(await refusal(jar, { 'x-hemma-assignment': idFor('maja-at-granvik-home-help') })).toEqual([
    409,
    'access.assignmentMismatch',
  ])
})

test('nobody takes a hat that is another’s or that has run out', async () => {
  const { jar } = await signedIn('maja')
  const anothers = await send(jar, chooseAssignment.path, { assignment: idFor('amina-at-mint-team') })
  expect(anothers.status).toBe(404)
  await rows("update assignment set valid_to = '2026-11-20' where id = $1", [
    idFor('maja-at-granvik-home-help'),
  ])
  const over = await send(jar, chooseAssignment.path, { assignment: idFor('maja-at-granvik-home-help') })
  expect(over.status).toBe(404)
  await rows('update assignment set valid_to = null where id = $1', [idFor('maja-at-granvik-home-help')])
  expect((await session(jar)).chosen).toBeNull()
})

test('an assignment that ends in mid-session is gone at the next call, and without any nobody is let in', async () => {
  const { jar } = await signedIn('night')
  await rows("update assignment set valid_to = '2026-11-20' where staff_id = $1", [idFor('night')])
  expect(await session(jar)).toMatchObject({ chosen: null, assignments: [] })
  expect((await signedIn('night')).landed).toBe('/sign-in?problem=noAssignment')
  await rows('update assignment set valid_to = null where staff_id = $1', [idFor('night')])
})

test('fifteen minutes without a human act end the session, and polling is no act', async () => {
  const { jar } = await signedIn('erik')
  await server.setClock(later(testNow, 14 * MINUTE))
  await session(jar)
  await server.setClock(later(testNow, 15 * MINUTE))
  expect(await refusal(jar)).toEqual([401, 'access.sessionEnded'])
})

test('a human act starts the fifteen minutes again, but nothing outlives ten hours', async () => {
  const { jar } = await signedIn('erik')
  for (let minutes = 14; minutes < 600; minutes += 14) {
    await server.setClock(later(testNow, minutes * MINUTE))
    await session(jar, { 'x-hemma-act': 'human' })
  }
  await server.setClock(later(testNow, 600 * MINUTE - 1))
  await session(jar, { 'x-hemma-act': 'human' })
  await server.setClock(later(testNow, 600 * MINUTE))
  expect(await refusal(jar, { 'x-hemma-act': 'human' })).toEqual([401, 'access.sessionEnded'])
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

test('a token that somebody planted before sign-in is not the one after it', async () => {
  const planted = (await signedIn('erik')).jar.cookies.get(SESSION_COOKIE)
  const victim = openJar(server.url)
  if (planted !== undefined) victim.cookies.set(SESSION_COOKIE, planted)
  await signedIn('sara', victim)
  expect(victim.cookies.get(SESSION_COOKIE)?.value).not.toBe(planted?.value)
  expect((await session(victim)).staff.name).toBe('Sara Lindqvist')
  const thief = openJar(server.url)
  if (planted !== undefined) thief.cookies.set(SESSION_COOKIE, planted)
  expect(await refusal(thief)).toEqual([401, 'access.sessionEnded'])
})

test('who signs in at a shared desk signs the one before out, and is not taken for them', async () => {
  const { jar } = await signedIn('erik')
  await signedIn('amina', jar)
  expect((await session(jar)).staff.name).toBe('Amina Haddad')
})

test('a cookie stolen before sign-out opens nothing after it, and the browser is told to forget', async () => {
  const { jar } = await signedIn('sara')
  const stolen = jar.cookies.get(SESSION_COOKIE)
  const out = await jar.go('/sign-out', { method: 'POST', headers: { origin: server.url } })
  expect([out.status, out.headers.get('location'), out.headers.get('clear-site-data')]).toEqual([
    303,
    '/sign-in?ended=1',
    '"cache"',
  ])
  expect(jar.cookies.has(SESSION_COOKIE)).toBe(false)
  const thief = openJar(server.url)
  if (stolen !== undefined) thief.cookies.set(SESSION_COOKIE, stolen)
  expect(await refusal(thief)).toEqual([401, 'access.sessionEnded'])
})

test('a plain form signs out too; another site’s form does not', async () => {
  const { jar } = await signedIn('sara')
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const foreign = await jar.go('/sign-out', {
    method: 'POST',
    headers: { ...form, origin: 'https://evil.example' },
    body: 'a=b',
  })
  expect(foreign.status).toBe(403)
  expect((await session(jar)).staff.name).toBe('Sara Lindqvist')
  const own = await jar.go('/sign-out', {
    method: 'POST',
    headers: { ...form, origin: server.url },
    body: 'a=b',
  })
  expect(own.status).toBe(303)
})

test('Sara sees her sessions, ends the forgotten one, then all of them', async () => {
  await rows('update session set ended_at = $1 where staff_id = $2 and ended_at is null', [
    testNow,
    idFor('sara'),
  ])
  const [here, ward] = [(await signedIn('sara')).jar, (await signedIn('sara')).jar]
  const list = async () => listSessions.output.parse(await (await here.go(listSessions.path)).json()).sessions
  const forgotten = (await list()).find((one) => !one.current)
  expect(await list()).toHaveLength(2)
  expect((await send(here, endSessions.path, { which: forgotten?.handle })).status).toBe(200)
  expect(await refusal(ward)).toEqual([401, 'access.sessionEnded'])
  expect(await list()).toMatchObject([{ current: true, unit: 'Hemsjukvården Granvik' }])
  expect((await send(here, endSessions.path, { which: forgotten?.handle })).status).toBe(404)
  await signedIn('sara')
  const everywhere = await send(here, endSessions.path, { which: 'everywhere' })
  expect([await everywhere.json(), here.cookies.has(SESSION_COOKIE)]).toEqual([{ ended: 2 }, false])
})

test('nobody ends another’s session', async () => {
  const [sara, erik] = [(await signedIn('sara')).jar, (await signedIn('erik')).jar]
  const { sessions } = listSessions.output.parse(await (await sara.go(listSessions.path)).json())
  const tried = await send(erik, endSessions.path, { which: sessions.find((one) => one.current)?.handle })
  expect(tried.status).toBe(404)
  expect((await session(sara)).staff.name).toBe('Sara Lindqvist')
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
  expect([region, staff.length]).toEqual(['Region Norrådal', 20])
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
    expect((await session(jar)).staff.name).toBe(name)
  }
})
