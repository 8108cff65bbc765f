import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { type AlarmRow, holdAlarm, listAlarms } from '../../alarms/api.ts'
import { alarm as en } from '../../shared/texts/en/alarm.ts'
import { alarm as sv } from '../../shared/texts/sv/alarm.ts'
import { List } from '../pieces/list.tsx'
import { useMoments } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { Tag } from '../pieces/tag.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'

interface AlarmsProps {
  /** Of these kinds only, or of all but these: on a page with a list of its own the others stand below that list. */
  readonly only?: readonly AlarmRow['kind'][]
  readonly but?: readonly AlarmRow['kind'][]
}

/** First on a page: what nobody has read in time, who has been told, and who sees to it. Nothing where all is read. */
export function Alarms({ only, but = [] }: AlarmsProps) {
  const t = useTexts({ sv, en })
  const reading = useRead(listAlarms, {}, { topics: ['unit'] })
  // What cannot be read is not the same as that all is read.
  if (reading.state === 'failed') return <Problem problem={reading.problem} retry={reading.again} />
  if (reading.state !== 'ready') return null
  const rows = reading.data.rows.filter(({ kind }) => !but.includes(kind) && (only?.includes(kind) ?? true))
  if (rows.length === 0) return null
  return (
    <Section title={t.title} count={rows.length} tone="alert">
      <List rows={rows} keyOf={(row) => row.alarm} label={t.title} none="" quiet>
        {(row) => <Alarm row={row} />}
      </List>
    </Section>
  )
}

function Alarm({ row }: { readonly row: AlarmRow }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const holding = useSend(holdAlarm, () => announce(t.holding))
  return (
    <article className="stack">
      {row.staff && (
        <p className="row">
          <Tag tone="danger">{t.lone}</Tag> <b>{row.staff.name}</b>
        </p>
      )}
      <PersonHead person={row.person} />
      <p>
        <strong>{t.since[row.kind](near(row.raisedAt))}</strong>{' '}
        {row.told.map(({ at, tell, short }) => (short ? t.untold[short] : t.told[tell])(near(at))).join(' ')}{' '}
        {row.held
          ? t.held(row.held.by, near(row.held.until))
          : row.next &&
            (row.next.short ? t.nextUntold[row.next.short] : t.next[row.next.tell])(near(row.next.at))}
      </p>
      {holding.problem && <Problem problem={holding.problem} retry={holding.retry} />}
      <div className="row no-print">
        {row.staff && row.staff.phone !== '' && <PhoneLink number={row.staff.phone} whom={row.staff.name} />}
        <Button asChild {...(row.staff ? { variant: 'secondary' as const } : {})}>
          {(row.kind === 'loneVisit' || row.kind === 'oneOfTwo') && row.process ? (
            <Link to="/visit/$id" params={{ id: row.process }}>
              {t.openVisit}
            </Link>
          ) : row.process ? (
            <Link to="/team" search={{ referral: row.process }}>
              {t.open}
            </Link>
          ) : row.kind === 'unreadNight' ? (
            <Link to="/night">{t.open}</Link>
          ) : (
            <Link to="/sent" hash="inbox">
              {t.open}
            </Link>
          )}
        </Button>
        {row.next && !row.held && (
          <Button
            variant="secondary"
            loading={holding.state === 'sending'}
            onClick={() => void holding.send({ alarm: row.alarm, minutes: 30 })}
          >
            {t.hold}
          </Button>
        )}
      </div>
    </article>
  )
}
