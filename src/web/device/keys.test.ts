import 'fake-indexeddb/auto'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { asId } from '../../shared/id.ts'
import { base } from './base.ts'
import { thisDevice } from './device.ts'
import {
  bagPacked,
  destroyOld,
  destroyReadable,
  forgetOffline,
  openByPasskey,
  openByPin,
  openByShare,
  setPasskey,
  setPin,
  timeHeard,
  usersHere,
} from './keys.ts'
import { type Bytes, chance, SealBroken } from './seal.ts'
import { lock, noVault, type Vault, vault, vaultReady } from './vault.ts'

const sara = asId<'staff'>('0a000000-0000-7000-8000-000000000001')
const karin = asId<'staff'>('0a000000-0000-7000-8000-000000000002')
const share = chance(32)
const NOON = Date.parse('2026-11-23T12:00:00Z')
const HOUR = 3600_000
const PIN = '274913'

/** The rounds that each PIN was asked to turn. Here it turns once: a million cost a quarter of a second, and the browser's tests turn them all. */
const rounds: number[] = []
const derive = crypto.subtle.deriveBits.bind(crypto.subtle)
const turnOnce: typeof derive = (how, key, length) => {
  if (typeof how === 'string' || !('iterations' in how)) return derive(how, key, length)
  rounds.push(how.iterations)
  return derive({ ...how, iterations: 1 }, key, length)
}

beforeEach(async () => {
  vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation(turnOnce)
  rounds.length = 0
  lock()
  noVault.set(null)
  await Promise.all(base.tables.map((table) => table.clear()))
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const saraIsHere = () => openByShare(sara, 'SL', share)

/** Sara has turned on work without a network, and her bag was packed at noon. */
const saraHasPin = async () => {
  const open = await saraIsHere()
  await setPin(PIN)
  await timeHeard(sara, NOON)
  await bagPacked(sara, NOON, 24)
  await base.bag.put({
    id: 'b',
    user: sara,
    packedAt: NOON,
    sealed: await open.seal('bag b', { name: 'Esther' }),
  })
  return open
}

const opened = (result: Awaited<ReturnType<typeof openByPin>>): Vault => {
  if ('opened' in result) throw new Error(`not opened: ${result.why}`)
  return result
}

describe('The vault by the server’s share', () => {
  test('opens the same drafts after a reload, and nobody else’s', async () => {
    const sealed = await (await saraIsHere()).seal('drafts 1', 'Andfådd i natt')
    lock()
    expect(await (await saraIsHere()).open('drafts 1', sealed)).toBe('Andfådd i natt')
    const other = await openByShare(karin, 'KE', share)
    await expect(other.open('drafts 1', sealed)).rejects.toThrow(SealBroken)
  })

  test('what is changed, or moved to another row, does not open', async () => {
    const open = await saraIsHere()
    const sealed = await open.seal('drafts 1', 'Andfådd i natt')
    await expect(open.open('drafts 2', sealed)).rejects.toThrow(SealBroken)
    for (const at of [0, 1, 12, 13, sealed.length - 1]) {
      const changed = sealed.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      await expect(open.open('drafts 1', changed)).rejects.toThrow(SealBroken)
    }
    await expect(open.open('drafts 1', sealed.slice(0, -1))).rejects.toThrow(SealBroken)
    await expect(open.open('drafts 1', new Uint8Array())).rejects.toThrow(SealBroken)
  })

  test('the same words are never sealed alike twice', async () => {
    const open = await saraIsHere()
    const all = await Promise.all(Array.from({ length: 200 }, () => open.seal('drafts 1', 'ja')))
    expect(new Set(all.map((one) => one.slice(1, 13).join())).size).toBe(200)
  })

  test('two tabs that open it first at the same time get one and the same key', async () => {
    const [one, other] = await Promise.all([saraIsHere(), saraIsHere()])
    expect(await other.open('drafts 1', await one.seal('drafts 1', 1))).toBe(1)
  })

  test('another share than before, after a remote order, begins anew: what lay in the bag is gone', async () => {
    const sealed = await (await saraHasPin()).seal('drafts 1', 'förr')
    lock()
    const anew = await openByShare(sara, 'SL', chance(32))
    await expect(anew.open('drafts 1', sealed)).rejects.toThrow(SealBroken)
    expect(await base.bag.count()).toBe(0)
    expect(await usersHere()).toMatchObject([{ way: null, bagPackedAt: null }])
  })

  test('who waits for it gets it when it opens under her, and is told when there is no way', async () => {
    const waiting = vaultReady(sara)
    await openByShare(karin, 'KE', share)
    const open = await saraIsHere()
    expect(await waiting).toBe(open)
    lock()
    const never = vaultReady(sara)
    noVault.set('unable')
    expect(await never).toBe(undefined)
  })
})

describe('The vault without the server', () => {
  test('a PIN opens what was sealed before; from then on the share opens it too', async () => {
    const sealed = await (await saraHasPin()).seal('drafts 1', 'Andfådd i natt')
    lock()
    const away = opened(await openByPin(sara, PIN))
    expect(away.by).toBe('offline')
    expect(await away.open('drafts 1', sealed)).toBe('Andfådd i natt')
    expect(rounds.length).toBe(2)
    expect(Math.min(...rounds)).toBeGreaterThanOrEqual(600_000)
    const later = await saraIsHere()
    expect([later.by, await later.open('drafts 1', sealed)]).toEqual(['share', 'Andfådd i natt'])
    await base.keys.update(sara, { bagPackedAt: NOON })
    lock()
    expect(await opened(await openByPin(sara, PIN)).open('drafts 1', sealed)).toBe('Andfådd i natt')
  })

  test('opened by PIN it takes a new share of the server’s, and keeps its key', async () => {
    const sealed = await (await saraHasPin()).seal('drafts 1', 1)
    lock()
    await openByPin(sara, PIN)
    const other = chance(32)
    await openByShare(sara, 'SL', other)
    lock()
    expect(await (await openByShare(sara, 'SL', other)).open('drafts 1', sealed)).toBe(1)
  })

  test('ten wrong PINs destroy the bag and what opens it; drafts and what waits to be sent stay', async () => {
    const open = await saraHasPin()
    await base.drafts.put({ id: 'd', user: sara, keptAt: NOON, sealed: await open.seal('drafts d', 1) })
    await base.outbox.add({
      id: 'c',
      user: sara,
      assignment: 'a',
      madeAt: '',
      ...{ keys: [], state: 'waiting', expects: null, root: null },
      sealed: await open.seal('outbox c', 1),
      forServer: chance(3),
    })
    lock()
    for (const left of [9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
      expect(await openByPin(sara, '274914')).toEqual({ opened: false, why: 'wrongPin', left })
    expect(await openByPin(sara, PIN)).toEqual({ opened: false, why: 'none' })
    expect([vault.get(), await base.bag.count()]).toEqual([null, 0])
    expect([await base.drafts.count(), await base.outbox.count()]).toEqual([1, 1])
    expect((await base.keys.get(sara))?.offline).toBe(undefined)
  })

  test('the right PIN begins the count again, and tries at the same time are all counted', async () => {
    await saraHasPin()
    lock()
    await Promise.all(Array.from({ length: 4 }, () => openByPin(sara, '274914')))
    expect((await base.keys.get(sara))?.wrongPins).toBe(4)
    opened(await openByPin(sara, PIN))
    expect((await base.keys.get(sara))?.wrongPins).toBe(0)
  })

  test('a new PIN opens and the old one does not; a simple one is not taken, nor one while it is locked', async () => {
    await saraHasPin()
    await expect(setPin('123456')).rejects.toThrow(RangeError)
    await setPin('8052716')
    lock()
    expect(await openByPin(sara, PIN)).toMatchObject({ why: 'wrongPin' })
    opened(await openByPin(sara, '8052716'))
    lock()
    await expect(setPin('940286')).rejects.toThrow('locked')
  })

  test('a passkey opens with what it gives for this salt, and with nothing else', async () => {
    const sealed = await (await saraHasPin()).seal('drafts 1', 1)
    const [credential, salt, given] = [chance(16), chance(32), chance(32)]
    await setPasskey(credential, salt, given)
    lock()
    expect(await openByPin(sara, PIN)).toEqual({ opened: false, why: 'none' })
    expect(await openByPasskey(sara, async () => chance(32))).toEqual({ opened: false, why: 'passkey' })
    expect(await openByPasskey(sara, async () => undefined)).toEqual({ opened: false, why: 'passkey' })
    const asked: Bytes[] = []
    const again = await openByPasskey(sara, async (one, other) => {
      asked.push(one, other)
      return given
    })
    expect(asked).toEqual([credential, salt])
    expect(await opened(again).open('drafts 1', sealed)).toBe(1)
  })

  test('a wrap in another user’s place opens nothing', async () => {
    await saraHasPin()
    await openByShare(karin, 'KE', share)
    await setPin(PIN)
    await bagPacked(karin, NOON, 24)
    const hers = (await base.keys.get(sara))?.offline
    if (hers) await base.keys.update(karin, { offline: hers })
    lock()
    expect(await openByPin(karin, PIN)).toMatchObject({ why: 'wrongPin' })
  })

  test('turned off: no PIN and no bag; the share still opens', async () => {
    const sealed = await (await saraHasPin()).seal('drafts 1', 1)
    await forgetOffline()
    lock()
    expect(await openByPin(sara, PIN)).toEqual({ opened: false, why: 'none' })
    expect(await base.bag.count()).toBe(0)
    expect(await (await saraIsHere()).open('drafts 1', sealed)).toBe(1)
  })
})

describe('What is destroyed', () => {
  test('signing out destroys the bag and the PIN; drafts wait for the next sign-in', async () => {
    const sealed = await (await saraHasPin()).seal('drafts d', 1)
    await base.drafts.put({ id: 'd', user: sara, keptAt: NOON, sealed })
    await destroyReadable(sara)
    lock()
    expect([await base.bag.count(), await base.drafts.count()]).toEqual([0, 1])
    expect(await (await saraIsHere()).open('drafts d', sealed)).toBe(1)
  })

  test('a remote order destroys the old share’s wrap and the drafts too, and locks', async () => {
    const open = await saraHasPin()
    await base.drafts.put({ id: 'd', user: sara, keptAt: NOON, sealed: await open.seal('drafts d', 1) })
    await destroyReadable(sara, { wipe: true })
    expect([await base.bag.count(), await base.drafts.count(), vault.get()]).toEqual([0, 0, null])
    const row = await base.keys.get(sara)
    expect([row?.share, row?.offline]).toEqual([undefined, undefined])
  })

  test('nothing of another user’s is touched', async () => {
    await saraHasPin()
    await openByShare(karin, 'KE', share)
    await destroyReadable(karin, { wipe: true })
    expect(await base.bag.count()).toBe(1)
    lock()
    opened(await openByPin(sara, PIN))
  })

  test('a bag older than its hours is destroyed at the start, and the right PIN says so', async () => {
    await saraHasPin()
    lock()
    vi.setSystemTime(NOON + 24 * HOUR)
    opened(await openByPin(sara, PIN))
    lock()
    vi.setSystemTime(NOON + 24 * HOUR + 1)
    expect(await openByPin(sara, PIN)).toEqual({ opened: false, why: 'old' })
    expect(await base.bag.count()).toBe(0)
    // A clock put back afterwards brings nothing back.
    vi.setSystemTime(NOON)
    expect(await openByPin(sara, PIN)).toMatchObject({ opened: false, why: 'old' })
  })

  test('a clock set back does not make a bag young again', async () => {
    await saraHasPin()
    lock()
    await destroyOld(NOON + 20 * HOUR)
    vi.setSystemTime(NOON + HOUR)
    expect(await openByPin(sara, PIN)).toEqual({ opened: false, why: 'clock' })
    expect(await base.bag.count()).toBe(1)
    vi.setSystemTime(NOON + 21 * HOUR)
    opened(await openByPin(sara, PIN))
  })

  test('a device whose clock is three days wrong all along keeps its bag as long as any other', async () => {
    for (const skew of [-72 * HOUR, 72 * HOUR]) {
      await saraHasPin()
      await timeHeard(sara, NOON, NOON + skew)
      lock()
      vi.setSystemTime(NOON + skew + 23 * HOUR)
      opened(await openByPin(sara, PIN))
      lock()
      vi.setSystemTime(NOON + skew + 25 * HOUR)
      expect(await openByPin(sara, PIN)).toEqual({ opened: false, why: 'old' })
      vi.setSystemTime(NOON)
      await base.keys.clear()
    }
  })
})

describe('What lies on the device', () => {
  test('no key lies unwrapped: every row holds ids, initials, times and sealed bytes', async () => {
    await saraHasPin()
    const [row] = await base.keys.toArray()
    expect(Object.keys(row ?? {}).sort()).toEqual(
      'bagHours bagPackedAt initials latestSeen offline share skew user wrongPins'.split(' '),
    )
    expect(Object.keys(row?.offline ?? {}).sort()).toEqual(['by', 'rounds', 'salt', 'wrap'])
    expect(row?.offline).toMatchObject({ by: 'pin' })
    expect(row?.offline?.by === 'pin' && row.offline.rounds).toBeGreaterThanOrEqual(600_000)
    expect(hasKey(await Promise.all(base.tables.map((table) => table.toArray())))).toBe(false)
  })

  test('the key in memory gives its bytes to nobody', async () => {
    const imported = vi.spyOn(crypto.subtle, 'importKey')
    await saraHasPin()
    for (const { value } of imported.mock.results) expect(await value).toMatchObject({ extractable: false })
    expect(imported.mock.results.length).toBeGreaterThan(2)
    imported.mockRestore()
  })

  test('the device makes its id and token once, also for two tabs', async () => {
    const [one, other] = await Promise.all([thisDevice(), thisDevice()])
    expect(other).toEqual(one)
    expect(await thisDevice()).toEqual(one)
    expect(one.token).toMatch(/^[\w-]{43}$/)
  })
})

/** Whether a CryptoKey lies anywhere in what is stored: it would lie readable in the browser's files (measured). */
function hasKey(value: unknown): boolean {
  if (value instanceof CryptoKey) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(hasKey)
}
