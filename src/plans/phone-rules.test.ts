import { expect, test } from 'vitest'
import type { PhoneHours } from '../shared/phone-hours.ts'
import { answeringAt, callTimes } from './phone-rules.ts'

const line = (kind: PhoneHours['line'], phone: string, from: string, to: string): PhoneHours =>
  // Cast: written as clocks here.
  ({ line: kind, phone, from, to, days: 'every' }) as PhoneHours

test('each time of the day has the phones that answer then, the line of the hour before the duty line', () => {
  const phones = [
    line('duty', '4', '00:00', '23:59'),
    line('day', '1', '07:00', '16:00'),
    line('evening', '2', '16:00', '21:30'),
    line('night', '3', '21:30', '07:00'),
  ]
  const found = callTimes.map((time) => answeringAt(phones, time).map(({ phone }) => phone))
  expect(found).toEqual([
    ['1', '4'],
    ['2', '4'],
    ['3', '4'],
  ])
})

test('a unit that is closed then offers nothing', () => {
  expect(answeringAt([line('day', '1', '08:00', '17:00')], 'evening')).toEqual([])
  expect(answeringAt([], 'day')).toEqual([])
})
