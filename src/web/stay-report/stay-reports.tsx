import './stay-report.css'
import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { nightReport as enNight } from '../../shared/texts/en/night-report.ts'
import { stayReport as en } from '../../shared/texts/en/stay-report.ts'
import { nightReport as svNight } from '../../shared/texts/sv/night-report.ts'
import { stayReport as sv } from '../../shared/texts/sv/stay-report.ts'
import { type StaySentRow, staySent } from '../../stay-reports/api.ts'
import { Alarms } from '../alarms/alarms.tsx'
import { Answer } from '../night/answer.tsx'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { List } from '../pieces/list.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Section } from '../pieces/section.tsx'
import { Tag } from '../pieces/tag.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { Settled } from './settled.tsx'
import { useVisitText } from './visit-text.ts'

const CorrectSheet = sheetLater(async () => (await import('./correct-sheet.tsx')).CorrectSheet)
const WithdrawSheet = sheetLater(async () => (await import('./withdraw-sheet.tsx')).WithdrawSheet)

/** The unit's reports of the last days: who has read, what happened, and the slip that the person has in hand. */
export function StayReports() {
  const t = useTexts({ sv, en })
  const reading = useRead(staySent, {}, { topics: ['unit'] })
  return (
    <Page
      title={t.title}
      lead={t.lead}
      width="read"
      actions={
        <Button asChild>
          <Link to="/reach">
            <Icon name="plus" />
            {t.list.new}
          </Link>
        </Button>
      }
    >
      <Alarms />
      <Section title={t.title} tone="plain">
        <WhenRead reading={reading} lines={6}>
          {({ rows }) => (
            <List rows={rows} keyOf={(row) => row.report} label={t.title} none={t.list.none} noneIcon="sent">
              {(row) => <StayItem row={row} />}
            </List>
          )}
        </WhenRead>
      </Section>
    </Page>
  )
}

function StayItem({ row }: { readonly row: StaySentRow }) {
  const t = useTexts({ sv, en }).list
  const { near } = useMoments()
  const words = useVisitText()
  const [open, setOpen] = useState<'correct' | 'withdraw' | null>(null)
  const stands = row.state === 'standing'
  return (
    <article className="stay-item">
      <PersonHead person={row.person} link />
      {row.answers.map((one) => (
        <Answer key={one.message} answer={one} />
      ))}
      {stands ? (
        <p className="stay-visit">{t.visit(words(row.visit))}</p>
      ) : (
        <Tag tone="warning">{t.withdrawn}</Tag>
      )}
      {stands && <Readers row={row} />}
      {stands && <Settled until={row.until} />}
      <p className="subtle">
        {t.by(row.by, near(row.sentAt))}
        {row.number > 1 && `. ${t.version(row.number)}, ${near(row.at)}`}
      </p>
      {stands && (
        <div className="row no-print">
          <Button asChild>
            <Link to="/stay-slip/$id" params={{ id: row.report }}>
              <Icon name="print" />
              {t.slip}
            </Link>
          </Button>
          {row.allowed.includes('stayReport.correct') && (
            <Button variant="secondary" onClick={() => setOpen('correct')}>
              {t.correct}
            </Button>
          )}
          {row.allowed.includes('stayReport.withdraw') && (
            <Button variant="tertiary" onClick={() => setOpen('withdraw')}>
              {t.withdraw}
            </Button>
          )}
          <Button asChild variant="tertiary">
            <Link to="/sent">{t.thread}</Link>
          </Button>
        </div>
      )}
      {stands && row.allowed.length === 0 && <p className="subtle">{t.closed}</p>}
      {open === 'correct' && <CorrectSheet row={row} onClose={() => setOpen(null)} />}
      {open === 'withdraw' && <WithdrawSheet row={row} onClose={() => setOpen(null)} />}
    </article>
  )
}

/** Who has read; the team reads when it opens, and is called where it has opened and has not, as the others are. */
function Readers({ row }: { readonly row: StaySentRow }) {
  const t = useTexts({ sv, en }).list
  const night = useTexts({ sv: svNight, en: enNight }).sent
  const { near } = useMoments()
  return (
    <ul className="stay-readers">
      {row.readers.map((one) => (
        <li key={one.unit}>
          {one.readBy && one.readAt ? (
            <span>
              <Icon name="check" /> {t.read(one.unit, one.readBy, near(one.readAt))}
            </span>
          ) : one.opensAt ? (
            <span>{t.teamLater(one.unit, near(one.opensAt))}</span>
          ) : (
            <>
              <strong>{night.unread(one.unit)}</strong>
              {one.phoneNow && <PhoneLink number={one.phoneNow.phone} whom={one.unit} />}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
