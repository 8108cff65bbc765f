import { useState } from 'react'
import type { PersonPage } from '../../persons/page-api.ts'
import { listDrafts } from '../../records/api.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { partLater } from '../pieces/later.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'

const NoteForm = partLater(async () => (await import('./note-form.tsx')).NoteForm)

interface NoteSheetProps {
  readonly page: PersonPage
  readonly open: boolean
  readonly onClose: () => void
}

/** Writing a note: takes up one's own draft about the person, if there is one on any device. */
export function NoteSheet({ page, open, onClose }: NoteSheetProps) {
  const t = useTexts({ sv, en }).note
  const person = page.person.id
  const [round, setRound] = useState(0)
  const reading = useRead(listDrafts, { person }, { when: open })
  const close = () => {
    onClose()
    setRound(round + 1)
  }
  return (
    <Sheet title={t.title} open={open} onClose={close} place="side">
      <WhenRead reading={reading} lines={4}>
        {({ drafts }) => (
          <NoteForm
            key={`${round} ${drafts[0]?.id ?? ''}`}
            person={person}
            kept={drafts[0] ?? null}
            onDone={close}
          />
        )}
      </WhenRead>
    </Sheet>
  )
}
