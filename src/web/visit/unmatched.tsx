import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { unmatched as en } from '../../shared/texts/en/unmatched.ts'
import { unmatched as sv } from '../../shared/texts/sv/unmatched.ts'
import { type Unmatched, unmatchedList, unmatchedMatch, unmatchedWrite } from '../../visits/unmatched-api.ts'
import type { ChosenPerson } from '../persons/chosen-person.ts'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { PersonChoice } from '../reach-the-team/person-choice.tsx'
import { announce } from '../shell/announce.tsx'
import { connection } from '../shell/connection.ts'
import { useDraft } from '../shell/draft.ts'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useValue } from '../shell/value.ts'
import { useWhole } from '../shell/whole.ts'

/**
 * A visit to somebody who is not in the day bag: a button where it is `offered`, and the form behind it, which stands until
 * it is left also when the network comes back.
 */
export function WriteUnmatched({ offered }: { readonly offered: boolean }) {
  const t = useTexts({ sv, en })
  const [open, setOpen] = useState(false)
  if (!offered && !open) return null
  return (
    <>
      <div className="row">
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t.write}
        </Button>
      </div>
      <Sheet title={t.write} open={open} onClose={() => setOpen(false)} place="side">
        <Writing onDone={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

function Writing({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts({ sv, en })
  const [id] = useState(() => newId<'unmatchedVisit'>())
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const draft = useDraft('unmatched')
  const who = texts.who?.trim() ?? ''
  const text = texts.text?.trim() ?? ''
  const sending = useWhole(useSend(unmatchedWrite), [
    [who.length < 2, 'who', 'text'],
    [isBlank(text), 'text', 'text'],
  ])
  const set = (field: string) => (value: string) => {
    draft.keep(field, value)
    setTexts((before) => ({ ...before, [field]: value }))
  }
  const save = async () => {
    const done = await sending.send({ unmatched: id, who, place: texts.place?.trim() ?? '', text })
    if (!done) return
    draft.forget()
    announce(t.saved)
    onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <p className="subtle">{t.why}</p>
      <DraftOffer draft={draft} onTake={(kept) => setTexts((before) => ({ ...before, ...kept }))} />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <TextField
        label={t.who}
        name="who"
        required
        hint={t.whoHint}
        value={texts.who ?? ''}
        onChange={set('who')}
        problem={sending.problem}
        maxLength={120}
      />
      <TextField
        label={t.place}
        name="place"
        value={texts.place ?? ''}
        onChange={set('place')}
        problem={sending.problem}
        maxLength={200}
      />
      <TextArea
        label={t.text}
        name="text"
        required
        rows={5}
        value={texts.text ?? ''}
        onChange={set('text')}
        problem={sending.problem}
        maxLength={20_000}
      />
      <Button loading={sending.state === 'sending'} onClick={() => void save()}>
        {t.save}
      </Button>
    </form>
  )
}

/** On my day: the unit's visits for which somebody is to say who it was. Nothing where there are none. */
export function UnmatchedVisits() {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const { reached } = useValue(connection)
  const reading = useRead(unmatchedList, {}, { topics: ['unit'] })
  const [matching, setMatching] = useState<Unmatched | null>(null)
  if (reading.state !== 'ready' || reading.data.rows.length === 0) return null
  const { rows } = reading.data
  return (
    <Section title={t.title} count={rows.length}>
      {!reached && <p className="subtle">{t.needsNet}</p>}
      <ul className="visit-rows">
        {rows.map((row) => (
          <li key={row.unmatched} className="stack">
            <p>
              <strong>{[row.who, row.place].filter(Boolean).join(', ')}</strong>
              <br />
              {row.text}
              <br />
              <span className="subtle">{t.by(row.writtenBy, near(row.happenedAt))}</span>
            </p>
            {reached && (
              <div className="row">
                <Button variant="secondary" onClick={() => setMatching(row)}>
                  {t.match}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {matching && <Match key={matching.unmatched} row={matching} onClose={() => setMatching(null)} />}
    </Section>
  )
}

function Match({ row, onClose }: { readonly row: Unmatched; readonly onClose: () => void }) {
  const t = useTexts({ sv, en })
  const [person, setPerson] = useState<ChosenPerson | null>(null)
  const [entry] = useState(() => newId<'entry'>())
  const done = () => {
    announce(t.matched)
    onClose()
  }
  const sending = useWhole(useSend(unmatchedMatch, done), [[person === null, 'person', 'choice']])
  const match = () => {
    void sending.send({ unmatched: row.unmatched, person: person?.id ?? newId<'person'>(), entry })
  }
  return (
    <Sheet title={t.matchTitle} open onClose={onClose} place="side">
      <form className="stack" onSubmit={(event) => event.preventDefault()}>
        <p>
          <strong>{[row.who, row.place].filter(Boolean).join(', ')}</strong>
          <br />
          {row.text}
        </p>
        <p className="subtle">{t.matchWhy}</p>
        {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
        <PersonChoice value={person} onChange={setPerson} problem={sending.problem} />
        <Button loading={sending.state === 'sending'} onClick={match}>
          {t.matchButton}
        </Button>
      </form>
    </Sheet>
  )
}
