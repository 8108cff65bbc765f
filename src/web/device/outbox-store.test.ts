import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { sealedWork } from '../../devices/work.ts'
import { asId } from '../../shared/id.ts'
import { openSealed, serverKeyId } from '../../shared/sealed-for-server.ts'
import { offline } from '../shell/problem.ts'
import { authorOf } from './author.ts'
import { base, type OutboxRow } from './base.ts'
import { thisDevice } from './device.ts'
import { destroyReadable, openByShare } from './keys.ts'
import { keepWork, markRefused, type NewWork, openWhy, openWork, throwOut } from './outbox-store.ts'
import { chance, SealBroken } from './seal.ts'
import { lock, noVault, type Vault } from './vault.ts'

const sara = asId<'staff'>('0a000000-0000-7000-8000-000000000001')
const karin = asId<'staff'>('0a000000-0000-7000-8000-000000000002')
const ASSIGNMENT = '0a000000-0000-7000-8000-000000000003'
const VISIT = '0a000000-0000-7000-8000-000000000004'
const FIRST = '0a000000-0000-7000-8000-000000000005'
const share = chance(32)
const nothingElse = { replaces: null, inForm: new Set<string>() }

const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
// Cast: an exported P-256 key always has these fields.
const serverJwk = (await crypto.subtle.exportKey('jwk', pair.privateKey)) as {
  kty: 'EC'
  crv: 'P-256'
  x: string
  y: string
  d: string
}

let saras: Vault
let made = 0

beforeEach(async () => {
  lock()
  noVault.set(null)
  await Promise.all(base.tables.map((table) => table.clear()))
  await thisDevice()
  const { kty, crv, x, y } = serverJwk
  const key = { id: await serverKeyId(crypto.subtle, serverJwk), jwk: { kty, crv, x, y } }
  await base.device.update('this', { serverKey: key, heardAt: '2026-11-21T15:00:00.000Z' })
  saras = await openByShare(sara, 'SL', share)
})

const work = (more: Partial<NewWork> = {}): NewWork => ({
  id: `0a000000-0000-7000-8000-1000000000${String(++made).padStart(2, '0')}`,
  user: sara,
  assignment: ASSIGNMENT,
  madeAt: '2026-11-21T15:40:00.000Z',
  expects: FIRST,
  process: VISIT,
  keys: [VISIT],
  state: 'inHand',
  endpoint: 'visit.document',
  path: '/api/visit/document',
  input: { visit: VISIT, text: 'Andfådd i natt' },
  whom: { id: 'p', name: 'Esther Åkerlund' },
  handsOver: null,
  call: null,
  ...more,
})

const keep = async (more: Partial<NewWork> = {}, how = {}): Promise<OutboxRow> => {
  const row = await keepWork(saras, work(more), { ...nothingElse, ...how })
  if (!row) throw new Error('it was not kept')
  return row
}

const forServer = async ({ forServer: item }: OutboxRow) => {
  const { deviceId } = await thisDevice()
  const text = await openSealed(crypto.subtle, { key: serverJwk, device: deviceId }, item)
  return sealedWork.parse(JSON.parse(new TextDecoder().decode(text)))
}

const kept = async (id: string) => {
  const row = await base.outbox.get({ id })
  if (!row) throw new Error('it is gone')
  return row
}

describe('What waits to be sent', () => {
  test('opens for its author and for the server, and for nobody else; nothing of it lies readable', async () => {
    const row = await keep()
    expect(await openWork(saras, row)).toMatchObject({
      input: { text: 'Andfådd i natt' },
      whom: { name: 'Esther Åkerlund' },
    })
    const other = await openByShare(karin, 'KB', share)
    await expect(openWork(other, row)).rejects.toThrow(SealBroken)
    const brought = await forServer(row)
    expect(brought).toMatchObject({
      endpoint: 'visit.document',
      assignment: ASSIGNMENT,
      madeOn: { seen: '2026-11-21T15:00:00.000Z' },
    })
    expect(brought.envelope).toEqual({
      id: row.id,
      expects: FIRST,
      madeAt: row.madeAt,
      input: { visit: VISIT, text: 'Andfådd i natt' },
    })
    expect(brought.author).toBe(await authorOf(saras))
    const bytes = JSON.stringify(await base.outbox.toArray())
    expect(['Andfådd', 'Esther', 'visit.document'].filter((text) => bytes.includes(text))).toEqual([])
  })

  test('is not taken where the device has never heard what to seal for', async () => {
    await base.device.clear()
    expect(await keepWork(saras, work(), nothingElse)).toBeUndefined()
    expect(await base.outbox.count()).toBe(0)
  })

  test('survives an order to empty the device: unreadable here, and still the server’s to open', async () => {
    const row = await keep()
    await destroyReadable(sara, { wipe: true })
    const anew = await openByShare(sara, 'SL', chance(32))
    await expect(openWork(anew, await kept(row.id))).rejects.toThrow(SealBroken)
    expect((await forServer(await kept(row.id))).envelope.id).toBe(row.id)
    expect(await authorOf(anew)).not.toBe((await forServer(row)).author)
  })

  test('a second change of the same process builds on the first; thrown away, the second builds on what was before', async () => {
    const first = await keep()
    const second = await keep()
    const third = await keep()
    expect([first.expects, second.expects, third.expects]).toEqual([FIRST, first.id, second.id])
    await throwOut(saras, second.id)
    expect(await base.outbox.count()).toBe(2)
    expect((await forServer(await kept(third.id))).envelope.expects).toBe(first.id)
    expect((await forServer(await kept(first.id))).envelope.expects).toBe(FIRST)
  })

  test('many that are kept at the same moment stand in one order, each building on the one before', async () => {
    await Promise.all([keep(), keep(), keep(), keep()])
    const rows = await base.outbox.orderBy('seq').toArray()
    expect(rows.map(({ expects }) => expects)).toEqual([FIRST, ...rows.slice(0, 3).map(({ id }) => id)])
  })

  test('a corrected one stands in the place of the refused; what built on that builds on this', async () => {
    const [first, second] = [await keep(), await keep()]
    await markRefused(saras, first, {
      ...offline,
      kind: 'refused',
      status: 422,
      code: 'input.invalid',
      title: 'Texten om Esther är för lång',
    })
    expect(await openWhy(saras, await kept(first.id))).toMatchObject({ code: 'input.invalid' })
    const better = await keep({ input: { visit: VISIT, text: 'Andfådd' } }, { replaces: first.id })
    expect(better.seq).toBe(first.seq)
    expect(better.expects).toBe(FIRST)
    expect(await base.outbox.get({ id: first.id })).toBeUndefined()
    expect((await forServer(await kept(second.id))).envelope.expects).toBe(better.id)
  })
})
