import { Button } from '@digdir/designsystemet-react'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import * as api from '../../persons/fact-api.ts'
import { factSections } from '../../persons/fact-sentences.ts'
import type { Fact, FactKind } from '../../persons/facts.ts'
import { day, dayOf } from '../../shared/day.ts'
import type { Command } from '../../shared/endpoint.ts'
import type { EntryId, PersonId } from '../../shared/id.ts'
import { common as enCommon } from '../../shared/texts/en/common.ts'
import { fact as enFact } from '../../shared/texts/en/fact.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { common as svCommon } from '../../shared/texts/sv/common.ts'
import { fact as svFact } from '../../shared/texts/sv/fact.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Check } from '../pieces/check.tsx'
import { DatePick } from '../pieces/date-pick.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useDraft } from '../shell/draft.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { readAgain } from '../shell/readings.ts'
import { useSend } from '../shell/send.ts'
import type { Edit, Held } from './edit.ts'
import { type FactField, type Fields, fieldsOf, formValue, shownFields } from './fact-forms.ts'

const commands = {
  whatMatters: api.setWhatMatters,
  whereabouts: api.setWhereabouts,
  communication: api.setCommunication,
  atTheDoor: api.setAtTheDoor,
  doorCode: api.setDoorCode,
  contactPoint: api.setContactPoint,
  relative: api.setRelative,
  fixedContact: api.setFixedContact,
  allergy: api.setAllergy,
  alert: api.setAlert,
} as const satisfies Record<FactKind, unknown>

interface Statement {
  readonly person: PersonId
  readonly entry: EntryId
  readonly over: EntryId | null
  readonly value: Readonly<Record<string, unknown>>
}
type Stating = Command<z.ZodType<unknown, Statement>, z.ZodType<{ entry: EntryId }>>

interface FactFormProps {
  readonly person: PersonId
  readonly edit: Edit
  /** What holds now: differs from what is edited when someone else was first. */
  readonly current: Held | null
  readonly onDone: (entry: EntryId) => void
}

/** The form of one fact, drawn from its declaration. What is written survives a reload until it is saved. */
export function FactForm({ person, edit, current, onDone }: FactFormProps) {
  const t = useTexts({ sv, en }).fact
  const { kind, held } = edit
  const draft = useDraft(`fact:${kind}:${held?.entry ?? 'new'}:${person}`)
  const [fields, setFields] = useState<Fields>(() => beginning(edit))
  const [entry] = useState(() => newId<'entry'>())
  const leave = (stated: EntryId) => {
    draft.forget()
    onDone(stated)
  }
  // Cast: every one of these commands takes exactly a Statement (fact-api.ts); the server parses it by its own shape.
  const { send, state, problem, retry } = useSend(
    commands[kind] as unknown as Stating,
    (said) => leave(said.entry),
    { onKept: () => leave(entry) },
  )
  const late = problem?.code === 'command.stale'
  const [over, setOver] = useState(held?.entry ?? null)
  useEffect(() => {
    if (late) void readAgain()
  }, [late])
  const change = (name: string, text: string) => {
    setFields((before) => ({ ...before, [name]: text }))
    draft.keep(name, text)
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        const newest = late ? (current?.entry ?? null) : over
        setOver(newest)
        void send({ person, entry, over: newest, value: formValue(kind, fields) })
      }}
    >
      <DraftOffer draft={draft} onTake={(kept) => setFields((before) => ({ ...before, ...kept }))} />
      {problem && <Problem problem={problem} retry={retry} />}
      {late && current && <Standing kind={kind} current={current} />}
      {shownFields(kind, fields).map((field) => (
        <OneField
          key={field.name}
          field={field}
          value={fields[field.name] ?? ''}
          problem={problem}
          onChange={(text) => change(field.name, text)}
        />
      ))}
      <Button type="submit" loading={state === 'sending'}>
        {t.save}
      </Button>
    </form>
  )
}

/** What someone else has said meanwhile, beside what one is about to say: nothing is overwritten unseen. */
function Standing({ kind, current }: { readonly kind: FactKind; readonly current: Held }) {
  const t = useTexts({ sv, en }).fact
  // Cast: the page's own value of this kind, as the server parsed it.
  const said = factSections({ kind, value: current.value } as Fact)
  return (
    <StatusLine tone="warning">
      {t.stale} <span className="fact-standing">{said[0]?.text}</span>
    </StatusLine>
  )
}

/** A new stay begins today unless another day is told. */
function beginning({ kind, held }: Edit): Fields {
  const fields = fieldsOf(kind, held?.value ?? null)
  return kind === 'whereabouts' && held === null ? { ...fields, since: dayOf(nowHere()) } : fields
}

interface OneFieldProps {
  readonly field: FactField
  readonly value: string
  readonly problem: ProblemWords | null
  readonly onChange: (text: string) => void
}

function OneField({ field, value, problem, onChange }: OneFieldProps) {
  const t = useTexts({ sv, en }).fact
  const texts = useTexts({ sv: svFact, en: enFact })
  const { yes, no } = useTexts({ sv: svCommon, en: enCommon })
  const language = useLanguage()
  const label = texts.fields[field.name]
  const name = `value.${field.name}`
  const common = { label, name, problem, required: field.required ?? false }
  switch (field.as) {
    case 'area':
      return <TextArea {...common} value={value} onChange={onChange} rows={3} />
    case 'day':
      return (
        <DatePick
          {...common}
          value={day.safeParse(value).data ?? null}
          onChange={(on) => onChange(on ?? '')}
        />
      )
    case 'check':
      return (
        <Check
          label={label}
          checked={value === 'true'}
          onChange={(checked) => onChange(checked ? 'true' : '')}
        />
      )
    case 'text':
    case 'tel':
      return <TextField {...common} type={field.as} value={value} onChange={onChange} />
    default: {
      const options = field.as === 'yesNo' ? { yes, no } : (field.options?.(texts, language) ?? {})
      const listed = Object.entries(options).map(([option, text]) => ({ value: option, text }))
      return <SelectField {...common} value={value} onChange={onChange} options={listed} empty={t.choose} />
    }
  }
}
