import { describe, expect, test } from 'vitest'
import { asId } from '../../shared/id.ts'
import { offline, type Problem } from '../shell/problem.ts'
import {
  type Answered,
  chained,
  holdsWords,
  type Item,
  isHeldBack,
  isStopped,
  keysOf,
  type Link,
  nextToSend,
  outcomeOf,
  type Turn,
  waitAfter,
} from './outbox-rules.ts'

const SARA = { user: 'sara', assignment: 'sara-home-care' }
const KARIN = { user: 'karin', assignment: 'karin-night' }

const item = (seq: number, more: Partial<Item> = {}): Item => ({
  seq,
  id: `c${seq}`,
  ...SARA,
  keys: [],
  state: 'waiting',
  ...more,
})

const turn = (more: Partial<Turn> = {}): Turn => ({
  now: 1000,
  who: SARA,
  unreadable: new Set(),
  inForm: new Set(),
  wanted: new Set(),
  waits: new Map(),
  roads: { session: null, token: null },
  ...more,
})

const refused = (code: string, status = 409): Problem => ({ ...offline, kind: 'refused', status, code })

describe('What may be sent next', () => {
  test('in the order in which it was done; what hangs together waits for what was done before with the same', () => {
    const [first, second, other] = [
      item(1, { keys: ['v'] }),
      item(2, { keys: ['v'] }),
      item(3, { keys: ['w'] }),
    ]
    expect(nextToSend([other, second, first], turn())?.item).toBe(first)
    const waits = new Map([['c1', { tries: 1, until: 2000 }]])
    expect(nextToSend([first, second, other], turn({ waits }))?.item).toBe(other)
    expect(nextToSend([first, second], turn({ waits }))).toBeUndefined()
  })

  test('a refused one holds back what hangs together with it and nothing else, until its author has seen it in its form', () => {
    const items = [item(1, { keys: ['v'], state: 'refused' }), item(2, { keys: ['v'] }), item(3)]
    expect(nextToSend(items, turn())?.item.id).toBe('c3')
    expect(isHeldBack(items, 'c2', new Set())).toBe(true)
    expect(nextToSend(items, turn({ inForm: new Set(['c1']) }))?.item.id).toBe('c2')
    expect(isHeldBack(items, 'c2', new Set(['c1']))).toBe(false)
  })

  test('its author is asked to act only where something was refused, also further back in the same chain', () => {
    const waiting = [item(1, { keys: ['v'] }), item(2, { keys: ['v'] })]
    expect(isStopped(waiting, 'c2', new Set())).toBe(false)
    const chain = [
      item(1, { keys: ['v'], state: 'refused' }),
      item(2, { keys: ['v', 'e'] }),
      item(3, { keys: ['e'] }),
      item(4, { keys: ['w'] }),
    ]
    const stopped = (inForm: ReadonlySet<string>) =>
      chain.filter(({ id }) => isStopped(chain, id, inForm)).map(({ id }) => id)
    expect(stopped(new Set())).toEqual(['c2', 'c3'])
    expect(stopped(new Set(['c1']))).toEqual([])
  })

  test('goes as its author only under her own assignment; else by the device’s token, and nobody’s waits for another’s', () => {
    const hers = item(1, { keys: ['v'] })
    expect(nextToSend([hers], turn())?.road).toBe('session')
    expect(nextToSend([hers], turn({ who: null }))?.road).toBe('token')
    expect(nextToSend([hers], turn({ who: { ...SARA, assignment: 'another' } }))?.road).toBe('token')
    expect(nextToSend([hers], turn({ unreadable: new Set(['c1']) }))?.road).toBe('token')
    const karins = item(2, { ...KARIN, keys: ['v'] })
    const away = { session: null, token: { tries: 1, until: 9000 } }
    expect(nextToSend([hers, karins], turn({ who: KARIN, roads: away }))?.item).toBe(karins)
  })

  test('what somebody waits for goes first, and no earlier failure holds it up', () => {
    const roads = { session: { tries: 3, until: 9000 }, token: null }
    const items = [item(1), item(2)]
    expect(nextToSend(items, turn({ roads }))).toBeUndefined()
    expect(nextToSend(items, turn({ roads, wanted: new Set(['c2']) }))?.item.id).toBe('c2')
  })

  test('waits twice as long after each failure, and never more than five minutes', () => {
    const first = waitAfter(null, 0)
    expect(first).toEqual({ tries: 1, until: 2000 })
    expect(waitAfter(first, 100)).toEqual({ tries: 2, until: 4100 })
    expect(waitAfter({ tries: 40, until: 0 }, 100).until).toBe(300_100)
  })
})

describe('What an answer makes of it', () => {
  const by = { road: 'session', tries: 0, isShown: false } as const
  const no = (problem: Problem, kept?: boolean): Answered => ({
    ok: false,
    problem,
    ...(kept ? { kept } : {}),
  })

  test.each([
    ['the network is away', no(offline), 'road'],
    ['nobody is signed in any more', no(refused('access.notSignedIn', 401)), 'road'],
    ['too much is asked', no(refused('rate.limited', 429)), 'road'],
    ['another assignment was chosen in another tab', no(refused('access.assignmentMismatch', 403)), 'road'],
    ['this page is too old', no(refused('access.webTooOld', 426)), 'road'],
    ['the server has a fault', no({ ...offline, kind: 'broken', status: 500 }), 'item'],
    ['a lock was not had', no(refused('command.taken')), 'item'],
  ])('it stays when %s', (_, answer, why) => {
    expect(outcomeOf(answer, by)).toMatchObject({ is: 'stays', why })
  })

  test('a refusal for a reason of law or order is its author’s, at once in a form and after five tries where a lock is said', () => {
    expect(outcomeOf(no(refused('command.stale')), by).is).toBe('refused')
    expect(outcomeOf(no(refused('access.notFound', 404)), by).is).toBe('refused')
    expect(outcomeOf(no(refused('command.taken')), { ...by, tries: 5 }).is).toBe('refused')
    expect(outcomeOf(no(refused('command.taken')), { ...by, isShown: true }).is).toBe('refused')
  })

  test('delivered by token it is gone when the server has it, as done or as a draft, and stays for every other no', () => {
    const token = { ...by, road: 'token' } as const
    expect(outcomeOf({ ok: true, body: 1 }, token).is).toBe('done')
    expect(outcomeOf(no(refused('command.stale'), true), token).is).toBe('done')
    expect(outcomeOf(no(refused('delivery.tokenUnknown', 403)), token).is).toBe('stays')
  })
})

describe('What hangs together', () => {
  const made = Date.parse('2026-11-21T15:40:00Z')
  const lately = '019aa700-0000-7000-8000-000000000001'
  const old = '01900000-0000-7000-8000-000000000002'

  test('its process first, and ids that were made here lately', () => {
    const at = 0x019aa7000000
    const visit = asId<'process'>(old)
    expect(keysOf({ process: visit }, { visit, entry: lately, unit: old }, at + 1000)).toEqual([old, lately])
    expect(keysOf('self', { entry: lately }, at + 40 * 3600_000)).toEqual([])
    expect(keysOf('unit', { day: '2026-11-21' }, made)).toEqual([])
  })

  test('two changes of one process by one author build on each other, where the screen still shows the first version', () => {
    const before: Link[] = [{ ...item(1, { keys: ['v'] }), root: 'v0' }]
    const mine = { ...SARA, process: 'v' }
    expect(chained('v0', mine, before)).toEqual({ expects: 'c1', root: 'v0' })
    expect(chained('v5', mine, before)).toEqual({ expects: 'v5', root: 'v5' })
    expect(chained('v0', { ...KARIN, process: 'v' }, before)).toEqual({ expects: 'v0', root: 'v0' })
    expect(chained('v0', { ...SARA, process: 'w' }, before)).toEqual({ expects: 'v0', root: 'v0' })
  })

  test('written words are told from ids, choices and times', () => {
    expect(holdsWords({ id: lately, at: '2026-11-21T15:40:00.000Z', kind: 'home' })).toBe(false)
    expect(holdsWords({ note: { text: 'Andfådd i natt' } })).toBe(true)
  })
})
