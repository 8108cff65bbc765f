import { licensedProfessions, type Purpose, professions, purposes } from '../../organisation/organisation.ts'
import { readOrganisation } from '../../organisation/organisation-api.ts'
import type { Profession } from '../../shared/endpoint.ts'
import { asId } from '../../shared/id.ts'
import { profession as enProfession } from '../../shared/texts/en/profession.ts'
import { profession as svProfession } from '../../shared/texts/sv/profession.ts'
import { Choice } from '../pieces/choice.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import { DayField, dayOrNull } from './day-field.tsx'
import type { Fields } from './use-fields.ts'
import { useOrganisationWords } from './words.ts'

export type AssignmentName = 'unit' | 'profession' | 'purpose' | 'title' | 'validFrom' | 'validTo'

interface AssignmentFieldsProps {
  readonly fields: Fields<AssignmentName>
  readonly problem: Problem | null
}

/** Where somebody works, as what, for what purpose, and when. */
export function AssignmentFields({ fields: { of, set }, problem }: AssignmentFieldsProps) {
  const t = useOrganisationWords()
  const organisation = useRead(readOrganisation, {})
  const units = organisation.state === 'ready' ? organisation.data.units : []
  return (
    <>
      <SelectField
        label={t.fields.unit}
        name="unit"
        required
        value={of.unit}
        onChange={set('unit')}
        options={units
          .filter(({ standing }) => standing !== 'over')
          .map(({ unit, name }) => ({ value: unit, text: name }))}
        empty="–"
        problem={problem}
      />
      <ProfessionField value={of.profession} onChange={set('profession')} problem={problem} />
      <TextField
        label={t.fields.title}
        name="title"
        required
        value={of.title}
        onChange={set('title')}
        problem={problem}
        maxLength={120}
      />
      <Choice<Purpose>
        label={t.fields.purpose}
        name="purpose"
        required
        value={purposes.find((each) => each === of.purpose) ?? null}
        onChange={set('purpose')}
        options={purposes.map((value) => ({ value, text: t.purpose[value], hint: t.purposeHint[value] }))}
        problem={problem}
      />
      <DayField
        label={t.fields.validFrom}
        name="validFrom"
        required
        value={of.validFrom}
        onChange={set('validFrom')}
        problem={problem}
      />
      <DayField
        label={t.fields.validTo}
        name="validTo"
        hint={t.hints.validTo}
        value={of.validTo}
        onChange={set('validTo')}
        problem={problem}
      />
    </>
  )
}

interface ProfessionFieldProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly problem: Problem | null
  /** Only professions that have a licence. */
  readonly licensed?: boolean
}

export function ProfessionField({ value, onChange, problem, licensed = false }: ProfessionFieldProps) {
  const t = useOrganisationWords()
  const words = useTexts({ sv: svProfession, en: enProfession })
  const possible: readonly Profession[] = licensed ? licensedProfessions : professions
  return (
    <SelectField
      label={t.fields.profession}
      name="profession"
      required
      value={value}
      onChange={onChange}
      options={possible.map((each) => ({ value: String(each), text: words.one[each] }))}
      empty="–"
      problem={problem}
    />
  )
}

/** What the fields say, as the commands want it; an empty choice is refused by the server, at its field. */
export function assignmentSaid(of: Readonly<Record<AssignmentName, string>>) {
  return {
    unit: asId<'unit'>(of.unit),
    profession: of.profession as Profession, // Cast: see above.
    purpose: of.purpose as Purpose, // Cast: see above.
    title: of.title,
    validFrom: of.validFrom,
    validTo: dayOrNull(of.validTo),
  }
}
