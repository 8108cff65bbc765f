import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { LeaveHere } from '../lock/leave-here.tsx'
import { OfflineHere } from '../lock/offline-here.tsx'
import { NoticesHere } from '../notices/notices-here.tsx'
import { Segments } from '../pieces/segments.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { InstallHere } from './install-here.tsx'
import { setLanguage, useLanguage, useTexts } from './language.ts'
import { setScheme, useScheme } from './scheme.ts'
import { chosenOf, useSession } from './session.ts'

interface MenuSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** What the menu holds: the assignment, signing out, and how this device behaves. */
export function MenuSheet({ open, onClose }: MenuSheetProps) {
  const t = useTexts({ sv, en }).menu
  const session = useSession()
  const chosen = chosenOf(session)
  return (
    <Sheet title={session.staff.name} open={open} onClose={onClose} place="side">
      <div className="menu-group">
        <h3>{t.assignment}</h3>
        {chosen && (
          <p>
            <strong>{chosen.unit.name}</strong>
            <br />
            {chosen.provider.name}
            <br />
            {chosen.title}
          </p>
        )}
        {session.assignments.length > 1 && (
          <Button asChild variant="secondary">
            <Link to="/assignment" onClick={onClose}>
              {t.change}
            </Link>
          </Button>
        )}
      </div>
      <LeaveHere onLeave={onClose} />
      <OfflineHere />
      <NoticesHere />
      <InstallHere />
      <Settings />
    </Sheet>
  )
}

function Settings() {
  const t = useTexts({ sv, en }).menu
  const language = useLanguage()
  const scheme = useScheme()
  return (
    <>
      <Segments
        label={t.language}
        value={language}
        onChange={setLanguage}
        options={[
          { value: 'sv', text: 'Svenska', lang: 'sv' },
          { value: 'en', text: 'English', lang: 'en' },
        ]}
      />
      <Segments
        label={t.scheme}
        value={scheme}
        onChange={setScheme}
        options={[
          { value: 'auto', text: t.auto },
          { value: 'light', text: t.light },
          { value: 'dark', text: t.dark },
        ]}
      />
    </>
  )
}
