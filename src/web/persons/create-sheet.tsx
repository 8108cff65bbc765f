import { Button } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Protection, sexes } from '../../persons/person.ts'
import { createPerson, findDuplicates } from '../../persons/person-api.ts'
import { type Day, dayOf } from '../../shared/day.ts'
import { parseIdentityNumber } from '../../shared/identity-number.ts'
import { nameOf } from '../../shared/person-name.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Check } from '../pieces/check.tsx'
import { Choice } from '../pieces/choice.tsx'
import { DatePick } from '../pieces/date-pick.tsx'
import { leadTo } from '../pieces/fault-place.ts'
import { Fold } from '../pieces/fold.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import type { ChosenPerson } from './chosen-person.ts'
import { Duplicates } from './duplicates.tsx'
import { PlaceFields } from './place-fields.tsx'
import { isUnread, nowhere, placed, withPlace } from './place-text.ts'
import { ProtectionChoice } from './protection-choice.tsx'
import { useStill } from './use-still.ts'

interface CreateFormProps {
  /** What was searched for in vain: the form begins with it. */
  readonly term?: string
  /** Takes the person made, or the one found instead; absent: the way goes on to the person's page. */
  readonly onChosen?: ((person: ChosenPerson) => void) | undefined
  /** Where the form that asks may be about anyone, also one in whose care the unit does not take part. */
  readonly anyone?: boolean
}

interface CreateSheetProps extends CreateFormProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** A person whom nobody has added yet; who resembles someone is shown before anything is made. */
export function CreateSheet({ open, onClose, ...form }: CreateSheetProps) {
  const t = useTexts({ sv, en }).create
  return (
    <Sheet title={t.title} open={open} onClose={onClose} place="side">
      <CreateForm {...form} />
    </Sheet>
  )
}

type Sex = (typeof sexes)[number]

const nothing = { number: '', givenNames: '', familyName: '', calledName: '', statement: '' }

function CreateForm({ term = '', onChosen, anyone = false }: CreateFormProps) {
  const t = useTexts({ sv, en })
  const navigate = useNavigate()
  const [fields, setFields] = useState(() => ({ ...nothing, ...startOf(term) }))
  const [birthDay, setBirthDay] = useState<Day | null>(null)
  const [sex, setSex] = useState<Sex | null>(null)
  const [notAmong, setNotAmong] = useState(false)
  const [place, setPlace] = useState(nowhere)
  const [protection, setProtection] = useState<Protection | null>(null)
  const [tried, setTried] = useState(false)
  const [person] = useState(() => newId<'person'>())
  const duplicates = useDuplicates(fields, birthDay)
  const { send, state, problem, retry } = useSend(createPerson, (made) => {
    if (!onChosen) return void navigate({ to: '/person/$id', params: { id: person } })
    onChosen({
      ...{ id: person, name: calledAs(fields), birthDay: bornAs(made.identity) ?? birthDay },
      ...{ municipality: null, related: true },
    })
  })
  const set = (name: keyof typeof nothing) => (text: string) =>
    setFields((before) => ({ ...before, [name]: text }))
  const { number, statement } = fields
  const identity = number.trim() === '' ? null : { number }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (isUnread(place)) return leadTo(event.currentTarget.querySelector('[data-name="position"]'))
        const { givenNames, familyName, calledName } = fields
        const names = { givenNames, familyName, calledName }
        const about = { person, names, identity, birthDay, sex, ...placed(place), protected: protection }
        void send({ ...about, statement, notAmongDuplicates: notAmong })
      }}
    >
      <p className="subtle">{t.create.lead}</p>
      {problem && <Problem problem={problem} retry={retry} />}
      <WhoFields fields={fields} set={set} problem={problem} />
      {identity === null && (
        <UnknownFields
          birthDay={birthDay}
          onBirthDay={setBirthDay}
          sex={sex}
          onSex={setSex}
          problem={problem}
        />
      )}
      {duplicates.length > 0 && (
        <div data-name="notAmongDuplicates" className="stack">
          <Duplicates found={duplicates} onChosen={onChosen} anyone={anyone} />
          <Check label={t.create.notAmong} checked={notAmong} onChange={setNotAmong} />
        </div>
      )}
      <Fold title={t.create.more}>
        <div className="stack">
          <TextField
            label={t.fields.calledName}
            name="names.calledName"
            value={fields.calledName}
            onChange={set('calledName')}
            problem={problem}
          />
          <PlaceFields
            texts={place}
            onChange={(change) => setPlace((before) => withPlace(before, change, nowhere))}
            guarded={protection !== null}
            problem={problem}
            tried={tried}
          />
        </div>
      </Fold>
      <ProtectionChoice value={protection} onChange={setProtection} problem={problem} />
      <TextField
        label={t.create.statement}
        name="statement"
        hint={t.create.statementHint}
        required
        value={statement}
        onChange={set('statement')}
        problem={problem}
      />
      <Button type="submit" loading={state === 'sending'}>
        {t.create.submit}
      </Button>
    </form>
  )
}

function calledAs({ givenNames, familyName, calledName }: typeof nothing): string {
  return nameOf({
    givenNames: givenNames.trim(),
    familyName: familyName.trim(),
    calledName: calledName.trim() || null,
  })
}

/** The birth day that an identity number tells, if it tells one. */
function bornAs(identity: string): Day | undefined {
  const known = parseIdentityNumber(identity, { today: dayOf(nowHere()) })
  return 'error' in known ? undefined : known.birthDay
}

/** A number stands in the number's field; of two words or more the last is the family name. */
function startOf(term: string): Partial<typeof nothing> {
  const written = term.trim()
  if (/\d{6}/.test(written)) return { number: written }
  const words = written.split(/\s+/)
  const familyName = words.length > 1 ? (words.at(-1) ?? '') : ''
  return { givenNames: (familyName === '' ? words : words.slice(0, -1)).join(' '), familyName }
}

interface WhoFieldsProps {
  readonly fields: typeof nothing
  readonly set: (name: keyof typeof nothing) => (text: string) => void
  readonly problem: ProblemWords | null
}

/** Number and names: what one nearly always knows. */
function WhoFields({ fields, set, problem }: WhoFieldsProps) {
  const t = useTexts({ sv, en })
  return (
    <>
      <TextField
        label={t.create.number}
        name="identity.number"
        hint={t.create.numberHint}
        value={fields.number}
        onChange={set('number')}
        problem={problem}
      />
      <TextField
        label={t.fields.givenNames}
        name="names.givenNames"
        required
        value={fields.givenNames}
        onChange={set('givenNames')}
        problem={problem}
      />
      <TextField
        label={t.fields.familyName}
        name="names.familyName"
        required
        value={fields.familyName}
        onChange={set('familyName')}
        problem={problem}
      />
    </>
  )
}

interface UnknownFieldsProps {
  readonly birthDay: Day | null
  readonly onBirthDay: (day: Day | null) => void
  readonly sex: Sex | null
  readonly onSex: (sex: Sex) => void
  readonly problem: ProblemWords | null
}

/** What a number would have told, where there is none. */
function UnknownFields({ birthDay, onBirthDay, sex, onSex, problem }: UnknownFieldsProps) {
  const t = useTexts({ sv, en }).create
  return (
    <>
      <DatePick label={t.birthDay} name="birthDay" value={birthDay} onChange={onBirthDay} problem={problem} />
      <Choice
        label={t.sex}
        name="sex"
        lay="row"
        value={sex}
        onChange={onSex}
        options={sexes.map((value) => ({ value, text: t.sexes[value] }))}
      />
    </>
  )
}

/** Who resembles what is written so far; asked when both names, or a whole number, stand there. */
function useDuplicates(fields: typeof nothing, birthDay: Day | null) {
  const asked = useStill(
    JSON.stringify([fields.givenNames.trim(), fields.familyName.trim(), fields.number.trim()]),
    400,
  )
  const [givenNames = '', familyName = '', number = '']: string[] = JSON.parse(asked)
  const whole = number.replace(/\D/g, '').length >= 10
  const when = (givenNames.length > 1 && familyName.length > 1) || whole
  const input = { givenNames, familyName, birthDay, identity: whole ? { number } : null }
  const reading = useRead(findDuplicates, input, { when })
  return when && reading.state === 'ready' ? reading.data.duplicates : []
}
