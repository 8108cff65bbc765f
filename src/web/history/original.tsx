import { useState } from 'react'
import { readOriginal } from '../../history/api.ts'
import type { PersonId } from '../../shared/id.ts'
import { Fold } from '../pieces/fold.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useRead } from '../shell/read.ts'
import { useHistoryWords } from './words.ts'

/** The source's own FHIR resource, fetched when somebody wants to see it. */
export function Original({ person, item }: { readonly person: PersonId; readonly item: string }) {
  const { t, source } = useHistoryWords()
  const [open, setOpen] = useState(false)
  const reading = useRead(readOriginal, { person, item }, { when: open })
  return (
    <Fold title={t.detail.original} onToggle={setOpen}>
      {open && (
        <WhenRead reading={reading} lines={2}>
          {({ system, id, original, earlier }) => (
            <>
              <p className="subtle">
                {t.detail.originalId}: {source(system)} {id}. {t.detail.earlier(earlier)}
              </p>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keyboards must reach what scrolls. */}
              <pre className="history-original" tabIndex={0}>
                {indented(original)}
              </pre>
            </>
          )}
        </WhenRead>
      )}
    </Fold>
  )
}

function indented(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2)
}
