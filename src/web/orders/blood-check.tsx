import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { confirmBlood, discardBlood, prepareBlood } from '../../orders/blood-api.ts'
import { professions } from '../../organisation/organisation.ts'
import { type Day, dayOf, day as dayShape } from '../../shared/day.ts'
import type { Profession } from '../../shared/endpoint.ts'
import { type BloodGroup, bloodGroups } from '../../shared/ordering.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { profession as enProfession } from '../../shared/texts/en/profession.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { profession as svProfession } from '../../shared/texts/sv/profession.ts'
import { Check } from '../pieces/check.tsx'
import { Choice } from '../pieces/choice.tsx'
import { DatePick } from '../pieces/date-pick.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Icon } from '../pieces/icon.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { keeping, useBloodDraft } from './blood-draft.ts'
import type { BloodFormProps } from './blood-step.ts'

/** Who the second is, where that is no own sign-in. */
interface WitnessDraft {
  readonly name: string
  readonly profession: Profession | null
  readonly why: string
}

/** The first check: the person, the bag, and who checks together with one. */
export function PrepareForm({ row, onDone }: BloodFormProps) {
  const t = useTexts({ sv, en })
  const [entry] = useState(() => newId<'entry'>())
  const [checked, setChecked] = useState(false)
  const [number, setNumber] = useState('')
  const [group, setGroup] = useState<BloodGroup | null>(null)
  const [expires, setExpires] = useState<Day | null>(null)
  const [second, setSecond] = useState<'own' | 'named' | null>(null)
  const [witness, setWitness] = useState<WitnessDraft>({ name: '', profession: null, why: '' })
  const named = second === 'named'
  const kept = useBloodDraft(row, 'prepare')
  const take = (fields: Readonly<Record<string, string>>) => {
    setNumber(fields.number ?? '')
    setGroup(bloodGroups.find((one) => one === fields.group) ?? null)
    const day = dayShape.safeParse(fields.expires)
    if (day.success) setExpires(day.data)
    if (!fields.name && !fields.why) return
    setSecond('named')
    setWitness((before) => ({ ...before, name: fields.name ?? '', why: fields.why ?? '' }))
  }
  const witnessed = (next: WitnessDraft) => {
    if (next.name !== witness.name) kept.keep('name', next.name)
    if (next.why !== witness.why) kept.keep('why', next.why)
    setWitness(next)
  }
  const sending = useWhole(useSend(prepareBlood), [
    [!checked, 'checked', 'choice'],
    [isBlank(number, 4), 'number', 'text'],
    [group === null, 'group', 'choice'],
    [expires === null, 'expires', 'day'],
    [second === null, 'second', 'choice'],
    [named && isBlank(witness.name, 3), 'witness.name', 'text'],
    [named && witness.profession === null, 'witness.profession', 'choice'],
    [named && isBlank(witness.why, 3), 'witness.why', 'text'],
  ])
  const sign = async () => {
    const { profession } = witness
    const product = row.content.blood?.product
    const input = group &&
      expires &&
      product && {
        order: row.order,
        entry,
        number,
        product,
        group,
        expires,
        ...(named && profession ? { witness: { ...witness, profession } } : {}),
      }
    if (!(await sending.send(input, row.version))) return
    kept.forget()
    announce(t.did.blood.prepare)
    onDone()
  }
  return (
    <>
      <DraftOffer draft={kept} onTake={take} />
      <p>{t.blood.prepareLead}</p>
      <Check label={t.blood.checked} checked={checked} onChange={setChecked} />
      <TextField
        label={t.blood.number}
        name="number"
        hint={t.blood.numberHint}
        required
        value={number}
        onChange={keeping(kept, 'number', setNumber)}
        maxLength={30}
        problem={sending.problem}
      />
      <div className="order-pair">
        <SelectField
          label={t.blood.unitGroup}
          name="group"
          required
          value={group ?? ''}
          onChange={(next) => {
            kept.keep('group', next)
            setGroup(next)
          }}
          empty={t.write.chooseKind}
          options={bloodGroups.map((one) => ({ value: one, text: one }))}
          problem={sending.problem}
        />
        <DatePick
          label={t.blood.expires}
          name="expires"
          required
          value={expires}
          onChange={(next) => {
            kept.keep('expires', next ?? '')
            setExpires(next)
          }}
          min={dayOf(nowHere())}
          problem={sending.problem}
        />
      </div>
      <Choice
        label={t.blood.secondLabel}
        name="second"
        required
        value={second}
        onChange={setSecond}
        options={[
          { value: 'own' as const, text: t.blood.secondOwn },
          { value: 'named' as const, text: t.blood.secondNamed },
        ]}
        problem={sending.problem}
      />
      {named && <WitnessFields value={witness} onChange={witnessed} problem={sending.problem} />}
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={sign}>
        <Icon name="check" />
        {t.act.sign}
      </Button>
    </>
  )
}

interface WitnessFieldsProps {
  readonly value: WitnessDraft
  readonly onChange: (value: WitnessDraft) => void
  readonly problem: ProblemWords | null
}

function WitnessFields({ value, onChange, problem }: WitnessFieldsProps) {
  const t = useTexts({ sv, en })
  const names = useTexts({ sv: svProfession, en: enProfession }).one
  return (
    <>
      <TextField
        label={t.blood.secondName}
        name="witness.name"
        required
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        maxLength={120}
        problem={problem}
      />
      <SelectField
        label={t.blood.secondProfession}
        name="witness.profession"
        required
        value={value.profession ?? ''}
        onChange={(profession) => onChange({ ...value, profession })}
        empty={t.write.chooseKind}
        options={professions.map((one) => ({ value: one, text: names[one] }))}
        problem={problem}
      />
      <TextField
        label={t.blood.secondWhy}
        name="witness.why"
        required
        value={value.why}
        onChange={(why) => onChange({ ...value, why })}
        maxLength={200}
        problem={problem}
      />
    </>
  )
}

/** The second check: who made the first, and the number read anew from the bag. */
export function ConfirmForm({ row, onDone }: BloodFormProps) {
  const t = useTexts({ sv, en })
  const [entry] = useState(() => newId<'entry'>())
  const [checked, setChecked] = useState(false)
  const [number, setNumber] = useState('')
  const now = row.blood?.now
  const sending = useWhole(useSend(confirmBlood), [
    [!checked, 'checked', 'choice'],
    [isBlank(number, 4), 'number', 'text'],
  ])
  const sign = async () => {
    if (!(await sending.send({ order: row.order, entry, number }, row.version))) return
    announce(t.did.blood.confirm)
    onDone()
  }
  return (
    <>
      <p>{t.blood.confirmLead}</p>
      {now && (
        <StatusLine>
          {t.blood.firstBy(now.first.name, now.first.title)}: {t.blood.group(now.group)},{' '}
          {t.blood.expiresOn(now.expires)}
        </StatusLine>
      )}
      <Check label={t.blood.checked} checked={checked} onChange={setChecked} />
      <TextField
        label={t.blood.numberAgain}
        name="number"
        required
        value={number}
        onChange={setNumber}
        maxLength={30}
        problem={sending.problem}
      />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={sign}>
        <Icon name="check" />
        {t.act.sign}
      </Button>
    </>
  )
}

/** A checked unit that is not given. */
export function DiscardForm({ row, onDone }: BloodFormProps) {
  const t = useTexts({ sv, en })
  const [entry] = useState(() => newId<'entry'>())
  const [text, setText] = useState('')
  const kept = useBloodDraft(row, 'discard')
  const sending = useWhole(useSend(discardBlood), [[isBlank(text, 3), 'text', 'text']])
  const sign = async () => {
    if (!(await sending.send({ order: row.order, entry, text }, row.version))) return
    kept.forget()
    announce(t.did.blood.discard)
    onDone()
  }
  return (
    <>
      <DraftOffer draft={kept} onTake={(fields) => setText(fields.text ?? '')} />
      <TextField
        label={t.blood.discardWhy}
        name="text"
        required
        value={text}
        onChange={keeping(kept, 'text', setText)}
        maxLength={500}
        problem={sending.problem}
      />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={sign}>
        {t.act.sign}
      </Button>
    </>
  )
}
