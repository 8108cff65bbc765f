import './roster.css'
import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { readDutyNow } from '../../duty/roster-api.ts'
import { roster as en } from '../../shared/texts/en/roster.ts'
import { roster as sv } from '../../shared/texts/sv/roster.ts'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSession } from '../shell/session.ts'
import { useTakePhone } from './phone-line.tsx'

/** On the board, in one line: who carries the duty phone, and how many work. Nothing where nobody has said who works. */
export function DutyNow() {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const me = useSession().staff.id
  const reading = useRead(readDutyNow, {}, { topics: ['unit'] })
  const taking = useTakePhone()
  if (reading.state !== 'ready') return null
  const { holder, rostered, open, shifts } = reading.data
  if (!rostered && holder === null) return null
  const working = new Set(shifts.map(({ staff }) => staff)).size
  return (
    <>
      {holder === null && open && <StatusLine tone="warning">{t.phone.nobody}</StatusLine>}
      <div className="duty-now no-print">
        {holder && <p>{(holder.taken ? t.phone.taken : t.phone.holder)(holder.name, near(holder.until))}</p>}
        <Link to="/roster" className="ds-link">
          {t.now.working(working)}
        </Link>
        {holder?.staff !== me && (
          <Button variant="tertiary" loading={taking.state === 'sending'} onClick={taking.take}>
            {t.phone.take}
          </Button>
        )}
      </div>
      {taking.problem && <Problem problem={taking.problem} retry={taking.retry} />}
    </>
  )
}
