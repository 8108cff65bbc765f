import './my-day.css'
import { Link, useSearch } from '@tanstack/react-router'
import { myDay as en } from '../../shared/texts/en/my-day.ts'
import { week as enWeek } from '../../shared/texts/en/week.ts'
import { myDay as sv } from '../../shared/texts/sv/my-day.ts'
import { week as svWeek } from '../../shared/texts/sv/week.ts'
import { teamDayRead } from '../../visits/day-api.ts'
import { Icon } from '../pieces/icon.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { DayBar } from './day-bar.tsx'
import { VisitRow } from './visit-row.tsx'
import { Waiting } from './waiting.tsx'

/** Who goes where: the unit's day, colleague by colleague; those with visits first. */
export function TeamDay() {
  const t = useTexts({ sv, en })
  const words = useTexts({ sv: svWeek, en: enWeek })
  const moments = useMoments()
  const { day } = useSearch({ from: '/inside/team-day' })
  const unit = chosenOf(useSession())?.unit.id ?? ''
  const reading = useRead(teamDayRead, day === undefined ? {} : { day }, { topics: [`unit:${unit}`] })
  const lead =
    reading.state === 'ready' ? `${moments.day(reading.data.day)} · ${t.teamLead(reading.data.count)}` : null
  const mine = (
    <Link
      to="/my-day"
      search={day === undefined ? {} : { day }}
      className="ds-button"
      data-variant="secondary"
    >
      <Icon name="day" />
      {t.mine}
    </Link>
  )
  const actions = (
    <>
      {mine}
      <Link to="/week" className="ds-button" data-variant="secondary">
        <Icon name="calendar" />
        {words.toWeek}
      </Link>
    </>
  )
  return (
    <Page title={t.team} lead={lead} actions={actions}>
      <WhenRead reading={reading} lines={8}>
        {(whole) => (
          <div className="stack">
            <DayBar to="/team-day" day={whole.day} today={whole.today} />
            {whole.unmanned.length > 0 && (
              <StatusLine tone="warning">{words.unmanned(whole.unmanned.length)}</StatusLine>
            )}
            <Waiting today={whole.today} searches={whole.searches} asked={whole.asked} />
            <div className="team-day">
              {whole.staff
                .filter(({ visits }) => visits.length > 0)
                .map((colleague) => (
                  <Section
                    key={colleague.id}
                    title={colleague.name}
                    count={colleague.visits.length}
                    actions={
                      <Link
                        to="/spread"
                        search={{ day: whole.day, staff: colleague.id }}
                        className="ds-button no-print"
                        data-variant="tertiary"
                        aria-label={words.spread(colleague.name)}
                      >
                        {t.spread}
                      </Link>
                    }
                  >
                    <ul className="visit-rows">
                      {colleague.visits.map((visit) => (
                        <li key={visit.id}>
                          <VisitRow visit={visit} />
                        </li>
                      ))}
                    </ul>
                  </Section>
                ))}
              <Free staff={whole.staff.filter(({ visits }) => visits.length === 0)} />
            </div>
          </div>
        )}
      </WhenRead>
    </Page>
  )
}

function Free({ staff }: { readonly staff: readonly { id: string; name: string; title: string }[] }) {
  const t = useTexts({ sv, en })
  if (staff.length === 0) return null
  return (
    <Section title={t.free} count={staff.length}>
      <ul className="unsigned">
        {staff.map(({ id, name, title }) => (
          <li key={id}>
            <b>{name}</b>, {title}
          </li>
        ))}
      </ul>
    </Section>
  )
}
