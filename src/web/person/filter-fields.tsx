import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { DatePick } from '../pieces/date-pick.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import { kindGroups } from './entry-words.ts'
import type { Narrowed, TimelineFilterProps } from './timeline-filter.tsx'

interface FilterFieldsProps extends Pick<TimelineFilterProps, 'narrowed' | 'there'> {
  readonly change: (part: Partial<Narrowed>) => void
}

/** By kind, unit, days and words. */
export function FilterFields({ narrowed, change, there }: FilterFieldsProps) {
  const t = useTexts({ sv, en })
  const groups = Object.entries(kindGroups).filter(([, kinds]) =>
    kinds.some((kind) => there?.kinds.includes(kind)),
  )
  return (
    <div className="filter-fields">
      <SelectField
        label={t.filter.kind}
        name="group"
        required
        value={narrowed.group}
        onChange={(group) => change({ group })}
        empty={t.groups.all}
        options={[
          { value: 'all' as const, text: t.groups.all },
          // Cast: these keys come from kindGroups itself.
          ...groups.map(([key]) => ({
            value: key as keyof typeof kindGroups,
            text: t.groups[key as keyof typeof kindGroups],
          })),
        ]}
      />
      {there && there.units.length > 1 && (
        <SelectField
          label={t.filter.unit}
          name="unit"
          required
          value={narrowed.unit === '' ? 'all' : narrowed.unit}
          onChange={(unit) => change({ unit: unit === 'all' ? '' : unit })}
          empty={t.filter.allUnits}
          options={[
            { value: 'all', text: t.filter.allUnits },
            ...there.units.map(({ unit, name }) => ({ value: unit, text: name })),
          ]}
        />
      )}
      <DatePick
        label={t.filter.from}
        name="from"
        value={narrowed.from}
        onChange={(from) => change({ from })}
      />
      <DatePick label={t.filter.to} name="to" value={narrowed.to} onChange={(to) => change({ to })} />
      <TextField
        label={t.filter.text}
        name="text"
        type="search"
        value={narrowed.text}
        onChange={(text) => change({ text })}
      />
    </div>
  )
}
