import type { OrderKind } from '../../orders/order.ts'
import { dayOf } from '../../shared/day.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { Check } from '../pieces/check.tsx'
import { ClockField } from '../pieces/clock-field.tsx'
import { DatePick } from '../pieces/date-pick.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Segments } from '../pieces/segments.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import { type ContentDraft, clocksIn, withKind } from './content-draft.ts'

interface FieldsProps {
  readonly value: ContentDraft
  readonly onChange: (value: ContentDraft) => void
  /** The kinds that the writer may order. */
  readonly kinds: readonly OrderKind[]
}

/** What is to be done, when, and what to come back with. */
export function ContentFields({ value, onChange, kinds }: FieldsProps) {
  const t = useTexts({ sv, en })
  const set = (change: Partial<ContentDraft>) => onChange({ ...value, ...change })
  return (
    <div className="stack">
      <SelectField
        label={t.write.kind}
        name="kind"
        required
        value={value.kind ?? ''}
        onChange={(kind) => onChange(withKind(value, kind))}
        empty={t.write.chooseKind}
        options={kinds.map((kind) => ({ value: kind, text: t.kind[kind] }))}
      />
      <TextArea
        label={t.write.what}
        name="what"
        hint={t.write.whatHint}
        required
        rows={2}
        value={value.what}
        onChange={(what) => set({ what })}
        maxLength={500}
      />
      <Segments
        label={t.write.timing}
        value={value.timing}
        onChange={(timing) => set({ timing })}
        options={(['once', 'times', 'asNeeded'] as const).map((timing) => ({
          value: timing,
          text: t.write.timings[timing],
        }))}
      />
      {value.timing === 'once' ? <Once value={value} set={set} /> : <Again value={value} set={set} />}
      <Check
        label={t.write.wantsValue}
        checked={value.wantsValue}
        onChange={(wantsValue) => set({ wantsValue })}
      />
      {value.wantsValue && (
        <div className="order-pair">
          <TextField
            label={t.write.valueName}
            name="valueName"
            required
            value={value.valueName}
            onChange={(valueName) => set({ valueName })}
            maxLength={60}
          />
          <TextField
            label={t.write.valueUnit}
            name="valueUnit"
            value={value.valueUnit}
            onChange={(valueUnit) => set({ valueUnit })}
            maxLength={20}
          />
        </div>
      )}
      <CallAndReport value={value} set={set} />
    </div>
  )
}

interface PartProps {
  readonly value: ContentDraft
  readonly set: (change: Partial<ContentDraft>) => void
}

function Once({ value, set }: PartProps) {
  const t = useTexts({ sv, en }).write
  return (
    <div className="order-pair">
      <DatePick
        label={t.day}
        name="day"
        required
        value={value.day}
        onChange={(day) => set({ day })}
        min={dayOf(nowHere())}
      />
      <ClockField label={t.at} name="at" hint={t.anyTime} value={value.at} onChange={(at) => set({ at })} />
    </div>
  )
}

const often = [1, 2, 3, 7, 14] as const

function Again({ value, set }: PartProps) {
  const t = useTexts({ sv, en }).write
  return (
    <>
      {value.timing === 'times' && (
        <div className="order-pair">
          <SelectField
            label={t.every}
            name="everyDays"
            required
            value={String(value.everyDays)}
            onChange={(days) => set({ everyDays: Number(days) })}
            empty={t.chooseKind}
            options={often.map((days) => ({ value: String(days), text: t.everyText[days] }))}
          />
          <TextField
            label={t.clocks}
            name="clocks"
            hint={t.clocksHint}
            value={value.clocks}
            onChange={(clocks) => set({ clocks })}
            error={clocksIn(value.clocks) === null ? t.clockFault : undefined}
          />
        </div>
      )}
      <div className="order-pair">
        <DatePick label={t.from} name="from" required value={value.from} onChange={(from) => set({ from })} />
        <DatePick
          label={t.until}
          name="until"
          hint={t.untilHint}
          value={value.until}
          onChange={(until) => set({ until })}
          {...(value.from ? { min: value.from } : {})}
        />
      </div>
    </>
  )
}

function CallAndReport({ value, set }: PartProps) {
  const t = useTexts({ sv, en }).write
  return (
    <>
      <TextField
        label={t.report}
        name="report"
        value={value.report}
        onChange={(report) => set({ report })}
        maxLength={500}
      />
      <TextField
        label={t.callWhen}
        name="callWhen"
        value={value.callWhen}
        onChange={(callWhen) => set({ callWhen })}
        maxLength={500}
      />
      {value.callWhen.trim() !== '' && (
        <TextField
          label={t.callPhone}
          name="callPhone"
          type="tel"
          inputMode="tel"
          value={value.callPhone}
          onChange={(callPhone) => set({ callPhone })}
          maxLength={30}
        />
      )}
    </>
  )
}
