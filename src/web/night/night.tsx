import './night.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { nightPrint, nightSent, nightTonight } from '../../night-reports/api.ts'
import { nightReport as en } from '../../shared/texts/en/night-report.ts'
import { nightReport as sv } from '../../shared/texts/sv/night-report.ts'
import { Alarms } from '../alarms/alarms.tsx'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { List } from '../pieces/list.tsx'
import { Page } from '../pieces/page.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { read, useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { ConcernItem } from './concern-item.tsx'
import { SentItem } from './sent-item.tsx'

const ChooseSheet = sheetLater(async () => (await import('./choose-sheet.tsx')).ChooseSheet)

/** Only who is out alone goes before tonight's concerns; what is unread, here or elsewhere, is told below them. */
const aboutSafety = ['loneVisit', 'oneOfTwo'] as const

/** Concerns tonight: those that have come to the own unit, the gravest first, and those it has reported. */
export function Night() {
  const t = useTexts({ sv, en })
  const isTeam = chosenOf(useSession())?.unit.careModel !== null
  const [writing, setWriting] = useState(false)
  const parts = isTeam ? [Sent, Received] : [Received, Sent]
  return (
    <Page
      title={t.title}
      lead={t.lead}
      width="read"
      actions={
        <>
          {isTeam && (
            <Button onClick={() => setWriting(true)}>
              <Icon name="plus" />
              {t.sent.write}
            </Button>
          )}
          <PrintButton before={logged} />
        </>
      }
    >
      <Alarms only={aboutSafety} />
      {parts.map((Part) => (
        <Part key={Part.name} first={Part === parts[0]} />
      ))}
      <Alarms but={aboutSafety} />
      {writing && <ChooseSheet onClose={() => setWriting(false)} />}
    </Page>
  )
}

/** Paper with persons on it is logged before it is made. */
async function logged(): Promise<boolean> {
  await read(nightPrint, {})
  return true
}

interface PartProps {
  /** The other part is only drawn when there is something in it. */
  readonly first: boolean
}

function Received({ first }: PartProps) {
  const t = useTexts({ sv, en }).received
  const reading = useRead(nightTonight, {}, { topics: ['unit'] })
  if (!first && reading.state === 'ready' && reading.data.rows.length === 0) return null
  return (
    <WhenRead reading={reading} lines={5}>
      {({ rows, unread }) => (
        <Section title={t.title} count={rows.length}>
          {unread > 0 && <StatusLine tone="warning">{t.unread(unread)}</StatusLine>}
          <List rows={rows} keyOf={(row) => row.message} label={t.title} none={t.none} noneIcon="check" quiet>
            {(row) => <ConcernItem row={row} />}
          </List>
        </Section>
      )}
    </WhenRead>
  )
}

function Sent({ first }: PartProps) {
  const t = useTexts({ sv, en }).sent
  const reading = useRead(nightSent, {}, { topics: ['unit'] })
  if (!first && reading.state === 'ready' && reading.data.rows.length === 0) return null
  return (
    <WhenRead reading={reading} lines={5}>
      {({ rows }) => (
        <Section title={t.title} count={rows.length}>
          <List rows={rows} keyOf={(row) => row.report} label={t.title} none={t.none} noneIcon="check" quiet>
            {(row) => <SentItem row={row} />}
          </List>
        </Section>
      )}
    </WhenRead>
  )
}
