import './round.css'
import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { roundOverview } from '../../rounds/api.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { List } from '../pieces/list.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { Reasons } from './reasons.tsx'

const StartSheet = sheetLater(async () => (await import('./start-sheet.tsx')).StartSheet)
const TimesSheet = sheetLater(async () => (await import('./times-sheet.tsx')).TimesSheet)
const WorrySheet = sheetLater(async () => (await import('./worry-sheet.tsx')).WorrySheet)

export type Overview = z.output<(typeof roundOverview)['output']>
type Row = Overview['rows'][number]

/** The team's rounds: the one that is on, the order proposed and why, worry, the fixed times, and earlier ones. */
export function Rounds() {
  const t = useTexts({ sv, en })
  const reading = useRead(roundOverview, {}, { topics: ['unit'] })
  const [starting, setStarting] = useState(false)
  const data = reading.state === 'ready' ? reading.data : null
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        data?.allowed.includes('round.start') && (
          <Button onClick={() => setStarting(true)}>
            <Icon name="next" />
            {t.start.open}
          </Button>
        )
      }
    >
      <WhenRead reading={reading} lines={8}>
        {(overview) => (
          <>
            {overview.open && <OpenRound open={overview.open} />}
            <Order rows={overview.rows} />
            <Times overview={overview} />
            <Earlier rows={overview.earlier} />
            {starting && <StartSheet overview={overview} onClose={() => setStarting(false)} />}
          </>
        )}
      </WhenRead>
    </Page>
  )
}

function OpenRound({ open }: { readonly open: NonNullable<Overview['open']> }) {
  const t = useTexts({ sv, en }).open
  const { near } = useMoments()
  return (
    <Section title={t.title} tone="alert">
      <p>
        {t.by(open.startedBy, near(open.startedAt))}. <strong>{t.progress(open.gone, open.total)}</strong>.
      </p>
      <div className="row no-print">
        <Link to="/round/$id" params={{ id: open.round }} className="ds-button" data-variant="primary">
          {t.goOn}
        </Link>
      </div>
    </Section>
  )
}

function Order({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTexts({ sv, en })
  const [asking, setAsking] = useState<Row | null>(null)
  return (
    <Section title={t.order.title} count={rows.length}>
      <p className="subtle">{t.order.how}</p>
      <List
        rows={rows}
        keyOf={(row) => row.person.id}
        label={t.order.title}
        none={t.order.none}
        noneIcon="persons"
        quiet
      >
        {(row) => (
          <article className="round-row">
            <PersonHead person={row.person} link />
            <Reasons reasons={row.reasons} />
            <Button
              variant="secondary"
              className="no-print"
              aria-label={`${t.worry.open}: ${row.person.name}`}
              onClick={() => setAsking(row)}
            >
              {t.worry.open}
            </Button>
          </article>
        )}
      </List>
      {asking && <WorrySheet person={asking.person} worry={asking.worry} onClose={() => setAsking(null)} />}
    </Section>
  )
}

function Times({ overview }: { readonly overview: Overview }) {
  const t = useTexts({ sv, en }).times
  const { near } = useMoments()
  const [open, setOpen] = useState(false)
  const { times, said } = overview
  return (
    <Section
      title={t.title}
      actions={
        <Button variant="secondary" className="no-print" onClick={() => setOpen(true)}>
          <Icon name="edit" />
          {times.length === 0 ? t.write : t.change}
        </Button>
      }
    >
      {times.length === 0 ? (
        <p className="subtle">{t.none}</p>
      ) : (
        <ul className="round-times">
          {times.map((time) => (
            <li key={`${time.on} ${time.from}`}>
              <strong>{t.one(t.days[time.on], time.from, time.to)}</strong>{' '}
              {time.with.length === 0 ? t.alone : t.with(time.with.map(({ name }) => name).join(', '))}
              {time.note && `. ${time.note}`}
            </li>
          ))}
        </ul>
      )}
      <p className="subtle">
        {t.notHolidays} {said && t.said(said.by, near(said.at))}
      </p>
      {open && <TimesSheet overview={overview} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function Earlier({ rows }: { readonly rows: Overview['earlier'] }) {
  const t = useTexts({ sv, en }).earlier
  const { full } = useMoments()
  return (
    <Section title={t.title} count={rows.length}>
      <List rows={rows} keyOf={(row) => row.round} label={t.title} none={t.none} noneIcon="note" quiet>
        {(row) => (
          <article className="round-earlier">
            <Link to="/round/$id" params={{ id: row.round }}>
              {full(row.startedAt)}
            </Link>
            <span>{t.one(row.gone, row.total)}</span>
            <span className="subtle">{t.with(row.participants.map(({ name }) => name).join(', '))}</span>
          </article>
        )}
      </List>
    </Section>
  )
}
