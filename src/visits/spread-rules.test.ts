import { describe, expect, test } from 'vitest'
import { type Clock, instantAt } from '../shared/day.ts'
import { asId } from '../shared/id.ts'
import { firstFree, fitOf, type Load, proposal, type ToSpread, unmanned } from './spread-rules.ts'

const day = '2026-11-23'
const sara = asId<'staff'>('00000000-0000-4000-8000-000000000001')
const maja = asId<'staff'>('00000000-0000-4000-8000-000000000002')
const visitNo = (place: number) => asId<'process'>(`00000000-0000-4000-8000-0000000000a${place}`)
const span = (from: Clock, to: Clock) => ({ start: instantAt(day, from), end: instantAt(day, to) })

function load(rest: Partial<Load> = {}): Load {
  return {
    staff: sara,
    profession: 'nurse',
    hours: [span('08:00', '16:30')],
    booked: [],
    minutes: 0,
    ...rest,
  }
}
function visit(place: number, rest: Partial<ToSpread> = {}): ToSpread {
  return { visit: visitNo(place), day, from: null, to: null, minutes: 30, professions: [], ...rest }
}

describe('a visit in a colleague’s day', () => {
  test('with a time of its own fits only there', () => {
    const at10 = visit(1, { from: '10:00' })
    expect(fitOf(at10, load())).toBe('free')
    expect(fitOf(at10, load({ booked: [span('09:45', '10:15')] }))).toBe('busy')
    expect(fitOf(at10, load({ booked: [span('09:30', '10:00'), span('10:30', '11:00')] }))).toBe('free')
    expect(fitOf(at10, load({ hours: [span('12:00', '16:30')] }))).toBe('off')
    expect(fitOf(at10, load({ hours: null }))).toBe('unknown')
  })

  test('with a window is begun within it, with time to end', () => {
    const morning = visit(1, { from: '09:00', to: '10:00', minutes: 45 })
    const late = load({ booked: [span('08:00', '09:50')] })
    expect(firstFree(morning, late)).toEqual(span('09:50', '10:35'))
    expect(fitOf(morning, load({ booked: [span('08:00', '10:01')] }))).toBe('busy')
  })

  test('without a time fits wherever there is room for all of it', () => {
    const booked = [span('08:00', '12:00'), span('12:20', '16:10')]
    expect(fitOf(visit(1, { minutes: 20 }), load({ booked }))).toBe('free')
    expect(fitOf(visit(1, { minutes: 21 }), load({ booked }))).toBe('busy')
  })

  test('without a time is nothing for who has worked the night, or comes to the next', () => {
    const night = [span('00:00', '07:00'), span('21:00', '23:59')]
    expect(fitOf(visit(1), load({ hours: night }))).toBe('off')
    expect(fitOf(visit(1), load({ hours: [span('00:00', '07:30')] }))).toBe('free')
    expect(fitOf(visit(1, { from: '22:00' }), load({ hours: night }))).toBe('free')
    const own = { ...visit(1), going: [sara] }
    expect(unmanned([own], [load({ hours: night })])).toEqual([])
  })
})

describe('a sick colleague’s day', () => {
  test('goes to the least burdened who has time, and one thing at a time', () => {
    const loads = [load({ minutes: 120 }), load({ staff: maja, minutes: 30 })]
    const given = proposal([visit(1, { from: '10:00' }), visit(2, { from: '10:00' }), visit(3)], loads)
    expect(given.get(visitNo(1))).toBe(maja)
    expect(given.get(visitNo(2))).toBe(sara)
    expect(given.get(visitNo(3))).toBe(maja)
  })

  test('goes only to a profession that may, and to nobody where nobody has time', () => {
    const physician = visit(1, { professions: ['physician'] })
    expect(proposal([physician], [load()]).get(visitNo(1))).toBeNull()
    const full = load({ booked: [span('08:00', '16:30')] })
    expect(proposal([visit(1, { from: '09:00' })], [full]).get(visitNo(1))).toBeNull()
  })

  test('gives those with a time their place before those without', () => {
    const short = load({ hours: [span('10:00', '10:30')] })
    const given = proposal([visit(1), visit(2, { from: '10:00' })], [short])
    expect(given.get(visitNo(2))).toBe(sara)
    expect(given.get(visitNo(1))).toBeNull()
  })
})

describe('a visit that nobody who works goes to', () => {
  test('is told when the roster has changed under it, and never of a day that is not rostered', () => {
    const mine = { ...visit(1, { from: '10:00' }), going: [sara] }
    expect(unmanned([mine], [load()])).toEqual([])
    expect(unmanned([mine], [load({ hours: [] }), load({ staff: maja })])).toEqual([visitNo(1)])
    expect(unmanned([mine], [load({ hours: [span('12:00', '16:00')] })])).toEqual([visitNo(1)])
    expect(
      unmanned([{ ...mine, going: [sara, maja] }], [load({ hours: [] }), load({ staff: maja })]),
    ).toEqual([])
    expect(unmanned([mine], [load({ hours: null })])).toEqual([])
  })
})
