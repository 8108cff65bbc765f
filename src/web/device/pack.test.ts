import 'fake-indexeddb/auto'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { bagOpened } from '../../bag/api.ts'
import { idFor, world } from '../../demo/cast.ts'
import { readSession } from '../../door/api.ts'
import { asInstant } from '../../shared/instant.ts'
import { isToBePacked, packedBag, packing } from '../shell/packing.ts'
import type { Session } from '../shell/session.ts'
import { drawUnder } from '../shell/wire.ts'
import { keepInBag, readFromBag, renewInBag } from './bag.ts'
import { base } from './base.ts'
import { bagPacked, openByShare, setPin, timeHeard } from './keys.ts'
import { noteOpened, tellOpened } from './opened.ts'
import { told as toldByServer } from './opening.ts'
import { packBag } from './pack.ts'
import { chance } from './seal.ts'
import { lock } from './vault.ts'

// The language of the device is looked for as soon as the wire is imported.
vi.hoisted(() => {
  globalThis.localStorage ??= { getItem: () => null } as unknown as Storage // Cast: nothing else is asked of it here.
})

const SEVEN = Date.parse('2026-11-23T07:12:00Z')
const HOUR = 3600_000
const user = idFor<'staff'>('sara')
const hat = idFor<'assignment'>('sara-at-granvik')
const share = chance(32)
const esther = idFor<'person'>('esther')
const gunnar = idFor<'person'>('gunnar')

/** Only what packing looks at; the rest of a session is for screens. */
const session = { staff: { id: user, name: 'Sara Lind' }, chosen: hat } as unknown as Session // Cast: see above.

type Reply = { readonly status: number; readonly body: unknown } | 'away'
const asked: string[] = []
const told: { id: string; madeAt: string; input: { person: string } }[] = []
let reply: (path: string, input: { person?: string }) => Reply

/** The server, as the wire hears it. */
async function answer(path: string, init: RequestInit): Promise<Response> {
  const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : {}
  const input = body as { person?: string } & (typeof told)[number] // Cast: what the device under test has just sent.
  asked.push(`${path} ${input.person ?? ''}`.trim())
  const said = reply(path, input)
  if (said === 'away') throw new TypeError('there is no road')
  if (path === bagOpened.path && said.status === 200) told.push(input)
  return Response.json(said.body, { status: said.status })
}

const lies = async (id: string, input: object, under: string | null = hat) =>
  readFromBag({ id, input, hat: under })
const self = (persons: readonly string[], at = SEVEN): Reply => ({
  status: 200,
  body: {
    packedAt: asInstant(new Date(at)),
    today: '2026-11-23',
    days: ['2026-11-23'],
    renewHours: 4,
    persons: persons.map((person) => ({ person, visits: [] })),
    answers: [{ question: 'waiting.read', input: {}, answer: { at } }],
  },
})
const person = (id = '', at = SEVEN): Reply => ({
  status: 200,
  body: {
    person: id,
    packedAt: asInstant(new Date(at)),
    answers: [{ question: 'plan.read', input: { person: id }, answer: { of: id, at } }],
  },
})
const server =
  (persons: readonly string[], at = SEVEN, fails: (person: string) => Reply | null = () => null) =>
  (path: string, input: { person?: string }): Reply => {
    if (path.endsWith('/bag/self')) return self(persons, at)
    if (path.endsWith('/bag/person')) return fails(input.person ?? '') ?? person(input.person, at)
    return { status: 200, body: { device: world.id('example:device') } }
  }
const refused: Reply = { status: 404, body: { code: 'access.notFound', title: '' } }

const derive = crypto.subtle.deriveBits.bind(crypto.subtle)
beforeEach(async () => {
  vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation((how, key, length) =>
    derive(typeof how === 'object' && 'iterations' in how ? { ...how, iterations: 1 } : how, key, length),
  )
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, __: object, work: (lock: object) => unknown) => work({}) },
  })
  vi.stubGlobal('window', { requestIdleCallback: (act: () => void) => act() })
  vi.stubGlobal('requestIdleCallback', (act: () => void) => act())
  vi.stubGlobal('fetch', answer)
  lock()
  asked.length = 0
  told.length = 0
  await Promise.all(base.tables.map((table) => table.clear()))
  vi.useFakeTimers({ toFake: ['Date'], now: SEVEN })
  drawUnder(hat)
  await openByShare(user, 'SL', share)
  await setPin('274913')
  await timeHeard(user, SEVEN)
  toldByServer.set({ bagHours: 24 } as NonNullable<ReturnType<typeof toldByServer.get>>) // Cast: the rest is for opening.
})
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('Packing', () => {
  test('lays what is hers and each person in the bag, and says when it is whole', async () => {
    reply = server([esther, gunnar])
    await packBag(session)
    expect(await lies('plan.read', { person: esther })).toEqual({
      state: 'found',
      answer: { of: esther, at: SEVEN },
      packedAt: SEVEN,
      person: esther,
    })
    expect((await lies('waiting.read', {})).state).toBe('found')
    expect((await lies(readSession.id, {}, null)).state).toBe('found')
    expect((await base.keys.get(user))?.bagPackedAt).toBe(SEVEN)
    expect(packedBag.get()?.at).toBe(SEVEN)
    expect(packing.get()).toEqual({ state: 'still', problem: null })
    expect(asked.filter((one) => one.includes('/bag/'))).toEqual([
      '/api/bag/self',
      `/api/bag/person ${esther}`,
      `/api/bag/person ${gunnar}`,
    ])
  })

  test('that breaks leaves what lay there, keeps its age, and says why', async () => {
    reply = server([esther, gunnar])
    await packBag(session)
    const later = SEVEN + 5 * HOUR
    vi.setSystemTime(later)
    reply = server([esther, gunnar], later, (one) => (one === gunnar ? 'away' : null))
    await packBag(session)
    expect(packing.get()).toMatchObject({ state: 'still', problem: { kind: 'offline' } })
    expect(await lies('plan.read', { person: gunnar })).toMatchObject({ packedAt: SEVEN })
    expect(await lies('plan.read', { person: esther })).toMatchObject({ packedAt: later })
    expect((await base.keys.get(user))?.bagPackedAt).toBe(SEVEN)
    expect(packedBag.get()?.at).toBe(SEVEN)
  })

  test('takes out whom one no longer visits, and whom one may no longer read', async () => {
    reply = server([esther, gunnar])
    await packBag(session)
    reply = server([esther], SEVEN + HOUR)
    await packBag(session)
    expect((await lies('plan.read', { person: gunnar })).state).toBe('missing')
    reply = server([esther, gunnar], SEVEN + 2 * HOUR, (one) => (one === esther ? refused : null))
    await packBag(session)
    expect((await lies('plan.read', { person: esther })).state).toBe('missing')
    expect((await lies('plan.read', { person: gunnar })).state).toBe('found')
    expect(packing.get()).toEqual({ state: 'still', problem: null })
  })

  test('asks nothing for who has not turned on work without a network, or when the vault is locked', async () => {
    reply = server([esther])
    await base.keys.update(user, { offline: undefined } as object) // Cast: a row without it.
    await packBag(session)
    lock()
    await packBag(session)
    expect(asked).toEqual([])
    expect(await base.bag.count()).toBe(0)
  })

  test('stops when the user or the assignment changes meanwhile: nothing of the next is laid in', async () => {
    reply = server([esther, gunnar], SEVEN, () => {
      drawUnder(idFor('another-assignment'))
      return null
    })
    await packBag(session)
    expect((await lies('plan.read', { person: esther })).state).toBe('missing')
    expect(packedBag.get()).not.toMatchObject({ at: SEVEN })
    expect(packing.get()).toEqual({ state: 'still', problem: null })
  })
})

describe('Reading from the bag', () => {
  const question = { id: 'plan.read', input: { person: esther }, hat }
  beforeEach(async () => {
    await bagPacked(user, SEVEN, 24)
    await keepInBag([{ ...question, answer: 'packed' }], { at: SEVEN, packing: 'one' })
  })

  test('finds what was asked however it is written, and nothing that was asked of another or under another assignment', async () => {
    await keepInBag([{ id: 'q', input: { b: 1, a: { d: 2, c: 3 } }, hat, answer: 'x' }], { at: SEVEN })
    const turned = { id: 'q', input: { a: { c: 3, d: 2 }, e: undefined, b: 1 }, hat }
    expect(await readFromBag(turned)).toMatchObject({ answer: 'x' })
    expect((await readFromBag({ ...question, input: { person: gunnar } })).state).toBe('missing')
    expect((await readFromBag({ ...question, hat: 'other' })).state).toBe('missing')
    expect((await readFromBag({ ...question, id: 'plan.mine' })).state).toBe('missing')
  })

  test('what was read online takes the place of what was packed; what is not in the bag does not come in by being read', async () => {
    await renewInBag({ ...question, answer: 'newer' }, SEVEN + HOUR)
    expect(await readFromBag(question)).toMatchObject({ answer: 'newer', packedAt: SEVEN + HOUR })
    await renewInBag({ ...question, answer: 'older' }, SEVEN)
    expect(await readFromBag(question)).toMatchObject({ answer: 'newer' })
    await renewInBag({ ...question, input: { person: gunnar }, answer: 'new' }, SEVEN + HOUR)
    expect((await readFromBag({ ...question, input: { person: gunnar } })).state).toBe('missing')
  })

  test('gives nothing when it is too old, and no row holds a word of what was asked or answered', async () => {
    await keepInBag([{ ...question, input: { name: 'Kontrollåsa' }, answer: 'Andfådd' }], { at: SEVEN })
    const rows = JSON.stringify(await base.bag.toArray(), (_, part: unknown) =>
      part instanceof Uint8Array ? String.fromCharCode(...part) : part,
    )
    for (const word of ['Kontroll', 'Andf', 'packed"', esther]) expect(rows).not.toContain(word)
    vi.setSystemTime(SEVEN + 25 * HOUR)
    expect((await readFromBag(question)).state).toBe('none')
    expect(await base.bag.count()).toBe(0)
  })
})

test('a bag is packed anew where there is none, on another day, and after the hours that the server has set', () => {
  const bag = { at: SEVEN, day: '2026-11-23', renewHours: 4, persons: [] } as const
  expect(isToBePacked(null, SEVEN)).toBe(true)
  expect(isToBePacked(bag, SEVEN + 4 * HOUR)).toBe(false)
  expect(isToBePacked(bag, SEVEN + 4 * HOUR + 1)).toBe(true)
  expect(isToBePacked({ ...bag, renewHours: 24 }, SEVEN + 17 * HOUR)).toBe(true)
})

describe('What is opened out of the bag', () => {
  beforeEach(() => {
    reply = () => 'away'
  })

  test('what was opened without a network is told when it is back: once, with the time at which it was opened', async () => {
    await noteOpened(esther)
    await noteOpened(esther)
    expect(told).toEqual([])
    vi.setSystemTime(SEVEN + 3 * HOUR)
    reply = server([])
    await tellOpened()
    await tellOpened()
    await noteOpened(esther)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ madeAt: '2026-11-23T07:12:00.000Z', input: { person: esther } })
  })

  test('another day and another person are told for themselves', async () => {
    await noteOpened(esther)
    await noteOpened(idFor<'person'>('gunnar'))
    vi.setSystemTime(SEVEN + 24 * HOUR)
    await noteOpened(esther)
    reply = server([])
    await tellOpened()
    expect(told.map(({ input }) => input.person).toSorted()).toEqual(
      [esther, esther, idFor('gunnar')].toSorted(),
    )
    expect(new Set(told.map(({ id }) => id)).size).toBe(3)
  })

  test('it is told under the assignment under which it was opened, and not while the vault is locked; no row holds whom', async () => {
    await noteOpened(esther)
    expect(JSON.stringify(await base.opened.toArray())).not.toContain(esther)
    reply = server([])
    drawUnder(idFor('another-assignment'))
    await tellOpened()
    drawUnder(hat)
    lock()
    await tellOpened()
    expect(told).toEqual([])
    await openByShare(user, 'SL', share)
    await tellOpened()
    expect(told).toHaveLength(1)
  })
})
