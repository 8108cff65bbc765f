import { describe, expect, test } from 'vitest'
import { instantAt } from '../shared/day.ts'
import { asId } from '../shared/id.ts'
import type { RoundTime, WorryLevel } from './round.ts'
import { allowedOnRound, heardBy, type RoundFacts, reasonsFor, roundOrder, timesOn } from './rules.ts'

const before = instantAt('2026-11-19', '13:00')
const longAgo = instantAt('2026-11-05', '13:00')
const enrolled = instantAt('2026-10-20', '10:00')
const worry = (level: WorryLevel) => ({ level, why: '', by: 'Karin', at: before })

function person(name: string, facts: Partial<RoundFacts> = {}): RoundFacts {
  return {
    person: asId<'person'>(name),
    name,
    worry: null,
    enrolledAt: enrolled,
    lastRound: before,
    overdueTasks: 0,
    unread: 0,
    changes: 0,
    ...facts,
  }
}
const orderOf = (persons: readonly RoundFacts[]) => roundOrder(persons).map(({ name }) => name)

describe('the order of a round', () => {
  test('begins with the gravest worry that somebody has said, whatever else there is', () => {
    expect(
      orderOf([
        person('Försenad', { overdueTasks: 5, unread: 3, changes: 40 }),
        person('Håll ögonen', { worry: worry('watch') }),
        person('Mycket', { worry: worry('veryWorried') }),
        person('Orolig', { worry: worry('worried') }),
      ]),
    ).toEqual(['Mycket', 'Orolig', 'Håll ögonen', 'Försenad'])
  })
  test('then what is overdue, unread or new; then what has changed; then the rest', () => {
    expect(
      orderOf([
        person('Stilla'),
        person('Ändrad', { changes: 1 }),
        person('Oläst', { unread: 1 }),
        person('Ny', { lastRound: null }),
        person('Försenad', { overdueTasks: 1 }),
      ]),
    ).toEqual(['Ny', 'Försenad', 'Oläst', 'Ändrad', 'Stilla'])
  })
  test('among equals takes first the one whom nobody has spoken of for longest, then by name', () => {
    expect(orderOf([person('Åke'), person('Berit'), person('Längesen', { lastRound: longAgo })])).toEqual([
      'Längesen',
      'Berit',
      'Åke',
    ])
  })
  test('is the same whatever order they came in, and holds everybody once', () => {
    const all = ['A', 'B', 'C', 'D', 'E'].map((name, at) =>
      person(name, { changes: at % 2, lastRound: at % 3 === 0 ? null : before }),
    )
    expect(orderOf(all.toReversed())).toEqual(orderOf(all))
    expect(orderOf(all).toSorted()).toEqual(['A', 'B', 'C', 'D', 'E'])
  })
  test('lets who is said to be calm stand where the rest puts them: calm is no reason to wait', () => {
    expect(
      orderOf([person('Ändrad', { changes: 1 }), person('Lugn', { worry: worry('calm'), overdueTasks: 1 })]),
    ).toEqual(['Lugn', 'Ändrad'])
  })
})

test('each reason is told, the weightiest first; calm is none', () => {
  expect(
    reasonsFor(person('X', { worry: worry('watch'), overdueTasks: 2, unread: 1, changes: 3 })).map(
      ({ code }) => code,
    ),
  ).toEqual(['worry', 'overdue', 'unread', 'changes', 'longSince'])
  expect(reasonsFor(person('X', { worry: worry('calm'), lastRound: null })).map(({ code }) => code)).toEqual([
    'new',
  ])
})

describe('a round with guests', () => {
  const known = [
    { person: asId<'person'>('esther'), told: [asId<'unit'>('home'), asId<'unit'>('centre')] },
    { person: asId<'person'>('vera'), told: [asId<'unit'>('home')] },
    { person: asId<'person'>('tage'), told: [asId<'unit'>('elsewhere')] },
  ]
  const home = { unit: asId<'unit'>('home'), unitName: 'Hemsjukvården' }
  const centre = { unit: asId<'unit'>('centre'), unitName: 'Hälsocentralen' }
  test('is about those whom a guest’s unit is kept informed of, and names who may not hear of each', () => {
    expect([...heardBy(known, [home, centre])]).toEqual([
      ['esther', []],
      ['vera', ['Hälsocentralen']],
    ])
  })
  test('two guests of one unit are one unit', () => {
    expect([...heardBy(known, [home, home])]).toEqual([
      ['esther', []],
      ['vera', []],
    ])
  })
  test('without guests is about everybody', () => {
    expect([...heardBy(known, []).keys()]).toEqual(['esther', 'vera', 'tage'])
  })
})

test('a fixed time stands on its weekday, in the order of the day, and never on a holiday', () => {
  const time = (on: RoundTime['on'], from: RoundTime['from']): RoundTime => ({
    on,
    from,
    to: '16:00',
    with: [],
    note: '',
  })
  const times = [time('thursday', '14:00'), time('thursday', '08:15'), time('friday', '09:00')]
  expect(timesOn(times, '2026-11-26').map(({ from }) => from)).toEqual(['08:15', '14:00'])
  expect(timesOn(times, '2026-11-25')).toEqual([])
  // Christmas Eve and Christmas Day 2026 are a Thursday and a Friday.
  expect(timesOn(times, '2026-12-24')).toEqual([])
  expect(timesOn(times, '2026-12-25')).toEqual([])
})

describe('what may be done with a round', () => {
  const staff = asId<'staff'>('erik')
  const ended = { endedAt: instantAt('2026-11-21', '23:50') }
  test('one at a time is begun; an open one is gone on with by anybody', () => {
    const here = { staff, now: before, anotherIsOpen: false }
    expect(allowedOnRound(null, here)).toEqual(['round.start'])
    expect(allowedOnRound(null, { ...here, anotherIsOpen: true })).toEqual([])
    expect(allowedOnRound({ endedAt: null }, here)).toContain('round.gone')
    expect(allowedOnRound({ endedAt: null }, { ...here, staff: null })).toEqual([])
  })
  test('an ended one is opened again until midnight, when no other is on', () => {
    const at = (now: ReturnType<typeof instantAt>, anotherIsOpen = false) =>
      allowedOnRound(ended, { staff, now, anotherIsOpen })
    expect(at(instantAt('2026-11-21', '23:59'))).toEqual(['round.reopen'])
    expect(at(instantAt('2026-11-21', '23:59'), true)).toEqual([])
    expect(at(instantAt('2026-11-22', '00:01'))).toEqual([])
  })
})
