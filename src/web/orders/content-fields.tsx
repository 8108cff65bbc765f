import type { OrderKind } from '../../orders/order.ts'
import { dayOf } from '../../shared/day.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { pieces as enPieces } from '../../shared/texts/en/pieces.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { pieces as svPieces } from '../../shared/texts/sv/pieces.ts'
import { Check } from '../pieces/check.tsx'
import { ClockField } from '../pieces/clock-field.tsx'
import { DatePick } from '../pieces/date-pick.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Segments } from '../pieces/segments.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import { type ContentDraft, clocksIn, withKind } from './content-draft.ts'
import type { PartProps } from './content-part.ts'
import { BloodFields, LimitFields, MedicineFields, TaskField } from './particulars-fields.tsx'

interface FieldsProps {
  readonly value: ContentDraft
  readonly onChange: (value: ContentDraft) => void
  /** The kinds that the writer may order. */
  readonly kinds: readonly OrderKind[]
  /** Where the order stands in the command: its fields are named after that, and found by it when they are at fault. */
  readonly under: string
  readonly problem: Problem | null
}

/** What is to be done, when, and what to come back with. */
export function ContentFields({ value, onChange, kinds, under, problem }: FieldsProps) {
  const t = useTexts({ sv, en })
  const set = (change: Partial<ContentDraft>) => onChange({ ...value, ...change })
  const part = { value, set, under, problem }
  // A medicine and blood say what they are by their own fields.
  const spelledOut = value.kind === 'medicine' || value.kind === 'blood'
  return (
    <div className="stack">
      <SelectField
        label={t.write.kind}
        name={`${under}.kind`}
        problem={problem}
        required
        value={value.kind ?? ''}
        onChange={(kind) => onChange(withKind(value, kind))}
        empty={t.write.chooseKind}
        options={kinds.map((kind) => ({ value: kind, text: t.kind[kind] }))}
      />
      {value.kind === 'medicine' && <MedicineFields {...part} />}
      {value.kind === 'blood' && <BloodFields {...part} />}
      <TextArea
        label={spelledOut ? t.write.besides : t.write.what}
        name={`${under}.what`}
        problem={problem}
        hint={spelledOut ? undefined : t.write.whatHint}
        required={!spelledOut}
        rows={2}
        value={value.what}
        onChange={(what) => set({ what })}
        maxLength={500}
      />
      {(value.kind === 'treatment' || value.kind === 'sample') && <TaskField {...part} />}
      {value.kind !== 'blood' && (
        <Segments
          label={t.write.timing}
          value={value.timing}
          onChange={(timing) => set({ timing })}
          options={(['once', 'times', 'asNeeded'] as const).map((timing) => ({
            value: timing,
            text: t.write.timings[timing],
          }))}
        />
      )}
      {value.timing === 'once' ? <Once {...part} /> : <Again {...part} />}
      {value.kind !== 'blood' && (
        <Check
          label={t.write.wantsValue}
          checked={value.wantsValue}
          onChange={(wantsValue) => set({ wantsValue })}
        />
      )}
      {value.wantsValue && (
        <div className="order-pair">
          <TextField
            label={t.write.valueName}
            name={`${under}.value.name`}
            problem={problem}
            required
            value={value.valueName}
            onChange={(valueName) => set({ valueName })}
            maxLength={60}
          />
          <TextField
            label={t.write.valueUnit}
            name={`${under}.value.unit`}
            problem={problem}
            value={value.valueUnit}
            onChange={(valueUnit) => set({ valueUnit })}
            maxLength={20}
          />
        </div>
      )}
      <CallAndReport {...part} />
    </div>
  )
}

function Once({ value, set, under, problem }: PartProps) {
  const t = useTexts({ sv, en }).write
  return (
    <div className="order-pair">
      <DatePick
        label={t.day}
        name={`${under}.timing.day`}
        problem={problem}
        required
        value={value.day}
        onChange={(day) => set({ day })}
        min={dayOf(nowHere())}
      />
      <ClockField
        label={t.at}
        name={`${under}.timing.at`}
        problem={problem}
        hint={t.anyTime}
        value={value.at}
        onChange={(at) => set({ at })}
      />
    </div>
  )
}

const often = [1, 2, 3, 7, 14] as const

function Again({ value, set, under, problem }: PartProps) {
  const { missing } = useTexts({ sv: svPieces, en: enPieces })
  const t = useTexts({ sv, en }).write
  return (
    <>
      {value.timing === 'times' && (
        <div className="order-pair">
          <SelectField
            label={t.every}
            name={`${under}.timing.everyDays`}
            problem={problem}
            required
            value={String(value.everyDays)}
            onChange={(days) => set({ everyDays: Number(days) })}
            empty={t.chooseKind}
            options={often.map((days) => ({ value: String(days), text: t.everyText[days] }))}
          />
          <TextField
            label={t.clocks}
            name={`${under}.timing.at`}
            problem={problem}
            hint={t.clocksHint}
            value={value.clocks}
            onChange={(clocks) => set({ clocks })}
            error={clocksIn(value.clocks) === null ? missing.clocks : undefined}
          />
        </div>
      )}
      {value.timing === 'asNeeded' && <LimitFields value={value} set={set} under={under} problem={problem} />}
      <div className="order-pair">
        <DatePick
          label={t.from}
          name={`${under}.timing.from`}
          problem={problem}
          required
          value={value.from}
          onChange={(from) => set({ from })}
        />
        <DatePick
          label={t.until}
          name={`${under}.timing.until`}
          problem={problem}
          hint={t.untilHint}
          value={value.until}
          onChange={(until) => set({ until })}
          {...(value.from ? { min: value.from } : {})}
        />
      </div>
    </>
  )
}

function CallAndReport({ value, set, under, problem }: PartProps) {
  const t = useTexts({ sv, en }).write
  return (
    <>
      <TextField
        label={t.report}
        name={`${under}.report`}
        problem={problem}
        value={value.report}
        onChange={(report) => set({ report })}
        maxLength={500}
      />
      <TextField
        label={t.callWhen}
        name={`${under}.callWhen`}
        problem={problem}
        value={value.callWhen}
        onChange={(callWhen) => set({ callWhen })}
        maxLength={500}
      />
      {value.callWhen.trim() !== '' && (
        <TextField
          label={t.callPhone}
          name={`${under}.callPhone`}
          problem={problem}
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
