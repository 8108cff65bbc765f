import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { exceptDay } from '../../duty/opening-api.ts'
import { type Day, dayOf } from '../../shared/day.ts'
import { opening as en } from '../../shared/texts/en/opening.ts'
import { opening as sv } from '../../shared/texts/sv/opening.ts'
import { Choice } from '../pieces/choice.tsx'
import { DatePick } from '../pieces/date-pick.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { type HoursDraft, HoursFields, usual } from './hours-fields.tsx'
import type { OpeningData } from './opening.tsx'
import { asClocks, lacksOf } from './week-sheet.tsx'

interface ExceptionSheetProps {
  readonly data: OpeningData
  readonly open: boolean
  readonly onClose: () => void
}

/** States a day that differs from the week. */
export function ExceptionSheet({ data, open, onClose }: ExceptionSheetProps) {
  const t = useTexts({ sv, en }).exceptions
  return (
    <Sheet title={t.formTitle} open={open} onClose={onClose} place="side">
      <ExceptionForm data={data} onDone={onClose} />
    </Sheet>
  )
}

function ExceptionForm({ data, onDone }: { readonly data: OpeningData; readonly onDone: () => void }) {
  const t = useTexts({ sv, en }).exceptions
  const today = dayOf(nowHere())
  const [day, setDay] = useState<Day | null>(null)
  const [how, setHow] = useState<'closed' | 'hours' | null>(null)
  const [hours, setHours] = useState<readonly HoursDraft[]>([usual])
  const [why, setWhy] = useState('')
  const asked = how === 'hours' ? lacksOf('hours', hours) : []
  const { send, state, problem, retry } = useWhole(useSend(exceptDay), [
    [day === null, 'day', 'day'],
    [how === null, 'how', 'choice'],
    ...asked,
    [isBlank(why), 'why', 'text'],
  ])
  const standing = data.exceptions.find((one) => one.day === day)
  const save = async () => {
    const stated = how === 'hours' ? hours.map(asClocks) : []
    const said = day && { day, hours: stated, why, over: standing?.said.id ?? null }
    if (!(await send(said))) return
    announce(t.saved)
    onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      {problem && <Problem problem={problem} retry={retry} />}
      <DatePick
        label={t.day}
        name="day"
        required
        value={day}
        onChange={setDay}
        min={today}
        problem={problem}
      />
      <Choice
        label={t.how}
        name="how"
        required
        lay="row"
        value={how}
        onChange={setHow}
        problem={problem}
        options={(['closed', 'hours'] as const).map((value) => ({ value, text: t.hows[value] }))}
      />
      {how === 'hours' && (
        <HoursFields title={t.hows.hours} name="hours" value={hours} onChange={setHours} problem={problem} />
      )}
      <TextField
        label={t.why}
        hint={t.whyHint}
        name="why"
        required
        value={why}
        onChange={setWhy}
        maxLength={200}
        problem={problem}
      />
      <Button loading={state === 'sending'} onClick={() => void save()}>
        {t.save}
      </Button>
    </form>
  )
}
