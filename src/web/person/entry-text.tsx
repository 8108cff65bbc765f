import './entry.css'
import type { EntryView } from '../../records/api.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { useTexts } from '../shell/language.ts'
import { useHeadings, useKinds } from './entry-words.ts'

/** The words under their headings; what was entered in error is struck through and can still be read. */
export function EntryText({
  entry,
}: {
  readonly entry: Pick<EntryView, 'sections' | 'hidden' | 'correction' | 'kind'>
}) {
  const t = useTexts({ sv, en })
  const heading = useHeadings()
  const kinds = useKinds()
  if (entry.hidden) return <p className="subtle">{t.hidden}</p>
  return (
    <div className="entry-text" data-error={entry.correction === 'enteredInError'}>
      {entry.sections.map((section, place) => (
        <div key={place}>
          {heading(section.heading) !== kinds[entry.kind] && (
            <p className="entry-heading">{heading(section.heading)}</p>
          )}
          <p>{section.text}</p>
        </div>
      ))}
    </div>
  )
}
