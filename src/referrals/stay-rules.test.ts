import { expect, test } from 'vitest'
import { alma } from '../care-models/models/alma.ts'
import { mint } from '../care-models/models/mint.ts'
import { type Opening, openingDays } from '../duty/opening.ts'
import { type Clock, clockOf, type Day, dayOf, instantAt } from '../shared/day.ts'
import { visitByOf } from './stay-rules.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
const office: Opening = {
  week: weekdays.map((on) => ({ on, from: '08:00', to: '16:30' })),
  exceptions: [],
}
const stays = (model: typeof mint) => ({ model, lastDay: null })
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
  const found = visitByOf(stays(mint), opening, instantAt(day, clock))
  expect(found).toEqual({
    day: visit,
    opens: instantAt(visit, '08:00'),
    due: instantAt(visit, '16:30'),
    laterThan,
  })
})

test('a team that has not said when it works is held to its model’s days; one that never opens promises nothing', () => {
  const night = instantAt('2026-11-28', '02:10')
  expect(visitByOf(stays(mint), null, night)).toMatchObject({ day: '2026-11-30', opens: null })
  expect(visitByOf(stays(alma), null, night)).toMatchObject({ day: '2026-11-28', opens: null })
  expect(visitByOf(stays(mint), { week: [], exceptions: [] }, night)).toBeNull()
})

const daily = (...hours: [Clock, Clock][]): Opening => ({
  week: openingDays.flatMap((on) => hours.map(([from, to]) => ({ on, from, to }))),
  exceptions: [],
})

test.each<[string, Opening, [Day, Clock], Day, Clock, Clock]>([
  [
    'in the team’s pause at noon, the next day',
    daily(['08:00', '12:00'], ['13:00', '16:30']),
    ['2026-11-24', '12:10'],
    '2026-11-25',
    '08:00',
    '16:30',
  ],
  [
    'in the morning before such a pause, the next day',
    daily(['08:00', '12:00'], ['13:00', '16:30']),
    ['2026-11-24', '10:00'],
    '2026-11-25',
    '08:00',
    '16:30',
  ],
  [
    'before the team has come, the same day',
    daily(['08:00', '12:00'], ['13:00', '16:30']),
    ['2026-11-24', '07:30'],
    '2026-11-24',
    '08:00',
    '16:30',
  ],
  [
    'at night by a team that never closes, the day that comes',
    daily(['00:00', '00:00']),
    ['2026-11-24', '02:10'],
    '2026-11-24',
    '07:00',
    '23:59',
  ],
  [
    'by a team that is at work from five, the day that comes',
    daily(['05:00', '14:00']),
    ['2026-11-24', '05:40'],
    '2026-11-24',
    '07:00',
    '14:00',
  ],
  [
    'by a team that works into the night, no later than that day',
    daily(['14:00', '02:00']),
    ['2026-11-24', '03:00'],
    '2026-11-24',
    '14:00',
    '23:59',
  ],
  [
    'the night the clocks go back, the day that comes',
    daily(['08:00', '16:30']),
    ['2026-10-25', '02:30'],
    '2026-10-25',
    '08:00',
    '16:30',
  ],
])('%s', (_sentence, opening, [on, clock], day, opens, due) => {
  const found = visitByOf(stays(mint), opening, instantAt(on, clock))
  expect(found).toMatchObject({ day, opens: instantAt(day, opens), laterThan: null })
  expect([dayOf(found?.due ?? instantAt(on, clock)), clockOf(found?.due ?? instantAt(on, clock))]).toEqual([
    day,
    due,
  ])
})

test('a team that is closed down before it would come promises nothing', () => {
  const night = instantAt('2026-12-31', '22:00')
  expect(visitByOf({ model: mint, lastDay: '2026-12-31' }, office, night)).toBeNull()
  expect(visitByOf({ model: mint, lastDay: '2027-01-04' }, office, night)).toMatchObject({
    day: '2027-01-04',
  })
})
