import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { asId } from '../../shared/id.ts'
import { base } from '../device/base.ts'
import { openByShare } from '../device/keys.ts'
import { chance } from '../device/seal.ts'
import { lock, noVault } from '../device/vault.ts'
import { draftId } from './draft-aside.ts'
import { draftKeeper } from './draft-keeper.ts'

const sara = asId<'staff'>('0a000000-0000-7000-8000-000000000001')
const karin = asId<'staff'>('0a000000-0000-7000-8000-000000000002')
const share = chance(32)
const KEY = 'visit:0b000000-0000-7000-8000-000000000001'
const WORDS = { note: 'Andfådd sedan i natt, ringde dottern' }

/** What localStorage is, for tests that run where there is none. */
const aside = new Map<string, string>()
/** All that was ever set aside: what the store soon had is dropped again. */
const setAsides: [name: string, text: string][] = []
const storage = {
  getItem: (name: string) => aside.get(name) ?? null,
  setItem(name: string, text: string) {
    setAsides.push([name, text])
    aside.set(name, text)
  },
  removeItem: (name: string) => void aside.delete(name),
}

beforeEach(async () => {
  lock()
  noVault.set(null)
  aside.clear()
  setAsides.length = 0
  vi.stubGlobal(
    'localStorage',
    new Proxy(storage, {
      ownKeys: () => [...aside.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  )
  await Promise.all(base.tables.map((table) => table.clear()))
})
afterAll(() => vi.unstubAllGlobals())

const signIn = () => openByShare(sara, 'SL', share)
/** A busy machine is no fault: what takes this long has stopped. */
const SOON = { timeout: 60_000, interval: 5 }
const stored = () => vi.waitFor(async () => expect(await base.drafts.count()).toBe(1), SOON)
const found = () => draftKeeper(sara, KEY).find()

test('what is written is stored sealed, and found again by the same form alone', async () => {
  await signIn()
  draftKeeper(sara, KEY).keep(WORDS)
  await stored()
  expect(await found()).toMatchObject({ fields: WORDS })
  expect(await draftKeeper(sara, 'visit:other').find()).toBe(undefined)
  const [row] = await base.drafts.toArray()
  expect(new TextDecoder().decode(row?.sealed)).not.toContain('Andfådd')
})

/** As if the browser had died before its store had answered: only what was set aside in that moment is left. */
const diedThen = async () => {
  await vi.waitFor(() => expect(setAsides.length).toBeGreaterThan(0), SOON)
  await vi.waitFor(() => expect(aside.size).toBe(0), SOON)
  await base.drafts.clear()
  for (const [name, text] of setAsides) aside.set(name, text)
}

test('a page that goes before the store has answered leaves a sealed copy aside, and the next page takes it in', async () => {
  await signIn()
  const encrypted = vi.spyOn(crypto.subtle, 'encrypt')
  const keeper = draftKeeper(sara, KEY)
  keeper.keep({ note: 'And' })
  keeper.keep(WORDS)
  await vi.waitFor(() => expect(encrypted.mock.settledResults.at(-1)?.type).toBe('fulfilled'), SOON)
  expect(setAsides).toEqual([])
  keeper.leave()
  expect(setAsides.length).toBe(1)
  encrypted.mockRestore()
  expect(setAsides.flat().join(' ')).not.toContain('And')
  await diedThen()
  expect(await found()).toMatchObject({ fields: WORDS })
  expect(aside.size).toBe(0)
})

test('what was typed in the last moment is set aside as soon as it is sealed', async () => {
  await signIn()
  const keeper = draftKeeper(sara, KEY)
  keeper.keep(WORDS)
  keeper.leave()
  expect(setAsides).toEqual([])
  await diedThen()
  expect(await found()).toMatchObject({ fields: WORDS })
})

test('what is written before the vault is open waits, and is kept when it opens', async () => {
  const keeper = draftKeeper(sara, KEY)
  keeper.keep({ note: 'And' })
  keeper.keep(WORDS)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await base.drafts.count()).toBe(0)
  await signIn()
  await stored()
  expect(await found()).toMatchObject({ fields: WORDS })
})

test('what is forgotten does not come back, not even when it was being sealed or stored', async () => {
  await signIn()
  for (const pause of [0, 5, 520]) {
    const keeper = draftKeeper(sara, KEY)
    keeper.keep(WORDS)
    await new Promise((resolve) => setTimeout(resolve, pause))
    keeper.forget()
    keeper.leave()
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect([await found(), aside.size]).toEqual([undefined, 0])
  }
})

test('a session that ran out loses nothing: what was written is there after the next sign-in', async () => {
  await signIn()
  const keeper = draftKeeper(sara, KEY)
  keeper.keep(WORDS)
  await stored()
  keeper.keep({ note: 'And' })
  keeper.keep(WORDS)
  lock()
  keeper.leave()
  await stored()
  await signIn()
  expect(await found()).toMatchObject({ fields: WORDS })
})

test('another user of the device finds nothing, and cannot open the row', async () => {
  await signIn()
  draftKeeper(sara, KEY).keep(WORDS)
  await stored()
  const hers = await openByShare(karin, 'KE', share)
  expect(await draftKeeper(karin, KEY).find()).toBe(undefined)
  const [row] = await base.drafts.toArray()
  if (row) await expect(hers.open(`drafts ${row.id}`, row.sealed)).rejects.toThrow('does not open')
})

test('a draft in another form’s place does not open there', async () => {
  await signIn()
  draftKeeper(sara, KEY).keep(WORDS)
  await stored()
  const [row] = await base.drafts.toArray()
  if (row) await base.drafts.put({ ...row, id: draftId(sara, 'visit:other') })
  expect(await draftKeeper(sara, 'visit:other').find()).toBe(undefined)
})

test('after a week it is gone', async () => {
  await signIn()
  draftKeeper(sara, KEY).keep(WORDS)
  await stored()
  await base.drafts.toCollection().modify({ keptAt: Date.now() - 8 * 24 * 3600_000 })
  expect(await found()).toBe(undefined)
  expect(await base.drafts.count()).toBe(0)
})

test('what an earlier version kept unsealed is taken in by its author and destroyed', async () => {
  vi.resetModules()
  const old = new Dexie('hemma-drafts')
  old.version(1).stores({ drafts: 'id, user, keptAt' })
  const plain = (user: string) => ({ id: draftId(user, KEY), user, fields: WORDS, keptAt: Date.now() })
  await old.table('drafts').bulkPut([plain(sara), plain(karin)])
  old.close()
  aside.set(
    `hemma-draft ${draftId(sara, 'night:1')}`,
    JSON.stringify({ ...plain(sara), id: draftId(sara, 'night:1') }),
  )
  const { takeInPlain } = await import('./draft-plain.ts')
  await takeInPlain(await signIn())
  expect(aside.size).toBe(0)
  expect(await found()).toMatchObject({ fields: WORDS })
  expect(await draftKeeper(sara, 'night:1').find()).toMatchObject({ fields: WORDS })
  vi.resetModules()
  const again = await import('./draft-plain.ts')
  await again.takeInPlain(await openByShare(karin, 'KE', share))
  expect(await draftKeeper(karin, KEY).find()).toMatchObject({ fields: WORDS })
  expect(await Dexie.exists('hemma-drafts')).toBe(false)
})
