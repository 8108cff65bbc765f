import { Alert, Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { endSessions } from '../../door/api.ts'
import { offline as en } from '../../shared/texts/en/offline.ts'
import { shell as enShell } from '../../shared/texts/en/shell.ts'
import { offline as sv } from '../../shared/texts/sv/offline.ts'
import { shell as svShell } from '../../shared/texts/sv/shell.ts'
import { Icon } from '../pieces/icon.tsx'
import { Problem } from '../pieces/problem.tsx'
import { connection, unsent } from '../shell/connection.ts'
import { useTexts } from '../shell/language.ts'
import { leaveTo } from '../shell/left.ts'
import { useSend } from '../shell/send.ts'
import { useSession } from '../shell/session.ts'
import { useValue } from '../shell/value.ts'
import { destroyHere, leaveAway, leaveSignedOut } from './leave.ts'

/**
 * Signing out, and giving the device to somebody else. Without the server both lock at once, and the session ends at the
 * next contact. Who has work that is not sent is told so first, and may wait for it.
 */
export function LeaveHere({ onLeave }: { readonly onLeave: () => void }) {
  const t = useTexts({ sv: svShell, en: enShell }).menu
  const words = useTexts({ sv, en }).leave
  const session = useSession()
  const { reached } = useValue(connection)
  const [asks, setAsks] = useState(false)
  const out = useSend(endSessions, () => void leaveSignedOut(session.staff.id))
  const change = useSend(endSessions, () => leaveTo('/sign-in'))
  const signOut = async () => {
    if (reached) return void out.send({})
    await destroyHere(session.staff.id)
    leaveAway(session)
  }
  const problem = out.problem ?? change.problem
  return (
    <div className="menu-group">
      {problem && <Problem problem={problem} retry={out.retry ?? change.retry} />}
      {asks ? (
        <Unsent onOut={() => void signOut()} onStay={() => setAsks(false)} />
      ) : (
        <>
          <div className="row">
            <Button
              variant="secondary"
              loading={out.state === 'sending'}
              onClick={() => (unsent.get() > 0 ? setAsks(true) : void signOut())}
            >
              <Icon name="lock" />
              {t.signOut}
            </Button>
            <Button
              variant="secondary"
              loading={change.state === 'sending'}
              onClick={() => (reached ? void change.send({}) : leaveAway(session))}
            >
              <Icon name="persons" />
              {words.switch}
            </Button>
          </div>
          <p className="subtle">{reached ? words.switchHint : words.offlineHint}</p>
        </>
      )}
      <Button asChild variant="tertiary">
        <Link to="/sessions" onClick={onLeave}>
          {t.sessions}
        </Link>
      </Button>
    </div>
  )
}

interface UnsentProps {
  readonly onOut: () => void
  readonly onStay: () => void
}

/** What is not sent, and what becomes of it; or one waits until it is. */
function Unsent({ onOut, onStay }: UnsentProps) {
  const t = useTexts({ sv, en }).leave
  const count = useValue(unsent)
  const [waits, setWaits] = useState(false)
  const hasLeft = useRef(false)
  useEffect(() => {
    if (!waits || count > 0 || hasLeft.current) return
    // Once: a second ending would meet a session that is over, on a page that is going.
    hasLeft.current = true
    onOut()
  }, [waits, count, onOut])
  return (
    <Alert data-color="warning" role="alert">
      <h4 className="leave-title">{t.unsent(count)}</h4>
      <p>{waits ? t.waiting : t.unsentBody}</p>
      <div className="row">
        {!waits && <Button onClick={() => setWaits(true)}>{t.wait}</Button>}
        <Button variant="secondary" onClick={onOut}>
          {t.anyway}
        </Button>
        <Button variant="tertiary" onClick={onStay}>
          {t.stay}
        </Button>
      </div>
    </Alert>
  )
}
