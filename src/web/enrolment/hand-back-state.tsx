import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { handBackAcceptByPhone, handBackWithdraw } from '../../enrolments/closing-api.ts'
import { clockOf, type Day, dayOf, instantAt } from '../../shared/day.ts'
import { displayPhone } from '../../shared/phone-number.ts'
import { closing as en } from '../../shared/texts/en/closing.ts'
import { enrolment as enEnrolment } from '../../shared/texts/en/enrolment.ts'
import { closing as sv } from '../../shared/texts/sv/closing.ts'
import { enrolment as svEnrolment } from '../../shared/texts/sv/enrolment.ts'
import { Check } from '../pieces/check.tsx'
import { ClockField } from '../pieces/clock-field.tsx'
import { readClock } from '../pieces/clock-text.ts'
import { DatePick } from '../pieces/date-pick.tsx'
import { Deadline } from '../pieces/deadline.tsx'
import { nowHere } from '../pieces/moment.ts'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import type { EnrolmentData } from './enrolment-data.ts'

/** A hand-back that waits or was declined: for whom, until when, and what the team can do. */
export function HandBackState({ data }: { readonly data: EnrolmentData }) {
  const t = useTexts({ sv, en })
  const words = useTexts({ sv: svEnrolment, en: enEnrolment }).handBack
  const [open, setOpen] = useState<'phone' | 'undo' | null>(null)
  const close = () => setOpen(null)
  const { handBack } = data
  if (handBack === null) return null
  if (handBack.state === 'declined') {
    return (
      <StatusLine tone="warning">
        {words.declined(handBack.answeredName ?? handBack.toUnit)}: {handBack.answer}
      </StatusLine>
    )
  }
  if (handBack.state !== 'sent') return null
  return (
    <>
      <StatusLine tone={handBack.overdue ? 'warning' : 'info'}>
        {words.waiting(`${handBack.toName}, ${handBack.toUnit}`)}. <Deadline due={handBack.dueAt} />
        {handBack.headTold && `. ${words.headTold}`}
      </StatusLine>
      {handBack.toPhone && (
        <PhoneLink as="button" number={displayPhone(handBack.toPhone)} whom={handBack.toName} />
      )}
      <div className="row">
        {data.allowed.includes('handBack.acceptByPhone') && (
          <Button variant={handBack.hasAccount ? 'secondary' : 'primary'} onClick={() => setOpen('phone')}>
            {t.phone.button}
          </Button>
        )}
        {data.allowed.includes('handBack.withdraw') && (
          <Button variant="tertiary" onClick={() => setOpen('undo')}>
            {t.undo.button}
          </Button>
        )}
        <Link
          to="/person/$id/my-plan"
          params={{ id: data.person.id }}
          className="ds-button"
          data-variant="tertiary"
        >
          {t.print}
        </Link>
      </div>
      <Sheet title={t.phone.title} open={open === 'phone'} onClose={close}>
        <PhoneForm data={data} name={handBack.toName} onDone={close} />
      </Sheet>
      <Sheet title={t.undo.button} open={open === 'undo'} onClose={close}>
        <UndoForm data={data} onDone={close} />
      </Sheet>
    </>
  )
}

interface HandBackFormProps {
  readonly data: EnrolmentData
  readonly onDone: () => void
}

/** Who accepted by phone, and when. */
function PhoneForm({ data, name: asked, onDone }: HandBackFormProps & { readonly name: string }) {
  const t = useTexts({ sv, en }).phone
  const [name, setName] = useState(asked)
  const [title, setTitle] = useState('')
  const [physician, setPhysician] = useState(false)
  const [day, setDay] = useState<Day | null>(() => dayOf(nowHere()))
  const [at, setAt] = useState<string>(() => clockOf(nowHere()))
  const [entry] = useState(() => newId<'entry'>())
  const { send, state, problem, retry } = useSend(handBackAcceptByPhone)
  const time = readClock(at)
  const save = async () => {
    if (!day || !time) return
    const noted = { enrolment: data.enrolment, entry, name, title, physician, at: instantAt(day, time) }
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
        <DatePick label={t.clock} name="day" required value={day} onChange={setDay} max={dayOf(nowHere())} />
        <ClockField label={t.clock} name="at" required value={at} onChange={setAt} problem={problem} />
      </div>
      <Button disabled={!day || !time} loading={state === 'sending'} onClick={save}>
        {t.save}
      </Button>
    </form>
  )
}

function UndoForm({ data, onDone }: HandBackFormProps) {
  const t = useTexts({ sv, en }).undo
  const [why, setWhy] = useState('')
  const [entry] = useState(() => newId<'entry'>())
  const { send, state, problem, retry } = useSend(handBackWithdraw)
  const undo = async () => {
    if (!(await send({ enrolment: data.enrolment, entry, why }, data.version))) return
    announce(t.done)
    onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      {problem && <Problem problem={problem} retry={retry} />}
      <TextArea label={t.why} name="why" required rows={2} value={why} onChange={setWhy} problem={problem} />
      <Button disabled={why.trim() === ''} loading={state === 'sending'} onClick={undo}>
        {t.button}
      </Button>
    </form>
  )
}
