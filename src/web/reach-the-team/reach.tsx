import './reach.css'
import { Button } from '@digdir/designsystemet-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { readPersonPage } from '../../persons/page-api.ts'
import { teamList, teamReach } from '../../referrals/team-api.ts'
import { reachTheTeam as en } from '../../shared/texts/en/reach-the-team.ts'
import { stayReport as enStay } from '../../shared/texts/en/stay-report.ts'
import { reachTheTeam as sv } from '../../shared/texts/sv/reach-the-team.ts'
import { stayReport as svStay } from '../../shared/texts/sv/stay-report.ts'
import { type ChosenPerson, chosenOnPage } from '../persons/chosen-person.ts'
import { Empty } from '../pieces/empty.tsx'
import { Page } from '../pieces/page.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { StayRoad } from '../stay-report/road.tsx'
import { CallFirst } from './call-first.tsx'
import { OnDutyLine, ReadTag } from './read-line.tsx'
import { SentConfirmation } from './sent-confirmation.tsx'
import { VarselForm } from './varsel-form.tsx'

/** The way in to a team: which one, the call, the form. */
export function ReachTheTeam() {
  const t = useTexts({ sv, en })
  return (
    <Page title={t.title} lead={t.lead} width="read">
      <Teams person={null} />
    </Page>
  )
}

/** The same from a person's page, with the person given. */
export function ReachTheTeamFor() {
  const t = useTexts({ sv, en })
  const { id = '' } = useParams({ strict: false })
  const reading = useRead(readPersonPage, { person: id })
  return (
    <Page title={t.title} lead={t.lead} width="read">
      <WhenRead reading={reading}>{({ person }) => <Teams person={chosenOnPage(person)} />}</WhenRead>
    </Page>
  )
}

function Teams({ person }: { readonly person: ChosenPerson | null }) {
  const t = useTexts({ sv, en })
  const reading = useRead(teamList, {})
  const [unit, setUnit] = useState<string | null>(null)
  return (
    <WhenRead reading={reading}>
      {({ teams }) => {
        const [only, ...others] = teams
        if (only === undefined) return <Empty icon="reach">{t.noTeams}</Empty>
        const chosen = unit ?? (others.length === 0 ? only.unit : null)
        return chosen === null ? (
          <TeamCards teams={teams} onChoose={setUnit} />
        ) : (
          <TeamWay key={chosen} unit={chosen} person={person} />
        )
      }}
    </WhenRead>
  )
}

type TeamHead = z.output<(typeof teamList)['output']>['teams'][number]

/** Several teams, to choose among at a glance: whom each is for, whether it reads now, its phone and its form. */
function TeamCards({ teams, onChoose }: { teams: readonly TeamHead[]; onChoose: (unit: string) => void }) {
  const t = useTexts({ sv, en })
  const stay = useTexts({ sv: svStay, en: enStay }).road
  const language = useLanguage()
  return (
    <ul className="team-cards" aria-label={t.choose}>
      {teams.map((team) => (
        <li key={team.unit} className="section" data-tone="card">
          <div className="row">
            <h2 className="team-name">{team.name}</h2>
            {team.reading && <ReadTag reading={team.reading} />}
          </div>
          <p className="subtle">{team.purpose[language]}</p>
          {team.onDuty && <OnDutyLine onDuty={team.onDuty} />}
          <div className="row">
            {team.phoneNow && <PhoneLink number={team.phoneNow.phone} whom={team.name} />}
            <Button variant="secondary" onClick={() => onChoose(team.unit)}>
              {team.mayWrite
                ? team.contactTeam[language]
                : team.stayReport === null
                  ? t.call.all
                  : stay.write}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}

function TeamWay({ unit, person }: { readonly unit: string; readonly person: ChosenPerson | null }) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const reading = useRead(teamReach, { unit })
  const [thread, setThread] = useState<string | null>(null)
  const [forms, setForms] = useState(0)
  return (
    <WhenRead reading={reading}>
      {(way) => {
        const another = () => {
          setThread(null)
          setForms(forms + 1)
        }
        if (thread !== null) return <SentConfirmation way={way} thread={thread} onAnother={another} />
        return (
          <div className="stack">
            <div className="section" data-tone="card">
              <div>
                <h2 className="team-name">{way.modelName[language]}</h2>
                <p className="subtle">{way.name}</p>
              </div>
              <CallFirst way={way} />
            </div>
            <StayRoad way={way} person={person?.id ?? null} />
            {way.mayWrite ? (
              <>
                <h2 className="reach-write">{t.write}</h2>
                <VarselForm key={forms} way={way} person={person} onSent={setThread} />
              </>
            ) : (
              way.stayReport === null && <Empty icon="phone">{t.call.onlyCall}</Empty>
            )}
          </div>
        )
      }}
    </WhenRead>
  )
}
