import { expect, test } from 'vitest'
import { isNoClock, readClock } from './clock-text.ts'

test('a time of day is read as people write it, also on a phone without a colon', () => {
  const written = ['9', '09', '930', '0930', '9.30', '9,30', '09:30', ' 13:05 ', '1305', '0']
  const read = ['09:00', '09:00', '09:30', '09:30', '09:30', '09:30', '09:30', '13:05', '13:05', '00:00']
  expect(written.map(readClock)).toEqual(read)
})

test('what is no time of day is not guessed at', () => {
  const written = ['', '24', '2460', '9:5', '12:60', '1 PM', '01:13 PM', '-1', '12345', 'nio']
  expect(written.map(readClock)).toEqual(written.map(() => null))
})

test('an empty field is not wrong, a word in it is', () => {
  expect(['', '  ', '9', 'nio'].map(isNoClock)).toEqual([false, false, false, true])
})
