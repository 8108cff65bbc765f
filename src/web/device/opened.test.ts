import 'fake-indexeddb/auto'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { bagOpened } from '../../bag/api.ts'
import { idFor } from '../../demo/cast.ts'
import { offline } from '../shell/problem.ts'
import { base } from './base.ts'
import { openByShare } from './keys.ts'
import { noteOpened, tellOpened } from './opened.ts'
import { chance } from './seal.ts'
import { lock } from './vault.ts'

const NOON = Date.parse('2026-11-23T12:00:00Z')
const HOUR = 3600_000
const user = idFor<'staff'>('sara')
const esther = idFor<'person'>('esther')
const share = chance(32)

let drawn: string | null = null
let reached = false
const told: { id: string; madeAt: string; input: { person: string } }[] = []
vi.mock('../shell/wire.ts', () => ({
  drawnUnderNow: () => drawn,
  post: async (path: string, body: (typeof told)[number]) => {
    if (path !== bagOpened.path || !reached) return { ok: false, problem: offline }
    told.push(body)
    return { ok: true, body: { person: body.input.person } }
  },
}))

beforeEach(async () => {
  lock()
  drawn = 'home-care'
  reached = false
  told.length = 0
  await Promise.all(base.tables.map((table) => table.clear()))
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
  await openByShare(user, 'SL', share)
})
afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('what was opened without a network is told when it is back: once, with the time at which it was opened', async () => {
  await noteOpened(esther)
  await noteOpened(esther)
  expect(told).toEqual([])
  vi.setSystemTime(NOON + 3 * HOUR)
  reached = true
  await tellOpened()
  await tellOpened()
  await noteOpened(esther)
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({ madeAt: '2026-11-23T12:00:00.000Z', input: { person: esther } })
})

test('another day and another person are told for themselves', async () => {
  await noteOpened(esther)
  await noteOpened(idFor<'person'>('gunnar'))
  vi.setSystemTime(NOON + 24 * HOUR)
  await noteOpened(esther)
  reached = true
  await tellOpened()
  expect(told.map(({ input }) => input.person).toSorted()).toEqual(
    [esther, esther, idFor('gunnar')].toSorted(),
  )
  expect(new Set(told.map(({ id }) => id)).size).toBe(3)
})

test('it is told under the assignment under which it was opened, and not while the vault is locked; no row holds whom', async () => {
  await noteOpened(esther)
  expect(JSON.stringify(await base.opened.toArray())).not.toContain(esther)
  reached = true
  drawn = 'another'
  await tellOpened()
  drawn = 'home-care'
  lock()
  await tellOpened()
  expect(told).toEqual([])
  await openByShare(user, 'SL', share)
  await tellOpened()
  expect(told).toHaveLength(1)
})
