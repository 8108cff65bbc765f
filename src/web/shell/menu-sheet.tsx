import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { endSessions } from '../../door/api.ts'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { NoticesHere } from '../notices/notices-here.tsx'
import { Icon } from '../pieces/icon.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Segments } from '../pieces/segments.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { InstallHere } from './install-here.tsx'
import { setLanguage, useLanguage, useTexts } from './language.ts'
import { readings } from './readings.ts'
import { setScheme, useScheme } from './scheme.ts'
import { useSend } from './send.ts'
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
      <SignOut onLeave={onClose} />
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

function SignOut({ onLeave }: { readonly onLeave: () => void }) {
  const t = useTexts({ sv, en }).menu
  const end = useSend(endSessions, () => {
    readings.clear()
    location.assign('/sign-in?ended=1')
  })
  return (
    <div className="menu-group">
      {end.problem && <Problem problem={end.problem} retry={end.retry} />}
      <Button variant="secondary" loading={end.state === 'sending'} onClick={() => void end.send({})}>
        <Icon name="lock" />
        {t.signOut}
      </Button>
      <Button asChild variant="tertiary">
        <Link to="/sessions" onClick={onLeave}>
          {t.sessions}
        </Link>
      </Button>
    </div>
  )
}
