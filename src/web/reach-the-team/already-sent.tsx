import { Link } from '@tanstack/react-router'
import { listSent } from '../../referrals/sent-api.ts'
import type { PersonId } from '../../shared/id.ts'
import { reachTheTeam as en } from '../../shared/texts/en/reach-the-team.ts'
import { reachTheTeam as sv } from '../../shared/texts/sv/reach-the-team.ts'
import { useMoments } from '../pieces/moment.ts'
import { StatusLine } from '../pieces/status-line.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import type { Way } from './fields.ts'

/** What the own unit has sent to this team about this person and that is not answered: a supplement goes faster than one more. */
export function AlreadySent({ way, person }: { readonly way: Way; readonly person: PersonId }) {
  const t = useTexts({ sv, en }).already
  const language = useLanguage()
  const { near } = useMoments()
  const reading = useRead(listSent, { scope: 'unit' }, { topics: ['unit'] })
  if (reading.state !== 'ready') return null
  const open = reading.data.rows.find(
    (row) =>
      row.person.id === person && row.team === way.name && (row.state === 'sent' || row.state === 'read'),
  )
  if (open === undefined) return null
  return (
    <StatusLine tone="warning">
      {t.sent(open.reports.report[language], open.sentBy, near(open.sentAt))}{' '}
      <Link to="/sent" className="ds-link">
        {t.supplement}
      </Link>
    </StatusLine>
  )
}
