import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { EntryView } from '../../records/api.ts'
import type { PersonId } from '../../shared/id.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { partLater, sheetLater } from '../pieces/later.tsx'
import { Tag } from '../pieces/tag.tsx'
import { TimelineItem } from '../pieces/timeline-item.tsx'
import { useTexts } from '../shell/language.ts'
import { FoldedText } from './entry-text.tsx'
import { iconOf, useKinds } from './entry-words.ts'

const CorrectSheet = sheetLater(async () => (await import('./correct-sheet.tsx')).CorrectSheet)
const TransferMark = partLater(async () => (await import('../beside/transfer-mark.tsx')).TransferMark, 0)
const VersionsSheet = sheetLater(async () => (await import('./versions-sheet.tsx')).VersionsSheet)

interface EntryItemProps {
  readonly entry: EntryView
  readonly person: PersonId
  readonly fresh: boolean
}

/** One entry: what, when, by whom, the words, and what may be done with it. */
export function EntryItem({ entry, person, fresh }: EntryItemProps) {
  const t = useTexts({ sv, en })
  const kinds = useKinds()
  const [open, setOpen] = useState<'correct' | 'versions' | null>(null)
  return (
    <TimelineItem
      at={entry.happenedAt}
      icon={iconOf(entry.kind)}
      title={kinds[entry.kind]}
      by={[entry.authorName, entry.authorTitle, ...(entry.own ? [] : [entry.unitName])].join(', ')}
      marks={<EntryMarks entry={entry} fresh={fresh} />}
    >
      {entry.correction && entry.correctionReason && (
        <p className="subtle">{t.correctedBecause(entry.correctionReason)}</p>
      )}
      <FoldedText entry={entry} />
      {entry.own && <TransferMark person={person} entry={entry.id} />}
      {(entry.allowed.includes('record.correct') || entry.correction) && (
        <div className="row no-print">
          {entry.allowed.includes('record.correct') && (
            <Button variant="tertiary" onClick={() => setOpen('correct')}>
              {t.correct.open}
            </Button>
          )}
          {entry.correction && (
            <Button variant="tertiary" onClick={() => setOpen('versions')}>
              {t.versions}
            </Button>
          )}
        </div>
      )}
      {open === 'correct' && <CorrectSheet entry={entry} person={person} onClose={() => setOpen(null)} />}
      {open === 'versions' && (
        <VersionsSheet record={entry.record} person={person} onClose={() => setOpen(null)} />
      )}
    </TimelineItem>
  )
}

/** New, not signed, corrected, late, received, imported: as words. */
export function EntryMarks({ entry, fresh }: { readonly entry: EntryView; readonly fresh: boolean }) {
  const { marks } = useTexts({ sv, en })
  return (
    <>
      {fresh && <Tag tone="accent">{marks.fresh}</Tag>}
      {entry.needsSignature && <Tag tone="warning">{marks.unsigned}</Tag>}
      {entry.correction && <Tag tone="info">{marks[entry.correction]}</Tag>}
      {entry.late && entry.origin === 'written' && <Tag>{marks.late}</Tag>}
      {entry.origin !== 'written' && <Tag>{marks[entry.origin]}</Tag>}
    </>
  )
}
