import { readVersions } from '../../records/api.ts'
import type { EntryId, PersonId } from '../../shared/id.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { Sheet } from '../pieces/sheet.tsx'
import { Time } from '../pieces/time.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { EntryText } from './entry-text.tsx'

interface VersionsSheetProps {
  readonly record: EntryId
  readonly person: PersonId
  readonly onClose: () => void
}

/** Every version of an entry, oldest first: nothing is ever wiped. */
export function VersionsSheet({ record, person, onClose }: VersionsSheetProps) {
  const t = useTexts({ sv, en })
  const reading = useRead(readVersions, { person, record })
  return (
    <Sheet title={t.versionsTitle} open onClose={onClose} place="side">
      <WhenRead reading={reading}>
        {({ versions }) => (
          <ol className="versions">
            {versions.map((version, place) => (
              <li key={version.id}>
                <p className="entry-heading">{t.version(place + 1)}</p>
                <p className="subtle">
                  <Time at={version.writtenAt} as="full" /> {version.authorName}, {version.authorTitle}
                </p>
                {version.correctionReason && <p>{t.correctedBecause(version.correctionReason)}</p>}
                <EntryText entry={version} />
              </li>
            ))}
          </ol>
        )}
      </WhenRead>
    </Sheet>
  )
}
