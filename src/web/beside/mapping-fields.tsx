import { loose, type Part } from '../../beside/part.ts'
import { sbarHeadings } from '../../shared/sbar.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { headings } from '../../visits/headings.ts'
import { Fold } from '../pieces/fold.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import { headingsOf, lacksOf, mappingOf, type SettingDraft } from './setting-draft.ts'
import { usePartWords } from './use-part-words.ts'

interface MappingFieldsProps {
  readonly draft: SettingDraft
  readonly onChange: (mapping: SettingDraft['mapping']) => void
  readonly problem: Problem | null
}

/** Under which of the unit's headings each part of Hemma goes. Open where something has lost its heading. */
export function MappingFields({ draft, onChange, problem }: MappingFieldsProps) {
  const t = useTexts({ sv, en }).setting
  const lacks = lacksOf(draft).some(([lacking, field]) => lacking && field.startsWith('setting.mapping'))
  const groups: readonly (readonly [string, readonly Part[]])[] = [
    [t.visitHeadings, headings],
    [t.sbarHeadings, sbarHeadings],
    [t.looseHeadings, loose],
  ]
  return (
    <Fold key={String(lacks)} title={t.parts} open={lacks}>
      <div className="stack">
        <p>{t.partsLead}</p>
        {groups.map(([title, parts]) => (
          <fieldset key={title} className="transfer-group">
            <legend>{title}</legend>
            {parts.map((part) => (
              <PartField key={part} part={part} draft={draft} onChange={onChange} problem={problem} />
            ))}
          </fieldset>
        ))}
      </div>
    </Fold>
  )
}

function PartField({ part, draft, onChange, problem }: MappingFieldsProps & { readonly part: Part }) {
  const t = useTexts({ sv, en }).setting
  const name = usePartWords()
  return (
    <SelectField
      label={name(part)}
      name={`setting.mapping.${part}`}
      required
      value={mappingOf(draft)[part] ?? ''}
      onChange={(heading) => onChange({ ...draft.mapping, [part]: heading })}
      options={headingsOf(draft).map((heading) => ({ value: heading, text: heading }))}
      empty={t.choose}
      problem={problem}
    />
  )
}
