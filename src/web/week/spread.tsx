import './week.css'
import { Button } from '@digdir/designsystemet-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { dayOf } from '../../shared/day.ts'
import { asId, type CommandId, type ProcessId, type StaffId } from '../../shared/id.ts'
import { overlaps } from '../../shared/period.ts'
import { spread as en } from '../../shared/texts/en/spread.ts'
import { week as enWeek } from '../../shared/texts/en/week.ts'
import { spread as sv } from '../../shared/texts/sv/spread.ts'
import { week as svWeek } from '../../shared/texts/sv/week.ts'
import { spanOf } from '../../visits/spread-rules.ts'
import { visitMove } from '../../visits/visit-api.ts'
import { spreadRead } from '../../visits/week-api.ts'
import { Empty } from '../pieces/empty.tsx'
import { nowHere, useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { Problem } from '../pieces/problem.tsx'
import { ProtectedTag } from '../pieces/protected-tag.tsx'
import { Section } from '../pieces/section.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { envelope } from '../shell/envelope.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import { send, useSend } from '../shell/send.ts'
import { AloneTag } from '../visit/alone.tsx'
import { useSlotText } from '../visit/slot-text.ts'
import { OffRoster } from './off-roster.tsx'

type Spread = z.output<(typeof spreadRead)['output']>
type Row = Spread['visits'][number]

/** What became of a visit that was to be given over: at whom it is now and by which version, or that it could not be moved. */
interface Given {
  readonly name: string
  readonly going: readonly StaffId[]
  readonly version: string | null
  readonly told: boolean
  /** Why it could not be moved, in the server's words. */
  readonly why?: ProblemWords
}

/** A colleague who cannot work: each visit of the day goes to somebody who has time, in one act. */
export function SpreadPage() {
  const t = useTexts({ sv, en })
  const words = useTexts({ sv: svWeek, en: enWeek })
  const { day, staff } = useSearch({ from: '/inside/spread' })
  const on = day ?? dayOf(nowHere())
  const moments = useMoments()
  const reading = useRead(
    spreadRead,
    { staff: asId<'staff'>(staff ?? ''), day: on },
    { when: staff !== undefined },
  )
  const title = reading.state === 'ready' ? t.title(reading.data.staff.name) : words.title
  const lead = reading.state === 'ready' ? `${moments.day(on)} · ${t.lead(reading.data.visits.length)}` : null
  const actions = (
    <Button asChild variant="secondary">
      <Link to="/team-day" search={{ day: on }}>
        {words.toDay}
      </Link>
    </Button>
  )
  return (
    <Page title={title} lead={lead} width="read" actions={actions}>
      {staff === undefined ? (
        <Empty icon="team">{t.pick}</Empty>
      ) : (
        <WhenRead reading={reading} lines={6}>
          {(data) => <Spreading key={`${data.staff.id} ${data.day}`} data={data} />}
        </WhenRead>
      )}
    </Page>
  )
}

function Spreading({ data }: { readonly data: Spread }) {
  const t = useTexts({ sv, en })
  // As it was when the page was opened: what has been given over stays in sight, to be told to the person.
  const [rows] = useState<readonly Row[]>(() => data.visits)
  const [chosen, setChosen] = useState<ReadonlyMap<ProcessId, StaffId | 'stays'>>(
    () => new Map(rows.map(({ visit, proposed }) => [visit.id, proposed ?? 'stays'])),
  )
  const [given, setGiven] = useState<ReadonlyMap<ProcessId, Given>>(new Map())
  const [moving, setMoving] = useState(false)
  const toMove = rows.filter(({ visit }) => chosen.get(visit.id) !== 'stays' && !given.has(visit.id))
  const keep = (visit: ProcessId, one: Given) => setGiven((before) => new Map(before).set(visit, one))
  const moveAll = async () => {
    setMoving(true)
    for (const row of toMove)
      keep(row.visit.id, await giveOver(row, versions, { from: data.staff.id, chosen }))
    setMoving(false)
  }
  const [versions, setVersions] = useState<ReadonlyMap<ProcessId, CommandId>>(new Map())
  const [kept, setKept] = useState<readonly ProblemWords[]>([])
  // What was given over from here fills the days of others: who has time is told anew.
  const nowOf = (row: Row) => data.visits.find(({ visit }) => visit.id === row.visit.id) ?? row
  const takenBy = (row: Row) =>
    new Set(
      rows
        .filter(({ visit }) => !given.has(visit.id) && visit.id !== row.visit.id && meet(visit, row.visit))
        .map(({ visit }) => chosen.get(visit.id)),
    )
  const movedRows = rows.filter(({ visit }) => (given.get(visit.id)?.version ?? null) !== null)
  const undo = async (which: readonly Row[]) => {
    setMoving(true)
    const faults: ProblemWords[] = []
    for (const row of which) {
      const one = given.get(row.visit.id)
      if (one === undefined) continue
      const back = await giveBack(row, one)
      if (typeof back !== 'string') {
        faults.push(back)
        continue
      }
      setVersions((before) => new Map(before).set(row.visit.id, back))
      setGiven((before) => new Map([...before].filter(([visit]) => visit !== row.visit.id)))
    }
    setKept(faults)
    setMoving(false)
  }
  return (
    <div className="stack">
      {data.works && <OffRoster day={data.day} staff={data.staff} />}
      {rows.length === 0 && <Empty icon="check">{t.lead(0)}</Empty>}
      {toMove.length > 0 && <p>{t.how}</p>}
      <ul className="spread-rows">
        {rows.map((row) => (
          <li key={row.visit.id}>
            <SpreadRow
              row={nowOf(row)}
              of={data.staff.id}
              taken={takenBy(row)}
              chosen={chosen.get(row.visit.id) ?? 'stays'}
              given={given.get(row.visit.id)}
              onChoose={(to) => setChosen(new Map(chosen).set(row.visit.id, to))}
              onGiven={(one) => keep(row.visit.id, one)}
              onUndo={() => void undo([row])}
              onAgain={() =>
                setGiven((before) => new Map([...before].filter(([visit]) => visit !== row.visit.id)))
              }
            />
          </li>
        ))}
      </ul>
      {toMove.length > 0 && (
        <Button loading={moving} onClick={() => void moveAll()}>
          {moving ? t.moving : t.move(toMove.length)}
        </Button>
      )}
      {rows.length > 0 && toMove.length === 0 && movedRows.length === rows.length && (
        <StatusLine tone="success">{t.noneLeft}</StatusLine>
      )}
      {kept.map((problem, place) => (
        <Problem key={place} problem={problem} />
      ))}
      {movedRows.length > 1 && (
        <Button variant="secondary" loading={moving} onClick={() => void undo(movedRows)}>
          {t.undoAll(movedRows.length)}
        </Button>
      )}
    </div>
  )
}

/** Whether two visits with times of their own lie over each other. */
function meet(one: Row['visit'], other: Row['visit']): boolean {
  const [first, second] = [one, other].map((visit) => spanOf(visit))
  return first !== undefined && second !== undefined && overlaps(first, second)
}

/** Gives one visit to the chosen colleague, at the same time and with the others who go. */
async function giveOver(
  { visit, candidates }: Row,
  versions: ReadonlyMap<ProcessId, CommandId>,
  { from, chosen }: { from: StaffId; chosen: ReadonlyMap<ProcessId, StaffId | 'stays'> },
): Promise<Given> {
  const to = candidates.find(({ id }) => id === chosen.get(visit.id))
  if (to === undefined) return { name: '', going: [], version: null, told: false }
  const { day, from: begins, to: ends } = visit
  const going = visit.going.map(({ id }) => (id === from ? to.id : id))
  const input = { visit: visit.id, slot: { day, from: begins, to: ends }, going, personTold: false }
  // What was given back here is known by its own answer.
  const sent = await send(visitMove, envelope(input, versions.get(visit.id) ?? visit.version))
  if (sent.done) return { name: to.name, going, version: sent.output.version, told: false }
  return { name: to.name, going, version: null, told: false, why: sent.problem }
}

/** Gives a visit back to those who were to go. */
async function giveBack({ visit }: Row, { version }: Given): Promise<CommandId | ProblemWords> {
  const { day, from, to, personTold } = visit
  const going = visit.going.map(({ id }) => id)
  const sent = await send(
    visitMove,
    envelope({ visit: visit.id, slot: { day, from, to }, going, personTold }, version),
  )
  return sent.done ? sent.output.version : sent.problem
}

interface SpreadRowProps {
  readonly row: Row
  /** Whose day it is. */
  readonly of: StaffId
  /** Who is chosen here for another visit at the same time. */
  readonly taken: ReadonlySet<StaffId | 'stays' | undefined>
  readonly chosen: StaffId | 'stays'
  readonly given: Given | undefined
  readonly onChoose: (to: StaffId | 'stays') => void
  readonly onGiven: (given: Given) => void
  /** Gives it back to who had it. */
  readonly onUndo: () => void
  /** After a refusal: chooses anew. */
  readonly onAgain: () => void
}

function SpreadRow({ row, of, taken, chosen, given, onChoose, ...result }: SpreadRowProps) {
  const t = useTexts({ sv, en })
  const { time } = useSlotText()
  const { visit, candidates } = row
  const along = visit.going.filter(({ id }) => id !== of).map(({ name }) => name)
  const noneFree = candidates.every(({ id, fit }) => taken.has(id) || fit === 'busy' || fit === 'off')
  return (
    <Section title={`${time(visit)} · ${visit.person.name}`}>
      {(visit.person.protected || visit.alone !== null) && (
        <p className="row">
          <ProtectedTag of={visit.person} />
          <AloneTag visit={visit} />
        </p>
      )}
      <p>{visit.why}</p>
      {along.length > 0 && <p>{t.along(along)}</p>}
      {given !== undefined ? (
        <Result row={row} given={given} {...result} />
      ) : candidates.length === 0 ? (
        <>
          <p>{t.nobody}</p>
          <Link to="/visit/$id" params={{ id: visit.id }} className="ds-link">
            {t.choose}
          </Link>
        </>
      ) : (
        <>
          {chosen === 'stays' && noneFree && (
            <p>
              {t.noneFree}{' '}
              <Link to="/visit/$id" params={{ id: visit.id }} className="ds-link">
                {t.choose}
              </Link>
            </p>
          )}
          <SelectField
            label={t.to(visit.person.name)}
            name={`to.${visit.id}`}
            required
            value={chosen}
            onChange={onChoose}
            problem={null}
            empty={t.someone}
            options={[
              ...candidates.map(({ id, name, fit, minutes }) => ({
                value: id,
                text: `${name} (${t.fit[taken.has(id) && fit !== 'off' ? 'busy' : fit]}, ${t.load(minutes)})`,
              })),
              { value: 'stays' as const, text: t.stays },
            ]}
          />
        </>
      )}
    </Section>
  )
}

function Result({
  row,
  given,
  onGiven,
  onUndo,
  onAgain,
}: Omit<SpreadRowProps, 'of' | 'taken' | 'chosen' | 'onChoose'> & { readonly given: Given }) {
  const t = useTexts({ sv, en })
  const sending = useSend(visitMove)
  const { visit } = row
  if (given.version === null) {
    return (
      <>
        <StatusLine tone="danger">{t.failed(given.name)}</StatusLine>
        {given.why && <Problem problem={given.why} />}
        <div className="row">
          <Button variant="secondary" onClick={onAgain}>
            {t.again}
          </Button>
          <Link to="/visit/$id" params={{ id: visit.id }} className="ds-link">
            {t.choose}
          </Link>
        </div>
      </>
    )
  }
  const tell = async () => {
    const { day, from, to: ends } = visit
    const done = await sending.send(
      { visit: visit.id, slot: { day, from, to: ends }, going: [...given.going], personTold: true },
      given.version,
    )
    if (done) onGiven({ ...given, version: done.version, told: true })
  }
  return (
    <>
      <StatusLine tone="success">
        {t.moved(given.name)} {given.told && t.toldDone}
      </StatusLine>
      <div className="row">
        {!given.told && (
          <Button variant="secondary" loading={sending.state === 'sending'} onClick={() => void tell()}>
            {t.told}
          </Button>
        )}
        <Button variant="tertiary" onClick={onUndo}>
          {t.undo}
        </Button>
      </div>
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
    </>
  )
}
