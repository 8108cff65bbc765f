import { myDay as en } from '../../shared/texts/en/my-day.ts'
import { myDay as sv } from '../../shared/texts/sv/my-day.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { Section } from '../pieces/section.tsx'
import { useTexts } from '../shell/language.ts'
import { VisitRow } from './visit-row.tsx'

interface WaitingProps {
  readonly searches: readonly VisitView[]
  readonly asked: readonly VisitView[]
  readonly left?: readonly VisitView[]
}

/** What waits for somebody: searches that are on, questions nobody has answered, visits of earlier days. */
export function Waiting({ searches, asked, left = [] }: WaitingProps) {
  const t = useTexts({ sv, en })
  return (
    <>
      <Part title={t.searches} visits={searches} who tone="alert" />
      <Part title={t.asked} visits={asked} tone="card" />
      <Part title={t.left} visits={left} tone="card" />
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly visits: readonly VisitView[]
  readonly tone: 'alert' | 'card'
  readonly who?: boolean
}

function Part({ title, visits, tone, who = false }: PartProps) {
  if (visits.length === 0) return null
  return (
    <Section title={title} count={visits.length} tone={tone}>
      <ul className="visit-rows">
        {visits.map((visit) => (
          <li key={visit.id}>
            <VisitRow visit={visit} dated who={who} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
