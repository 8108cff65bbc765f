import { type OpeningHours, openingDays } from '../../duty/opening.ts'
import { opening as en } from '../../shared/texts/en/opening.ts'
import { opening as sv } from '../../shared/texts/sv/opening.ts'
import { useTexts } from '../shell/language.ts'
import { useHoursText } from './hours-text.ts'

/** A week of hours, a day a line. */
export function WeekTable({ week }: { readonly week: readonly OpeningHours[] }) {
  const t = useTexts({ sv, en }).week
  const hours = useHoursText()
  return (
    <dl className="opening-week">
      {openingDays.map((on) => (
        <div key={on}>
          <dt>{t.days[on]}</dt>
          <dd>{hours(week.filter((one) => one.on === on).toSorted((a, b) => (a.from < b.from ? -1 : 1)))}</dd>
        </div>
      ))}
    </dl>
  )
}
