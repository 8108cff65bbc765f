import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { assessReferral } from '../../referrals/api.ts'
import { type Day, dayOf, instantAt } from '../../shared/day.ts'
import { teamBoard as en } from '../../shared/texts/en/team-board.ts'
import { teamBoard as sv } from '../../shared/texts/sv/team-board.ts'
import { ClockField } from '../pieces/clock-field.tsx'
import { isNoClock, readClock } from '../pieces/clock-text.ts'
import { DatePick } from '../pieces/date-pick.tsx'
import { Fold } from '../pieces/fold.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import type { Detail } from './detail.ts'

const PlanVisit = sheetLater(async () => (await import('../visit/plan-visit.tsx')).PlanVisit)

/** Who goes or calls, and when: a planned visit or call, that is in somebody's day; or in words where that is enough. */
export function AssessForm({ detail, open }: { readonly detail: Detail; readonly open: boolean }) {
  const t = useTexts({ sv, en }).assess
  const language = useLanguage()
  const [isOpen, setOpen] = useState(open)
  const [planning, setPlanning] = useState(false)
  if (!isOpen) {
    return (
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t.change}
      </Button>
    )
  }
  return (
    <Section title={t.title} tone="card" level={3}>
      <div className="stack">
        <Button onClick={() => setPlanning(true)}>{t.plan}</Button>
        <p className="subtle">{t.planHint}</p>
        <Fold title={t.inWords}>
          <InWords detail={detail} />
        </Fold>
      </div>
      <PlanVisit
        person={detail.person.id}
        about={detail.referral}
        why={detail.reason.text[language]}
        open={planning}
        onClose={() => setPlanning(false)}
      />
    </Section>
  )
}

function InWords({ detail }: { readonly detail: Detail }) {
  const t = useTexts({ sv, en }).assess
  const [planned, setPlanned] = useState(detail.planned ?? '')
  const [day, setDay] = useState<Day | null>(dayOf(nowHere()))
  const [time, setTime] = useState('')
  const { send, state, problem, retry } = useSend(assessReferral)
  const at = readClock(time)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isNoClock(time)) return
    const plannedAt = day && at ? instantAt(day, at) : null
    await send({ referral: detail.referral, planned, plannedAt }, detail.version)
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={t.planned}
        name="planned"
        hint={t.hint}
        required
        value={planned}
        onChange={setPlanned}
        maxLength={500}
        problem={problem}
      />
      <div className="row when-fields">
        <DatePick label={t.day} name="plannedDay" value={day} onChange={setDay} />
        <ClockField label={t.time} name="plannedAt" hint={t.timeHint} value={time} onChange={setTime} />
      </div>
      {problem && <Problem problem={problem} retry={retry} />}
      <Button type="submit" variant="secondary" loading={state === 'sending'}>
        {t.save}
      </Button>
    </form>
  )
}
