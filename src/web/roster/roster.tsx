import './roster.css'
import { Button } from '@digdir/designsystemet-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { copyRosterWeek, type RosterDayView, readRoster } from '../../duty/roster-api.ts'
import { addDays, type Day } from '../../shared/day.ts'
import { roster as en } from '../../shared/texts/en/roster.ts'
import { roster as sv } from '../../shared/texts/sv/roster.ts'
import { Silent } from '../alarms/silent.tsx'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { Tag } from '../pieces/tag.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { PhoneLine } from './phone-line.tsx'
import { WEEK, WeekBar } from './week-bar.tsx'

const DaySheet = sheetLater(async () => (await import('./day-sheet.tsx')).DaySheet)
const GearSheet = sheetLater(async () => (await import('./gear-sheet.tsx')).GearSheet)

/** A week of the own unit's roster, as its colleagues have stated it. */
export type RosterData = z.output<(typeof readRoster)['output']>

/** Who works and who carries the duty phone: now, and a week at a time. */
export function RosterPage() {
  const t = useTexts({ sv, en })
  const { day } = useSearch({ from: '/inside/roster' })
  const [gear, setGear] = useState(false)
  const reading = useRead(readRoster, day === undefined ? {} : { from: day }, { topics: ['unit'] })
  const actions = (
    <>
      <Button variant="secondary" className="no-print" onClick={() => setGear(true)}>
        {t.gearButton}
      </Button>
      <PrintButton />
    </>
  )
  return (
    <Page title={t.title} lead={t.lead} actions={actions}>
      <WhenRead reading={reading} lines={8}>
        {(data) => (
          <div className="stack">
            <Silent />
            <PhoneLine holder={data.holder} rostered={data.rostered} />
            <WeekBar to="/roster" from={data.from} today={data.today}>
              {data.from === data.today && (
                <Button asChild variant="tertiary">
                  <Link to="/roster" search={{ day: addDays(data.today, -1) }}>
                    <Icon name="edit" />
                    {t.yesterday}
                  </Link>
                </Button>
              )}
            </WeekBar>
            <CopyWeek data={data} />
            <Days data={data} />
            <GearSheet gear={data.gear} open={gear} onClose={() => setGear(false)} />
          </div>
        )}
      </WhenRead>
    </Page>
  )
}

/** A copy of the week before, where days are empty. */
function CopyWeek({ data }: { readonly data: RosterData }) {
  const t = useTexts({ sv, en })
  const { from, today, days } = data
  const copying = useSend(copyRosterWeek)
  const empty = days.filter(({ day, shifts }) => shifts === null && day >= today)
  const copy = async () => {
    const done = await copying.send({ from: addDays(from, -WEEK), to: from })
    if (done) announce(t.copied(done.days.length, done.leftOut, done.gearLeftOut))
  }
  if (empty.length === 0) return null
  return (
    <>
      <div className="row no-print">
        <Button variant="secondary" loading={copying.state === 'sending'} onClick={() => void copy()}>
          {t.copy}
        </Button>
        <p className="subtle">{t.copyWhat}</p>
      </div>
      {copying.problem && <Problem problem={copying.problem} retry={copying.retry} />}
    </>
  )
}

function Days({ data }: { readonly data: RosterData }) {
  const [changing, setChanging] = useState<Day | null>(null)
  return (
    <>
      <ol className="roster-week">
        {data.days.map((one) => (
          <li key={one.day} className="roster-day" data-today={one.day === data.today}>
            <DayCard data={data} one={one} onChange={() => setChanging(one.day)} />
          </li>
        ))}
      </ol>
      <DaySheet data={data} day={changing} open={changing !== null} onClose={() => setChanging(null)} />
    </>
  )
}

interface DayCardProps {
  readonly data: RosterData
  readonly one: RosterDayView
  readonly onChange: () => void
}

function DayCard({ data, one, onChange }: DayCardProps) {
  const t = useTexts({ sv, en }).day
  const moments = useMoments()
  const { day, shifts, open, unwatched, said } = one
  const hours = (spans: RosterDayView['open']) =>
    spans.map(({ start, end }) => `${moments.clock(start)}–${end ? moments.clock(end) : ''}`).join(', ')
  const title = moments.day(day)
  // Last night's shift began yesterday: what became otherwise is still written.
  const canChange = day >= addDays(data.today, -1)
  return (
    <Section
      title={title}
      level={2}
      actions={
        canChange && (
          <Button
            variant="tertiary"
            className="no-print"
            aria-label={`${shifts === null ? t.write : t.change}: ${title}`}
            onClick={onChange}
          >
            {shifts === null ? t.write : t.change}
          </Button>
        )
      }
    >
      {shifts === null && <p className="subtle">{open.length === 0 ? t.closed : t.unsaid}</p>}
      {shifts?.length === 0 && <p className="subtle">{t.nobody}</p>}
      <Shifts data={data} shifts={shifts ?? []} />
      {unwatched.length > 0 && <StatusLine tone="warning">{t.unwatched(hours(unwatched))}</StatusLine>}
      {said && <p className="subtle">{t.said(said.by, moments.near(said.at))}</p>}
    </Section>
  )
}

function Shifts({
  data,
  shifts,
}: {
  readonly data: RosterData
  readonly shifts: NonNullable<RosterDayView['shifts']>
}) {
  const t = useTexts({ sv, en })
  if (shifts.length === 0) return null
  const inOrder = shifts.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return (
    <ul className="roster-shifts">
      {inOrder.map((one) => {
        const who = data.staff.find(({ id }) => id === one.staff)
        const things = data.gear.filter(({ gear }) => one.gear.includes(gear)).map(({ name }) => name)
        return (
          <li key={`${one.staff} ${one.from}`}>
            <p className="roster-shift-head">
              <b>{who?.name}</b>
              <span className="roster-shift-hours">
                {one.from}–{one.to}
              </span>
            </p>
            <p className="subtle">{[who?.title, ...things, one.note].filter(Boolean).join(' · ')}</p>
            {one.phone && <Tag tone="accent">{t.phone.tag}</Tag>}
          </li>
        )
      })}
    </ul>
  )
}
