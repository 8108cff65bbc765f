import './person.css'
import { Button } from '@digdir/designsystemet-react'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type PersonPage, readPersonPage } from '../../persons/page-api.ts'
import { asId } from '../../shared/id.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { LimitLine } from '../enrolment/limit-line.tsx'
import { NightButton } from '../night/night-button.tsx'
import { Empty } from '../pieces/empty.tsx'
import { Failed } from '../pieces/failed.tsx'
import { Icon } from '../pieces/icon.tsx'
import { partLater } from '../pieces/later.tsx'
import { Page } from '../pieces/page.tsx'
import { PageSkeleton } from '../pieces/skeleton.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { Alerts } from './alerts.tsx'
import { CorrectPerson } from './correct-person.tsx'
import { AddFact, FactEditing } from './fact-editing.tsx'
import { HeadFacts } from './head-facts.tsx'
import { Matters } from './matters.tsx'
import { NoteSheet } from './note-sheet.tsx'
import { OtherUnits } from './other-units.tsx'
import { Panels } from './panels.tsx'
import { People } from './people.tsx'
import { PrintPerson } from './print-person.tsx'
import { Where } from './where.tsx'

const Timeline = partLater(async () => (await import('./timeline.tsx')).Timeline)
const FreshLine = partLater(async () => (await import('./timeline.tsx')).FreshLine, 0)

/** The person's page: who is responsible, what to do if it gets worse, what is next; then everything else. */
export function Person() {
  const { id } = useParams({ from: '/inside/person/$id' })
  const reading = useRead(readPersonPage, { person: asId<'person'>(id) }, { topics: ['unit'] })
  if (reading.state === 'waiting') return <PageSkeleton />
  if (reading.state === 'ready') return <PersonRead key={id} page={reading.data} />
  if (reading.problem.code === 'access.notFound' || reading.problem.status === 422) return <NotOpen />
  return <Failed problem={reading.problem} again={reading.again} page />
}

function PersonRead({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en }).page
  const [writing, setWriting] = useState(false)
  const { person } = page
  const isTeam = chosenOf(useSession())?.unit.careModel !== null
  return (
    <FactEditing page={page}>
      <Page
        title={person.name}
        tab={t.tab}
        lead={<HeadFacts page={page} />}
        actions={
          <>
            {page.allowed.includes('record.write') && (
              <Button onClick={() => setWriting(true)}>
                <Icon name="note" />
                {t.writeNote}
              </Button>
            )}
            {isTeam && person.deceased === null && <NightButton person={person.id} />}
            {!isTeam && person.deceased === null && (
              <Link
                to="/person/$id/reach"
                params={{ id: person.id }}
                className="ds-button"
                data-variant="secondary"
              >
                <Icon name="reach" />
                {t.reach}
              </Link>
            )}
          </>
        }
      >
        <LimitLine page={page} />
        <Alerts page={page} />
        <FreshLine page={page} />
        <div className="person-first">
          <div id="if-worse">
            <Panels slot="ifWorse" page={page} />
          </div>
          <div>
            <Panels slot="responsibleNow" page={page} />
            <Panels slot="next" page={page} />
          </div>
          <Matters page={page} />
          <Where page={page} />
          <People page={page} />
        </div>
        <Panels slot="enrolments" page={page} />
        <Panels slot="orders" page={page} />
        <OtherUnits page={page} />
        <Timeline page={page} />
        <Panels slot="history" page={page} />
        <div className="row no-print">
          <PrintPerson person={person.id} />
          <CorrectPerson page={page} />
          <AddFact kind="allergy" />
          <AddFact kind="alert" />
        </div>
      </Page>
      <NoteSheet page={page} open={writing} onClose={() => setWriting(false)} />
    </FactEditing>
  )
}

function NotOpen() {
  const t = useTexts({ sv, en }).page
  return (
    <Page title={t.notOpen} width="read">
      <Empty icon="lock">
        <p>{t.notOpenBody}</p>
        <Link to="/persons" className="ds-button" data-variant="secondary">
          {t.toSearch}
        </Link>
      </Empty>
    </Page>
  )
}
