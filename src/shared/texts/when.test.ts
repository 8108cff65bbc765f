import { describe, expect, test } from 'vitest'
import { dayText, instantText, relativeText } from './when.ts'

const now = '2026-11-21T15:40:00.000Z'

describe('a day and an instant', () => {
  test('are written with date, weekday and Swedish clock', () => {
    expect(dayText('sv', '2026-11-21')).toBe('2026-11-21 lördag')
    expect(dayText('en', '2026-11-22')).toBe('2026-11-22 Sunday')
    expect(instantText('sv', now)).toBe('2026-11-21 lördag 16:40')
    expect(instantText('sv', '2026-11-21T23:30:00.000Z')).toBe('2026-11-22 söndag 00:30')
  })
})

describe('how long ago', () => {
  test.each([
    ['2026-11-21T15:39:30.000Z', 'nyss', 'just now'],
    ['2026-11-21T15:40:00.000Z', 'nyss', 'just now'],
    ['2026-11-21T15:40:30.000Z', 'alldeles strax', 'in a moment'],
    ['2026-11-21T15:39:00.000Z', 'för 1 minut sedan', '1 minute ago'],
    ['2026-11-21T13:40:00.000Z', 'för 2 timmar sedan', '2 hours ago'],
    ['2026-11-21T13:40:00.001Z', 'för 1 timme sedan', '1 hour ago'],
    ['2026-11-21T16:10:00.000Z', 'om 30 minuter', 'in 30 minutes'],
    ['2026-11-20T15:40:00.000Z', 'i går', 'yesterday'],
    ['2026-11-22T20:00:00.000Z', 'i morgon', 'tomorrow'],
    ['2026-11-17T15:40:00.000Z', 'för 4 dagar sedan', '4 days ago'],
    ['2026-11-14T15:40:00.000Z', '2026-11-14 lördag', '2026-11-14 Saturday'],
  ] as const)('%s is %s', (at, sv, en) => {
    expect(relativeText('sv', at, now)).toBe(sv)
    expect(relativeText('en', at, now)).toBe(en)
  })
})
