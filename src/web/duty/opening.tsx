import './opening.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import { exceptDay, readOpening } from '../../duty/opening-api.ts'
import { opening as en } from '../../shared/texts/en/opening.ts'
import { opening as sv } from '../../shared/texts/sv/opening.ts'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { List } from '../pieces/list.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useHoursText } from './hours-text.ts'
import { WeekTable } from './week-table.tsx'

const WeekSheet = sheetLater(async () => (await import('./week-sheet.tsx')).WeekSheet)
const ExceptionSheet = sheetLater(async () => (await import('./exception-sheet.tsx')).ExceptionSheet)

/** The own unit's hours as its colleagues have stated them. */
export type OpeningData = z.output<(typeof readOpening)['output']>

/** When the unit reads what comes: now, in a week, and the days that differ. */
export function OpeningPage() {
  const t = useTexts({ sv, en })
  const reading = useRead(readOpening, {}, { topics: ['unit'] })
  return (
    <Page title={t.title} lead={t.lead} width="read" actions={<PrintButton />}>
      <WhenRead reading={reading} lines={6}>
        {(data) => (
          <>
            <NowLine data={data} />
            <Week data={data} />
            <Exceptions data={data} />
          </>
        )}
      </WhenRead>
    </Page>
  )
}

function NowLine({ data: { said, reading } }: { readonly data: OpeningData }) {
  const t = useTexts({ sv, en }).now
  const { near } = useMoments()
  if (said === null) return <StatusLine tone="warning">{t.unsaid}</StatusLine>
  if (reading.open)
    return (
      <StatusLine tone="success">
        {reading.until === null ? t.always : t.open(near(reading.until))}
      </StatusLine>
    )
  return <StatusLine>{reading.from === null ? t.never : t.closed(near(reading.from))}</StatusLine>
}

function Week({ data }: { readonly data: OpeningData }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const [open, setOpen] = useState(false)
  const { said, otherwise } = data
  return (
    <Section
      title={t.week.title}
      actions={
        <Button variant="secondary" className="no-print" onClick={() => setOpen(true)}>
          <Icon name="edit" />
          {said === null ? t.week.write : t.week.change}
        </Button>
      }
    >
      {said !== null && <WeekTable week={data.week} />}
      {otherwise && (
        <div className="row">
          <p>
            {t.week.otherwise}: {otherwise.who}
          </p>
          <PhoneLink number={otherwise.phone} whom={otherwise.who} />
        </div>
      )}
      {said && <p className="subtle">{t.said(said.by, near(said.at))}</p>}
      <WeekSheet data={data} open={open} onClose={() => setOpen(false)} />
    </Section>
  )
}

function Exceptions({ data }: { readonly data: OpeningData }) {
  const t = useTexts({ sv, en })
  const [open, setOpen] = useState(false)
  return (
    <Section
      title={t.exceptions.title}
      count={data.exceptions.length}
      actions={
        <Button variant="secondary" className="no-print" onClick={() => setOpen(true)}>
          <Icon name="plus" />
          {t.exceptions.add}
        </Button>
      }
    >
      <List
        rows={data.exceptions}
        keyOf={(row) => row.day}
        label={t.exceptions.title}
        none={t.exceptions.none}
        noneIcon="calendar"
        quiet
      >
        {(row) => <Exception row={row} />}
      </List>
      <ExceptionSheet data={data} open={open} onClose={() => setOpen(false)} />
    </Section>
  )
}

function Exception({ row }: { readonly row: OpeningData['exceptions'][number] }) {
  const t = useTexts({ sv, en })
  const { day, near } = useMoments()
  const hours = useHoursText()
  const sending = useSend(exceptDay, () => announce(t.exceptions.removed))
  const remove = () =>
    sending.send({ day: row.day, hours: null, why: t.exceptions.removedWhy, over: row.said.id })
  return (
    <article className="opening-exception">
      <div>
        <p>
          <strong>{day(row.day)}</strong>: {hours(row.hours)}
        </p>
        <p>{row.why}</p>
        <p className="subtle">{t.said(row.said.by, near(row.said.at))}</p>
        {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      </div>
      <Button
        variant="tertiary"
        className="no-print"
        aria-label={`${t.exceptions.remove}: ${day(row.day)}`}
        loading={sending.state === 'sending'}
        onClick={() => void remove()}
      >
        {t.exceptions.remove}
      </Button>
    </article>
  )
}
