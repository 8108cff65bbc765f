import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { addDays, type Day, weekday } from '../../shared/day.ts'
import { calendar as enCalendar } from '../../shared/texts/en/calendar.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { calendar as svCalendar } from '../../shared/texts/sv/calendar.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { visitRepeat } from '../../visits/series-api.ts'
import { LONGEST_SERIES_DAYS, seriesDays } from '../../visits/series-rules.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { Check } from '../pieces/check.tsx'
import { DatePick } from '../pieces/date-pick.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface RepeatSheetProps {
  readonly visit: VisitView
  readonly open: boolean
  readonly onClose: () => void
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const EVERY = ['1', '2', '3', '4'] as const
const MONTH = 28

/** Makes the visit the first of a series: on which days of the week, how often, until when; and which days that is. */
export function RepeatSheet({ visit, open, onClose }: RepeatSheetProps) {
  const t = useTexts({ sv, en }).repeat
  return (
    <Sheet title={t.title} open={open} onClose={onClose} place="side">
      <RepeatForm visit={visit} onDone={onClose} />
    </Sheet>
  )
}

function RepeatForm({ visit, onDone }: { readonly visit: VisitView; readonly onDone: () => void }) {
  const t = useTexts({ sv, en }).repeat
  const names = useTexts({ sv: svCalendar, en: enCalendar })
  const { day } = useMoments()
  const [weekdays, setWeekdays] = useState<readonly number[]>([weekday(visit.day)])
  const [every, setEvery] = useState<(typeof EVERY)[number]>('1')
  const [until, setUntil] = useState<Day | null>(addDays(visit.day, MONTH))
  const { send, state, problem, retry } = useWhole(useSend(visitRepeat), [
    [weekdays.length === 0, 'weekdays', 'choice'],
    [until === null, 'until', 'day'],
  ])
  const [aloneWhy, setAloneWhy] = useState('')
  // Planned, but on days when none of those who go works: said before the sheet closes.
  const [off, setOff] = useState<readonly Day[]>([])
  const everyWeeks = Number(every)
  const days = until === null ? [] : seriesDays(visit.day, { weekdays, everyWeeks, until })
  const last = days.at(-1)
  const save = async () => {
    const input = until && {
      visit: visit.id,
      weekdays: [...weekdays],
      everyWeeks,
      until,
      aloneWhy: aloneWhy.trim() || null,
    }
    const done = await send(input, visit.version)
    if (!done) return
    announce(t.saved(done.others))
    if (done.offRoster.length === 0) onDone()
    else setOff(done.offRoster)
  }
  if (off.length > 0) {
    return (
      <div className="stack">
        <StatusLine tone="warning">{t.offRoster(off.map(day).join(', '))}</StatusLine>
        <Button onClick={onDone}>{t.close}</Button>
      </div>
    )
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      {problem && <Problem problem={problem} retry={retry} />}
      <fieldset className="quick" data-name="weekdays">
        <legend>{t.weekdays}</legend>
        <div className="quick-options">
          {WEEKDAYS.map((one) => (
            <Check
              key={one}
              label={names.weekdays[one - 1] ?? ''}
              checked={weekdays.includes(one)}
              onChange={(on) =>
                setWeekdays(on ? [...weekdays, one] : weekdays.filter((each) => each !== one))
              }
            />
          ))}
        </div>
      </fieldset>
      <SelectField
        label={t.every}
        name="everyWeeks"
        required
        value={every}
        onChange={setEvery}
        problem={problem}
        empty={t.every}
        options={EVERY.map((value) => ({ value, text: t.weeks(Number(value)) }))}
      />
      <DatePick
        label={t.until}
        name="until"
        required
        value={until}
        onChange={setUntil}
        min={visit.day}
        max={addDays(visit.day, LONGEST_SERIES_DAYS)}
        problem={problem}
      />
      <p aria-live="polite">{last === undefined ? t.none : t.days(days.length, day(last))}</p>
      {(problem?.code === 'visit.twoMustGo' || aloneWhy !== '') && (
        <TextField
          label={t.aloneWhy}
          name="aloneWhy"
          value={aloneWhy}
          onChange={setAloneWhy}
          problem={problem}
          maxLength={500}
        />
      )}
      {visit.partners.length > 0 && <p className="subtle">{t.partners}</p>}
      <Button loading={state === 'sending'} onClick={() => void save()}>
        {t.save}
      </Button>
    </form>
  )
}
