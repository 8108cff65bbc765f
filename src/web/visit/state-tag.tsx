import { myDay as enDay } from '../../shared/texts/en/my-day.ts'
import { visit as en } from '../../shared/texts/en/visit.ts'
import { myDay as svDay } from '../../shared/texts/sv/my-day.ts'
import { visit as sv } from '../../shared/texts/sv/visit.ts'
import type { VisitState } from '../../visits/visit.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'

type Tone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger'

const tones: Readonly<Record<VisitState, Tone>> = {
  asked: 'info',
  planned: 'neutral',
  arrived: 'accent',
  documented: 'info',
  done: 'success',
  declined: 'neutral',
  cancelled: 'neutral',
  notFound: 'danger',
  notMet: 'neutral',
}

/** Where a visit stands, in one or two words. What is planned and not late needs none. */
export function StateTag({ visit }: { readonly visit: Pick<VisitView, 'state' | 'overdue'> }) {
  const t = useTexts({ sv, en })
  const late = useTexts({ sv: svDay, en: enDay }).late
  if (visit.state === 'planned') return visit.overdue ? <Tag tone="warning">{late}</Tag> : null
  return <Tag tone={tones[visit.state]}>{t.state[visit.state]}</Tag>
}
