import './day-bar.css'
import { Link } from '@tanstack/react-router'
import { addDays, type Day, partsOf, weekday } from '../../shared/day.ts'
import { calendar as enCalendar } from '../../shared/texts/en/calendar.ts'
import { myDay as en } from '../../shared/texts/en/my-day.ts'
import { calendar as svCalendar } from '../../shared/texts/sv/calendar.ts'
import { myDay as sv } from '../../shared/texts/sv/my-day.ts'
import { useTexts } from '../shell/language.ts'

interface DayBarProps {
  readonly to: '/my-day' | '/team-day'
  readonly day: Day
  readonly today: Day
  readonly counts?: readonly { readonly day: Day; readonly count: number }[]
}

const AROUND = [-3, -2, -1, 0, 1, 2, 3]

/** Seven days with the chosen one in the middle; a dot where there is something to do. */
export function DayBar({ to, day, today, counts }: DayBarProps) {
  const t = useTexts({ sv, en })
  const names = useTexts({ sv: svCalendar, en: enCalendar })
  return (
    <nav className="day-bar no-print" aria-label={t.days}>
      {AROUND.map((away) => {
        const each = addDays(day, away)
        const count = counts?.find((one) => one.day === each)?.count ?? 0
        return (
          <Link
            key={each}
            to={to}
            search={each === today ? {} : { day: each }}
            className="day-chip"
            data-today={each === today}
            data-chosen={away === 0}
            title={each}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            <span className="day-chip-name">{names.weekdaysShort[weekday(each) - 1]}</span>
            <span className="day-chip-date">{partsOf(each).date}</span>
            <span className="day-chip-dot" data-some={count > 0} />
            {counts && <span className="ds-sr-only">{t.visitsOn(count)}</span>}
          </Link>
        )
      })}
    </nav>
  )
}
