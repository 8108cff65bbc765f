import { Button } from '@digdir/designsystemet-react'
import type { Day } from '../../shared/day.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { Fold } from '../pieces/fold.tsx'
import { partLater } from '../pieces/later.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { useTexts } from '../shell/language.ts'

const FilterFields = partLater(async () => (await import('./filter-fields.tsx')).FilterFields)

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

export interface TimelineFilterProps {
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
        <FilterFields narrowed={narrowed} change={change} there={there} />
        {active && (
          <Button variant="tertiary" onClick={() => onChange(everything)}>
            {t.filter.clear}
          </Button>
        )}
      </Fold>
    </div>
  )
}
