import { expect, test } from 'vitest'
import type { Instant } from '../../shared/instant.ts'
import { common } from '../../shared/texts/sv/common.ts'
import { waitedFor } from './waited.ts'

const rows: readonly (readonly [Instant, string | null])[] = [
  ['2026-11-21T15:39:30.000Z', null],
  ['2026-11-21T15:39:00.000Z', '1 minut'],
  ['2026-11-21T14:40:00.000Z', '1 timme'],
  ['2026-11-21T13:30:00.000Z', '2 timmar 10 minuter'],
  ['2026-11-20T13:40:00.000Z', '1 dag 2 timmar'],
  ['2026-11-17T13:40:00.000Z', '4 dagar'],
  ['2026-11-21T16:00:00.000Z', null],
]

test.each(rows)('since %s at 15:40 one has waited %s', (from, words) => {
  expect(waitedFor(from, '2026-11-21T15:40:00.000Z', common)).toBe(words)
})
