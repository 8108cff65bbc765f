import { expect, test } from 'vitest'
import { instant } from './instant.ts'

test('an instant is kept in one form, whatever zone it was written in', () => {
  expect(instant.parse('2026-11-21T16:40:00+01:00')).toBe('2026-11-21T15:40:00.000Z')
})

test('an instant that its zone carries out of the years 1 to 9999 is refused', () => {
  for (const text of ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00'])
    expect([text, instant.safeParse(text).success]).toEqual([text, false])
  expect(instant.parse('9999-01-01T00:00:00.000Z')).toBe('9999-01-01T00:00:00.000Z')
})

test('what is no instant at all is refused like any other wrong word', () => {
  for (const text of ['', '\u0000', 'i morgon', '2026-02-30T00:00:00Z', '2026-11-21'])
    expect([text, instant.safeParse(text).success]).toEqual([text, false])
})
