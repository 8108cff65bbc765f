import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import type { Colleague, UnitChoice } from '../../enrolments/choice.ts'
import { type HolderInput, type Role, slotOf } from '../../enrolments/responsibility.ts'
import {
  responsibilityChoices,
  type responsibilityNow,
  responsibilitySet,
} from '../../enrolments/responsibility-api.ts'
import { asId } from '../../shared/id.ts'
import { responsibility as en } from '../../shared/texts/en/responsibility.ts'
import { responsibility as sv } from '../../shared/texts/sv/responsibility.ts'
import { Choice } from '../pieces/choice.tsx'
import { Problem } from '../pieces/problem.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank, type LackRow } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

type NowData = z.output<typeof responsibilityNow.output>
type Kind = 'colleague' | 'unit' | 'other' | 'nobody'

interface SetResponsibleProps {
  readonly now: NowData
  readonly open: boolean
  readonly onClose: () => void
}

/** Says who holds a line: a colleague, a unit, someone without account, or nobody any more. */
export function SetResponsible({ now, open, onClose }: SetResponsibleProps) {
  const t = useTexts({ sv, en })
  const choices = useRead(responsibilityChoices, { person: now.person }, { when: open })
  return (
    <Sheet title={t.changeTitle} open={open} onClose={onClose} place="side">
      <WhenRead reading={choices} lines={6}>
        {({ colleagues, units }) => <Form now={now} colleagues={colleagues} units={units} onDone={onClose} />}
      </WhenRead>
    </Sheet>
  )
}

interface FormProps {
  readonly now: NowData
  readonly colleagues: readonly Colleague[]
  readonly units: readonly UnitChoice[]
  readonly onDone: () => void
}

function Form({ now, colleagues, units, onDone }: FormProps) {
  const t = useTexts({ sv, en })
  const [role, setRole] = useState<Role | ''>(now.maySay.length === 1 ? (now.maySay[0] ?? '') : '')
  const [kind, setKind] = useState<Kind | null>(null)
  const [holder, setHolder] = useState<HolderInput | null>(null)
  const [ids] = useState(() => ({ id: newId<'responsibility'>(), entry: newId<'entry'>() }))
  const { send, state, problem, retry } = useWhole(useSend(responsibilitySet), [
    [role === '', 'role', 'choice'],
    ...holderLacks(kind, holder),
  ])
  const choose = (next: Kind) => {
    setKind(next)
    setHolder(null)
  }
  const save = async () => {
    const said = role === '' ? null : { ...ids, person: now.person, role, holder, sees: seenIn(now, role) }
    if (await send(said)) {
      announce(t.saved)
      onDone()
    }
  }
  const roles = now.maySay.map((value) => ({ value, text: t.role[value] }))
  const kinds = (['colleague', 'unit', 'other', 'nobody'] as const).map((value) => ({
    value,
    text: t.whoHint[value],
  }))
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      {problem && <Problem problem={problem} retry={retry} />}
      <SelectField
        label={t.fields.role}
        name="role"
        required
        value={role}
        onChange={setRole}
        options={roles}
        empty={t.choose}
        problem={problem}
      />
      <Choice
        label={t.who}
        name="holder"
        required
        lay="row"
        value={kind}
        onChange={choose}
        options={kinds}
        problem={problem}
      />
      <WhoField kind={kind} colleagues={colleagues} units={units} onChoose={setHolder} problem={problem} />
      <p className="subtle">{t.law}</p>
      <Button loading={state === 'sending'} onClick={save}>
        {t.save}
      </Button>
    </form>
  )
}

/** The one who holds the line now, as this page saw it. */
function seenIn(now: NowData, role: Role) {
  return now.held.find((one) => slotOf(one.role) === slotOf(role))?.id ?? null
}

/** Who is to hold it: the kind, then the one, whom the kind asks for in its own fields. */
function holderLacks(kind: Kind | null, holder: HolderInput | null): readonly LackRow[] {
  const said = holder !== null && 'unitName' in holder ? holder : { name: '', unitName: '' }
  return [
    [kind === null, 'holder', 'choice'],
    [kind === 'colleague' && holder === null, 'holder.staff', 'choice'],
    [kind === 'unit' && holder === null, 'holder.unit', 'choice'],
    [kind === 'other' && isBlank(said.name), 'holder.name', 'text'],
    [kind === 'other' && isBlank(said.unitName), 'holder.unitName', 'text'],
  ]
}

interface WhoFieldProps {
  readonly kind: Kind | null
  readonly colleagues: readonly Colleague[]
  readonly units: readonly UnitChoice[]
  readonly onChoose: (holder: HolderInput | null) => void
  readonly problem: ProblemWords | null
}

function WhoField({ kind, colleagues, units, onChoose, problem }: WhoFieldProps) {
  const t = useTexts({ sv, en })
  const [chosen, setChosen] = useState('')
  if (kind === 'colleague') {
    const options = colleagues.map((one) => ({ value: one.staff, text: `${one.name}, ${one.title}` }))
    return (
      <SelectField
        label={t.whoHint.colleague}
        name="holder.staff"
        problem={problem}
        required
        value={chosen}
        options={options}
        empty={t.choose}
        onChange={(staff) => {
          setChosen(staff)
          onChoose({ staff: asId<'staff'>(staff) })
        }}
      />
    )
  }
  if (kind === 'unit') {
    const options = units
      .toSorted((a, b) => Number(b.near) - Number(a.near))
      .map((one) => ({ value: one.unit, text: one.name }))
    return (
      <SelectField
        label={t.whoHint.unit}
        name="holder.unit"
        problem={problem}
        required
        value={chosen}
        options={options}
        empty={t.choose}
        onChange={(unit) => {
          setChosen(unit)
          onChoose({ unit: asId<'unit'>(unit) })
        }}
      />
    )
  }
  return kind === 'other' ? <Outsider onChoose={onChoose} problem={problem} /> : null
}

/** Someone without account: name, title, unit and phone as they are said. */
function Outsider({ onChoose, problem }: Pick<WhoFieldProps, 'onChoose' | 'problem'>) {
  const t = useTexts({ sv, en })
  const [said, setSaid] = useState({ name: '', title: '', unitName: '', phone: '' })
  const set = (part: Partial<typeof said>) => {
    const next = { ...said, ...part }
    setSaid(next)
    onChoose(next)
  }
  return (
    <>
      <TextField
        label={t.who}
        name="holder.name"
        required
        value={said.name}
        onChange={(name) => set({ name })}
        problem={problem}
      />
      <TextField
        label={t.fields.title}
        name="holder.title"
        value={said.title}
        onChange={(title) => set({ title })}
        problem={problem}
      />
      <TextField
        label={t.fields.unitName}
        name="holder.unitName"
        required
        value={said.unitName}
        onChange={(unitName) => set({ unitName })}
        problem={problem}
      />
      <TextField
        label={t.fields.phone}
        name="holder.phone"
        type="tel"
        value={said.phone}
        onChange={(phone) => set({ phone })}
        problem={problem}
      />
    </>
  )
}
