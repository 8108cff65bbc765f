import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import type { listDrafts } from '../../records/api.ts'
import { saveDraft, writeNote } from '../../records/write-api.ts'
import { clockOf, type Day, dayOf, instantAt } from '../../shared/day.ts'
import type { PersonId } from '../../shared/id.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { ClockField } from '../pieces/clock-field.tsx'
import { readClock } from '../pieces/clock-text.ts'
import { DatePick } from '../pieces/date-pick.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Fold } from '../pieces/fold.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Segments } from '../pieces/segments.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import type { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useHeadings } from './entry-words.ts'

type KeptDraft = z.output<typeof listDrafts.output>['drafts'][number]

/** The headings a note begins with; a visit has more of its own. */
const first = ['current', 'assessment', 'measures', 'plan'] as const
const more = ['status', 'medicines', 'information', 'coordination'] as const

interface NoteFormProps {
  readonly person: PersonId
  readonly kept: KeptDraft | null
  readonly onDone: () => void
}

/** A note under headings, signed at once or later. It is kept on the device while it is written. */
export function NoteForm({ person, kept, onDone }: NoteFormProps) {
  const t = useTexts({ sv, en }).note
  const draft = useDraft(`note:${person}`)
  const [kind, setKind] = useState<'note' | 'phoneContact'>(
    kept?.kind === 'phoneContact' ? 'phoneContact' : 'note',
  )
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() => textsOf(kept))
  const [when, setWhen] = useState<When | null>(null)
  const [missing, setMissing] = useState(false)
  const [entry] = useState(() => newId<'entry'>())
  const [draftId] = useState(() => kept?.id ?? newId<'draft'>())
  const done = (words: string) => () => {
    draft.forget()
    announce(words)
    onDone()
  }
  const onKept = () => {
    draft.forget()
    onDone()
  }
  const note = useSend(writeNote, done(t.done), { onKept })
  const keeping = useSend(saveDraft, done(t.kept), { onKept })
  const problem = note.problem ?? keeping.problem
  const sections = sectionsOf(texts)
  const write = (sign: boolean) => {
    if (sections.length === 0) return setMissing(true)
    const time = when === null ? null : readClock(when.clock)
    if (when !== null && time === null) return
    const happenedAt = when === null || time === null ? {} : { happenedAt: instantAt(when.day, time) }
    const taken = kept === null ? {} : { draft: kept.id }
    void note.send({ person, entry, kind, sections, sign, ...happenedAt, ...taken })
  }
  const keep = () => {
    if (sections.length === 0) return setMissing(true)
    void keeping.send({ person, draft: draftId, over: kept?.version ?? null, kind, sections })
  }
  const change = (heading: string, text: string) => {
    setMissing(false)
    setTexts((before) => ({ ...before, [heading]: text }))
    draft.keep(heading, text)
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        write(true)
      }}
    >
      <DraftOffer draft={draft} onTake={(fields) => setTexts((before) => ({ ...before, ...fields }))} />
      {problem && <Problem problem={problem} retry={note.retry ?? keeping.retry} />}
      <Segments
        label={t.kind}
        value={kind}
        onChange={setKind}
        options={(['note', 'phoneContact'] as const).map((value) => ({ value, text: t.kinds[value] }))}
      />
      <NoteTexts texts={texts} onChange={change} error={missing ? t.atLeastOne : undefined} />
      <WhenFields when={when} onChange={setWhen} problem={note.problem} />
      <div className="note-acts">
        <Button type="submit" loading={note.state === 'sending'}>
          {t.sign}
        </Button>
        <Button type="button" variant="secondary" onClick={() => write(false)}>
          {t.later}
        </Button>
        <Button type="button" variant="tertiary" loading={keeping.state === 'sending'} onClick={keep}>
          {t.keep}
        </Button>
      </div>
    </form>
  )
}

interface NoteTextsProps {
  readonly texts: Readonly<Record<string, string>>
  readonly onChange: (heading: string, text: string) => void
  readonly error: string | undefined
}

function NoteTexts({ texts, onChange, error }: NoteTextsProps) {
  const t = useTexts({ sv, en }).note
  const heading = useHeadings()
  const own = Object.keys(texts).filter((key) => ![...first, ...more].some((known) => known === key))
  const area = (key: string, fault?: string) => (
    <TextArea
      key={key}
      label={heading(key)}
      name={key}
      rows={2}
      value={texts[key] ?? ''}
      onChange={(text) => onChange(key, text)}
      error={fault}
    />
  )
  return (
    <>
      {first.map((key, place) => area(key, place === 0 ? error : undefined))}
      {own.map((key) => area(key))}
      <Fold title={t.addHeading} open={more.some((key) => texts[key])}>
        <div className="stack">{more.map((key) => area(key))}</div>
      </Fold>
    </>
  )
}

interface When {
  readonly day: Day
  /** As it is written so far. */
  readonly clock: string
}

interface WhenFieldsProps {
  readonly when: When | null
  readonly onChange: (when: When | null) => void
  readonly problem: Parameters<typeof TextField>[0]['problem']
}

/** When it happened: now, or a day and a clock that have been. */
function WhenFields({ when, onChange, problem }: WhenFieldsProps) {
  const t = useTexts({ sv, en }).note
  const now = () => ({ day: dayOf(nowHere()), clock: clockOf(nowHere()) })
  return (
    <>
      <Segments
        label={t.when}
        value={when === null ? 'now' : 'earlier'}
        onChange={(value) => onChange(value === 'now' ? null : now())}
        options={[
          { value: 'now', text: t.now },
          { value: 'earlier', text: t.earlier },
        ]}
      />
      {when && (
        <div className="row">
          <DatePick
            label={t.day}
            name="happenedAt"
            required
            value={when.day}
            onChange={(day) => day && onChange({ ...when, day })}
            problem={problem}
          />
          <ClockField
            label={t.clock}
            name="clock"
            required
            value={when.clock}
            onChange={(clock) => onChange({ ...when, clock })}
          />
        </div>
      )}
    </>
  )
}

function textsOf(kept: KeptDraft | null): Readonly<Record<string, string>> {
  return Object.fromEntries((kept?.sections ?? []).map(({ heading, text }) => [heading, text]))
}

function sectionsOf(texts: Readonly<Record<string, string>>) {
  const order: readonly string[] = [...first, ...more]
  const place = (heading: string) => (order.includes(heading) ? order.indexOf(heading) : order.length)
  return Object.entries(texts)
    .map(([heading, text]) => ({ heading, text: text.trim() }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => place(a.heading) - place(b.heading))
}
