import './visit-rows.css'
import { Link } from '@tanstack/react-router'
import { myDay as en } from '../../shared/texts/en/my-day.ts'
import { myDay as sv } from '../../shared/texts/sv/my-day.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { AwayTag } from '../pieces/away-tag.tsx'
import { useMoments } from '../pieces/moment.ts'
import { ProtectedTag } from '../pieces/protected-tag.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { AloneTag } from '../visit/alone.tsx'
import { StateTag } from '../visit/state-tag.tsx'
import { FreshTag } from './fresh-tag.tsx'

interface VisitRowProps {
  readonly visit: VisitView
  /** Says the day too, where rows of several days stand together. */
  readonly dated?: boolean
  /** Says who goes, where rows of several colleagues stand together. */
  readonly who?: boolean
  /** Leaves out how it stands, where the heading already says it. */
  readonly plain?: boolean
  /** How much others have written about the person since one was last there. */
  readonly fresh?: number
}

/** One visit in a list: when, whom, why, and how it stands. The whole row leads to it. */
export function VisitRow({ visit, dated = false, who = false, plain = false, fresh = 0 }: VisitRowProps) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const { day } = useMoments()
  const over = visit.state === 'done' || visit.endedAt !== null
  return (
    <Link to="/visit/$id" params={{ id: visit.id }} className="visit-row" data-over={over}>
      <span className="visit-row-time">
        {visit.from ?? t.noTime}
        {visit.to && <span className="visit-row-to">–{visit.to}</span>}
      </span>
      <span className="visit-row-words">
        <span className="visit-row-name">
          {visit.person.name} <ProtectedTag of={visit.person} />
        </span>
        <span className="visit-row-why">
          {dated && <span className="time">{day(visit.day)}. </span>}
          {visit.kindText[language]}. {visit.why}
          {who && visit.going.length > 0 && ` · ${visit.going.map(({ name }) => name).join(', ')}`}
        </span>
        {!over && <AwayTag away={visit.away} />}
        <AloneTag visit={visit} />
        {!over && <FreshTag count={fresh} />}
      </span>
      {!plain && <StateTag visit={visit} />}
    </Link>
  )
}
