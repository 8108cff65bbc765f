import type { z } from 'zod'
import type { planPhones } from '../../plans/api.ts'
import type { IfWorse } from '../../plans/if-worse.ts'
import { type CallTime, callTimes } from '../../plans/phone-rules.ts'
import { displayPhone } from '../../shared/phone-number.ts'
import { phoneHours as enHours } from '../../shared/texts/en/phone-hours.ts'
import { plan as en } from '../../shared/texts/en/plan.ts'
import { phoneHours as svHours } from '../../shared/texts/sv/phone-hours.ts'
import { plan as sv } from '../../shared/texts/sv/plan.ts'
import { SelectField } from '../pieces/select-field.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'

/** The phones around the person, as the server knows them. */
export type KnownPhones = Pick<z.output<typeof planPhones.output>, CallTime>

/** Where a new plan begins: for each time of the day the first that answers, the own unit before others. */
export function firstCall(known: KnownPhones): IfWorse['call'] {
  const to = (time: CallTime) => {
    const [first] = known[time]
    return { who: first?.name ?? '', phone: first?.hours.phone ?? '' }
  }
  return { day: to('day'), evening: to('evening'), night: to('night') }
}

interface CallFieldsProps {
  readonly call: IfWorse['call']
  readonly known: KnownPhones
  readonly onChange: (call: IfWorse['call']) => void
  readonly problem: Problem | null
}

/** Whom to call by day, evening and night: chosen among the phones that are known, or written. */
export function CallFields({ call, known, onChange, problem }: CallFieldsProps) {
  const t = useTexts({ sv, en }).ifWorse
  return (
    <div className="rows-of-plan">
      {callTimes.map((time) => {
        const set = (part: Partial<IfWorse['call'][CallTime]>) =>
          onChange({ ...call, [time]: { ...call[time], ...part } })
        return (
          <fieldset key={time}>
            <legend>
              {t.headings.call}: {t.time[time].toLowerCase()}
            </legend>
            <Known time={time} rows={known[time]} to={call[time]} onChoose={set} />
            <TextField
              label={t.who}
              name={`plan.call.${time}.who`}
              value={call[time].who}
              onChange={(who) => set({ who })}
              maxLength={160}
              problem={problem}
            />
            <TextField
              label={t.phone}
              name={`plan.call.${time}.phone`}
              type="tel"
              inputMode="tel"
              value={call[time].phone}
              onChange={(phone) => set({ phone })}
              maxLength={40}
              problem={problem}
            />
          </fieldset>
        )
      })}
    </div>
  )
}

interface KnownProps {
  readonly time: CallTime
  readonly rows: KnownPhones[CallTime]
  readonly to: { readonly who: string; readonly phone: string }
  readonly onChoose: (to: { who: string; phone: string }) => void
}

/** Each with its hours, since "evening" ends at different times for different units. */
function Known({ time, rows, to, onChoose }: KnownProps) {
  const t = useTexts({ sv, en }).ifWorse
  const { days } = useTexts({ sv: svHours, en: enHours })
  if (rows.length === 0) return null
  const chosen = rows.findIndex(({ name, hours }) => name === to.who && hours.phone === to.phone)
  return (
    <SelectField
      label={t.known}
      name={`known.${time}`}
      required
      value={chosen < 0 ? '' : String(chosen)}
      empty={t.chooseKnown}
      onChange={(place) => {
        const row = rows[Number(place)]
        if (row) onChoose({ who: row.name, phone: row.hours.phone })
      }}
      options={rows.map(({ name, hours }, place) => ({
        value: String(place),
        text: `${name}, ${displayPhone(hours.phone)}, ${days[hours.days](hours.from, hours.to)}`,
      }))}
    />
  )
}
