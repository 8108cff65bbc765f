import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { idFor } from '../../src/demo/cast.ts'
import { chooseAssignment, endSessions, listSessions } from '../../src/door/api.ts'
import { SESSION_COOKIE } from '../../src/door/session-token.ts'
import { later } from '../../src/shared/instant.ts'
import { openJar } from '../browser-jar.ts'
import { startServer, type TestServer } from '../server.ts'
import { refusalIn, sendFrom, sessionIn, signInSteps } from '../sign-in-steps.ts'
import { testNow } from '../templates.ts'

const MINUTE = 60_000

let server: TestServer
const { rows, signedIn } = signInSteps(() => server)

beforeAll(async () => {
  server = await startServer()
})

beforeEach(async () => {
  await server.setClock(testNow)
})

afterAll(async () => {
  await server.stop()
})

test('Maja has two hats: nothing about persons before she chooses one, then a new token and a post in the new hat’s log', async () => {
  const { jar } = await signedIn('maja')
  const before = await sessionIn(jar)
  expect(before.chosen).toBeNull()
  expect(before.assignments.map((one) => one.unit.name)).toEqual([
    'Hemsjukvården Granvik',
    'Hemtjänsten Granvik',
  ])
  const old = jar.cookies.get(SESSION_COOKIE)
  const chosen = await sendFrom(jar, chooseAssignment.path, {
    assignment: idFor('maja-at-granvik-home-help'),
  })
  expect([chosen.status, await chosen.json()]).toEqual([200, { chosen: idFor('maja-at-granvik-home-help') }])
  expect(jar.cookies.get(SESSION_COOKIE)?.value).not.toBe(old?.value)
  expect(await sessionIn(jar)).toMatchObject({
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
  expect(await refusalIn(stale)).toEqual([401, 'access.sessionEnded'])
})

test('a screen drawn under the hat that Maja has just taken off is refused', async () => {
  const { jar } = await signedIn('maja')
  await sendFrom(jar, chooseAssignment.path, { assignment: idFor('maja-at-granvik-home-care') })
  expect(await refusalIn(jar, { 'x-hemma-assignment': idFor('maja-at-granvik-home-help') })).toEqual([
    409,
    'access.assignmentMismatch',
  ])
})

test('nobody takes a hat that is another’s or that has run out', async () => {
  const { jar } = await signedIn('maja')
  const anothers = await sendFrom(jar, chooseAssignment.path, { assignment: idFor('amina-at-mint-team') })
  expect(anothers.status).toBe(404)
  await rows("update assignment set valid_to = '2026-11-20' where id = $1", [
    idFor('maja-at-granvik-home-help'),
  ])
  const over = await sendFrom(jar, chooseAssignment.path, { assignment: idFor('maja-at-granvik-home-help') })
  expect(over.status).toBe(404)
  await rows('update assignment set valid_to = null where id = $1', [idFor('maja-at-granvik-home-help')])
  expect((await sessionIn(jar)).chosen).toBeNull()
})

test('an assignment that ends in mid-session is gone at the next call, and without any nobody is let in', async () => {
  const { jar } = await signedIn('night')
  await rows("update assignment set valid_to = '2026-11-20' where staff_id = $1", [idFor('night')])
  expect(await sessionIn(jar)).toMatchObject({ chosen: null, assignments: [] })
  expect((await signedIn('night')).landed).toBe('/sign-in?problem=noAssignment')
  await rows('update assignment set valid_to = null where staff_id = $1', [idFor('night')])
})

test('fifteen minutes without a human act end the session, and polling is no act', async () => {
  const { jar } = await signedIn('erik')
  await server.setClock(later(testNow, 14 * MINUTE))
  await sessionIn(jar)
  await server.setClock(later(testNow, 15 * MINUTE))
  expect(await refusalIn(jar)).toEqual([401, 'access.sessionEnded'])
})

test('a human act starts the fifteen minutes again, but nothing outlives ten hours', async () => {
  const { jar } = await signedIn('erik')
  for (let minutes = 14; minutes < 600; minutes += 14) {
    await server.setClock(later(testNow, minutes * MINUTE))
    await sessionIn(jar, { 'x-hemma-act': 'human' })
  }
  await server.setClock(later(testNow, 600 * MINUTE - 1))
  await sessionIn(jar, { 'x-hemma-act': 'human' })
  await server.setClock(later(testNow, 600 * MINUTE))
  expect(await refusalIn(jar, { 'x-hemma-act': 'human' })).toEqual([401, 'access.sessionEnded'])
})

test('a token that somebody planted before sign-in is not the one after it', async () => {
  const planted = (await signedIn('erik')).jar.cookies.get(SESSION_COOKIE)
  const victim = openJar(server.url)
  if (planted !== undefined) victim.cookies.set(SESSION_COOKIE, planted)
  await signedIn('sara', victim)
  expect(victim.cookies.get(SESSION_COOKIE)?.value).not.toBe(planted?.value)
  expect((await sessionIn(victim)).staff.name).toBe('Sara Lindqvist')
  const thief = openJar(server.url)
  if (planted !== undefined) thief.cookies.set(SESSION_COOKIE, planted)
  expect(await refusalIn(thief)).toEqual([401, 'access.sessionEnded'])
})

test('who signs in at a shared desk signs the one before out, and is not taken for them', async () => {
  const { jar } = await signedIn('erik')
  await signedIn('amina', jar)
  expect((await sessionIn(jar)).staff.name).toBe('Amina Haddad')
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
  expect(await refusalIn(thief)).toEqual([401, 'access.sessionEnded'])
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
  expect((await sessionIn(jar)).staff.name).toBe('Sara Lindqvist')
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
  expect((await sendFrom(here, endSessions.path, { which: forgotten?.handle })).status).toBe(200)
  expect(await refusalIn(ward)).toEqual([401, 'access.sessionEnded'])
  expect(await list()).toMatchObject([{ current: true, unit: 'Hemsjukvården Granvik' }])
  expect((await sendFrom(here, endSessions.path, { which: forgotten?.handle })).status).toBe(404)
  await signedIn('sara')
  const everywhere = await sendFrom(here, endSessions.path, { which: 'everywhere' })
  expect([await everywhere.json(), here.cookies.has(SESSION_COOKIE)]).toEqual([{ ended: 2 }, false])
})

test('signing out everywhere else leaves Sara where she is, and nobody but her', async () => {
  const [here, ward, car] = [
    (await signedIn('sara')).jar,
    (await signedIn('sara')).jar,
    (await signedIn('sara')).jar,
  ]
  const { jar: erik } = await signedIn('erik')
  const ended = await sendFrom(here, endSessions.path, { which: 'others' })
  expect([ended.status, await ended.json()]).toMatchObject([200, { ended: expect.any(Number) }])
  for (const jar of [ward, car]) expect(await refusalIn(jar)).toEqual([401, 'access.sessionEnded'])
  const { sessions } = listSessions.output.parse(await (await here.go(listSessions.path)).json())
  expect(sessions).toMatchObject([{ current: true }])
  expect((await sessionIn(erik)).staff.name).not.toBe('Sara Lindqvist')
})

test('nobody ends another’s session', async () => {
  const [sara, erik] = [(await signedIn('sara')).jar, (await signedIn('erik')).jar]
  const { sessions } = listSessions.output.parse(await (await sara.go(listSessions.path)).json())
  const tried = await sendFrom(erik, endSessions.path, { which: sessions.find((one) => one.current)?.handle })
  expect(tried.status).toBe(404)
  expect((await sessionIn(sara)).staff.name).toBe('Sara Lindqvist')
})
