import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { stateRosterDay } from '../../duty/roster-api.ts'
import { clockOf, type Day } from '../../shared/day.ts'
import type { GearId, StaffId } from '../../shared/id.ts'
import { roster as en } from '../../shared/texts/en/roster.ts'
import { roster as sv } from '../../shared/texts/sv/roster.ts'
import { Check } from '../pieces/check.tsx'
import { ClockField } from '../pieces/clock-field.tsx'
import { readClock } from '../pieces/clock-text.ts'
import { Icon } from '../pieces/icon.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import type { LackRow } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem as Refusal } from '../shell/problem.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import type { RosterData } from './roster.tsx'

interface DaySheetProps {
  readonly data: RosterData
  /** Null while it is closed. */
  readonly day: Day | null
  readonly open: boolean
  readonly onClose: () => void
}

/** States who works on a day, colleague by colleague, from how it stands. */
export function DaySheet({ data, day, open, onClose }: DaySheetProps) {
  const moments = useMoments()
  return (
    <Sheet title={day === null ? '' : moments.day(day)} open={open} onClose={onClose} place="side">
      {day !== null && <DayForm key={day} data={data} day={day} onDone={onClose} />}
    </Sheet>
  )
}

/** A shift as it is written so far. */
interface ShiftDraft {
  readonly staff: StaffId
  readonly from: string
  readonly to: string
  readonly phone: boolean
  readonly gear: readonly GearId[]
  readonly note: string
}

interface DayFormProps {
  readonly data: RosterData
  readonly day: Day
  readonly onDone: () => void
}

function DayForm({ data, day, onDone }: DayFormProps) {
  const t = useTexts({ sv, en }).form
  const standing = data.days.find((one) => one.day === day)
  const [drafts, setDrafts] = useState<readonly ShiftDraft[]>(() => standing?.shifts ?? [])
  const rows = drafts.flatMap(({ from, to }, at): LackRow[] => [
    [readClock(from) === null, `shifts.${at}.from`, 'clock'],
    [readClock(to) === null, `shifts.${at}.to`, 'clock'],
  ])
  const { send, state, problem, retry } = useWhole(useSend(stateRosterDay), rows)
  const save = async () => {
    const shifts = drafts.map((one) => ({
      ...one,
      gear: [...one.gear],
      from: readClock(one.from) ?? one.from,
      to: readClock(one.to) ?? one.to,
    }))
    if (!(await send({ day, shifts, over: standing?.said?.id ?? null }))) return
    announce(t.saved)
    onDone()
  }
  const usual = usualHours(standing)
  const add = (staff: StaffId) =>
    setDrafts([...drafts, { staff, ...usual, phone: false, gear: [], note: '' }])
  const put = (at: number, part: Partial<ShiftDraft>) =>
    setDrafts(drafts.map((one, place) => (place === at ? { ...one, ...part } : one)))
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <p className="subtle">{data.staff.length === 0 ? t.nobodyHere : t.toHint}</p>
      {problem && <Problem problem={problem} retry={retry} />}
      {data.staff.map(({ id, name, title }) => {
        const own = drafts.flatMap((draft, at) => (draft.staff === id ? [{ draft, at }] : []))
        return (
          <div key={id} className="roster-person stack">
            <Check
              label={name}
              hint={title}
              checked={own.length > 0}
              onChange={(works) => (works ? add(id) : setDrafts(drafts.filter(({ staff }) => staff !== id)))}
            />
            {own.map(({ draft, at }) => (
              <ShiftFields
                key={at}
                name={name}
                at={at}
                draft={draft}
                gear={data.gear}
                problem={problem}
                onPut={(part) => put(at, part)}
                onRemove={() => setDrafts(drafts.filter((_, place) => place !== at))}
              />
            ))}
            {own.length > 0 && (
              <Button variant="tertiary" onClick={() => add(id)}>
                <Icon name="plus" />
                {t.more}
              </Button>
            )}
          </div>
        )
      })}
      <Button loading={state === 'sending'} onClick={() => void save()}>
        {t.save}
      </Button>
    </form>
  )
}

interface ShiftFieldsProps {
  readonly name: string
  readonly at: number
  readonly draft: ShiftDraft
  readonly gear: RosterData['gear']
  readonly problem: Refusal | null
  readonly onPut: (part: Partial<ShiftDraft>) => void
  readonly onRemove: () => void
}

function ShiftFields({ name, at, draft, gear, problem, onPut, onRemove }: ShiftFieldsProps) {
  const t = useTexts({ sv, en }).form
  const dealt = gear.filter(({ gear: id, ended }) => !ended || draft.gear.includes(id))
  return (
    <fieldset className="roster-shift stack">
      <legend className="ds-sr-only">{t.shift(name)}</legend>
      <div className="roster-hours">
        <ClockField
          label={t.from}
          name={`shifts.${at}.from`}
          required
          value={draft.from}
          onChange={(from) => onPut({ from })}
          problem={problem}
        />
        <ClockField
          label={t.to}
          name={`shifts.${at}.to`}
          required
          value={draft.to}
          onChange={(to) => onPut({ to })}
          problem={problem}
        />
        <Button icon variant="tertiary" aria-label={t.remove(name)} onClick={onRemove}>
          <Icon name="close" />
        </Button>
      </div>
      <Check label={t.phone} checked={draft.phone} onChange={(phone) => onPut({ phone })} />
      {dealt.length > 0 && (
        <fieldset className="roster-gear">
          <legend className="field-legend">{t.gear}</legend>
          {dealt.map(({ gear: id, name: thing }) => (
            <Check
              key={id}
              label={thing}
              checked={draft.gear.includes(id)}
              onChange={(takes) =>
                onPut({ gear: takes ? [...draft.gear, id] : draft.gear.filter((one) => one !== id) })
              }
            />
          ))}
        </fieldset>
      )}
      <TextField
        label={t.note}
        name={`shifts.${at}.note`}
        value={draft.note}
        onChange={(note) => onPut({ note })}
        maxLength={200}
        problem={problem}
      />
    </fieldset>
  )
}

/** A new shift begins with the unit's open hours of the day, or the office's. */
function usualHours(standing: RosterData['days'][number] | undefined) {
  const [first] = standing?.open ?? []
  if (first === undefined || first.end === null) return { from: '08:00', to: '16:30' }
  return { from: clockOf(first.start), to: clockOf(first.end) }
}
