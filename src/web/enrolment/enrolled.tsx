import './enrolment.css'
import { useState } from 'react'
import type { z } from 'zod'
import { modelVersion } from '../../care-models/rules.ts'
import { enrolmentList } from '../../enrolments/api.ts'
import { dayOf } from '../../shared/day.ts'
import { enrolment as en } from '../../shared/texts/en/enrolment.ts'
import { profession as enProfession } from '../../shared/texts/en/profession.ts'
import { enrolment as sv } from '../../shared/texts/sv/enrolment.ts'
import { profession as svProfession } from '../../shared/texts/sv/profession.ts'
import { Deadline } from '../pieces/deadline.tsx'
import { List } from '../pieces/list.tsx'
import { Page } from '../pieces/page.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Segments } from '../pieces/segments.tsx'
import { Tag } from '../pieces/tag.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { Room } from './room.tsx'

type Row = z.output<typeof enrolmentList.output>['rows'][number]
const filters = ['all', 'mine', 'overdue', 'handingBack'] as const
type Filter = (typeof filters)[number]

/** The team's enrolled persons: whose turn it is, what is due next, and whom the team waits for. */
export function Enrolled() {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const session = useSession()
  const [filter, setFilter] = useState<Filter>('all')
  const reading = useRead(enrolmentList, {}, { topics: [`unit:${chosenOf(session)?.unit.id ?? ''}`] })
  const model = reading.state === 'ready' ? reading.data.model : null
  const title = model ? modelVersion(model.id, model.version).words.enrolledList[language] : '…'
  const me = session.staff.id
  return (
    <Page title={title}>
      <WhenRead reading={reading} lines={8}>
        {({ rows, room }) => (
          <>
            {room && <Room {...room} />}
            <Segments
              label={t.filter.label}
              value={filter}
              onChange={setFilter}
              options={filters.map((value) => ({
                value,
                text: `${t.filter[value]} ${rows.filter((row) => passes(row, value, me)).length}`,
              }))}
            />
            <List
              rows={rows.filter((row) => passes(row, filter, me)).toSorted(byTurn)}
              keyOf={(row) => row.enrolment}
              label={title}
              none={t.none}
              noneIcon="persons"
              quiet
            >
              {(row) => <EnrolledRow row={row} />}
            </List>
          </>
        )}
      </WhenRead>
    </Page>
  )
}

function passes(row: Row, filter: Filter, me: string): boolean {
  if (filter === 'mine') return row.nurse?.staff === me || row.physician?.staff === me
  if (filter === 'overdue') return row.overdue > 0 || (row.handBack?.overdue ?? false)
  return filter === 'all' || row.state === 'handingBack'
}

/** Late first, then by what is due first; who has nothing planned stands last, where it is seen that nothing is. */
function byTurn(a: Row, b: Row): number {
  const late = Number(b.overdue > 0) - Number(a.overdue > 0)
  const due = (row: Row) => row.next?.due ?? '9999'
  return late || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0)
}

function EnrolledRow({ row }: { readonly row: Row }) {
  const t = useTexts({ sv, en })
  const { person } = row
  return (
    <article className="enrolled-row">
      <PersonHead person={person} link />
      <Next row={row} />
      <div className="enrolled-team">
        <p>
          {t.nurse}: {row.nurse?.name ?? t.notNamed}
        </p>
        <p>
          {t.physician}: {row.physician?.name ?? t.notNamed}
        </p>
      </div>
      <div className="enrolled-tags">
        {!row.medicalHere && row.state === 'enrolled' && <Tag tone="warning">{t.medicalElsewhere}</Tag>}
        {row.overdue > 0 && <Tag tone="danger">{`${row.overdue} ${t.overdue}`}</Tag>}
        <Tag>{t.since(dayOf(row.startedAt))}</Tag>
      </div>
    </article>
  )
}

function Next({ row }: { readonly row: Row }) {
  const t = useTexts({ sv, en })
  const professions = useTexts({ sv: svProfession, en: enProfession }).one
  const language = useLanguage()
  const { next, handBack, state } = row
  if (state === 'handingBack' && handBack) {
    return (
      <div className="enrolled-next">
        <p>
          <b>{t.handBack.waiting(handBack.toName)}</b>
        </p>
        <Deadline due={handBack.dueAt} />
        {handBack.headTold && <p className="subtle">{t.handBack.headTold}</p>}
      </div>
    )
  }
  if (next === null) return <p className="subtle">{t.nothingNext}</p>
  const turn = next.staff?.name ?? (next.profession ? professions[next.profession] : t.anyone)
  return (
    <div className="enrolled-next">
      <p>
        <b>{next.title[language]}</b>
      </p>
      <p className="subtle">{t.turnOf(turn)}</p>
      {next.due && <Deadline due={next.due} />}
    </div>
  )
}
