import { describe, expect, test } from 'vitest'
import { type Figure, partsOf, suppressed } from './figure-rules.ts'
import { after, before, partsIn, periodAround } from './period-rules.ts'

describe('A period', () => {
  test.each([
    ['month', '2026-02-14', '2026-02-01', '2026-02-28'],
    ['month', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-11-21', '2026-10-01', '2026-12-31'],
    ['quarter', '2026-01-01', '2026-01-01', '2026-03-31'],
    ['year', '2026-11-21', '2026-01-01', '2026-12-31'],
  ] as const)('%s around %s is %s to %s', (kind, day, from, to) => {
    expect(periodAround(kind, day)).toEqual({ from, to })
  })

  test.each([
    ['a month goes before a month', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['a quarter before a quarter', '2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['a year before a year', '2024-01-01', '2024-12-31', '2023-01-01', '2023-12-31'],
    ['ten days before ten days', '2026-11-11', '2026-11-20', '2026-11-01', '2026-11-10'],
    ['one day before one day', '2026-03-01', '2026-03-01', '2026-02-28', '2026-02-28'],
  ] as const)('%s', (_, from, to, earlierFrom, earlierTo) => {
    expect(before({ from, to })).toEqual({ from: earlierFrom, to: earlierTo })
    expect(after(before({ from, to }))).toEqual({ from, to })
  })

  test('a month is drawn in weeks from Monday on, a year in months; nothing overlaps and nothing is left out', () => {
    expect(partsIn({ from: '2026-11-01', to: '2026-11-30' })).toEqual([
      { from: '2026-11-01', to: '2026-11-01' },
      { from: '2026-11-02', to: '2026-11-08' },
      { from: '2026-11-09', to: '2026-11-15' },
      { from: '2026-11-16', to: '2026-11-22' },
      { from: '2026-11-23', to: '2026-11-29' },
      { from: '2026-11-30', to: '2026-11-30' },
    ])
    const year = partsIn({ from: '2026-01-01', to: '2026-12-31' })
    expect([year.length, year[1]]).toEqual([12, { from: '2026-02-01', to: '2026-02-28' }])
  })
})

describe('What leaves the unit (R-49)', () => {
  const none = { now: new Map<string, number>(), before: new Map<string, number>() }
  const cells = (now: Record<string, number>, missing = 0) => {
    const figure = partsOf(
      'x',
      { ...none, now: new Map(Object.entries(now)) },
      { missing: { now: missing, before: 0 } },
    )
    const hidden = suppressed(figure)
    return hidden.kind === 'parts'
      ? [...hidden.rows.map((row) => row.now), hidden.missing.now, hidden.total.now]
      : []
  }

  test.each([
    ['nothing small is left as it is', { a: 12, b: 5 }, 0, [12, 5, 0, 17]],
    ['two small ones are hidden', { a: 12, b: 4, c: 1 }, 0, [12, null, null, 0, 17]],
    ['a single small one takes the next smallest with it', { a: 12, b: 7, c: 1 }, 0, [12, null, null, 0, 20]],
    ['what is missing counts as a part', { a: 12, b: 7 }, 3, [12, null, null, 19]],
    ['zero is said', { a: 12, b: 0 }, 0, [12, 0, 0, 12]],
    ['a small total is hidden too', { a: 2, b: 1 }, 0, [null, null, 0, null]],
  ])('%s', (_, now, missing, expected) => {
    expect(cells(now, missing)).toEqual(expected)
  })

  test('parts that overlap are not told apart by subtraction: only the small ones are hidden', () => {
    const figure = partsOf(
      'avoided',
      {
        ...none,
        now: new Map([
          ['ambulance', 9],
          ['admission', 2],
        ]),
      },
      { total: { now: 10, before: 0 } },
    )
    const hidden = suppressed(figure)
    expect(hidden.kind === 'parts' && hidden.rows.map((row) => row.now)).toEqual([9, null])
  })

  test('middle values of few, shares that point at few, and weeks with few are left out', () => {
    const span = { n: 4, median: 10, p90: 20, waiting: 6, longestWait: 99 }
    const figures: Figure[] = [
      { kind: 'span', key: 's', unit: 'minutes', now: span, before: { ...span, n: 5, waiting: 1 } },
      {
        kind: 'share',
        key: 's',
        now: { part: 17, whole: 20, waiting: 0 },
        before: { part: 20, whole: 20, waiting: 2 },
      },
      { kind: 'mean', key: 'm', now: { n: 3, mean: 1.5 }, before: { n: 0, mean: null } },
      { kind: 'count', key: 'c', now: { n: 3, of: 25 }, before: { n: 0, of: 25 } },
      {
        kind: 'series',
        key: 'w',
        rows: [
          { from: '2026-11-02', to: '2026-11-08', n: 9 },
          { from: '2026-11-09', to: '2026-11-15', n: 2 },
          { from: '2026-11-16', to: '2026-11-22', n: 6 },
        ],
      },
    ]
    expect(figures.map(suppressed)).toMatchObject([
      {
        now: { n: null, median: null, p90: null, waiting: 6, longestWait: 99 },
        before: { n: 5, median: 10, p90: 20, waiting: null, longestWait: null },
      },
      { now: { part: null, whole: 20 }, before: { part: 20, whole: 20, waiting: null } },
      { now: { n: null, mean: null }, before: { n: 0, mean: null } },
      { now: { n: null, of: 25 }, before: { n: 0 } },
      { rows: [{ n: 9 }, { n: null }, { n: null }] },
    ])
  })
})
