import { planRead } from '../../plans/api.ts'
import { plan as en } from '../../shared/texts/en/plan.ts'
import { plan as sv } from '../../shared/texts/sv/plan.ts'
import type { PanelProps } from '../person/panel-props.ts'
import { Icon } from '../pieces/icon.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'

/** Treatment limits that a physician has decided, right under the name; each leads to the whole decision. */
export function LimitLine({ page }: PanelProps) {
  const t = useTexts({ sv, en }).limit
  const unit = chosenOf(useSession())?.unit.id ?? ''
  const { person } = page
  const topics = [`unit:${unit}`, `person:${person.id}`]
  const reading = useRead(planRead, { person: person.id }, { topics })
  if (reading.state !== 'ready' || reading.data.limits.length === 0) return null
  return (
    <p className="limit-line">
      {reading.data.limits.map(({ entry, limit }) => (
        <a key={entry} href="#if-worse" className="limit-link">
          <Icon name="note" />
          <span>
            <strong>{t.decision[limit.decision]}</strong> <span className="time">{limit.decidedOn}</span>
          </span>
        </a>
      ))}
    </p>
  )
}
