import type { Day } from '../../shared/day.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { visitRead } from '../../visits/visit-read-api.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { Check } from '../pieces/check.tsx'
import { useMoments } from '../pieces/moment.ts'
import { StatusLine } from '../pieces/status-line.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'

/** What an act on a series came to. */
export interface Many {
  readonly others: number
  /** Left as they stand, since somebody moved them by themselves. */
  readonly left: number
  /** Days on which none of those who go works, by the roster. */
  readonly offRoster: readonly Day[]
}

interface RestChoiceProps {
  readonly visit: Pick<VisitView, 'id'>
  readonly rest: boolean
  readonly onRest: (rest: boolean) => void
  readonly movedToo: boolean
  readonly onMovedToo: (movedToo: boolean) => void
}

/** Whether the rest of the series goes along, and with it those that were moved by themselves. */
export function RestChoice({ visit, rest, onRest, movedToo, onMovedToo }: RestChoiceProps) {
  const t = useTexts({ sv, en }).move
  const reading = useRead(visitRead, { visit: visit.id }, { when: rest })
  const apart = reading.state === 'ready' ? (reading.data.series?.apart ?? 0) : 0
  return (
    <>
      <Check label={t.rest} checked={rest} onChange={onRest} />
      {rest && apart > 0 && (
        <Check label={t.movedToo(apart)} hint={t.movedTooHint} checked={movedToo} onChange={onMovedToo} />
      )}
    </>
  )
}

/** How many more went along, which were left, and on which days nobody works. */
export function OfMany({ many }: { readonly many: Many }) {
  const t = useTexts({ sv, en }).move
  return (
    <>
      <p>
        {t.others(many.others)} {many.left > 0 && t.left(many.left)}
      </p>
      <OffRoster days={many.offRoster} />
    </>
  )
}

/** Days on which none of those who go works; nothing where there are none. */
export function OffRoster({ days }: { readonly days: readonly Day[] }) {
  const t = useTexts({ sv, en }).move
  const { day } = useMoments()
  if (days.length === 0) return null
  return <StatusLine tone="warning">{t.offRoster(days.map(day).join(', '))}</StatusLine>
}
