import type { Day } from '../../shared/day.ts'
import { myDay as en } from '../../shared/texts/en/my-day.ts'
import { myDay as sv } from '../../shared/texts/sv/my-day.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { Section } from '../pieces/section.tsx'
import { useTexts } from '../shell/language.ts'
import { VisitRow } from './visit-row.tsx'

interface WaitingProps {
  readonly today: Day
  readonly searches: readonly VisitView[]
  readonly asked: readonly VisitView[]
  readonly left?: readonly VisitView[]
}

/** What waits for somebody: searches that are on, questions nobody has answered, visits of earlier days. */
export function Waiting({ today, searches, asked, left = [] }: WaitingProps) {
  const t = useTexts({ sv, en })
  return (
    <>
      <Part title={t.searches} visits={searches} today={today} tone="alert" plain />
      <Part title={t.asked} visits={asked} today={today} tone="card" plain />
      <Part title={t.left} visits={left} today={today} tone="card" />
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly visits: readonly VisitView[]
  readonly tone: 'alert' | 'card'
  readonly today: Day
  readonly plain?: boolean
}

function Part({ title, visits, tone, today, plain = false }: PartProps) {
  if (visits.length === 0) return null
  return (
    <Section title={title} count={visits.length} tone={tone}>
      <ul className="visit-rows">
        {visits.map((visit) => (
          <li key={visit.id}>
            <VisitRow visit={visit} dated={visit.day !== today} who plain={plain} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
