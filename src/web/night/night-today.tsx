import './night.css'
import { Link } from '@tanstack/react-router'
import { nightSent, nightTonight } from '../../night-reports/api.ts'
import { nightReport as en } from '../../shared/texts/en/night-report.ts'
import { nightReport as sv } from '../../shared/texts/sv/night-report.ts'
import { List } from '../pieces/list.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Section } from '../pieces/section.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { Answer } from './answer.tsx'

/** First on the day: what happened in the night, until somebody has receipted it; and what has come and is unread. */
export function NightToday() {
  const t = useTexts({ sv, en }).morning
  const sent = useRead(nightSent, {}, { topics: ['unit'] })
  const received = useRead(nightTonight, {}, { topics: ['unit'] })
  const rows =
    sent.state === 'ready'
      ? sent.data.rows.filter(({ answers }) => answers.some(({ receiptedBy }) => receiptedBy === null))
      : []
  const unread = received.state === 'ready' ? received.data.unread : 0
  if (rows.length === 0 && unread === 0) return null
  return (
    <Section
      title={rows.length === 0 ? t.unread(unread) : t.title}
      {...(rows.length === 0 ? {} : { count: rows.length })}
      tone="alert"
      actions={
        <Link to="/night" className="ds-button" data-variant="tertiary">
          {t.toNight}
        </Link>
      }
    >
      {rows.length > 0 && (
        <List rows={rows} keyOf={(row) => row.report} label={t.title} none="" quiet>
          {(row) => (
            <article className="night-item">
              <PersonHead person={row.person} link />
              {row.answers
                .filter(({ receiptedBy }) => receiptedBy === null)
                .map((one) => (
                  <Answer key={one.message} answer={one} />
                ))}
            </article>
          )}
        </List>
      )}
      {rows.length > 0 && unread > 0 && <p>{t.unread(unread)}</p>}
    </Section>
  )
}
