import './my-day.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { addDays, type Day } from '../../shared/day.ts'
import { myDay as en } from '../../shared/texts/en/my-day.ts'
import { myDay as sv } from '../../shared/texts/sv/my-day.ts'
import { myDayPrint, myDayRead } from '../../visits/day-api.ts'
import { isEnded } from '../../visits/day-rules.ts'
import type { DayVisit } from '../../visits/visit-view.ts'
import { Alarms } from '../alarms/alarms.tsx'
import { Empty } from '../pieces/empty.tsx'
import { Icon } from '../pieces/icon.tsx'
import { partLater, sheetLater } from '../pieces/later.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { read, useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { DayBar } from './day-bar.tsx'
import { NextVisit } from './next-visit.tsx'
import { Paper } from './paper.tsx'
import { useSwipe } from './swipe.ts'
import { ToDo } from './to-do.tsx'
import { Unsigned } from './unsigned.tsx'
import { VisitRow } from './visit-row.tsx'
import { Waiting } from './waiting.tsx'

const MoveSheet = sheetLater(async () => (await import('../visit/move-sheet.tsx')).MoveSheet)
const NightToday = partLater(async () => (await import('../night/night-today.tsx')).NightToday, 0)
const ToHandOver = partLater(async () => (await import('../beside/to-hand-over.tsx')).ToHandOver, 0)
const OfflineOffer = partLater(async () => (await import('../lock/offline-offer.tsx')).OfflineOffer, 0)
const BagLine = partLater(async () => (await import('./bag-line.tsx')).BagLine, 0)
const UnmatchedVisits = partLater(async () => (await import('../visit/unmatched.tsx')).UnmatchedVisits, 0)
const RoundToday = partLater(async () => (await import('../round/round-today.tsx')).RoundToday, 0)

type Whole = z.output<(typeof myDayRead)['output']>

/** My day: the next visit large with one tap to arrive, the rest in order, what waits, and what is to be signed. */
export function MyDay() {
  const t = useTexts({ sv, en })
  const { day } = useSearch({ from: '/inside/my-day' })
  const unit = chosenOf(useSession())?.unit.id ?? ''
  const reading = useRead(myDayRead, day === undefined ? {} : { day }, { topics: [`unit:${unit}`] })
  const [paper, setPaper] = useState<readonly DayVisit[]>([])
  const acts = <Acts reading={reading} onPaper={setPaper} />
  return (
    <Page title={t.title} lead={<Lead reading={reading} />} actions={acts}>
      <WhenRead reading={reading} lines={8}>
        {(whole) => (
          <>
            <Alarms />
            <WholeDay whole={whole} />
            <Paper day={whole.day} visits={paper} />
          </>
        )}
      </WhenRead>
    </Page>
  )
}

type DayReading = ReturnType<typeof useRead<(typeof myDayRead)['input'], (typeof myDayRead)['output']>>

function Lead({ reading }: { readonly reading: DayReading }) {
  const t = useTexts({ sv, en })
  const { day } = useMoments()
  if (reading.state !== 'ready') return null
  const visits = reading.data.visits.flat()
  const left = visits.filter(({ state }) => !isEnded(state)).length
  return (
    <>
      {day(reading.data.day)} · {t.lead(visits.length, left)}
    </>
  )
}

interface ActsProps {
  readonly reading: DayReading
  readonly onPaper: (visits: readonly DayVisit[]) => void
}

function Acts({ reading, onPaper }: ActsProps) {
  const t = useTexts({ sv, en })
  if (reading.state !== 'ready') return null
  const { day, today, visits } = reading.data
  const before = async () => {
    const { visits: printed } = await read(myDayPrint, { day })
    onPaper(printed)
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    return true
  }
  return (
    <>
      <Link
        to="/team-day"
        search={day === today ? {} : { day }}
        className="ds-button"
        data-variant="secondary"
      >
        <Icon name="team" />
        {t.team}
      </Link>
      {visits.length > 0 && <PrintButton before={before} />}
    </>
  )
}

function WholeDay({ whole }: { readonly whole: Whole }) {
  const t = useTexts({ sv, en })
  const go = useGo()
  const swipe = useSwipe((by) => go(addDays(whole.day, by), whole.today))
  const all = whole.visits.flat()
  const next = all.find(({ id }) => id === whole.next)
  const { searches, asked, left } = whole
  const [moving, setMoving] = useState<DayVisit | null>(null)
  return (
    <div className="stack day-screen" {...swipe}>
      {whole.day === whole.today && <BagLine />}
      {whole.day === whole.today && <ToDo />}
      {whole.day === whole.today && <ToHandOver />}
      {whole.day === whole.today && <NightToday />}
      {whole.day === whole.today && <RoundToday />}
      <DayBar to="/my-day" day={whole.day} today={whole.today} counts={whole.around} />
      <Waiting today={whole.today} searches={searches} asked={asked} left={left} />
      {whole.day !== whole.today && (
        <div className="row no-print">
          <Link to="/my-day" search={{}} className="ds-button" data-variant="secondary">
            {t.toToday}
          </Link>
        </div>
      )}
      {whole.day === whole.today && all.length > 0 && all.every(({ state }) => isEnded(state)) && (
        <StatusLine tone="success">{t.allDone}</StatusLine>
      )}
      <div className="day-columns" data-two={next !== undefined}>
        {next && (
          <NextVisit key={next.id} visit={next} fresh={freshAt(whole, next)} onMove={() => setMoving(next)} />
        )}
        <div className="day-rest">
          <Section title={next ? t.rest : t.visits} count={all.length}>
            {all.length === 0 ? (
              <Empty icon="calendar">
                <p>{t.none}</p>
                <p className="subtle">{t.noneHint}</p>
              </Empty>
            ) : (
              <ul className="visit-rows">
                {whole.visits.map((group) => (
                  <AtOneDoor key={group[0]?.id} visits={group} freshOf={(visit) => freshAt(whole, visit)} />
                ))}
              </ul>
            )}
          </Section>
          <UnmatchedVisits />
          <Unsigned />
          {whole.day === whole.today && <OfflineOffer />}
        </div>
      </div>
      {moving && <MoveSheet visit={moving} open onClose={() => setMoving(null)} />}
    </div>
  )
}

/** How much others have written about the person of a visit since one was last there. */
function freshAt({ fresh }: Whole, { person }: DayVisit): number {
  return fresh.find((one) => one.person === person.id)?.count ?? 0
}

interface AtOneDoorProps {
  readonly visits: readonly DayVisit[]
  readonly freshOf: (visit: DayVisit) => number
}

function AtOneDoor({ visits, freshOf }: AtOneDoorProps) {
  const t = useTexts({ sv, en })
  const [first] = visits
  if (visits.length === 1 && first) {
    return (
      <li>
        <VisitRow visit={first} fresh={freshOf(first)} />
      </li>
    )
  }
  return (
    <li className="visit-group">
      <p className="visit-group-door">
        <Icon name="home" />
        {first?.place.text}: {t.together(visits.length)}
      </p>
      <ul className="visit-rows">
        {visits.map((visit) => (
          <li key={visit.id}>
            <VisitRow visit={visit} fresh={freshOf(visit)} />
          </li>
        ))}
      </ul>
    </li>
  )
}

function useGo() {
  const navigate = useNavigate()
  return (day: Day, today: Day) => void navigate({ to: '/my-day', search: day === today ? {} : { day } })
}
