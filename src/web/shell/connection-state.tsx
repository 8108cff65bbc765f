import { useEffect } from 'react'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { useMoments } from '../pieces/moment.ts'
import { connection, unsent } from './connection.ts'
import { useTexts } from './language.ts'
import { useValue } from './value.ts'

/** Online or not, since when, and how much is not sent. */
export function ConnectionState() {
  const t = useTexts({ sv, en }).connection
  const { reached, lastContact } = useValue(connection)
  const count = useValue(unsent)
  const { clock } = useMoments()
  useLeaveWarning(count > 0)
  return (
    <div className="connection" data-reached={reached} role="status">
      <span className="connection-dot" aria-hidden="true" />
      <span className="connection-words">
        <span className={reached ? 'connection-calm' : undefined}>{reached ? t.reached : t.unreached}</span>
        {!reached && lastContact !== null && <span>{t.lastContact(clock(lastContact))}</span>}
        {count > 0 && <strong>{t.unsent(count)}</strong>}
      </span>
    </div>
  )
}

/** Asks before the tab closes while something written here has not reached the server. */
function useLeaveWarning(needed: boolean): void {
  useEffect(() => {
    if (!needed) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [needed])
}
