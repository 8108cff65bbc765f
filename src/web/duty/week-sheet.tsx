import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { type OpeningDay, openingDays } from '../../duty/opening.ts'
import { stateOpening } from '../../duty/opening-api.ts'
import { opening as en } from '../../shared/texts/en/opening.ts'
import { opening as sv } from '../../shared/texts/sv/opening.ts'
import { readClock } from '../pieces/clock-text.ts'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank, type LackRow } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { type HoursDraft, HoursFields, usual } from './hours-fields.tsx'
import type { OpeningData } from './opening.tsx'

interface WeekSheetProps {
  readonly data: OpeningData
  readonly open: boolean
  readonly onClose: () => void
}

/** States the week anew, from how it stands. */
export function WeekSheet({ data, open, onClose }: WeekSheetProps) {
  const t = useTexts({ sv, en }).week
  return (
    <Sheet title={t.title} open={open} onClose={onClose} place="side">
      <WeekForm data={data} onDone={onClose} />
    </Sheet>
  )
}

type Draft = Readonly<Record<OpeningDay, readonly HoursDraft[]>>

const workingDays: readonly OpeningDay[] = ['tuesday', 'wednesday', 'thursday', 'friday']

function WeekForm({ data, onDone }: { readonly data: OpeningData; readonly onDone: () => void }) {
  const t = useTexts({ sv, en }).week
  const [draft, setDraft] = useState<Draft>(() => draftOf(data))
  const [who, setWho] = useState(data.otherwise?.who ?? '')
  const [phone, setPhone] = useState(data.otherwise?.phone ?? '')
  const rows = openingDays.flatMap((on) => lacksOf(on, draft[on]))
  const halfOtherwise: LackRow[] = [
    [isBlank(who) && !isBlank(phone), 'otherwise.who', 'text'],
    [isBlank(phone) && !isBlank(who), 'otherwise.phone', 'text'],
  ]
  const { send, state, problem, retry } = useWhole(useSend(stateOpening), [...rows, ...halfOtherwise])
  const save = async () => {
    const week = openingDays.flatMap((on) => draft[on].map((hours) => ({ on, ...asClocks(hours) })))
    const otherwise = isBlank(who) ? null : { who, phone }
    if (!(await send({ week, otherwise, over: data.said?.id ?? null }))) return
    announce(t.saved)
    onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <p className="subtle">{t.toHint}</p>
      {problem && <Problem problem={problem} retry={retry} />}
      {openingDays.map((on) => (
        <HoursFields
          key={on}
          title={t.days[on]}
          hint={on === 'holiday' ? t.holidayHint : undefined}
          name={on}
          value={draft[on]}
          onChange={(hours) => setDraft({ ...draft, [on]: hours })}
          problem={problem}
        >
          {on === 'monday' && draft.monday.length > 0 && (
            <Button
              variant="tertiary"
              onClick={() =>
                setDraft({ ...draft, ...Object.fromEntries(workingDays.map((day) => [day, draft.monday])) })
              }
            >
              {t.likeMonday}
            </Button>
          )}
        </HoursFields>
      ))}
      <h3>{t.otherwise}</h3>
      <TextField
        label={t.who}
        hint={t.whoHint}
        name="otherwise.who"
        value={who}
        onChange={setWho}
        maxLength={120}
        problem={problem}
      />
      <TextField
        label={t.phone}
        name="otherwise.phone"
        type="tel"
        value={phone}
        onChange={setPhone}
        maxLength={30}
        problem={problem}
      />
      <Button loading={state === 'sending'} onClick={() => void save()}>
        {t.save}
      </Button>
    </form>
  )
}

/** A unit that has said nothing begins with usual hours from Monday to Friday. */
function draftOf({ week, said }: OpeningData): Draft {
  const of = (on: OpeningDay): readonly HoursDraft[] => {
    if (said === null) return on === 'monday' || workingDays.includes(on) ? [usual] : []
    return week.filter((one) => one.on === on)
  }
  return {
    monday: of('monday'),
    tuesday: of('tuesday'),
    wednesday: of('wednesday'),
    thursday: of('thursday'),
    friday: of('friday'),
    saturday: of('saturday'),
    sunday: of('sunday'),
    holiday: of('holiday'),
  }
}

/** The hours of a day as clocks; what is no time of day is left for the server to refuse by its field. */
export function asClocks({ from, to }: HoursDraft): HoursDraft {
  return { from: readClock(from) ?? from, to: readClock(to) ?? to }
}

/** Times that are none, by the names of their fields. */
export function lacksOf(name: string, hours: readonly HoursDraft[]): LackRow[] {
  return hours.flatMap(({ from, to }, at): LackRow[] => [
    [readClock(from) === null, `${name}.${at}.from`, 'clock'],
    [readClock(to) === null, `${name}.${at}.to`, 'clock'],
  ])
}
