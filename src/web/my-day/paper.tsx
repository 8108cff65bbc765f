import type { Day } from '../../shared/day.ts'
import { away as enAway } from '../../shared/texts/en/away.ts'
import { myDay as en } from '../../shared/texts/en/my-day.ts'
import { visiting as enVisiting } from '../../shared/texts/en/visiting.ts'
import { away as svAway } from '../../shared/texts/sv/away.ts'
import { myDay as sv } from '../../shared/texts/sv/my-day.ts'
import { visiting as svVisiting } from '../../shared/texts/sv/visiting.ts'
import type { DayVisit } from '../../visits/visit-view.ts'
import { useAwayText } from '../pieces/away-tag.tsx'
import { useMoments } from '../pieces/moment.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useSession } from '../shell/session.ts'

/** The day on paper, drawn only for the printer. No codes and no keys. */
export function Paper({ day, visits }: { readonly day: Day; readonly visits: readonly DayVisit[] }) {
  const t = useTexts({ sv, en })
  const words = useTexts({ sv: svVisiting, en: enVisiting })
  const language = useLanguage()
  const away = useTexts({ sv: svAway, en: enAway })
  const where = useAwayText()
  const moments = useMoments()
  const { staff } = useSession()
  return (
    <div className="day-paper" aria-hidden="true">
      <p>{t.paperFor(staff.name, moments.day(day))}</p>
      <ol>
        {visits.map((visit) => (
          <li key={visit.id}>
            <p>
              <b>
                {visit.from ?? t.noTime}
                {visit.to && `–${visit.to}`} {visit.person.name}
              </b>
              , {visit.person.age} · {visit.kindText[language]}, {words.minutes(visit.minutes)}
            </p>
            <p>{visit.why}</p>
            {visit.away && (
              <p>
                <b>{away.isShort(where(visit.away), moments.day(visit.away.since))}</b>
              </p>
            )}
            <p>
              {visit.place.text}
              {visit.door.phones.map(({ value }) => ` · ${value}`)}
            </p>
            {visit.door.alerts.length > 0 && <p>{visit.door.alerts.join(', ')}</p>}
            {visit.door.facts.map(({ kind, text }) => (
              <p key={kind}>
                {words.door.kinds[kind]}: {text}
              </p>
            ))}
          </li>
        ))}
      </ol>
      <p>
        {t.paperNote} {t.printed}
      </p>
    </div>
  )
}
