import { expect, test } from 'vitest'
import { instantAt } from './day.ts'
import { nightLine, opensNext, type PhoneHours, phoneAt, silentHours } from './phone-hours.ts'

const line = (from: PhoneHours['from'], to: PhoneHours['to']): PhoneHours => ({
  line: 'day',
  phone: '112',
  from,
  to,
  days: 'every',
})

test.each([
  ['no lines at all', [], ['00:00–00:00']],
  [
    'day, evening and night that follow each other',
    [line('08:00', '16:30'), line('16:30', '21:00'), line('21:00', '08:00')],
    [],
  ],
  ['one line round the clock', [line('00:00', '23:59')], []],
  ['a line by day', [line('08:00', '17:00')], ['17:00–08:00']],
  [
    'a hole at lunch and one at night',
    [line('13:00', '17:00'), line('08:00', '12:00')],
    ['12:00–13:00', '17:00–08:00'],
  ],
  ['a night line alone', [line('21:00', '07:00')], ['07:00–21:00']],
])('%s: who calls in vain is told when', (_, lines, expected) => {
  expect(silentHours(lines, 'working').map(({ from, to }) => `${from}–${to}`)).toEqual(expected)
})

// 2026-11-20 is a Friday; 2026-12-24 to 27 are Christmas Eve, two holidays and a Sunday.
const team: readonly PhoneHours[] = [
  { line: 'day', phone: 'team', from: '08:00', to: '16:30', days: 'working' },
  { line: 'night', phone: 'night', from: '21:00', to: '07:00', days: 'working' },
  { line: 'duty', phone: 'weekend', from: '09:00', to: '12:00', days: 'free' },
]

test.each([
  ['a Friday afternoon', '2026-11-20', '16:29', 'team'],
  ['a Friday when the team has gone home', '2026-11-20', '16:30', undefined],
  ['the night to Saturday, which began on Friday', '2026-11-21', '06:59', 'night'],
  ['a Saturday morning', '2026-11-21', '10:00', 'weekend'],
  ['a Saturday afternoon', '2026-11-21', '14:00', undefined],
  ['the night to Monday, which began on Sunday', '2026-11-23', '06:00', undefined],
  ['a Thursday that is Christmas Eve', '2026-12-24', '10:00', 'weekend'],
] as const)('%s: who answers', (_, day, clock, phone) => {
  expect(phoneAt(team, instantAt(day, clock))?.phone).toBe(phone)
})

test.each([
  ['a Saturday afternoon', '2026-11-21', '14:00', 'weekend', '2026-11-22', '09:00'],
  ['a Sunday afternoon', '2026-11-22', '14:00', 'team', '2026-11-23', '08:00'],
  ['a Wednesday evening before Christmas', '2026-12-23', '18:00', 'night', '2026-12-23', '21:00'],
] as const)('%s: which line opens next, and when', (_, day, clock, phone, opens, at) => {
  const next = opensNext(team, instantAt(day, clock))
  expect([next?.line.phone, next?.at]).toEqual([phone, instantAt(opens, at)])
})

test('a team that works on working days says after Christmas when it opens', () => {
  const [weekdays] = team
  const next = opensNext(weekdays ? [weekdays] : [], instantAt('2026-12-23', '17:00'))
  expect(next?.at).toBe(instantAt('2026-12-28', '08:00'))
})

test('the days of a week without anybody are told apart from the working days', () => {
  const told = (on: 'working' | 'free') => silentHours(team, on).map(({ from, to }) => `${from}–${to}`)
  expect(told('working')).toEqual(['07:00–08:00', '16:30–21:00'])
  expect(told('free')).toEqual(['12:00–09:00'])
})

test('at night the night’s own line is called; without one who answers now, else the first there is', () => {
  const now = instantAt('2026-11-20', '10:00')
  expect(nightLine(team, now)?.phone).toBe('night')
  const duty = team.filter(({ line }) => line !== 'night')
  expect(nightLine(duty.toReversed(), now)?.phone).toBe('team')
  expect(nightLine(duty.toReversed(), instantAt('2026-11-20', '22:00'))?.phone).toBe('weekend')
  expect(nightLine([], now)).toBeUndefined()
})
