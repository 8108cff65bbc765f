import { expect, test } from 'vitest'
import { opensNext, type PhoneHours, phoneAt } from './phone-hours.ts'

const day: PhoneHours = { line: 'day', phone: '1', from: '08:00', to: '16:30' }
const duty: PhoneHours = { line: 'duty', phone: '2', from: '08:00', to: '16:30' }
const night: PhoneHours = { line: 'night', phone: '3', from: '21:00', to: '08:00' }
const always: PhoneHours = { line: 'duty', phone: '4', from: '00:00', to: '23:59' }

test('the line of the hour answers; the duty line only where it is asked for first or alone', () => {
  expect(phoneAt([day, duty, night], '08:00')).toBe(day)
  expect(phoneAt([day, duty, night], '08:00', true)).toBe(duty)
  expect(phoneAt([duty], '09:00')).toBe(duty)
})

test('a line runs over midnight, ends on the minute, and 23:59 means midnight', () => {
  expect(phoneAt([day, night], '16:30')).toBeUndefined()
  expect(phoneAt([day, night], '23:30')).toBe(night)
  expect(phoneAt([day, night], '07:59')).toBe(night)
  expect(phoneAt([always], '23:59')).toBe(always)
})

test('when none answers, the one that opens soonest is named', () => {
  expect(opensNext([day, night], '17:00')).toBe(night)
  expect(opensNext([day], '17:00')).toBe(day)
  expect(opensNext([], '17:00')).toBeUndefined()
})
