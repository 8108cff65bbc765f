import { Button, Table } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import { readSeries } from '../../history/api.ts'
import type { Series, ShownValue } from '../../history/history.ts'
import { dayOf } from '../../shared/day.ts'
import type { PersonId } from '../../shared/id.ts'
import { Sheet } from '../pieces/sheet.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { type Reading, useRead } from '../shell/read.ts'
import { Chart } from './chart.tsx'
import { Choosing } from './choosing.tsx'
import { Undo } from './undo.tsx'
import { pressure, type Shown } from './value-card.tsx'
import { useHistoryWords, whenTold } from './words.ts'

type SeriesRead = z.output<(typeof readSeries)['output']>

interface SeriesSheetProps {
  readonly shown: Shown
  readonly person: PersonId
  readonly allowed: readonly string[]
  readonly onClose: () => void
}

/** Every value of one kind: the chart, the same in a table, each with its day, origin and who stands for it. */
export function SeriesSheet({ shown, person, allowed, onClose }: SeriesSheetProps) {
  const { t } = useHistoryWords()
  const [skip, setSkip] = useState(0)
  const [upper, lower] = shown.lines.map(({ code }) => code)
  const first = useRead(readSeries, { person, code: upper ?? '', skip })
  const second = useRead(readSeries, { person, code: lower ?? '', skip }, { when: lower !== undefined })
  return (
    <Sheet title={shown.name} open onClose={onClose} place="side">
      <WhenRead reading={orFirstOf(first, shown.lines[0])}>
        {({ series }) => {
          const values = series?.values ?? []
          const lowerOnes = orFirstOf(second, shown.lines[1])
          const below = lowerOnes.state === 'ready' ? (lowerOnes.data.series?.values ?? []) : []
          const total = series?.total ?? 0
          return (
            <>
              <Chart name={shown.name} lines={[values, below]} unit={values[0]?.unit ?? null} large />
              <p className="subtle">{t.values.hollow}</p>
              <Values values={values} below={below} person={person} allowed={allowed} onClose={onClose} />
              {total > values.length && (
                <div className="row">
                  <span className="subtle">{t.moreOf(values.length, total)}</span>
                  {first.state === 'failed' ? (
                    <span className="subtle">{t.values.restNeedsNet}</span>
                  ) : (
                    skip + values.length < total && (
                      <Button variant="secondary" onClick={() => setSkip(skip + values.length)}>
                        {t.values.more}
                      </Button>
                    )
                  )}
                </div>
              )}
            </>
          )
        }}
      </WhenRead>
    </Sheet>
  )
}

/** Without a network the newest values, which the page had with it, stand for all of them. */
function orFirstOf(
  reading: Reading<SeriesRead>,
  line: Series | undefined,
): Reading<Pick<SeriesRead, 'series'>> {
  if (reading.state !== 'failed' || reading.problem.kind !== 'offline' || line === undefined) return reading
  const { again } = reading
  return { state: 'ready', data: { series: line }, again, renewing: false, problem: null, readAt: 0 }
}

interface ValuesProps {
  readonly values: readonly ShownValue[]
  /** The lower pressures of the same times, where the upper ones have them. */
  readonly below: readonly ShownValue[]
  readonly person: PersonId
  readonly allowed: readonly string[]
  readonly onClose: () => void
}

function Values({ values, below, person, allowed, onClose }: ValuesProps) {
  const { t, source } = useHistoryWords()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const may = allowed.includes('history.confirm')
  const beside = (value: ShownValue) => below.find(({ at }) => at.at === value.at.at)
  const choose = (ids: readonly string[], yes: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (yes) next.add(id)
      else next.delete(id)
    }
    setChosen(next)
  }
  return (
    <>
      {may && chosen.size > 0 && (
        <Choosing person={person} chosen={chosen} onDone={() => setChosen(new Set())} />
      )}
      <Table className="history-table">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t.values.day}</Table.HeaderCell>
            <Table.HeaderCell>{t.values.value}</Table.HeaderCell>
            <Table.HeaderCell>{t.values.state}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {values.map((value) => {
            const lower = beside(value)
            const ids = lower === undefined ? [value.id] : [value.id, lower.id]
            return (
              <Table.Row key={value.id}>
                <Table.Cell>
                  {whenTold(value.at)
                    .split(' ')
                    .map((part) => (
                      <span key={part} className="history-part">
                        {part}{' '}
                      </span>
                    ))}
                  <span className="history-origin">{value.by ?? source(value.source)}</span>
                </Table.Cell>
                <Table.Cell>
                  <Said value={value} lower={lower} />
                </Table.Cell>
                <Table.Cell>
                  {value.confirmed === null && may ? (
                    <label className="history-pick-words">
                      <input
                        type="checkbox"
                        className="ds-input"
                        checked={chosen.has(value.id)}
                        onChange={(event) => choose(ids, event.currentTarget.checked)}
                      />
                      <span>
                        {t.unconfirmed} <span className="ds-sr-only">{whenTold(value.at)}</span>
                      </span>
                    </label>
                  ) : (
                    <State value={value} person={person} allowed={allowed} onClose={onClose} />
                  )}
                </Table.Cell>
              </Table.Row>
            )
          })}
        </Table.Body>
      </Table>
    </>
  )
}

function Said({ value, lower }: { readonly value: ShownValue; readonly lower: ShownValue | undefined }) {
  const words = useHistoryWords()
  const said =
    lower === undefined
      ? words.value(value)
      : `${pressure(value, lower, words.number)} ${words.unit(value.unit)}`
  const told = words.told(value)
  return (
    <>
      <b className="time">{said}</b>
      {told && <span className="history-origin">{told}</span>}
    </>
  )
}

function State({
  value,
  person,
  allowed,
  onClose,
}: Omit<ValuesProps, 'values' | 'below'> & { readonly value: ShownValue }) {
  const { t } = useHistoryWords()
  if (value.confirmed === null) return t.unconfirmed
  const { by, at, own, entry } = value.confirmed
  return (
    <>
      <span>{t.confirmedBy(by, dayOf(at))}</span>
      {own && allowed.includes('history.undo') && (
        <Undo person={person} confirmation={entry} item={value.id} onDone={onClose} />
      )}
    </>
  )
}
