import { useRouterState } from '@tanstack/react-router'
import { offline as en } from '../../shared/texts/en/offline.ts'
import { offline as sv } from '../../shared/texts/sv/offline.ts'
import { StatusLine } from '../pieces/status-line.tsx'
import { startOf } from '../sign-in/start-link.ts'
import { connection, emptied, signInWanted } from './connection.ts'
import { useTexts } from './language.ts'
import { useValue } from './value.ts'

/** What is to be known about this device above every screen: signing in is wanted, or it has just been emptied. */
export function DeviceNotice() {
  const t = useTexts({ sv, en })
  const { reached } = useValue(connection)
  const why = useValue(emptied)
  const isWanted = useValue(signInWanted)
  const back = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <>
      {why !== null && (
        <div role="alert" className="waits-for-net">
          <StatusLine tone="warning" act={t.emptied.understood} onAct={() => emptied.set(null)}>
            {t.emptied[why]}
          </StatusLine>
        </div>
      )}
      {isWanted && reached && (
        <div role="status" className="waits-for-net">
          <StatusLine tone="warning" act={t.lock.signIn} onAct={() => location.assign(startOf({ back }))}>
            {t.signInWanted}
          </StatusLine>
        </div>
      )}
    </>
  )
}
