import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { teamBoard as en } from '../../shared/texts/en/team-board.ts'
import { teamBoard as sv } from '../../shared/texts/sv/team-board.ts'
import { useTexts } from '../shell/language.ts'
import type { Detail } from './detail.ts'

/** Enrolment is decided where place and responsibility are written, never here. */
export function EnrolInstead({ detail }: { readonly detail: Detail }) {
  const t = useTexts({ sv, en }).decide
  return (
    <div className="stack">
      <p className="subtle">{t.enrolHint}</p>
      <Button asChild>
        <Link to="/person/$id/enrol" params={{ id: detail.person.id }} search={{ referral: detail.referral }}>
          {t.enrol}
        </Link>
      </Button>
    </div>
  )
}
