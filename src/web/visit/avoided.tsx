import { Button, Fieldset, ValidationMessage } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { EntryId, PersonId, ProcessId } from '../../shared/id.ts'
import { visit as enVisit } from '../../shared/texts/en/visit.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visit as svVisit } from '../../shared/texts/sv/visit.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { type AvoidedKind, avoidedKinds } from '../../visits/contact.ts'
import { avoidedCareAnswer } from '../../visits/contact-api.ts'
import type { VisitWhole } from '../../visits/visit-read-api.ts'
import { Check } from '../pieces/check.tsx'
import { Problem } from '../pieces/problem.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { faultOf } from '../shell/problem.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface AvoidedProps {
  readonly person: PersonId
  readonly about: { readonly visit: ProcessId } | { readonly contact: EntryId }
  readonly answer: VisitWhole['avoided']
  readonly onAnswered?: () => void
}

/** One question at the end: what did this spare the person (LAN-23, LAN-24, LAN-25)? Answered once, and can be changed. */
export function Avoided({ person, about, answer, onAnswered }: AvoidedProps) {
  const t = useTexts({ sv, en }).avoided
  const words = useTexts({ sv: svVisit, en: enVisit }).avoided
  const [changing, setChanging] = useState(false)
  if (answer && !changing) {
    const said = answer.kinds.length === 0 ? words.none : answer.kinds.map((kind) => words[kind]).join(', ')
    return (
      <div className="stack">
        <p>
          <b>{said}</b>
          {answer.note && `. ${answer.note}`}
        </p>
        <p className="row">
          <span className="subtle">{t.answered(answer.by)}</span>
          <Button variant="tertiary" onClick={() => setChanging(true)}>
            {t.change}
          </Button>
        </p>
      </div>
    )
  }
  const done = () => {
    setChanging(false)
    onAnswered?.()
  }
  return <Question person={person} about={about} answer={answer} onDone={done} />
}

function Question({ person, about, answer, onDone }: AvoidedProps & { readonly onDone: () => void }) {
  const t = useTexts({ sv, en }).avoided
  const words = useTexts({ sv: svVisit, en: enVisit }).avoided
  const [kinds, setKinds] = useState<readonly AvoidedKind[]>(answer?.kinds ?? [])
  const [none, setNone] = useState(answer?.kinds.length === 0)
  const [note, setNote] = useState(answer?.note ?? '')
  const [entry] = useState(() => newId<'entry'>())
  const sending = useWhole(useSend(avoidedCareAnswer), [[kinds.length === 0 && !none, 'kinds', 'choice']])
  const fault = faultOf(sending.problem, 'kinds')
  const save = async () => {
    const replaces = answer?.entry ?? null
    if (await sending.send({ person, entry, ...about, kinds: [...kinds], note, replaces })) onDone()
  }
  const toggle = (kind: AvoidedKind, on: boolean) => {
    setNone(false)
    setKinds(on ? [...kinds, kind] : kinds.filter((each) => each !== kind))
  }
  return (
    <div className="stack">
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Fieldset data-name="kinds">
        <Fieldset.Legend className="field-legend">{words.question}</Fieldset.Legend>
        <Fieldset.Description>{t.why}</Fieldset.Description>
        <div className="going-field">
          {avoidedKinds.map((kind) => (
            <Check
              key={kind}
              label={words[kind]}
              checked={kinds.includes(kind)}
              onChange={(on) => toggle(kind, on)}
            />
          ))}
          <Check
            label={words.none}
            checked={none}
            onChange={(on) => {
              setNone(on)
              if (on) setKinds([])
            }}
          />
        </div>
        {fault && <ValidationMessage>{fault}</ValidationMessage>}
      </Fieldset>
      {kinds.length > 0 && (
        <TextField
          label={t.note}
          name="note"
          value={note}
          onChange={setNote}
          maxLength={500}
          problem={sending.problem}
        />
      )}
      <div className="row">
        <Button variant="secondary" loading={sending.state === 'sending'} onClick={save}>
          {t.save}
        </Button>
      </div>
    </div>
  )
}
