import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { PersonId } from '../../shared/id.ts'
import { nightReport as en } from '../../shared/texts/en/night-report.ts'
import { nightReport as sv } from '../../shared/texts/sv/night-report.ts'
import { sheetLater } from '../pieces/later.tsx'
import { useTexts } from '../shell/language.ts'

const NightSheet = sheetLater(async () => (await import('./night-sheet.tsx')).NightSheet)

/** The way to a report of concern tonight, from where a person is on the screen. */
export function NightButton({ person }: { readonly person: PersonId }) {
  const t = useTexts({ sv, en })
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="secondary" className="no-print" onClick={() => setOpen(true)}>
        {t.title}
      </Button>
      {open && <NightSheet person={person} onClose={() => setOpen(false)} />}
    </>
  )
}
