import './admin.css'
import { Button } from '@digdir/designsystemet-react'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { readOrganisation } from '../../organisation/organisation-api.ts'
import { readUnit, reopenUnit } from '../../organisation/unit-api.ts'
import { asId } from '../../shared/id.ts'
import { Page } from '../pieces/page.tsx'
import { Section } from '../pieces/section.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useLanguage } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { AssignmentList } from './assignment-list.tsx'
import { Back } from './back.tsx'
import { Changes } from './changes.tsx'
import { CloseUnit } from './close-unit.tsx'
import { Facts } from './facts.tsx'
import { Fault } from './fault.tsx'
import { UntoldHere } from './notices.tsx'
import type { Unit } from './shown.ts'
import { ChangeUnit } from './unit-form.tsx'
import { UnitPhones } from './unit-phones.tsx'
import { daysInWords, useOrganisationWords } from './words.ts'

/** One unit: what it is, whom one reaches there, who works there, what was changed. */
export function UnitPage() {
  const t = useOrganisationWords()
  const { id } = useParams({ from: '/inside/admin/unit/$id' })
  const reading = useRead(readUnit, { unit: asId<'unit'>(id) })
  return (
    <Page title={reading.state === 'ready' ? reading.data.name : t.units.facts} lead={<Back />}>
      <WhenRead reading={reading} lines={6}>
        {(unit) => (
          <>
            <Standing unit={unit} />
            <UntoldHere unit={unit.unit} />
            <div className="admin-halves">
              <div className="stack">
                <About unit={unit} />
                <UnitPhones unit={unit} />
              </div>
              <AssignmentList
                title={t.units.people}
                none={t.units.noPeople}
                assignments={unit.assignments}
                by="staff"
              />
            </div>
            <Changes unit={unit.unit} />
          </>
        )}
      </WhenRead>
    </Page>
  )
}

/** Says when a unit closes or has closed, and takes it back. */
function Standing({ unit }: { readonly unit: Unit }) {
  const t = useOrganisationWords().units
  const { send, problem, retry } = useSend(reopenUnit)
  if (unit.validTo === null) return null
  const reopen = () => void send({ unit: unit.unit, version: unit.version })
  return (
    <>
      <Fault problem={problem} retry={retry} />
      <StatusLine
        tone="warning"
        {...(unit.allowed.includes('unit.reopen') ? { act: t.reopen, onAct: reopen } : {})}
      >
        {unit.standing === 'over' ? t.closed(unit.validTo) : t.closing(unit.validTo)}
      </StatusLine>
    </>
  )
}

function About({ unit }: { readonly unit: Unit }) {
  const t = useOrganisationWords()
  const language = useLanguage()
  const organisation = useRead(readOrganisation, {})
  const [open, setOpen] = useState<'change' | 'close' | null>(null)
  const models = organisation.state === 'ready' ? organisation.data.careModels : []
  const model = models.find(({ id }) => id === unit.careModel)
  return (
    <Section
      title={t.units.facts}
      actions={
        unit.allowed.includes('unit.change') && (
          <Button variant="secondary" onClick={() => setOpen('change')}>
            {t.units.edit}
          </Button>
        )
      }
    >
      <Facts
        rows={[
          [t.fields.kind, t.unitKind[unit.kind]],
          ...(unit.careModel
            ? ([
                [
                  t.fields.careModel,
                  <Link key="model" to="/care-model/$id" params={{ id: unit.careModel }} className="ds-link">
                    {model?.name[language] ?? unit.careModel}
                  </Link>,
                ],
              ] as const)
            : []),
          [t.fields.hsaId, unit.hsaId],
          [t.fields.head, unit.headName ?? t.none],
          [
            t.fields.municipality,
            unit.municipality === null ? t.units.wholeRegion : t.units.municipalityOf(unit.municipality),
          ],
          ...(unit.kind === 'administration'
            ? []
            : ([[t.fields.noticePhone, unit.noticePhone ?? t.none]] as const)),
          [t.standing[unit.standing], daysInWords(t, unit)],
        ]}
      />
      <p className="subtle">{t.units.matters(unit.openMatters)}</p>
      {unit.kind !== 'administration' && (
        <p className="no-print">
          <Link to="/admin/unit/$id/record" params={{ id: unit.unit }} className="ds-link">
            {t.units.record}
          </Link>
        </p>
      )}
      {unit.allowed.includes('unit.close') && (
        <Button variant="tertiary" className="no-print" onClick={() => setOpen('close')}>
          {t.units.close}
        </Button>
      )}
      <Sheet title={t.units.editTitle} open={open === 'change'} onClose={() => setOpen(null)} place="side">
        <ChangeUnit unit={unit} careModels={models} onDone={() => setOpen(null)} />
      </Sheet>
      <Sheet title={t.units.closeTitle} open={open === 'close'} onClose={() => setOpen(null)}>
        <CloseUnit unit={unit} onDone={() => setOpen(null)} />
      </Sheet>
    </Section>
  )
}
