import { describe, expect, test } from 'vitest'
import { names } from '../demo/cast/names.ts'
import { staff } from '../demo/cast/staff.ts'
import { units } from '../demo/cast/units.ts'
import { instantAt } from '../shared/day.ts'
import { later } from '../shared/instant.ts'
import { notice as en } from '../shared/texts/en/notice.ts'
import { notice as sv } from '../shared/texts/sv/notice.ts'
import { noticeCodes } from './notice.ts'
import { afterStatus, dayTime, mayPushTo, nextTry, unitAddress, wayTo } from './rules.ts'

const now = instantAt('2026-11-23', '16:40')

describe('a notice’s text', () => {
  const texts = [...Object.values(sv.text), ...Object.values(en.text)]
  /** Words that would tell an onlooker what care it is about, or whom. */
  const forbidden =
    /person|patient|namn|sjuk|vård|hälso|diagnos|läkemedel|medicin|prov|vikt|demens|psyk|palliativ|dödsfall|avlid|care|health|disease|medicine|died|death|varsel|ordination|mint|alma|hemtjänst/i

  test('is one of a closed list', () => {
    expect(Object.keys(sv.text).sort()).toEqual([...noticeCodes].sort())
  })

  test('says nothing of whom it concerns or what care it is', () => {
    for (const text of texts) expect(text).not.toMatch(forbidden)
  })

  test('names nobody of the cast and no unit', () => {
    const people = [...names.flatMap(({ given, family }) => [...given.split(' '), family])]
    const colleagues = staff.flatMap(({ givenName, familyName }) => [givenName, familyName])
    const places = units.flatMap(({ name }) => name.split(/[ ,]+/).filter((word) => word.length > 3))
    for (const word of [...people, ...colleagues, ...places]) {
      for (const text of texts) {
        const words: string[] = text.split(/[^\p{L}]+/u)
        expect(words, `${word} in: ${text}`).not.toContain(word)
      }
    }
  })

  test('holds no digits, no link, and fits in one SMS', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/\d|https?:|www/)
      expect(text.length).toBeLessThanOrEqual(160)
    }
  })
})

describe('when it goes', () => {
  test('tries again after one minute, two, four, and never waits more than half an hour', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 50].map(
      (tries) => (Date.parse(nextTry(now, tries)) - Date.parse(now)) / 60_000,
    )
    expect(minutes).toEqual([1, 2, 4, 8, 16, 30, 30])
  })

  test('what can wait is not sent at night', () => {
    expect(dayTime(now)).toBe(now)
    expect(dayTime(instantAt('2026-11-23', '23:10'))).toBe(instantAt('2026-11-24', '06:30'))
    expect(dayTime(instantAt('2026-11-23', '03:10'))).toBe(instantAt('2026-11-23', '06:30'))
    expect(dayTime(instantAt('2026-11-23', '21:00'))).toBe(instantAt('2026-11-24', '06:30'))
  })

  test('a unit is reached where somebody answers now, or when it opens', () => {
    const day = { line: 'day', phone: '0980-319201', from: '08:00', to: '16:30', days: 'every' } as const
    const duty = { line: 'duty', phone: '0980-319202', from: '08:00', to: '16:30', days: 'every' } as const
    const noon = instantAt('2026-11-23', '12:00')
    expect(unitAddress([day, duty], noon)).toEqual({ phone: '0980-319202', due: noon })
    expect(unitAddress([day], now)).toEqual({ phone: '0980-319201', due: instantAt('2026-11-24', '08:00') })
    expect(unitAddress([day], instantAt('2026-11-23', '05:00'))?.due).toBe(instantAt('2026-11-23', '08:00'))
    expect(unitAddress([], now)).toBeNull()
  })
})

describe('what the receiver answers', () => {
  test('is sent, never, or later', () => {
    expect([200, 201, 202, 409].map(afterStatus)).toEqual(['sent', 'sent', 'sent', 'sent'])
    expect([400, 404, 410, 413, 422].map(afterStatus)).toEqual(Array(5).fill('refused'))
    expect([301, 401, 403, 408, 429, 500, 503].map(afterStatus)).toEqual(Array(7).fill('later'))
  })

  test('only browsers’ own push services are called', () => {
    expect(mayPushTo('https://fcm.googleapis.com/fcm/send/abc', 'real')).toBe(true)
    expect(mayPushTo('https://web.push.apple.com/abc', 'real')).toBe(true)
    expect(mayPushTo('https://db5p.notify.windows.com/w/?token=x', 'real')).toBe(true)
    expect(mayPushTo('https://fcm.googleapis.com:8443/x', 'real')).toBe(false)
    expect(mayPushTo('https://user@fcm.googleapis.com/x', 'real')).toBe(false)
    expect(mayPushTo('https://evil.example/fcm.googleapis.com', 'real')).toBe(false)
    expect(mayPushTo('http://localhost:9/x', 'real')).toBe(false)
    expect(mayPushTo('http://localhost:9/x', 'demo')).toBe(true)
    expect(mayPushTo('nonsense', 'demo')).toBe(false)
  })

  test('later is counted from the moment of the try', () => {
    expect(nextTry(now, 1)).toBe(later(now, 60_000))
  })
})

describe('a unit’s notice goes', () => {
  const line = (phone: string) => ({ line: 'day', phone, from: '08:00', to: '16:30', days: 'every' }) as const
  test.each([
    [
      'to its mobile before anything else',
      { noticePhone: '070-174 06 51', browsers: 2, phones: [] },
      'mobile',
    ],
    ['to its staff’s browsers without one', { noticePhone: null, browsers: 1, phones: [] }, 'browsers'],
    [
      'to an answering phone that is a mobile',
      { noticePhone: null, browsers: 0, phones: [line('0980-31 92 01'), line('070-174 06 52')] },
      'phone',
    ],
    [
      'nowhere where there are only landlines',
      { noticePhone: null, browsers: 0, phones: [line('0980-31 92 01')] },
      'nobody',
    ],
    ['nowhere where there is nothing', { noticePhone: null, browsers: 0, phones: [] }, 'nobody'],
  ] as const)('%s', (_, ways, expected) => {
    expect(wayTo(ways)).toBe(expected)
  })
})
