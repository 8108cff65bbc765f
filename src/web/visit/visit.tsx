import './visit.css'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { asId } from '../../shared/id.ts'
import { visit as enVisit } from '../../shared/texts/en/visit.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visit as svVisit } from '../../shared/texts/sv/visit.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { visitComplete } from '../../visits/visit-api.ts'
import { type VisitWhole, visitRead } from '../../visits/visit-read-api.ts'
import { AwayTag } from '../pieces/away-tag.tsx'
import { ConfirmButton } from '../pieces/confirm-button.tsx'
import { partLater, sheetLater } from '../pieces/later.tsx'
import { Page } from '../pieces/page.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { Acts } from './acts.tsx'
import { AloneHere } from './alone.tsx'
import { AnswerJoint } from './answer-joint.tsx'
import { Avoided } from './avoided.tsx'
import { AwayHere } from './away-here.tsx'
import { AwayOfVisit } from './away-of-visit.tsx'
import { Door } from './door.tsx'
import { History } from './history.tsx'
import { NextStep } from './next-step.tsx'
import { NoteForm } from './note-form.tsx'
import { Notes } from './notes.tsx'
import { PartnerLines } from './partner-lines.tsx'
import { Search } from './search.tsx'
import { useSlotText } from './slot-text.ts'
import { StateTag } from './state-tag.tsx'
import { useFollow, useTold } from './use-follow.ts'
import { Where } from './where.tsx'

const VisitOrders = partLater(async () => (await import('./visit-orders.tsx')).VisitOrders)
const RecordDeathSheet = sheetLater(
  async () => (await import('../death/record-death-sheet.tsx')).RecordDeathSheet,
)

/** One visit: what one must know at the door, what one can do now, the note, and the way on. */
export function Visit() {
  const t = useTexts({ sv, en })
  const { id } = useParams({ from: '/inside/visit/$id' })
  const unit = chosenOf(useSession())?.unit.id ?? ''
  const reading = useRead(visitRead, { visit: asId<'process'>(id) }, { topics: [`unit:${unit}`] })
  const title = reading.state === 'ready' ? reading.data.visit.person.name : t.tab
  return (
    <Page title={title} tab={t.tab} lead={reading.state === 'ready' && <Lead whole={reading.data} />}>
      <WhenRead reading={reading} lines={8}>
        {(whole) => <Whole key={whole.visit.id} whole={whole} />}
      </WhenRead>
    </Page>
  )
}

function Lead({ whole }: { readonly whole: VisitWhole }) {
  const t = useTexts({ sv, en })
  const words = useTexts({ sv: svVisit, en: enVisit })
  const language = useLanguage()
  const { whole: when } = useSlotText()
  const { visit } = whole
  return (
    <span className="row">
      <span>
        {t.lead(visit.kindText[language], when(visit))} · {words.mode[visit.mode]}, {t.minutes(visit.minutes)}
      </span>
      <StateTag visit={visit} />
      {whole.series && (
        <span>{t.repeat.place(whole.series.place, whole.series.total, whole.series.until)}</span>
      )}
      {visit.endedAt === null && <AwayTag away={visit.away} />}
    </span>
  )
}

function Whole({ whole }: { readonly whole: VisitWhole }) {
  const t = useTexts({ sv, en }).search
  const { visit, notes } = whole
  const [writing, setWriting] = useState(false)
  const [recording, setRecording] = useState(false)
  const may = visit.allowed.includes('visit.document')
  const open =
    may && (writing || visit.state === 'arrived' || (visit.state === 'documented' && notes.length === 0))
  const onWrite = may && !open ? () => setWriting(true) : undefined
  return (
    <div className="visit-page">
      <div className="visit-column">
        {visit.state === 'asked' && <AnswerJoint whole={whole} />}
        {visit.state === 'notFound' && <Search whole={whole} onFoundDead={() => setRecording(true)} />}
        <Now whole={whole} onWrite={onWrite} />
        {visit.endReason === 'foundDead' && !visit.person.deceased && (
          <StatusLine tone="warning" act={t.recordDeath} onAct={() => setRecording(true)}>
            {t.deathNotRecorded}
          </StatusLine>
        )}
        {recording && (
          <RecordDeathSheet person={visit.person} known="staff" onClose={() => setRecording(false)} />
        )}
        {open && <Writing whole={whole} onWritten={() => setWriting(false)} />}
        {(visit.state === 'arrived' || notes.length > 0) && <VisitOrders whole={whole} />}
        {notes.length > 0 && <Afterwards whole={whole} />}
        <Notes notes={notes} person={visit.person.id} />
      </div>
      <div className="visit-column">
        <AtTheDoor whole={whole} />
        <History history={whole.history} />
      </div>
    </div>
  )
}

interface NowProps {
  readonly whole: VisitWhole
  readonly onWrite: (() => void) | undefined
}

/** How it stands and what one can do now. */
function Now({ whole, onWrite }: NowProps) {
  const t = useTexts({ sv, en })
  const { visit } = whole
  const follow = useFollow(visit)
  const told = useTold(visit)
  return (
    <div className="visit-top">
      <p className="visit-why">{visit.why}</p>
      <Ended whole={whole} />
      <AwayOfVisit visit={visit} />
      {visit.state === 'planned' && told && (
        <StatusLine tone="warning" act={t.move.told} onAct={told}>
          {t.personTold.no}
        </StatusLine>
      )}
      <PartnerLines visit={visit} {...(follow ? { onFollow: follow } : {})} />
      <AloneHere visit={visit} />
      <Acts visit={visit} seriesAct={whole.series?.act} onWrite={onWrite} />
    </div>
  )
}

function Ended({ whole }: { readonly whole: VisitWhole }) {
  const words = useTexts({ sv: svVisit, en: enVisit })
  const t = useTexts({ sv, en }).ended
  const { visit } = whole
  const reasons: Readonly<Record<string, string>> = {
    ...words.cancelReasons,
    ...words.declineReasons,
    ...words.searchDecisions,
  }
  if (visit.state !== 'declined' && visit.state !== 'cancelled' && visit.state !== 'notMet') return null
  const reason = visit.endReason === null ? '' : (reasons[visit.endReason] ?? '')
  return <StatusLine>{[t[visit.state], reason, visit.endNote].filter(Boolean).join(' · ')}</StatusLine>
}

function Writing({ whole, onWritten }: { readonly whole: VisitWhole; readonly onWritten: () => void }) {
  const t = useTexts({ sv, en }).note
  return (
    <Section title={t.title}>
      <NoteForm visit={whole.visit} headings={whole.headings} onWritten={onWritten} />
    </Section>
  )
}

/** When something is written: the next step and its end; last, and asked without being in the way, what it avoided. */
function Afterwards({ whole }: { readonly whole: VisitWhole }) {
  const t = useTexts({ sv, en }).avoided
  const { visit } = whole
  return (
    <>
      <NextStep whole={whole} />
      {visit.allowed.includes('visit.complete') && <Complete whole={whole} />}
      {visit.allowed.includes('avoidedCare.answer') && (
        <Section title={t.title}>
          <Avoided person={visit.person.id} about={{ visit: visit.id }} answer={whole.avoided} />
        </Section>
      )}
    </>
  )
}

function Complete({ whole }: { readonly whole: VisitWhole }) {
  const t = useTexts({ sv, en }).act
  const sending = useSend(visitComplete)
  const { id, version } = whole.visit
  return (
    <>
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <ConfirmButton
        doing={t.completing}
        sending={sending.state === 'sending'}
        onConfirm={() => void sending.send({ visit: id }, version)}
      >
        {t.complete}
      </ConfirmButton>
    </>
  )
}

/** Who, where, and what one must know before the bell is rung. */
function AtTheDoor({ whole }: { readonly whole: VisitWhole }) {
  const t = useTexts({ sv, en })
  const { visit, identity } = whole
  const { person } = visit
  return (
    <Section title={t.door.title}>
      <PersonHead
        link
        person={{
          ...{ id: person.id, name: person.name, birthDay: person.birthDay, identity },
          protectedIdentity: person.protected,
        }}
      />
      <AwayHere visit={visit} />
      <Where visit={visit} />
      <Door door={visit.door} person={person.id} />
      <p>
        <b>{t.who}:</b> {visit.going.map(({ name }) => name).join(', ') || t.nobody}
      </p>
      {visit.personTold && <p className="subtle">{t.personTold.yes}</p>}
    </Section>
  )
}
