import './week.css'
import { Button } from '@digdir/designsystemet-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { type Day, partsOf, weekday } from '../../shared/day.ts'
import type { StaffId } from '../../shared/id.ts'
import { calendar as enCalendar } from '../../shared/texts/en/calendar.ts'
import { week as en } from '../../shared/texts/en/week.ts'
import { calendar as svCalendar } from '../../shared/texts/sv/calendar.ts'
import { week as sv } from '../../shared/texts/sv/week.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { weekRead } from '../../visits/week-api.ts'
import { Empty } from '../pieces/empty.tsx'
import { Icon } from '../pieces/icon.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { ProtectedTag } from '../pieces/protected-tag.tsx'
import { Section } from '../pieces/section.tsx'
import { Segments } from '../pieces/segments.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { Tag } from '../pieces/tag.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { WeekBar } from '../roster/week-bar.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { AloneTag } from '../visit/alone.tsx'

type Week = z.output<(typeof weekRead)['output']>
type Hours = NonNullable<Week['days'][number]['working']>[number]['hours'][number]

/** The unit's week: each colleague's, or each person's. */
export function WeekPage() {
  const t = useTexts({ sv, en })
  const { day } = useSearch({ from: '/inside/week' })
  const [by, setBy] = useState<'staff' | 'persons'>('staff')
  const reading = useRead(weekRead, day === undefined ? {} : { from: day }, { topics: ['unit'] })
  const lead = reading.state === 'ready' ? t.lead(reading.data.visits.length) : null
  return (
    <Page title={t.title} lead={lead} actions={<PrintButton />}>
      <WhenRead reading={reading} lines={8}>
        {(week) => (
          <div className="stack">
            <WeekBar to="/week" from={week.from} today={week.today}>
              <Button asChild variant="tertiary">
                <Link to="/team-day">
                  <Icon name="day" />
                  {t.toDay}
                </Link>
              </Button>
            </WeekBar>
            <Segments
              label={t.by.label}
              value={by}
              onChange={setBy}
              options={[
                { value: 'staff', text: t.by.staff },
                { value: 'persons', text: t.by.persons },
              ]}
            />
            <Unmanned week={week} />
            {by === 'staff' ? <ByStaff week={week} /> : <ByPersons week={week} />}
          </div>
        )}
      </WhenRead>
    </Page>
  )
}

/** What the roster has changed under. */
function Unmanned({ week }: { readonly week: Week }) {
  const t = useTexts({ sv, en })
  const count = week.days.reduce((sum, { unmanned }) => sum + unmanned.length, 0)
  return count === 0 ? null : <StatusLine tone="warning">{t.unmanned(count)}</StatusLine>
}

function ByStaff({ week }: { readonly week: Week }) {
  const rows = week.staff.map((one) => ({
    ...one,
    visits: week.visits.filter(({ going }) => going.some(({ id }) => id === one.id)),
  }))
  return (
    <div className="week-rows">
      {rows.map(({ id, name, title, visits }) => (
        <Section key={id} title={name} count={visits.length}>
          <p className="subtle">{title}</p>
          <Days week={week} visits={visits} who="person" hoursOn={(day) => hoursIn(week, id, day)} />
        </Section>
      ))}
    </div>
  )
}

/** A colleague's hours on a day; null where nobody has said who works. */
function hoursIn({ days }: Week, staff: StaffId, day: Day): readonly Hours[] | null {
  const working = days.find((one) => one.day === day)?.working ?? null
  return working === null ? null : (working.find((one) => one.staff === staff)?.hours ?? [])
}

function ByPersons({ week }: { readonly week: Week }) {
  const t = useTexts({ sv, en })
  const persons = [...new Map(week.visits.map(({ person }) => [person.id, person])).values()]
  if (persons.length === 0) return <Empty icon="calendar">{t.none}</Empty>
  return (
    <div className="week-rows">
      {persons
        .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
        .map((person) => {
          const { id, name } = person
          const visits = week.visits.filter(({ person }) => person.id === id)
          return (
            <Section key={id} title={name} count={visits.length}>
              <ProtectedTag of={person} />
              <Days week={week} visits={visits} who="staff" hoursOn={() => null} />
            </Section>
          )
        })}
    </div>
  )
}

interface DaysProps {
  readonly week: Week
  readonly visits: readonly VisitView[]
  /** Who is named in each: the person visited, or those who go. */
  readonly who: 'person' | 'staff'
  /** A colleague's hours; null where they are not said. */
  readonly hoursOn: (day: Day) => readonly Hours[] | null
}

function Days({ week, visits, who, hoursOn }: DaysProps) {
  const t = useTexts({ sv, en })
  const names = useTexts({ sv: svCalendar, en: enCalendar })
  const { clock } = useMoments()
  return (
    <ol className="week-days">
      {week.days.map(({ day, unmanned }) => {
        const own = visits.filter((one) => one.day === day)
        const hours = hoursOn(day)
        return (
          <li
            key={day}
            className="week-day"
            data-today={day === week.today}
            data-empty={own.length === 0 && (hours === null || hours.length === 0)}
          >
            <h3 className="week-day-name">
              {names.weekdaysShort[weekday(day) - 1]} {partsOf(day).date}/{partsOf(day).month}
            </h3>
            {hours !== null && (
              <p className="week-hours">
                {hours.length === 0
                  ? t.off
                  : hours.map(({ start, end }) => `${clock(start)}–${clock(end)}`).join(', ')}
              </p>
            )}
            <ul className="week-visits">
              {own.map((visit) => (
                <li key={visit.id}>
                  <WeekVisit visit={visit} who={who} unmanned={unmanned.includes(visit.id)} />
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}

interface WeekVisitProps {
  readonly visit: VisitView
  readonly who: 'person' | 'staff'
  readonly unmanned: boolean
}

function WeekVisit({ visit, who, unmanned }: WeekVisitProps) {
  const t = useTexts({ sv, en })
  const names = who === 'person' ? visit.person.name : visit.going.map(({ name }) => name).join(', ')
  return (
    <Link
      to="/visit/$id"
      params={{ id: visit.id }}
      className="week-visit"
      data-over={visit.endedAt !== null}
      data-unmanned={unmanned}
    >
      <span className="week-visit-time">{visit.from ?? t.noTime}</span> {names}
      {who === 'person' && visit.person.protected && (
        <>
          {' '}
          <ProtectedTag of={visit.person} />
        </>
      )}
      {visit.alone && (
        <>
          {' '}
          <AloneTag visit={visit} />
        </>
      )}
      {unmanned && (
        <>
          {' '}
          <Tag tone="warning">{t.unmannedTag}</Tag>
        </>
      )}
    </Link>
  )
}
