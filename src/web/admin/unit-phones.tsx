import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { setUnitPhones } from '../../organisation/unit-api.ts'
import { type PhoneDays, type PhoneHours, phoneAt, phoneDays, silentHours } from '../../shared/phone-hours.ts'
import { phoneHours as en } from '../../shared/texts/en/phone-hours.ts'
import { phoneHours as sv } from '../../shared/texts/sv/phone-hours.ts'
import { ClockField } from '../pieces/clock-field.tsx'
import { readClock } from '../pieces/clock-text.ts'
import { Icon } from '../pieces/icon.tsx'
import { nowHere } from '../pieces/moment.ts'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Section } from '../pieces/section.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import { useSend } from '../shell/send.ts'
import { Fault } from './fault.tsx'
import { Save } from './save.tsx'
import type { Unit } from './shown.ts'
import { optionsOf, useOrganisationWords } from './words.ts'

const lines = ['day', 'duty', 'evening', 'night'] as const

/** Whom one calls when, which line answers now, and at which hours nobody does. */
export function UnitPhones({ unit }: { readonly unit: Unit }) {
  const t = useOrganisationWords()
  const hours = useTexts({ sv, en })
  const [open, setOpen] = useState(false)
  const now = phoneAt(unit.phones, nowHere())
  const silent = useSilentHours(unit.phones)
  return (
    <Section
      title={t.units.phones}
      actions={
        unit.allowed.includes('unit.phones.set') && (
          <Button variant="secondary" onClick={() => setOpen(true)}>
            {t.units.editPhones}
          </Button>
        )
      }
    >
      {unit.phones.length === 0 ? (
        <p className="subtle">{t.units.noPhones}</p>
      ) : (
        <ul className="admin-phones">
          {unit.phones.map((one) => (
            <li key={one.line}>
              <span>
                <strong>{t.line[one.line]}</strong>{' '}
                <span className="subtle">{hours.days[one.days](one.from, one.to)}</span>
              </span>
              <PhoneLink number={one.phone} whom={`${unit.name}, ${t.line[one.line]}`} />
            </li>
          ))}
        </ul>
      )}
      <p className="subtle">
        {now ? t.units.answersNow(t.line[now.line]) : t.units.answersNobody}{' '}
        {unit.phones.length > 0 && (silent.length === 0 ? t.units.noGaps : t.units.gaps(silent.join(', ')))}
      </p>
      <Sheet title={t.units.editPhones} open={open} onClose={() => setOpen(false)} place="side">
        <PhonesForm unit={unit} onDone={() => setOpen(false)} />
      </Sheet>
    </Section>
  )
}

/** When nobody answers: said of the kind of day where the two differ. */
function useSilentHours(phones: readonly PhoneHours[]): string[] {
  const { days } = useTexts({ sv, en })
  const of = (on: 'working' | 'free') => silentHours(phones, on)
  const text = (on: 'working' | 'free' | 'every') => (gap: { from: string; to: string }) =>
    days[on](gap.from, gap.to)
  const [working, free] = [of('working'), of('free')]
  const same = JSON.stringify(working) === JSON.stringify(free)
  return same ? working.map(text('every')) : [...working.map(text('working')), ...free.map(text('free'))]
}

interface Line {
  readonly line: PhoneHours['line']
  readonly phone: string
  readonly from: string
  readonly to: string
  readonly days: PhoneDays
}

function PhonesForm({ unit, onDone }: { readonly unit: Unit; readonly onDone: () => void }) {
  const t = useOrganisationWords()
  const [phones, setPhones] = useState<readonly Line[]>(unit.phones)
  const { send, state, problem, retry } = useSend(setUnitPhones, onDone)
  const free = lines.find((line) => !phones.some((one) => one.line === line))
  const put = (at: number, next: Partial<Line>) =>
    setPhones(phones.map((one, index) => (index === at ? { ...one, ...next } : one)))
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send({ unit: unit.unit, version: unit.version, phones: phones.map(withWholeHours) })
      }}
    >
      <p className="subtle">{t.hints.phones}</p>
      <Fault problem={problem} retry={retry} />
      {phones.map((one, at) => (
        <PhoneFields
          key={one.line}
          at={at}
          value={one}
          taken={phones.map(({ line }) => line)}
          problem={problem}
          onChange={(next) => put(at, next)}
          onRemove={() => setPhones(phones.filter((_, index) => index !== at))}
        />
      ))}
      {free && (
        <Button
          type="button"
          variant="tertiary"
          onClick={() =>
            setPhones([...phones, { line: free, phone: '', from: '08:00', to: '16:30', days: 'every' }])
          }
        >
          <Icon name="plus" />
          {t.units.addLine}
        </Button>
      )}
      <Save sending={state === 'sending'} />
    </form>
  )
}

/** The hours as a wall clock writes them; what is no time of day is left for the server to refuse by its field. */
function withWholeHours(one: Line): Line {
  return { ...one, from: readClock(one.from) ?? one.from, to: readClock(one.to) ?? one.to }
}

interface PhoneFieldsProps {
  readonly at: number
  readonly value: Line
  readonly taken: readonly PhoneHours['line'][]
  readonly problem: Problem | null
  readonly onChange: (next: Partial<Line>) => void
  readonly onRemove: () => void
}

function PhoneFields({ at, value, taken, problem, onChange, onRemove }: PhoneFieldsProps) {
  const t = useOrganisationWords()
  const hours = useTexts({ sv, en })
  const name = (field: string) => `phones.${at}.${field}`
  return (
    <fieldset className="admin-phone-fields">
      <legend className="ds-sr-only">{t.line[value.line]}</legend>
      <SelectField
        label={t.fields.line}
        name={name('line')}
        required
        value={value.line}
        onChange={(line) => onChange({ line })}
        options={optionsOf(
          lines.filter((line) => line === value.line || !taken.includes(line)),
          t.line,
        )}
        empty="–"
        problem={problem}
      />
      <TextField
        label={t.fields.phone}
        name={name('phone')}
        type="tel"
        required
        value={value.phone}
        onChange={(phone) => onChange({ phone })}
        problem={problem}
      />
      <ClockField
        label={t.fields.from}
        name={name('from')}
        required
        value={value.from}
        onChange={(from) => onChange({ from })}
        problem={problem}
      />
      <ClockField
        label={t.fields.to}
        name={name('to')}
        required
        value={value.to}
        onChange={(to) => onChange({ to })}
        problem={problem}
      />
      <SelectField
        label={t.fields.phoneDays}
        name={name('days')}
        required
        value={value.days}
        onChange={(days) => onChange({ days })}
        options={optionsOf(phoneDays, hours.choice)}
        empty="–"
        problem={problem}
      />
      <Button type="button" variant="tertiary" data-color="danger" onClick={onRemove}>
        <Icon name="close" />
        {t.units.removeLine(t.line[value.line])}
      </Button>
    </fieldset>
  )
}
