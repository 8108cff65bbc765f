import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { useMoments } from '../pieces/moment.ts'
import { tell } from './announce.tsx'
import { connection, toCall, unsent, unstored } from './connection.ts'
import { useTexts } from './language.ts'
import { useValue } from './value.ts'

/** Online or not, since when, and how much is not sent. */
export function ConnectionState() {
  const t = useTexts({ sv, en }).connection
  const { reached, lastContact } = useValue(connection)
  const count = useValue(unsent)
  const calls = useValue(toCall)
  const { clock } = useMoments()
  // What lies in the outbox outlives the page.
  useLeaveWarning(useValue(unstored) > 0)
  useReminder(calls, t.toCall(calls))
  return (
    <div className="connection" data-reached={reached} role="status">
      <span className="connection-dot" aria-hidden="true" />
      <span className="connection-words">
        <span className={reached ? 'connection-calm' : undefined}>{reached ? t.reached : t.unreached}</span>
        {!reached && lastContact !== null && <span>{t.lastContact(clock(lastContact))}</span>}
        {count > 0 && (
          <Link to="/outbox" className="connection-unsent" data-calls={calls > 0}>
            {calls > 0 ? t.toCall(calls) : t.unsent(count)}
          </Link>
        )}
      </span>
    </div>
  )
}

const REMIND_EVERY = 2 * 60_000

/** Another side waits for something and has not been called: said again and again, to eye and ear. */
function useReminder(calls: number, words: string): void {
  useEffect(() => {
    if (calls === 0) return
    tell(words)
    const timer = setInterval(() => tell(words), REMIND_EVERY)
    return () => clearInterval(timer)
  }, [calls, words])
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
