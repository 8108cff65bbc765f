import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { clockOf, type Day } from '../../shared/day.ts'
import { visit as enVisit } from '../../shared/texts/en/visit.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visit as svVisit } from '../../shared/texts/sv/visit.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { type SearchDecision, type SearchStep, searchDecisions } from '../../visits/search.ts'
import { visitEndSearch, visitSearchStep } from '../../visits/search-api.ts'
import { needsNote } from '../../visits/search-rules.ts'
import type { VisitWhole } from '../../visits/visit-read-api.ts'
import { Choice } from '../pieces/choice.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { SlotFields, slotDraft, slotFrom, slotLacks } from './slot-fields.tsx'

interface SearchProps {
  readonly whole: VisitWhole
  /** Recording the death comes next, when the search is over. */
  readonly onFoundDead: () => void
}

/** Nobody opens: what to try, what was tried by whom, and the decision that alone ends the search. */
export function Search({ whole, onFoundDead }: SearchProps) {
  const t = useTexts({ sv, en }).search
  const { searchBegan: began, visit } = whole
  return (
    <>
      <Section title={t.title} tone="alert">
        {began && <p>{t.began(clockOf(began.at), began.by)}</p>}
        <p className="row">
          <a className="ds-button" data-color="danger" href="tel:112">
            112
          </a>
          <span>{t.emergency}</span>
        </p>
        <Attempts whole={whole} />
      </Section>
      {visit.allowed.includes('visit.endSearch') && (
        <Section title={t.end}>
          <EndSearch whole={whole} onFoundDead={onFoundDead} />
        </Section>
      )}
    </>
  )
}

function Attempts({ whole }: { readonly whole: VisitWhole }) {
  const t = useTexts({ sv, en }).search
  const words = useTexts({ sv: svVisit, en: enVisit })
  const sending = useSend(visitSearchStep)
  const { visit, search, searchSteps } = whole
  const did = (step: SearchStep, outcome: 'done' | 'noAnswer') =>
    void sending.send({ person: visit.person.id, visit: visit.id, step, outcome })
  return (
    <div className="stack">
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <ul className="search-steps" aria-label={t.steps}>
        {searchSteps.map((step) => {
          const tried = search.filter((one) => one.step === step)
          return (
            <li key={step} data-tried={tried.length > 0}>
              <span className="search-step">
                {words.searchSteps[step]}
                <Numbers step={step} whole={whole} />
                {tried.map(({ at, outcome, by, note }) => (
                  <span key={at} className="search-tried">
                    {clockOf(at)} {words.searchOutcomes[outcome].toLowerCase()}
                    {note && `, ${note}`} ({by})
                  </span>
                ))}
              </span>
              <span className="search-did">
                <Button
                  variant="secondary"
                  onClick={() => did(step, 'noAnswer')}
                  disabled={sending.state === 'sending'}
                >
                  {t.noAnswer}
                </Button>
                <Button
                  variant="secondary"
                  onClick={() => did(step, 'done')}
                  disabled={sending.state === 'sending'}
                >
                  {t.did}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** The numbers that a step calls, one tap away. */
function Numbers({ step, whole }: { readonly step: SearchStep; readonly whole: VisitWhole }) {
  const { visit, relatives } = whole
  const numbers =
    step === 'callPerson'
      ? visit.door.phones.map(({ value }) => ({ name: visit.person.calledName, phone: value }))
      : step === 'callRelative'
        ? relatives
        : []
  return numbers.map(({ name, phone }) => (
    <span key={phone} className="search-number">
      {name} <PhoneLink number={phone} whom={name} />
    </span>
  ))
}

function EndSearch({ whole, onFoundDead }: SearchProps) {
  const t = useTexts({ sv, en }).search
  const words = useTexts({ sv: svVisit, en: enVisit }).searchDecisions
  const { visit } = whole
  const [decision, setDecision] = useState<SearchDecision | null>(null)
  const [note, setNote] = useState('')
  const [slot, setSlot] = useState(() => slotDraft(visit))
  const [ids] = useState(() => ({ entry: newId<'entry'>(), next: newId<'process'>() }))
  const ended = useSend(visitEndSearch, () => {
    if (decision === 'foundDead') onFoundDead()
  })
  const sending = useWhole(ended, [
    [decision === null, 'decision', 'choice'],
    ...(decision === 'newVisit' ? slotLacks(slot) : []),
  ])
  const ready = slotFrom(slot)
  const next = decision === 'newVisit' && ready !== null ? { visit: ids.next, slot: ready } : null
  const decide = () =>
    sending.send(decision && { visit: visit.id, entry: ids.entry, decision, note, next }, visit.version)
  return (
    <div className="stack">
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Choice
        label={t.decision}
        name="decision"
        required
        hint={t.endHint}
        value={decision}
        onChange={setDecision}
        problem={sending.problem}
        options={searchDecisions.map((value) => ({ value, text: words[value] }))}
      />
      {decision === 'newVisit' && (
        <NewTime day={visit.day} slot={slot} onSlot={setSlot} problem={sending.problem} />
      )}
      {decision === 'foundDead' && <StatusLine>{t.deadHint}</StatusLine>}
      {decision && (
        <TextArea
          label={t.note}
          name="note"
          required={needsNote(decision)}
          value={note}
          onChange={setNote}
          problem={sending.problem}
          maxLength={1000}
        />
      )}
      <div className="row">
        <Button loading={sending.state === 'sending'} onClick={decide}>
          {t.save}
        </Button>
      </div>
    </div>
  )
}

interface NewTimeProps {
  readonly day: Day
  readonly slot: ReturnType<typeof slotDraft>
  readonly onSlot: (slot: ReturnType<typeof slotDraft>) => void
  readonly problem: Parameters<typeof SlotFields>[0]['problem']
}

function NewTime({ day, slot, onSlot, problem }: NewTimeProps) {
  return <SlotFields value={slot} onChange={onSlot} problem={problem} min={day} />
}
