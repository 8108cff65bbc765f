import { expect, test } from 'vitest'
import { alma } from '../care-models/models/alma.ts'
import { mint } from '../care-models/models/mint.ts'
import type { Opening } from '../duty/opening.ts'
import { type Clock, type Day, instantAt } from '../shared/day.ts'
import { visitByOf } from './stay-rules.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
const office: Opening = {
  week: weekdays.map((on) => ({ on, from: '08:00', to: '16:30' })),
  exceptions: [],
}
const closedOn = (day: Day): Opening => ({ ...office, exceptions: [{ day, hours: [], why: 'Planering' }] })

test.each<[string, Opening, [Day, Clock], Day, Day | null]>([
  ['at ten past two on a Tuesday, the same Tuesday', office, ['2026-11-24', '02:10'], '2026-11-24', null],
  ['at eleven on a Tuesday night, Wednesday', office, ['2026-11-24', '23:00'], '2026-11-25', null],
  ['in the middle of a working day, the next', office, ['2026-11-24', '10:00'], '2026-11-25', null],
  ['on a Friday night, Monday', office, ['2026-11-28', '02:10'], '2026-11-30', null],
  ['before a holiday, the day after it', office, ['2026-01-05', '22:00'], '2026-01-07', null],
  ['on Christmas Eve 2026, Monday the 28th', office, ['2026-12-24', '02:10'], '2026-12-28', null],
  [
    'closed on the Monday, Tuesday, and said to be later than the next weekday (MNV-06)',
    closedOn('2026-11-30'),
    ['2026-11-28', '02:10'],
    '2026-12-01',
    '2026-11-30',
  ],
])('%s', (_sentence, opening, [day, clock], visit, laterThan) => {
  const found = visitByOf(mint, opening, instantAt(day, clock))
  expect(found).toEqual({
    day: visit,
    opens: instantAt(visit, '08:00'),
    due: instantAt(visit, '16:30'),
    laterThan,
  })
})

test('a team that has not said when it works is held to its model’s days; one that never opens promises nothing', () => {
  const night = instantAt('2026-11-28', '02:10')
  expect(visitByOf(mint, null, night)).toMatchObject({ day: '2026-11-30', opens: null })
  expect(visitByOf(alma, null, night)).toMatchObject({ day: '2026-11-28', opens: null })
  expect(visitByOf(mint, { week: [], exceptions: [] }, night)).toBeNull()
})
