import './stay-report.css'
import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { stayReport as en } from '../../shared/texts/en/stay-report.ts'
import { stayReport as sv } from '../../shared/texts/sv/stay-report.ts'
import { type StayVisitRow, stayDue } from '../../stay-reports/api.ts'
import { Answer } from '../night/answer.tsx'
import { Deadline } from '../pieces/deadline.tsx'
import { Failed } from '../pieces/failed.tsx'
import { List } from '../pieces/list.tsx'
import { useMoments } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Section } from '../pieces/section.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { Settled } from './settled.tsx'

/** At the team in the morning: who was left at home until its visit, who is responsible till then, and how the night was. */
export function StayDue() {
  const t = useTexts({ sv, en }).team
  const reading = useRead(stayDue, {}, { topics: ['unit'] })
  if (reading.state === 'failed')
    return (
      <Section title={t.title} tone="alert">
        <Failed problem={reading.problem} again={reading.again} />
      </Section>
    )
  const rows = reading.state === 'ready' ? reading.data.rows : []
  if (rows.length === 0) return null
  return (
    <Section title={t.title} count={rows.length} tone="alert">
      <List rows={rows} keyOf={(row) => row.report} label={t.title} none="" quiet>
        {(row) => <Due row={row} />}
      </List>
    </Section>
  )
}

/** Beside one referral: what is settled until the visit, as it stands now. */
export function StayUntil({ referral }: { readonly referral: string }) {
  const t = useTexts({ sv, en })
  const reading = useRead(stayDue, {}, { topics: ['unit'] })
  const row =
    reading.state === 'ready' ? reading.data.rows.find(({ report }) => report === referral) : undefined
  if (row === undefined) return null
  return (
    <Section title={t.form.until} level={3}>
      <p>
        {t.headings.visit}: <Deadline due={row.due} />
      </p>
      <Settled until={row.until} />
    </Section>
  )
}

function Due({ row }: { readonly row: StayVisitRow }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const { until, nightUnit } = { until: row.until, nightUnit: row.until.nightUnit }
  return (
    <article className="stay-due">
      <PersonHead person={row.person} link />
      <p className="row">
        <span>
          {t.headings.visit}: <Deadline due={row.due} />
        </span>
        {row.number > 1 && <Tag>{t.team.changed}</Tag>}
      </p>
      <p>{t.team.medical(`${until.medical.physician}, ${until.medicalUnit}`)}</p>
      {until.homeCare === 'yes' && nightUnit && <p>{t.team.nurse(nightUnit.name)}</p>}
      {row.answers.map((one) => (
        <Answer key={one.message} answer={one} />
      ))}
      {row.answers.length === 0 && nightUnit && <p className="subtle">{t.team.quiet}</p>}
      <div className="row">
        <span className="subtle">{t.team.from(row.from, near(row.receivedAt))}</span>
        <PhoneLink number={row.phone} whom={row.from} />
      </div>
      <div className="row no-print">
        <Button asChild variant="secondary">
          <Link to="/team" search={{ referral: row.report }}>
            {t.team.open}
          </Link>
        </Button>
      </div>
    </article>
  )
}
