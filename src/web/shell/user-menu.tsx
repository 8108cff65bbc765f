import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { sheetLater } from '../pieces/later.tsx'
import { initialsOf } from './initials.ts'
import { useTexts } from './language.ts'
import { chosenOf, useSession } from './session.ts'

const MenuSheet = sheetLater(async () => (await import('./menu-sheet.tsx')).MenuSheet)

/** Who I am, which assignment I work under, language, appearance, sign out. */
export function UserMenu() {
  const t = useTexts({ sv, en }).menu
  const session = useSession()
  const [open, setOpen] = useState(false)
  const chosen = chosenOf(session)
  return (
    <>
      <Button
        className="me"
        variant="tertiary"
        data-color="neutral"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span className="me-mark" aria-hidden="true">
          {initialsOf(session.staff.name)}
        </span>
        <span className="me-words">
          <span className="me-name">{session.staff.name}</span>
          <span className="me-title">{chosen?.title ?? session.staff.title}</span>
        </span>
        <span className="ds-sr-only">. {t.open}</span>
      </Button>
      <MenuSheet open={open} onClose={() => setOpen(false)} />
    </>
  )
}
