import { expect, test } from 'vitest'
import { type PhoneHours, silentHours } from './phone-hours.ts'

const line = (from: PhoneHours['from'], to: PhoneHours['to']): PhoneHours => ({
  line: 'day',
  phone: '112',
  from,
  to,
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
  expect(silentHours(lines).map(({ from, to }) => `${from}–${to}`)).toEqual(expected)
})
