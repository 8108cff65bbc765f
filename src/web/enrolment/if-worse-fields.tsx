import { Button } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import type { IfWorse } from '../../plans/if-worse.ts'
import { plan as en } from '../../shared/texts/en/plan.ts'
import { plan as sv } from '../../shared/texts/sv/plan.ts'
import { Icon } from '../pieces/icon.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'

/** One or more of the same kind: a numbered box each, with a way to add and to take away. */
function Rows<Row>(props: {
  readonly rows: readonly Row[]
  readonly title: string
  readonly add: string
  readonly blank: Row
  readonly onChange: (rows: Row[]) => void
  readonly children: (row: Row, set: (part: Partial<Row>) => void, place: number) => ReactNode
}) {
  const t = useTexts({ sv, en }).ifWorse
  const { rows, title, add, blank, onChange, children } = props
  return (
    <div className="rows-of-plan">
      {rows.map((row, place) => (
        <fieldset key={place}>
          <legend>
            {title} {place + 1}
          </legend>
          {children(row, (part) => onChange(rows.with(place, { ...row, ...part })), place)}
          <Button variant="tertiary" onClick={() => onChange(rows.filter((_, other) => other !== place))}>
            {t.remove}
          </Button>
        </fieldset>
      ))}
      <Button variant="secondary" onClick={() => onChange([...rows, blank])}>
        <Icon name="plus" />
        {add}
      </Button>
    </div>
  )
}

interface SignRowsProps {
  readonly signs: IfWorse['signs']
  readonly onChange: (signs: IfWorse['signs']) => void
  readonly problem: Problem | null
}

export function SignRows({ signs, onChange, problem }: SignRowsProps) {
  const t = useTexts({ sv, en }).ifWorse
  return (
    <Rows rows={signs} title={t.sign} add={t.addSign} blank={{ sign: '', measure: '' }} onChange={onChange}>
      {(row, set, place) => (
        <>
          <TextField
            label={t.sign}
            name={`plan.signs.${place}.sign`}
            required
            value={row.sign}
            onChange={(sign) => set({ sign })}
            maxLength={300}
            problem={problem}
          />
          <TextArea
            label={t.measure}
            name={`plan.signs.${place}.measure`}
            required
            rows={2}
            value={row.measure}
            onChange={(measure) => set({ measure })}
            maxLength={1000}
            problem={problem}
          />
        </>
      )}
    </Rows>
  )
}

interface MedicineRowsProps {
  readonly medicines: IfWorse['medicines']
  readonly onChange: (medicines: IfWorse['medicines']) => void
  readonly problem: Problem | null
}

export function MedicineRows({ medicines, onChange, problem }: MedicineRowsProps) {
  const t = useTexts({ sv, en }).ifWorse
  const blank = { medicine: '', where: '', when: '' }
  return (
    <Rows rows={medicines} title={t.medicine} add={t.addMedicine} blank={blank} onChange={onChange}>
      {(row, set, place) => (
        <>
          <TextField
            label={t.medicine}
            name={`plan.medicines.${place}.medicine`}
            required
            value={row.medicine}
            onChange={(medicine) => set({ medicine })}
            maxLength={200}
            problem={problem}
          />
          <TextField
            label={t.where}
            name={`plan.medicines.${place}.where`}
            value={row.where}
            onChange={(where) => set({ where })}
            maxLength={200}
            problem={problem}
          />
          <TextField
            label={t.when}
            name={`plan.medicines.${place}.when`}
            value={row.when}
            onChange={(when) => set({ when })}
            maxLength={500}
            problem={problem}
          />
        </>
      )}
    </Rows>
  )
}
