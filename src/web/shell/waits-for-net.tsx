import { useRouterState } from '@tanstack/react-router'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { StatusLine } from '../pieces/status-line.tsx'
import { connection } from './connection.ts'
import { useTexts } from './language.ts'
import { useValue } from './value.ts'

/** Above the screen one leaves: the one that was chosen cannot be fetched now, and comes when the net is back. */
export function WaitsForNet() {
  const t = useTexts({ sv, en })
  const { reached } = useValue(connection)
  const isOnTheWay = useRouterState({ select: ({ status }) => status === 'pending' })
  if (reached || !isOnTheWay) return null
  return (
    <div role="status" className="waits-for-net">
      <StatusLine tone="warning">{t.screenWaits}</StatusLine>
    </div>
  )
}
