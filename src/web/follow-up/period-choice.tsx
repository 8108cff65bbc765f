import { Button } from '@digdir/designsystemet-react'
import {
  after,
  before,
  type Days,
  type PeriodKind,
  periodAround,
  periodKinds,
} from '../../follow-up/period-rules.ts'
import { dayOf, partsOf } from '../../shared/day.ts'
import { calendar as en } from '../../shared/texts/en/calendar.ts'
import { calendar as sv } from '../../shared/texts/sv/calendar.ts'
import { DatePick } from '../pieces/date-pick.tsx'
import { Icon } from '../pieces/icon.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Segments } from '../pieces/segments.tsx'
import { useTexts } from '../shell/language.ts'
import { useFigureWords } from './words.ts'

/** The sort of period, and its days. */
export interface Chosen {
  readonly kind: PeriodKind
  readonly days: Days
}

interface PeriodChoiceProps {
  readonly chosen: Chosen
  readonly onChoose: (next: Chosen) => void
}

/** Month, quarter, year or one's own days; one step back or on with a tap. */
export function PeriodChoice({ chosen: { kind, days }, onChoose }: PeriodChoiceProps) {
  const { t } = useFigureWords()
  const name = usePeriodName()
  const today = dayOf(nowHere())
  const anchor = days.from <= today && today <= days.to ? today : days.from
  return (
    <div className="follow-up-period">
      <Segments
        label={t.period}
        value={kind}
        onChange={(next) =>
          onChoose({ kind: next, days: next === 'own' ? days : periodAround(next, anchor) })
        }
        options={periodKinds.map((value) => ({ value, text: t.kinds[value] }))}
      />
      {kind === 'own' ? (
        <div className="follow-up-own">
          <DatePick
            label={t.from}
            name="from"
            required
            value={days.from}
            onChange={(from) =>
              from && onChoose({ kind, days: { from, to: from > days.to ? from : days.to } })
            }
          />
          <DatePick
            label={t.to}
            name="to"
            required
            min={days.from}
            value={days.to}
            onChange={(to) => to && onChoose({ kind, days: { from: to < days.from ? to : days.from, to } })}
          />
        </div>
      ) : (
        <div className="follow-up-steps">
          <Button
            icon
            variant="secondary"
            aria-label={t.earlier}
            onClick={() => onChoose({ kind, days: before(days) })}
          >
            <Icon name="previous" />
          </Button>
          <strong aria-live="polite">{name({ kind, days })}</strong>
          <Button
            icon
            variant="secondary"
            aria-label={t.later}
            disabled={days.to >= today}
            onClick={() => onChoose({ kind, days: after(days) })}
          >
            <Icon name="next" />
          </Button>
        </div>
      )}
    </div>
  )
}

/** What a period is called: november 2026, kvartal 4, 2026, or its days. */
export function usePeriodName(): (chosen: Chosen) => string {
  const { t } = useFigureWords()
  const { months } = useTexts({ sv, en })
  return ({ kind, days }) => {
    const { year, month } = partsOf(days.from)
    if (kind === 'month') return `${months[month - 1]} ${year}`
    if (kind === 'quarter') return t.quarter((month + 2) / 3, year)
    return kind === 'year' ? String(year) : t.days(days.from, days.to)
  }
}
