import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import { deathPreview } from '../../deaths/api.ts'
import { reopenOrder } from '../../orders/perform-api.ts'
import type { PersonPage } from '../../persons/page-api.ts'
import { reopenReferral } from '../../referrals/api.ts'
import { death as en } from '../../shared/texts/en/death.ts'
import { death as sv } from '../../shared/texts/sv/death.ts'
import { reopenTask } from '../../tasks/api.ts'
import { visitUndo } from '../../visits/visit-api.ts'
import { sheetLater } from '../pieces/later.tsx'
import { List } from '../pieces/list.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { announce } from '../shell/announce.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'

const ChangeDaySheet = sheetLater(async () => (await import('./change-day-sheet.tsx')).ChangeDaySheet)
const CorrectDeathSheet = sheetLater(
  async () => (await import('./correct-death-sheet.tsx')).CorrectDeathSheet,
)
const RecordDeathSheet = sheetLater(async () => (await import('./record-death-sheet.tsx')).RecordDeathSheet)

type Death = z.output<(typeof deathPreview)['output']>

/** Last on a living person's page: the way to record a death. */
export function RecordDeathPanel({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en })
  const [open, setOpen] = useState(false)
  if (page.person.deceased !== null) return null
  return (
    <div className="row no-print">
      <Button variant="tertiary" data-color="neutral" onClick={() => setOpen(true)}>
        {t.act}
      </Button>
      {open && <RecordDeathSheet person={page.person} onClose={() => setOpen(false)} />}
    </div>
  )
}

/** When a death is recorded, or was by mistake: what stands, what was ended, and what to open again. */
export function DeathPanel({ page }: { readonly page: PersonPage }) {
  const reading = useRead(deathPreview, { person: page.person.id }, { topics: ['unit'] })
  if (reading.state !== 'ready' && page.person.deceased === null) return null
  return (
    <WhenRead reading={reading} lines={1}>
      {(death) =>
        death.day !== null || death.closed.length > 0 ? <Standing death={death} page={page} /> : null
      }
    </WhenRead>
  )
}

function Standing({ death, page }: { readonly death: Death; readonly page: PersonPage }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const [correcting, setCorrecting] = useState(false)
  const [changing, setChanging] = useState(false)
  const { recorded } = death
  return (
    <Section
      title={death.day === null ? t.closedTitle : t.recorded(death.day)}
      tone={death.day === null ? 'alert' : 'card'}
    >
      {recorded && death.day !== null && (
        <p className="subtle">
          {recorded.by ? t.recordedBy(recorded.by, near(recorded.at)) : t.learned(near(recorded.at))}
          {recorded.source && `. ${t.source[recorded.source]}.`}
        </p>
      )}
      {death.bereavement && death.day !== null && (
        <p>{death.bereavement.unitName === null ? t.callElsewhere : t.callBy(death.bereavement.unitName)}</p>
      )}
      {death.closed.length > 0 && death.day !== null && <p className="subtle">{t.closedTitle}</p>}
      {death.closed.length > 0 && (
        <List rows={death.closed} keyOf={(row) => row.process} label={t.closedTitle} none="" quiet>
          {(row) => <Closed row={row} alive={death.day === null} />}
        </List>
      )}
      <div className="row no-print">
        {death.allowed.includes('death.changeDay') && (
          <Button variant="tertiary" onClick={() => setChanging(true)}>
            {t.changeDay}
          </Button>
        )}
        {death.allowed.includes('death.correct') && (
          <Button variant="tertiary" onClick={() => setCorrecting(true)}>
            {t.correct}
          </Button>
        )}
      </div>
      {changing && death.day !== null && (
        <ChangeDaySheet person={page.person} day={death.day} onClose={() => setChanging(false)} />
      )}
      {correcting && <CorrectDeathSheet person={page.person} onClose={() => setCorrecting(false)} />}
    </Section>
  )
}

function Closed({ row, alive }: { readonly row: Death['closed'][number]; readonly alive: boolean }) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const { process, version } = row
  const task = useSend(reopenTask)
  const order = useSend(reopenOrder)
  const visit = useSend(visitUndo)
  const referral = useSend(reopenReferral)
  const ways = {
    'task.reopen': { sending: task, act: () => task.send({ task: process }, version) },
    'order.reopen': {
      sending: order,
      act: () => order.send({ order: process, entry: newId<'entry'>(), text: t.reopenText }, version),
    },
    'visit.undo': { sending: visit, act: () => visit.send({ visit: process }, version) },
    'referral.reopen': {
      sending: referral,
      act: () => referral.send({ referral: process, entry: newId<'entry'>(), reason: t.reopenText }, version),
    },
  }
  const text = row.text[language]
  const way = row.reopen && ways[row.reopen]
  const reopen = async () => {
    if (way && (await way.act())) announce(t.reopened)
  }
  return (
    <div className="row">
      <p>
        {row.kind === 'referral' && text !== ''
          ? t.referralFrom(text)
          : [t.kind[row.kind], text].filter(Boolean).join(': ')}
        {!row.own && <span className="subtle"> {t.otherUnit(row.unitName)}</span>}
      </p>
      {way ? (
        <Button variant="secondary" loading={way.sending.state === 'sending'} onClick={reopen}>
          {t.reopen}
        </Button>
      ) : (
        alive && row.own && <span className="subtle">{t.reopenThere}</span>
      )}
      {way?.sending.problem && <Problem problem={way.sending.problem} retry={way.sending.retry} />}
    </div>
  )
}
