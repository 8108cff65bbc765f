import { expect, test } from 'vitest'
import { asId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { byTeam, median, type SentOne } from './our-month-rules.ts'

const enrolled = { sv: 'Anslut', en: 'Enrol' }
const advice = { sv: 'Endast råd', en: 'Advice only' }
const at = (clock: string): Instant => `2026-11-02T${clock}:00.000Z` as Instant // Cast: a clock of that day.

function one(team: string, answered: string | null, outcome: SentOne['outcome'] = null): SentOne {
  const unit = asId<'unit'>(`00000000-0000-0000-0000-00000000000${team.length}`)
  return { unit, team, sentAt: at('08:00'), answeredAt: answered === null ? null : at(answered), outcome }
}

test('each team stands with what was sent to it, what it decided, and how long the answer took', () => {
  const sent = [
    one('MiNT', '09:00', advice),
    one('MiNT', '12:00', enrolled),
    one('MiNT', '10:00', enrolled),
    one('MiNT', null),
    one('ALMA X', null),
  ]
  expect(byTeam(sent)).toMatchObject([
    { team: 'ALMA X', sent: 1, answered: 0, waiting: 1, median: null, outcomes: [] },
    {
      team: 'MiNT',
      sent: 4,
      answered: 3,
      waiting: 1,
      median: 120,
      outcomes: [
        { text: enrolled, n: 2 },
        { text: advice, n: 1 },
      ],
    },
  ])
})

test('nothing sent is nothing said', () => expect(byTeam([])).toEqual([]))

test.each([
  [[], null],
  [[7], 7],
  [[9, 1, 5], 5],
  [[4, 1, 2, 9], 3],
])('the middle of %j is %j', (numbers, middle) => expect(median(numbers)).toBe(middle))
