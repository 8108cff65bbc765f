import './enrolment.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { responsibilityNow } from '../../enrolments/responsibility-api.ts'
import { responsibility as en } from '../../shared/texts/en/responsibility.ts'
import { responsibility as sv } from '../../shared/texts/sv/responsibility.ts'
import type { PanelProps } from '../person/panel-props.ts'
import { partLater, sheetLater } from '../pieces/later.tsx'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { Now } from './now.tsx'

const PastSheet = sheetLater(async () => (await import('./past-sheet.tsx')).PastSheet)
const LetGo = partLater(async () => (await import('./let-go.tsx')).LetGo)
const SetResponsible = sheetLater(async () => (await import('./set-responsible.tsx')).SetResponsible)

/** On the person's page: who is responsible at this very hour, with the phone that answers; and who was, then. */
export function ResponsiblePanel({ page }: PanelProps) {
  const t = useTexts({ sv, en })
  const unit = chosenOf(useSession())?.unit
  const [open, setOpen] = useState<'set' | 'past' | null>(null)
  const { person } = page
  const topics = [`unit:${unit?.id ?? ''}`, `person:${person.id}`]
  const reading = useRead(responsibilityNow, { person: person.id }, { topics })
  const ready = reading.state === 'ready' ? reading.data : null
  const close = () => setOpen(null)
  return (
    <Section
      title={t.title}
      actions={
        ready &&
        ready.maySay.length > 0 &&
        !person.deceased && (
          <Button variant="tertiary" onClick={() => setOpen('set')}>
            {t.change}
          </Button>
        )
      }
    >
      <WhenRead reading={reading}>
        {({ held, otherwise, taken }) => (
          <>
            <Now held={held} otherwise={otherwise} />
            {taken && <LetGo person={person.id} taken={taken} held={held} />}
            {unit?.careModel && !held.some((one) => one.line === 'medical') && (
              <p className="subtle">{t.medicalElsewhere}</p>
            )}
          </>
        )}
      </WhenRead>
      <Button variant="tertiary" className="no-print" onClick={() => setOpen('past')}>
        {t.past.open}
      </Button>
      {ready && <SetResponsible now={ready} open={open === 'set'} onClose={close} />}
      <PastSheet person={person.id} open={open === 'past'} onClose={close} />
    </Section>
  )
}
