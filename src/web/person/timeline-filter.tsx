import { Button } from '@digdir/designsystemet-react'
import type { Day } from '../../shared/day.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { DatePick } from '../pieces/date-pick.tsx'
import { Fold } from '../pieces/fold.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import { kindGroups } from './entry-words.ts'

/** What the timeline is narrowed to on this screen. */
export interface Narrowed {
  readonly group: keyof typeof sv.groups
  readonly unit: string
  readonly from: Day | null
  readonly to: Day | null
  readonly text: string
  readonly freshOnly: boolean
}

/** Nothing narrowed. */
export const everything: Narrowed = {
  group: 'all',
  unit: '',
  from: null,
  to: null,
  text: '',
  freshOnly: false,
}

interface TimelineFilterProps {
  readonly narrowed: Narrowed
  readonly onChange: (narrowed: Narrowed) => void
  /** What there is to filter by; absent until the first answer. */
  readonly there:
    | {
        readonly kinds: readonly string[]
        readonly units: readonly { readonly unit: string; readonly name: string }[]
        readonly newCount: number
      }
    | undefined
}

/** The ways to narrow the timeline; folded away until asked for, except what is new. */
export function TimelineFilter({ narrowed, onChange, there }: TimelineFilterProps) {
  const t = useTexts({ sv, en })
  const change = (part: Partial<Narrowed>) => onChange({ ...narrowed, ...part })
  const groups = Object.entries(kindGroups).filter(([, kinds]) =>
    kinds.some((kind) => there?.kinds.includes(kind)),
  )
  const active = JSON.stringify(narrowed) !== JSON.stringify(everything)
  return (
    <div className="timeline-filter no-print">
      {there && there.newCount > 0 && (
        <StatusLine
          act={narrowed.freshOnly ? t.filter.clear : t.filter.freshOnly}
          onAct={() => change({ freshOnly: !narrowed.freshOnly })}
        >
          {t.filter.fresh(there.newCount)}
        </StatusLine>
      )}
      <Fold title={t.filter.title} open={active}>
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
        {active && (
          <Button variant="tertiary" onClick={() => onChange(everything)}>
            {t.filter.clear}
          </Button>
        )}
      </Fold>
    </div>
  )
}
