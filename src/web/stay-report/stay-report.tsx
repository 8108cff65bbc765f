import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { readPersonPage } from '../../persons/page-api.ts'
import { teamReach } from '../../referrals/team-api.ts'
import { stayReport as en } from '../../shared/texts/en/stay-report.ts'
import { stayReport as sv } from '../../shared/texts/sv/stay-report.ts'
import { chosenOnPage } from '../persons/chosen-person.ts'
import { Empty } from '../pieces/empty.tsx'
import { Page } from '../pieces/page.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import type { Way } from '../reach-the-team/fields.ts'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { StayForm } from './stay-form.tsx'

/** A report that a person stays at home until a team's visit; the team stands in the address. */
export function StayReport() {
  const t = useTexts({ sv, en })
  const { team = '', person } = useSearch({ from: '/inside/stay-report' })
  const reading = useRead(teamReach, { unit: team }, { when: team !== '' })
  return (
    <Page title={t.form.title} width="read">
      {team === '' ? (
        <NoTeam />
      ) : (
        <WhenRead reading={reading} lines={8}>
          {(way) => (way.stayReport === null ? <NoTeam /> : <ForPerson way={way} person={person} />)}
        </WhenRead>
      )}
    </Page>
  )
}

function NoTeam() {
  const t = useTexts({ sv, en })
  return (
    <Empty icon="reach">
      <p>{t.form.noTeam}</p>
      <Button asChild variant="secondary">
        <Link to="/reach">{t.list.new}</Link>
      </Button>
    </Empty>
  )
}

function ForPerson({ way, person }: { readonly way: Way; readonly person: string | undefined }) {
  const t = useTexts({ sv, en }).form
  const navigate = useNavigate()
  const reading = useRead(readPersonPage, { person: person ?? '' }, { when: person !== undefined })
  const sent = () => {
    announce(t.sent)
    void navigate({ to: '/stay-reports' })
  }
  if (person === undefined) return <StayForm way={way} person={null} onSent={sent} />
  return (
    <WhenRead reading={reading}>
      {(page) => <StayForm way={way} person={chosenOnPage(page.person)} onSent={sent} />}
    </WhenRead>
  )
}
