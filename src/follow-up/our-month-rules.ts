import type { Bilingual } from '../care-models/wording.ts'
import type { UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** One thing that was sent to a team, with the first answer and the decision that holds. */
export interface SentOne {
  readonly unit: UnitId
  readonly team: string
  readonly sentAt: Instant
  readonly answeredAt: Instant | null
  readonly outcome: Bilingual | null
}

const MINUTE = 60_000

/** What came of what was sent, team by team in order of name; the middle time counts those that are answered. */
export function byTeam(sent: readonly SentOne[]) {
  const units = [...new Map(sent.map(({ unit, team }) => [unit, team]))].toSorted((a, b) =>
    a[1].localeCompare(b[1], 'sv'),
  )
  return units.map(([unit, team]) => {
    const mine = sent.filter((one) => one.unit === unit)
    const minutes = mine.flatMap(({ sentAt, answeredAt }) =>
      answeredAt === null ? [] : [(Date.parse(answeredAt) - Date.parse(sentAt)) / MINUTE],
    )
    return {
      unit,
      team,
      sent: mine.length,
      answered: minutes.length,
      waiting: mine.length - minutes.length,
      median: median(minutes),
      outcomes: outcomesIn(mine),
    }
  })
}

function outcomesIn(sent: readonly SentOne[]) {
  const found = new Map<string, { text: Bilingual; n: number }>()
  for (const { outcome } of sent) {
    if (outcome === null) continue
    found.set(outcome.sv, { text: outcome, n: (found.get(outcome.sv)?.n ?? 0) + 1 })
  }
  return [...found.values()].toSorted((a, b) => b.n - a.n || a.text.sv.localeCompare(b.text.sv, 'sv'))
}

/** The middle of some numbers, between the two middle ones where they are even; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [low, high] =
    sorted.length % 2 === 0 ? [sorted[half - 1], sorted[half]] : [sorted[half], sorted[half]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
