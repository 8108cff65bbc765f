import { Fieldset } from '@digdir/designsystemet-react'
import type { ProcessId } from '../../shared/id.ts'
import { away as en } from '../../shared/texts/en/away.ts'
import { visit as enVisit } from '../../shared/texts/en/visit.ts'
import { away as sv } from '../../shared/texts/sv/away.ts'
import { visit as svVisit } from '../../shared/texts/sv/visit.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { Check } from '../pieces/check.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useSlotText } from './slot-text.ts'

interface AwayVisitsProps {
  readonly rows: readonly { readonly visit: VisitView; readonly hint?: string }[]
  readonly chosen: readonly ProcessId[]
  readonly onChange: (chosen: readonly ProcessId[]) => void
}

/** The visits that one decides about, each to be ticked: when, of what kind, who goes. */
export function AwayVisits({ rows, chosen, onChange }: AwayVisitsProps) {
  const t = useTexts({ sv, en })
  const modes = useTexts({ sv: svVisit, en: enVisit }).mode
  const language = useLanguage()
  const { whole } = useSlotText()
  return (
    <Fieldset>
      <Fieldset.Legend className="field-legend">{t.which}</Fieldset.Legend>
      <div className="away-visits">
        {rows.map(({ visit, hint }) => (
          <Check
            key={visit.id}
            label={`${whole(visit)}. ${visit.kindText[language]}`}
            hint={[
              hint,
              remote(visit) && modes[visit.mode],
              visit.why,
              visit.going.map(({ name }) => name).join(', '),
            ]
              .filter(Boolean)
              .join(' · ')}
            checked={chosen.includes(visit.id)}
            onChange={(on) => onChange(on ? [...chosen, visit.id] : chosen.filter((one) => one !== visit.id))}
          />
        ))}
      </div>
    </Fieldset>
  )
}

function remote({ mode }: VisitView): boolean {
  return mode === 'phone' || mode === 'video'
}
