import './entry.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { EntryView } from '../../records/api.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { useTexts } from '../shell/language.ts'
import { useHeadings, useKinds } from './entry-words.ts'

/** More than some ten lines on a phone: folded until somebody wants it all. */
const LONG = 360

/** An entry's words in a list of many: the long ones folded, on paper always whole. */
export function FoldedText({ entry }: { readonly entry: EntryView }) {
  const t = useTexts({ sv, en })
  const [open, setOpen] = useState(false)
  const length = entry.sections.reduce((sum, { text }) => sum + text.length + 40, 0)
  if (entry.hidden || length <= LONG) return <EntryText entry={entry} />
  return (
    <>
      <div className="entry-fold" data-open={open}>
        <EntryText entry={entry} />
      </div>
      <Button
        variant="tertiary"
        className="entry-unfold no-print"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? t.fold : t.unfold}
      </Button>
    </>
  )
}

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
