import { describe, expect, test } from 'vitest'
import { type Clock, type Day, instantAt } from '../shared/day.ts'
import { asId } from '../shared/id.ts'
import { between } from '../shared/instant.ts'
import {
  allowedOnReport,
  byConcern,
  endOf,
  mayTellHappened,
  nightOf,
  nightsUntilWork,
  onCallFor,
  unreadNightSteps,
} from './rules.ts'

const at = (day: Day, clock: Clock) => instantAt(day, clock)
const staff = asId<'staff'>('erik')

describe('the night', () => {
  test('is that of the evening before until seven in the morning, and then the one that comes', () => {
    expect(nightOf(at('2026-11-22', '00:00'))).toBe('2026-11-21')
    expect(nightOf(at('2026-11-22', '06:59'))).toBe('2026-11-21')
    expect(nightOf(at('2026-11-22', '07:00'))).toBe('2026-11-22')
    expect(nightOf(at('2026-11-21', '23:59'))).toBe('2026-11-21')
    // Over a year's end.
    expect(nightOf(at('2027-01-01', '02:10'))).toBe('2026-12-31')
  })
  test('ends at seven by Swedish clocks, an hour longer in October and an hour shorter in March', () => {
    const length = (night: Day) => between(at(night, '19:00'), endOf(night, 1)) / 3_600_000
    expect(length('2026-11-21')).toBe(12)
    expect(length('2026-10-24')).toBe(13)
    expect(length('2027-03-27')).toBe(11)
    expect(endOf('2026-10-24', 1)).toBe('2026-10-25T06:00:00.000Z')
  })
  test('is proposed until somebody is at work: from Friday three, before Christmas more, never more than five', () => {
    expect(nightsUntilWork('2026-11-19')).toBe(1)
    expect(nightsUntilWork('2026-11-20')).toBe(3)
    expect(nightsUntilWork('2026-11-21')).toBe(2)
    expect(nightsUntilWork('2026-11-22')).toBe(1)
    // Wednesday before Christmas Eve 2026: the next working day is Monday 28.
    expect(nightsUntilWork('2026-12-23')).toBe(5)
  })
})

describe('what is unread', () => {
  const night = '2026-11-21'
  test('in the afternoon is told again at half past eight, and to the head at half past nine', () => {
    expect(unreadNightSteps(at(night, '15:00'), night)).toEqual([
      { at: at(night, '20:30'), tell: 'unit' },
      { at: at(night, '21:30'), tell: 'head' },
    ])
  })
  test('and came late is told soon: nothing that comes at ten past two waits for an evening', () => {
    expect(unreadNightSteps(at('2026-11-22', '02:10'), night)).toEqual([
      { at: at('2026-11-22', '02:30'), tell: 'unit' },
      { at: at('2026-11-22', '02:50'), tell: 'head' },
    ])
    expect(unreadNightSteps(at(night, '20:25'), night)[0]).toEqual({ at: at(night, '20:45'), tell: 'unit' })
    expect(unreadNightSteps(at(night, '20:25'), night)[1]).toEqual({ at: at(night, '21:30'), tell: 'head' })
  })
})

test('the gravest comes first; among equals the unread, then the one that was written first', () => {
  const one = (level: 'watch' | 'worried' | 'veryWorried', clock: Clock, readBy: string | null = 'Per') => ({
    level,
    at: at('2026-11-21', clock),
    readBy,
  })
  const rows = [
    one('watch', '10:00'),
    one('veryWorried', '15:00'),
    one('worried', '12:00'),
    one('veryWorried', '14:00'),
  ]
  expect(rows.toSorted(byConcern)).toEqual([rows[3], rows[1], rows[2], rows[0]])
  const unread = [...rows, one('veryWorried', '20:00', null), one('watch', '08:00', null)]
  expect(unread.toSorted(byConcern)).toEqual([unread[4], rows[3], rows[1], rows[2], unread[5], rows[0]])
})

describe('a report', () => {
  const endsAt = at('2026-11-22', '07:00')
  test('is changed and taken back until its morning, by people', () => {
    const may = (now: ReturnType<typeof at>, state: 'standing' | 'withdrawn' = 'standing') =>
      allowedOnReport({ state, endsAt, visit: null }, { staff, now })
    expect(may(at('2026-11-22', '06:59'))).toEqual(['nightReport.write', 'nightReport.withdraw'])
    expect(may(endsAt)).toEqual([])
    expect(may(at('2026-11-21', '20:00'), 'withdrawn')).toEqual([])
    expect(
      allowedOnReport(
        { state: 'standing', endsAt, visit: null },
        { staff: null, now: at('2026-11-21', '20:00') },
      ),
    ).toEqual([])
    const visit = asId<'unit'>('0b4e3a4e-1111-4111-8111-000000000001')
    expect(
      allowedOnReport({ state: 'standing', endsAt, visit }, { staff, now: at('2026-11-21', '20:00') }),
    ).toEqual([])
  })
  test('is answered once, by who was told, until noon after it has ended', () => {
    const may = (now: ReturnType<typeof at>, happenedAt: ReturnType<typeof at> | null = null) =>
      mayTellHappened({ state: 'standing', endsAt, happenedAt }, { staff, now })
    expect(may(at('2026-11-22', '03:00'))).toBe(true)
    expect(may(at('2026-11-22', '11:59'))).toBe(true)
    expect(may(at('2026-11-22', '12:00'))).toBe(false)
    expect(may(at('2026-11-22', '07:10'), at('2026-11-22', '06:00'))).toBe(false)
    expect(
      mayTellHappened(
        { state: 'replaced', endsAt, happenedAt: null },
        { staff, now: at('2026-11-22', '03:00') },
      ),
    ).toBe(false)
  })
})

test('the on-call unit proposed is one that has somebody there that night; told last only among equals', () => {
  const a = asId<'unit'>('00000000-0000-4000-8000-00000000000a')
  const b = asId<'unit'>('00000000-0000-4000-8000-00000000000b')
  const of = (first: boolean | null, second: boolean | null, last: typeof a) =>
    onCallFor([
      { unit: a, staffed: first, isLast: last === a },
      { unit: b, staffed: second, isLast: last === b },
    ])
  expect(of(true, null, b)).toBe(a)
  expect(of(null, false, b)).toBe(a)
  expect(of(true, true, b)).toBe(b)
  expect(of(null, null, b)).toBe(b)
  expect(of(false, false, a)).toBe(a)
  expect(onCallFor([])).toBeUndefined()
})
