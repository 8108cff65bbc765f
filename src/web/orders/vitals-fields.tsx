import { type Vitals, vitals } from '../../orders/blood.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { TextField } from '../pieces/text-field.tsx'
import type { LackRow } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'

const keys = ['temperature', 'pulse', 'systolic', 'diastolic', 'saturation'] as const
type Key = (typeof keys)[number]

/** Values while they are written. */
export type VitalsDraft = Readonly<Record<Key, string>>

export const noVitals: VitalsDraft = {
  temperature: '',
  pulse: '',
  systolic: '',
  diastolic: '',
  saturation: '',
}

/** A value as it is written, with comma or point; null until it is a number. */
export function numberOf(text: string): number | null {
  const written = text.trim().replace(',', '.')
  return written === '' || Number.isNaN(Number(written)) ? null : Number(written)
}

/** The values as a command takes them; null until they are whole and possible. */
export function vitalsFrom(draft: VitalsDraft): Vitals | null {
  const parsed = vitals.safeParse(Object.fromEntries(keys.map((key) => [key, numberOf(draft[key])])))
  return parsed.success ? parsed.data : null
}

/** Which values are lacking or impossible; saturation may be left out. */
export function vitalsLacks(draft: VitalsDraft, under: string): readonly LackRow[] {
  return keys.map((key): LackRow => {
    const isGood = vitals.shape[key].safeParse(numberOf(draft[key])).success
    const isFree = key === 'saturation' && draft[key].trim() === ''
    return [!isGood && !isFree, `${under}.${key}`, 'number']
  })
}

interface VitalsFieldsProps {
  readonly value: VitalsDraft
  readonly onChange: (value: VitalsDraft) => void
  /** Where the values stand in the command. */
  readonly under: string
  readonly problem: Problem | null
}

/** Temperature, pulse, blood pressure and saturation, two by two on a phone. */
export function VitalsFields({ value, onChange, under, problem }: VitalsFieldsProps) {
  const t = useTexts({ sv, en }).blood
  return (
    <div className="vitals">
      {keys.map((key) => (
        <TextField
          key={key}
          label={t[key]}
          name={`${under}.${key}`}
          required={key !== 'saturation'}
          inputMode={key === 'temperature' ? 'decimal' : 'numeric'}
          value={value[key]}
          onChange={(next) => onChange({ ...value, [key]: next })}
          maxLength={5}
          problem={problem}
        />
      ))}
    </div>
  )
}
