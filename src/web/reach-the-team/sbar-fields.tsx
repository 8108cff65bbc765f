import type { ReactNode } from 'react'
import { SBAR_LIMIT, sbarHeadings } from '../../shared/sbar.ts'
import { sbar as en } from '../../shared/texts/en/sbar.ts'
import { sbar as sv } from '../../shared/texts/sv/sbar.ts'
import { TextArea } from '../pieces/text-area.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import type { Fields } from './fields.ts'

/** Four large fields in the order they are said; only the situation must be there. */
export function SbarFields({
  fields,
  problem,
  background,
}: {
  readonly fields: Fields
  readonly problem: Problem | null
  /** Shown under the background's own words. */
  readonly background?: ReactNode
}) {
  const t = useTexts({ sv, en })
  return sbarHeadings.map((heading) => (
    <div key={heading} className="sbar-field">
      <span className="sbar-letter" aria-hidden="true">
        {t.letters[heading]}
      </span>
      <div className="stack">
        <TextArea
          label={t.fields[heading]}
          name={`sbar.${heading}`}
          hint={t.hints[heading]}
          required={heading === 'situation'}
          rows={heading === 'situation' ? 3 : 2}
          maxLength={SBAR_LIMIT}
          value={fields.of(`sbar.${heading}`)}
          onChange={(text) => fields.set(`sbar.${heading}`, text)}
          problem={problem}
        />
        {heading === 'bakgrund' && background}
      </div>
    </div>
  ))
}
