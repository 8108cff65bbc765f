import type { Ground } from '../../exchanges/message.ts'
import { needsStatement } from '../../exchanges/rules.ts'
import type { UnitId } from '../../shared/id.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import type { VisitChoices } from '../../visits/visit-read-api.ts'
import { Choice } from '../pieces/choice.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { isBlank, type LackRow } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'

/** A question to another unit while it is being written. */
export interface PartnerDraft {
  readonly unit: UnitId | null
  readonly ground: Ground | null
  readonly statement: string
}

export const noPartner: PartnerDraft = { unit: null, ground: null, statement: '' }

/** The question as a command sends it; null while nothing is asked, undefined while something is missing in it. */
export function partnerFrom({ unit, ground, statement }: PartnerDraft) {
  if (unit === null) return null
  if (ground === null || (needsStatement(ground) && statement.trim() === '')) return undefined
  return { unit, ground, ...(statement.trim() === '' ? {} : { statement: statement.trim() }) }
}

/** What a question to another unit lacks; that a unit is chosen at all is for the form to ask for. */
export function partnerLacks({ unit, ground, statement }: PartnerDraft): readonly LackRow[] {
  return [
    [unit !== null && ground === null, 'ground', 'choice'],
    [ground !== null && needsStatement(ground) && isBlank(statement), 'statement', 'text'],
  ]
}

const ALONE = 'alone'

interface PartnerFieldsProps {
  readonly askable: VisitChoices['askable']
  /** What to choose instead of a unit, where none needs to be asked. */
  readonly alone?: string
  readonly value: PartnerDraft
  readonly onChange: (value: PartnerDraft) => void
  readonly problem: Problem | null
}

/** Which unit is asked along, and on what ground the question may carry what it tells. */
export function PartnerFields({ askable, alone, value, onChange, problem }: PartnerFieldsProps) {
  const t = useTexts({ sv, en }).joint
  const unit = askable.find((one) => one.unit === value.unit)
  const choose = (id: string) => {
    const chosen = askable.find((one) => one.unit === id)
    if (!chosen) return onChange(noPartner)
    const only =
      chosen.grounds.length === 1 || chosen.grounds[0] === 'sameProvider' ? chosen.grounds[0] : undefined
    onChange({ unit: chosen.unit, ground: only ?? null, statement: '' })
  }
  return (
    <div className="stack">
      <SelectField
        label={t.title}
        name="partners"
        required
        value={value.unit ?? (alone ? ALONE : '')}
        onChange={choose}
        empty={t.choose}
        problem={problem}
        options={[
          ...(alone ? [{ value: ALONE, text: alone }] : []),
          ...askable.map((one) => ({ value: String(one.unit), text: one.name })),
        ]}
      />
      {unit && (
        <Choice
          label={t.ground}
          name="ground"
          required
          value={value.ground}
          onChange={(ground) => onChange({ ...value, ground })}
          problem={problem}
          options={unit.grounds.map((ground) => ({ value: ground, text: t.grounds[ground] }))}
        />
      )}
      {value.ground && needsStatement(value.ground) && (
        <TextArea
          label={t.statement}
          name="statement"
          required
          value={value.statement}
          onChange={(statement) => onChange({ ...value, statement })}
          problem={problem}
          maxLength={1000}
        />
      )}
    </div>
  )
}
