import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { handBackAcceptByPhone, handBackWithdraw } from '../../enrolments/closing-api.ts'
import { clockOf, type Day, dayOf, instantAt } from '../../shared/day.ts'
import { closing as en } from '../../shared/texts/en/closing.ts'
import { closing as sv } from '../../shared/texts/sv/closing.ts'
import { Check } from '../pieces/check.tsx'
import { ClockField } from '../pieces/clock-field.tsx'
import { readClock } from '../pieces/clock-text.ts'
import { DatePick } from '../pieces/date-pick.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import type { EnrolmentData } from './enrolment-data.ts'

interface HandBackFormProps {
  readonly data: EnrolmentData
  readonly onDone: () => void
}

/** Who accepted by phone, and when. */
export function PhoneForm({ data, name: asked, onDone }: HandBackFormProps & { readonly name: string }) {
  const t = useTexts({ sv, en }).phone
  const [name, setName] = useState(asked)
  const [title, setTitle] = useState('')
  const [physician, setPhysician] = useState(false)
  const [day, setDay] = useState<Day | null>(() => dayOf(nowHere()))
  const [at, setAt] = useState<string>(() => clockOf(nowHere()))
  const [entry] = useState(() => newId<'entry'>())
  const time = readClock(at)
  const { send, state, problem, retry } = useWhole(useSend(handBackAcceptByPhone), [
    [isBlank(name), 'name', 'text'],
    [isBlank(title), 'title', 'text'],
    [day === null, 'day', 'day'],
    [time === null, 'at', 'clock'],
  ])
  const save = async () => {
    const said = { enrolment: data.enrolment, entry, name, title, physician }
    const noted = day && time && { ...said, at: instantAt(day, time) }
    if (!(await send(noted, data.version))) return
    announce(t.done)
    onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      {problem && <Problem problem={problem} retry={retry} />}
      <TextField label={t.name} name="name" required value={name} onChange={setName} problem={problem} />
      <TextField
        label={t.titleField}
        name="title"
        required
        value={title}
        onChange={setTitle}
        problem={problem}
      />
      <Check label={t.physician} checked={physician} onChange={setPhysician} />
      <div className="row">
        <DatePick
          label={t.day}
          name="day"
          required
          value={day}
          onChange={setDay}
          max={dayOf(nowHere())}
          problem={problem}
        />
        <ClockField label={t.clock} name="at" required value={at} onChange={setAt} problem={problem} />
      </div>
      <Button loading={state === 'sending'} onClick={save}>
        {t.save}
      </Button>
    </form>
  )
}

/** Takes the offer back, with the reason. */
export function UndoForm({ data, onDone }: HandBackFormProps) {
  const t = useTexts({ sv, en }).undo
  const [why, setWhy] = useState('')
  const [entry] = useState(() => newId<'entry'>())
  const { send, state, problem, retry } = useWhole(useSend(handBackWithdraw), [[isBlank(why), 'why', 'text']])
  const undo = async () => {
    if (!(await send({ enrolment: data.enrolment, entry, why }, data.version))) return
    announce(t.done)
    onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      {problem && <Problem problem={problem} retry={retry} />}
      <TextArea label={t.why} name="why" required rows={2} value={why} onChange={setWhy} problem={problem} />
      <Button loading={state === 'sending'} onClick={undo}>
        {t.button}
      </Button>
    </form>
  )
}
