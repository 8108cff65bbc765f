import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { EntryView } from '../../records/api.ts'
import { correctNote } from '../../records/write-api.ts'
import type { PersonId } from '../../shared/id.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { Choice } from '../pieces/choice.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useDraft } from '../shell/draft.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useHeadings } from './entry-words.ts'

interface CorrectSheetProps {
  readonly entry: EntryView
  readonly person: PersonId
  readonly onClose: () => void
}

/** A new version of a note beside the old one, or the mark that it should never have been written here. */
export function CorrectSheet({ entry, person, onClose }: CorrectSheetProps) {
  const t = useTexts({ sv, en }).correct
  const heading = useHeadings()
  const draft = useDraft(`correct:${entry.id}`)
  const [kind, setKind] = useState<'corrected' | 'enteredInError'>('corrected')
  const [reason, setReason] = useState('')
  const [texts, setTexts] = useState<readonly string[]>(entry.sections.map(({ text }) => text))
  const [id] = useState(() => newId<'entry'>())
  const close = () => {
    draft.forget()
    onClose()
  }
  const { send, state, problem, retry } = useSend(correctNote, close, { onKept: close })
  const sections = entry.sections
    .map((section, place) => ({ ...section, text: texts[place]?.trim() ?? '' }))
    .filter(({ text }) => text !== '')
  const write = (place: number, text: string) => {
    setTexts((before) => before.map((old, each) => (each === place ? text : old)))
    draft.keep(String(place), text)
  }
  return (
    <Sheet title={t.title} open onClose={onClose} place="side">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const rest = kind === 'corrected' ? { sections } : {}
          void send({ person, entry: id, replaces: entry.id, kind, reason, ...rest })
        }}
      >
        <p className="subtle">{t.lead}</p>
        <DraftOffer
          draft={draft}
          onTake={(kept) => setTexts(texts.map((text, place) => kept[place] ?? text))}
        />
        {problem && <Problem problem={problem} retry={retry} />}
        <Choice
          label={t.kind}
          name="kind"
          required
          value={kind}
          onChange={setKind}
          options={[
            { value: 'corrected', text: t.corrected },
            { value: 'enteredInError', text: t.enteredInError },
          ]}
        />
        {kind === 'corrected' &&
          entry.sections.map((section, place) => (
            <TextArea
              key={place}
              label={heading(section.heading)}
              name={`sections.${place}.text`}
              value={texts[place] ?? ''}
              onChange={(text) => write(place, text)}
              problem={problem}
            />
          ))}
        <TextField
          label={t.reason}
          name="reason"
          required
          value={reason}
          onChange={setReason}
          problem={problem}
        />
        <Button type="submit" loading={state === 'sending'}>
          {t.submit}
        </Button>
      </form>
    </Sheet>
  )
}
