import { describe, expect, test } from 'vitest'
import { instantAt } from '../shared/day.ts'
import { asId, type StaffId } from '../shared/id.ts'
import { later } from '../shared/instant.ts'
import type { Opening } from './opening.ts'
import type { RosterDay, Shift } from './roster.ts'
import {
  clashIn,
  clashOverMidnight,
  holderAt,
  hoursOf,
  isRostered,
  shiftPeriod,
  unwatched,
} from './roster-rules.ts'

const erik = asId<'staff'>('00000000-0000-4000-8000-000000000001')
const karin = asId<'staff'>('00000000-0000-4000-8000-000000000002')
const car = asId<'gear'>('00000000-0000-4000-8000-00000000000c')

function work(staff: StaffId, from: Shift['from'], to: Shift['to'], rest: Partial<Shift> = {}): Shift {
  return { staff, from, to, phone: false, gear: [], note: '', ...rest }
}
const monday: RosterDay = {
  day: '2026-11-23',
  shifts: [work(erik, '08:00', '16:30', { phone: true }), work(karin, '16:30', '21:00', { phone: true })],
}
const sunday: RosterDay = { day: '2026-11-22', shifts: [work(karin, '21:00', '07:00', { phone: true })] }
const tuesday: RosterDay = { day: '2026-11-24', shifts: null }
const days = [sunday, monday, tuesday]
const on = (clock: Shift['from']) => instantAt('2026-11-23', clock)

describe('the duty phone', () => {
  test('is in the hand of whose turn it is, until it ends', () => {
    expect(holderAt({ days, takings: [] }, on('10:00'))).toEqual({
      staff: erik,
      until: on('16:30'),
      taken: false,
    })
    expect(holderAt({ days, takings: [] }, on('16:30'))?.staff).toBe(karin)
  })

  test('is carried over midnight by whoever began the evening before', () => {
    expect(holderAt({ days, takings: [] }, on('06:59'))).toMatchObject({ staff: karin, until: on('07:00') })
  })

  test('is in nobody’s hand between turns', () => {
    expect(holderAt({ days, takings: [] }, on('07:30'))).toBeNull()
    expect(holderAt({ days, takings: [] }, on('21:00'))).toBeNull()
  })

  test('stays with whoever took it, until the next turn begins', () => {
    const takings = [{ staff: karin, at: on('13:00') }]
    expect(holderAt({ days, takings }, on('12:59'))?.staff).toBe(erik)
    expect(holderAt({ days, takings }, on('13:00'))).toEqual({
      staff: karin,
      until: on('16:30'),
      taken: true,
    })
    const late = [{ staff: erik, at: on('17:00') }]
    expect(holderAt({ days, takings: late }, on('22:00'))).toMatchObject({ staff: erik, taken: true })
  })

  test('of two who took it is with the later, and with nobody sixteen hours on', () => {
    const takings = [
      { staff: karin, at: on('17:00') },
      { staff: erik, at: on('18:00') },
    ]
    expect(holderAt({ days, takings }, on('19:00'))?.staff).toBe(erik)
    expect(holderAt({ days, takings }, later(on('18:00'), 16 * 3_600_000))).toBeNull()
  })
})

describe('a day of the roster', () => {
  test('cannot hold a colleague, a thing or the duty phone twice at once; what only touches is well', () => {
    expect(clashIn([work(erik, '08:00', '12:00'), work(erik, '12:00', '16:00')])).toBeUndefined()
    expect(clashIn([work(erik, '08:00', '12:00'), work(erik, '11:30', '16:00')])).toEqual({
      kind: 'staff',
      place: 1,
    })
    const phone = { phone: true }
    expect(clashIn([work(erik, '08:00', '12:00', phone), work(karin, '11:59', '16:00', phone)])).toEqual({
      kind: 'phone',
      place: 1,
    })
    const gear = { gear: [car] }
    expect(clashIn([work(erik, '20:00', '06:00', gear), work(karin, '23:00', '23:30', gear)])).toEqual({
      kind: 'gear',
      place: 1,
    })
  })

  test('nor over midnight with the days beside it; what only touches is well', () => {
    const before = {
      day: '2026-11-22',
      shifts: [work(erik, '21:00', '07:00', { phone: true, gear: [car] })],
    } as const
    const after = { day: '2026-11-24', shifts: [work(karin, '05:00', '12:00')] } as const
    const clash = (shift: Shift) => clashOverMidnight('2026-11-23', [shift], [before, after])
    expect(clash(work(erik, '06:30', '12:00'))).toEqual({ kind: 'staff', place: 0, day: '2026-11-22' })
    expect(clash(work(erik, '07:00', '12:00'))).toBeUndefined()
    expect(clash(work(karin, '06:00', '12:00', { phone: true }))?.kind).toBe('phone')
    expect(clash(work(karin, '06:00', '12:00', { gear: [car] }))?.kind).toBe('gear')
    expect(clash(work(karin, '22:00', '06:00'))).toEqual({ kind: 'staff', place: 0, day: '2026-11-24' })
    expect(clash(work(erik, '22:00', '06:00'))).toBeUndefined()
  })

  test('tells when a colleague works, and nothing of a day that nobody has rostered', () => {
    expect(hoursOf(days, karin, '2026-11-23')).toEqual([{ start: on('16:30'), end: on('21:00') }])
    expect(hoursOf(days, karin, '2026-11-24')).toEqual([])
    expect(isRostered(days, on('03:00'))).toBe(true)
    expect(isRostered(days, instantAt('2026-11-24', '12:00'))).toBe(false)
  })

  test('is as long as the clock says on the nights when it is put forward and back', () => {
    const hours = (day: '2026-03-28' | '2026-10-24') => {
      const { start, end } = shiftPeriod(day, { from: '21:00', to: '07:00' })
      return (Date.parse(end) - Date.parse(start)) / 3_600_000
    }
    expect([hours('2026-03-28'), hours('2026-10-24')]).toEqual([9, 11])
  })
})

describe('open hours in which nobody carries the phone', () => {
  const opening: Opening = {
    week: [{ on: 'monday', from: '07:30', to: '21:00' }],
    exceptions: [],
  }

  test('are told by their beginning and end', () => {
    expect(unwatched(opening, days, '2026-11-23')).toEqual([{ start: on('07:30'), end: on('08:00') }])
  })

  test('are not told of a day that nobody has rostered, nor of a closed one', () => {
    const next: Opening = { ...opening, week: [{ on: 'tuesday', from: '08:00', to: '16:00' }] }
    expect(unwatched(next, days, '2026-11-24')).toEqual([])
    expect(unwatched(opening, days, '2026-11-22')).toEqual([])
  })

  test('are all of them where those who work have not said who carries it', () => {
    const without = [{ day: monday.day, shifts: [work(erik, '08:00', '16:30')] }]
    expect(unwatched(opening, without, '2026-11-23')).toEqual([{ start: on('07:30'), end: on('21:00') }])
  })
})
