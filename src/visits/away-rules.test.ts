import { describe, expect, test } from 'vitest'
import { type Away, awayIn } from '../persons/away.ts'
import { awayReason, goesToEmptyHome, mayTakeUp, modeThere, waitsForHome } from './away-rules.ts'

const today = '2026-11-21'
const ward: Away = { place: 'ward', name: 'Medicin 3', since: '2026-11-20', until: null, phone: null }
const visit = { state: 'planned', mode: 'home', day: '2026-11-23', place: { kind: 'home' } } as const

describe('a visit goes to an empty home', () => {
  test.each([
    ['when the person is on a ward and it is planned home', visit, ward, true],
    ['not when the person is at home', visit, null, false],
    ['not when it is a call', { ...visit, mode: 'phone' as const }, ward, false],
    ['not when it is planned to another place', { ...visit, place: { kind: 'other' as const } }, ward, false],
    ['not when it is cancelled', { ...visit, state: 'cancelled' as const }, ward, false],
    ['not when its day has passed', { ...visit, day: '2026-11-20' as const }, ward, false],
    ['when it comes before the day of return', visit, { ...ward, until: '2026-11-24' as const }, true],
    ['not on the day of return or later', visit, { ...ward, until: '2026-11-23' as const }, false],
  ])('%s', (_, planned, away, expected) => {
    expect(goesToEmptyHome(planned, away, today)).toBe(expected)
  })
})

describe('by where the person is', () => {
  test('a ward cancels as in hospital, every other place as away', () => {
    expect(awayReason(ward)).toBe('inHospital')
    expect(awayReason({ ...ward, place: 'withRelative' })).toBe('away')
  })
  test('a short-term stay is visited as a home with staff, a ward and a daughter as a visit elsewhere', () => {
    expect(modeThere({ ...ward, place: 'shortTermStay' })).toBe('careHome')
    expect(modeThere(ward)).toBe('home')
    expect(modeThere({ ...ward, place: 'withRelative' })).toBe('home')
  })
  test('at home, and by words that cannot be read, nobody is away', () => {
    expect(awayIn({ place: 'home', since: today })).toBeNull()
    expect(awayIn({ place: 'moon', since: today })).toBeNull()
    expect(awayIn({ place: 'ward', since: today })).toEqual({ ...ward, name: null, since: today })
  })
})

describe('what waits for the person to come home', () => {
  test.each([
    [
      'a cancelled visit, and it can be taken up',
      { choice: 'cancel', state: 'cancelled', day: '2026-11-23' },
      [true, true],
    ],
    [
      'a cancelled one whose day has passed, for a new one to be planned',
      { choice: 'cancel', state: 'cancelled', day: '2026-11-20' },
      [true, false],
    ],
    [
      'not a cancelled one that was put back',
      { choice: 'cancel', state: 'planned', day: '2026-11-23' },
      [false, false],
    ],
    [
      'a visit made into a call, until it is made',
      { choice: 'phone', state: 'planned', day: '2026-11-23' },
      [true, true],
    ],
    [
      'not one that was made on the ward',
      { choice: 'there', state: 'done', day: '2026-11-21' },
      [false, false],
    ],
  ] as const)('%s', (_, decided, expected) => {
    expect([waitsForHome(decided, today), mayTakeUp(decided, today)]).toEqual(expected)
  })
})
