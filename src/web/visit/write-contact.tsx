import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { EntryId, PersonId, ProcessId } from '../../shared/id.ts'
import { visit as enVisit } from '../../shared/texts/en/visit.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visit as svVisit } from '../../shared/texts/sv/visit.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { contactDirections, contactModes, contactParties } from '../../visits/contact.ts'
import { contactWrite } from '../../visits/contact-api.ts'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Fold } from '../pieces/fold.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Segments } from '../pieces/segments.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { Avoided } from './avoided.tsx'

interface WriteContactProps {
  readonly person: PersonId
  readonly name: string
  readonly about?: ProcessId
  readonly open: boolean
  readonly onClose: () => void
}

/** A telephone contact in half a minute: whom, what, how long. The rest is folded away. */
export function WriteContact({ person, name, about, open, onClose }: WriteContactProps) {
  const t = useTexts({ sv, en }).contact
  return (
    <Sheet title={t.titleFor(name)} open={open} onClose={onClose} place="side">
      <Contact person={person} {...(about ? { about } : {})} onDone={onClose} />
    </Sheet>
  )
}

/** First what was said; when that is kept, the one question (LAN-23, LAN-24, LAN-25), which may be left. */
function Contact(props: Omit<FormProps, 'onDone'> & { readonly onDone: () => void }) {
  const { person, about, onDone } = props
  const t = useTexts({ sv, en }).contact
  const [written, setWritten] = useState<EntryId | null>(null)
  if (written === null) {
    return <ContactForm person={person} {...(about ? { about } : {})} onDone={setWritten} />
  }
  return (
    <div className="stack">
      <StatusLine tone="success">{t.saved}</StatusLine>
      <h3>{t.avoided}</h3>
      <Avoided person={person} about={{ contact: written }} answer={null} onAnswered={onDone} />
      <div className="row">
        <Button onClick={onDone}>{t.done}</Button>
      </div>
    </div>
  )
}

interface FormProps {
  readonly person: PersonId
  readonly about?: ProcessId
  readonly onDone: (entry: EntryId) => void
}

function ContactForm({ person, about, onDone }: FormProps) {
  const t = useTexts({ sv, en })
  const words = useTexts({ sv: svVisit, en: enVisit })
  const draft = useDraft(`contact:${person}`)
  const [entry] = useState(() => newId<'entry'>())
  const [whom, setWhom] = useState<(typeof contactParties)[number]>('person')
  const [direction, setDirection] = useState<(typeof contactDirections)[number]>('out')
  const [mode, setMode] = useState<(typeof contactModes)[number]>('phone')
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({ minutes: '5' })
  const set = (field: string) => (text: string) => {
    draft.keep(field, text)
    setTexts((before) => ({ ...before, [field]: text }))
  }
  const text = texts.text?.trim() ?? ''
  const minutes = Number(texts.minutes)
  const onKept = () => {
    draft.forget()
    onDone(entry)
  }
  const sending = useWhole(useSend(contactWrite, undefined, { onKept }), [
    [whom !== 'person' && isBlank(texts.withName ?? ''), 'withName', 'text'],
    [isBlank(text), 'text', 'text'],
    [!Number.isInteger(minutes) || minutes <= 0, 'minutes', 'number'],
  ])
  const write = async (sign: boolean) => {
    const written = await sending.send({
      ...{ person, entry, mode, direction, withWhom: whom, text, minutes, sign },
      withName: whom === 'person' ? '' : (texts.withName?.trim() ?? ''),
      about: about ?? null,
    })
    if (!written) return
    draft.forget()
    announce(t.contact.saved)
    onDone(entry)
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <DraftOffer draft={draft} onTake={(fields) => setTexts((before) => ({ ...before, ...fields }))} />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Segments
        label={t.contact.withWhom}
        value={whom}
        onChange={setWhom}
        options={contactParties.map((value) => ({ value, text: words.contactParties[value] }))}
      />
      {whom !== 'person' && (
        <TextField
          label={whom === 'unit' ? t.contact.withUnit : t.contact.withName}
          name="withName"
          required
          value={texts.withName ?? ''}
          onChange={set('withName')}
          problem={sending.problem}
          maxLength={120}
        />
      )}
      <TextArea
        label={t.contact.text}
        name="text"
        required
        rows={4}
        value={texts.text ?? ''}
        onChange={set('text')}
        problem={sending.problem}
        maxLength={20_000}
      />
      <TextField
        label={t.contact.minutes}
        name="minutes"
        required
        inputMode="numeric"
        size={4}
        value={texts.minutes ?? ''}
        onChange={set('minutes')}
        problem={sending.problem}
      />
      <Fold title={t.plan.more}>
        <div className="stack">
          <Segments
            label={t.contact.direction}
            value={direction}
            onChange={setDirection}
            options={contactDirections.map((value) => ({ value, text: words.contactDirections[value] }))}
          />
          <Segments
            label={t.contact.mode}
            value={mode}
            onChange={setMode}
            options={contactModes.map((value) => ({ value, text: words.contactModes[value] }))}
          />
        </div>
      </Fold>
      <div className="row">
        <Button loading={sending.state === 'sending'} onClick={() => write(true)}>
          {t.contact.save}
        </Button>
        <Button variant="secondary" disabled={sending.state === 'sending'} onClick={() => write(false)}>
          {t.contact.later}
        </Button>
      </div>
    </form>
  )
}
