import './enrolment.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { Line } from '../../enrolments/responsibility.ts'
import { type HeldNow, responsibilityNow } from '../../enrolments/responsibility-api.ts'
import { displayPhone } from '../../shared/phone-number.ts'
import { responsibility as en } from '../../shared/texts/en/responsibility.ts'
import { responsibility as sv } from '../../shared/texts/sv/responsibility.ts'
import type { PanelProps } from '../person/panel-props.ts'
import { type Responsible, ResponsibleNow } from '../pieces/responsible-now.tsx'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { PastSheet } from './past-sheet.tsx'
import { SetResponsible } from './set-responsible.tsx'

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
        {({ held }) => (
          <>
            <Now held={held} />
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

/** The foremost of each line, then everyone else who holds one. */
export function Now({ held }: { readonly held: readonly HeldNow[] }) {
  const t = useTexts({ sv, en })
  const responsible = useResponsible()
  const first = (line: Line) => held.find((one) => one.line === line && one.first)
  const rest = held.filter((one) => !one.first)
  return (
    <>
      <ResponsibleNow
        medical={responsible(first('medical'))}
        nursing={responsible(first('nursing'))}
        coordination={responsible(first('coordination'))}
      />
      {rest.length > 0 && (
        <ul className="past-periods">
          {rest.map((one) => (
            <li key={one.id}>
              {t.role[one.role]}: <b>{one.name}</b>, {one.unitName}
              {one.phone && (
                <>
                  {' '}
                  <a href={`tel:${one.phone.replace(/[^\d+]/g, '')}`}>{displayPhone(one.phone)}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** One who holds a line, in the shape of the piece: name, role and unit, phone of the hour. */
function useResponsible(): (held: HeldNow | undefined) => Responsible | null {
  const t = useTexts({ sv, en })
  return (held) => {
    if (held === undefined) return null
    const where = held.name === held.unitName ? '' : `, ${held.unitName}`
    const closed = held.opensAt === null ? '' : `. ${t.closedNow(held.opensAt)}`
    return {
      name: held.name,
      role: `${t.role[held.role]}${where}${closed}`,
      phone: held.phone === null ? null : displayPhone(held.phone),
      until: held.until,
    }
  }
}
