import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { stateRoundTimes } from '../../rounds/api.ts'
import { type RoundTime, roundDays } from '../../rounds/round.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { Check } from '../pieces/check.tsx'
import { ClockField } from '../pieces/clock-field.tsx'
import { readClock } from '../pieces/clock-text.ts'
import { Icon } from '../pieces/icon.tsx'
import { Problem } from '../pieces/problem.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import type { LackRow } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import type { Overview } from './rounds.tsx'

type Draft = Omit<RoundTime, 'from' | 'to'> & { readonly from: string; readonly to: string }

const usual: Draft = { on: 'thursday', from: '13:00', to: '13:45', with: [], note: '' }

/** States the fixed weekly times anew, from how they stand. */
export function TimesSheet(props: { readonly overview: Overview; readonly onClose: () => void }) {
  const { overview, onClose } = props
  const t = useTexts({ sv, en }).times
  const [times, setTimes] = useState<readonly Draft[]>(overview.times.length === 0 ? [usual] : overview.times)
  const lacks = times.flatMap(({ from, to }, at): LackRow[] => [
    [readClock(from) === null, `times.${at}.from`, 'clock'],
    [readClock(to) === null, `times.${at}.to`, 'clock'],
  ])
  const sending = useWhole(useSend(stateRoundTimes), lacks)
  const save = async () => {
    const said = times.flatMap((time) => {
      const [from, to] = [readClock(time.from), readClock(time.to)]
      return from === null || to === null ? [] : [{ ...time, with: [...time.with], from, to }]
    })
    if (!(await sending.send({ times: said, over: overview.said?.id ?? null }))) return
    announce(t.saved)
    onClose()
  }
  return (
    <Sheet title={t.sheet} open onClose={onClose} place="side">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className="subtle">{t.notHolidays}</p>
        {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
        {times.map((time, at) => (
          <TimeFields
            key={at}
            at={at}
            time={time}
            units={overview.units}
            problem={sending.problem}
            onChange={(next) => setTimes(times.map((one, place) => (place === at ? next : one)))}
            onRemove={() => setTimes(times.filter((_, place) => place !== at))}
          />
        ))}
        <Button type="button" variant="tertiary" onClick={() => setTimes([...times, usual])}>
          <Icon name="plus" />
          {t.add}
        </Button>
        <Button type="submit" loading={sending.state === 'sending'}>
          {t.save}
        </Button>
      </form>
    </Sheet>
  )
}

interface TimeFieldsProps {
  readonly at: number
  readonly time: Draft
  readonly units: Overview['units']
  readonly problem: ProblemWords | null
  readonly onChange: (time: Draft) => void
  readonly onRemove: () => void
}

function TimeFields({ at, time, units, problem, onChange, onRemove }: TimeFieldsProps) {
  const t = useTexts({ sv, en }).times
  return (
    <fieldset className="round-checks">
      <legend>{t.place(at + 1)}</legend>
      <SelectField
        label={t.day}
        name={`times.${at}.on`}
        required
        value={time.on}
        onChange={(on) => onChange({ ...time, on })}
        empty={t.day}
        options={roundDays.map((value) => ({ value, text: t.days[value] }))}
        problem={problem}
      />
      <div className="round-clocks">
        <ClockField
          label={t.from}
          name={`times.${at}.from`}
          required
          value={time.from}
          onChange={(from) => onChange({ ...time, from })}
          problem={problem}
        />
        <ClockField
          label={t.to}
          name={`times.${at}.to`}
          required
          value={time.to}
          onChange={(to) => onChange({ ...time, to })}
          problem={problem}
        />
      </div>
      <fieldset className="round-checks">
        <legend>{t.withUnits}</legend>
        {units.map((one) => (
          <Check
            key={one.unit}
            label={one.name}
            checked={time.with.some(({ unit }) => unit === one.unit)}
            onChange={(chosen) =>
              onChange({
                ...time,
                with: chosen ? [...time.with, one] : time.with.filter(({ unit }) => unit !== one.unit),
              })
            }
          />
        ))}
      </fieldset>
      <TextField
        label={t.note}
        name={`times.${at}.note`}
        value={time.note}
        onChange={(note) => onChange({ ...time, note })}
        maxLength={200}
      />
      <Button type="button" variant="tertiary" onClick={onRemove}>
        {t.remove}
      </Button>
    </fieldset>
  )
}
