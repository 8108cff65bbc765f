import { expect, test } from 'vitest'
import { corrected, happened } from './device-clock.ts'
import type { Instant } from './instant.ts'

const now: Instant = '2026-11-21T14:00:00.000Z'
const at = (day: number, time: string): Instant => `2026-11-${day}T${time}:00.000Z`

test.each([
  ['a right clock', at(21, '11:00'), { device: now }, at(21, '11:00')],
  ['three days ahead', at(24, '11:00'), { device: at(24, '14:00') }, at(21, '11:00')],
  ['three days behind', at(18, '11:00'), { device: at(18, '14:00') }, at(21, '11:00')],
  [
    'a clock that says nothing of itself is believed, but not beyond now',
    at(22, '11:00'),
    { device: null },
    now,
  ],
  ['never after now', at(21, '14:30'), { device: now }, now],
  [
    'not before what the device had heard',
    at(20, '11:00'),
    { device: now, seen: at(21, '12:00') },
    at(21, '12:00'),
  ],
  [
    'what it says to have heard is not beyond now either',
    at(20, '11:00'),
    { device: now, seen: at(23, '12:00') },
    now,
  ],
  ['the last year there is', '9999-12-31T23:59:59.000Z', { device: '0001-01-01T00:00:00.000Z' }, now],
  [
    'the first year there is',
    '0001-01-01T00:00:00.000Z',
    { device: '9999-12-31T23:59:59.000Z' },
    '0001-01-01T00:00:00.000Z',
  ],
] as const)('made: %s', (_what, made, clocks, when) => {
  expect(corrected(made, { ...clocks, now })).toBe(when)
})

test('two things made one after the other on a device stay in that order, however its clock stands', () => {
  for (const ahead of [-3, -1, 0, 1, 3]) {
    const device = at(21 + ahead, '14:00')
    const [first, second] = [at(21 + ahead, '11:00'), at(21 + ahead, '11:01')]
    expect(corrected(first, { device, now }) < corrected(second, { device, now })).toBe(true)
  }
})

test.each([
  ['left out, it happened when it was made', undefined, at(21, '11:00')],
  ['what the device called now moves with its clock', at(24, '11:00'), at(21, '11:00')],
  ['so does a form that stood open for five minutes', at(24, '10:55'), at(21, '10:55')],
  ['a time that somebody chose stays', at(21, '08:00'), at(21, '08:00')],
  ['also one that nobody can have meant, to be refused by name', at(25, '08:00'), at(25, '08:00')],
  ['a little after it was made is when it was made', at(24, '11:03'), at(21, '11:00')],
] as const)('happened, on a clock three days ahead: %s', (_what, given, when) => {
  expect(happened(given, { device: at(24, '11:00'), corrected: at(21, '11:00') })).toBe(when)
})
