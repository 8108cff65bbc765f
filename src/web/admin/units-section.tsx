import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { CareModelName, readOrganisation } from '../../organisation/organisation-api.ts'
import { phoneAt } from '../../shared/phone-hours.ts'
import { displayPhone } from '../../shared/phone-number.ts'
import { Check } from '../pieces/check.tsx'
import { Icon } from '../pieces/icon.tsx'
import { List } from '../pieces/list.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Section } from '../pieces/section.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useLanguage } from '../shell/language.ts'
import { NewUnit } from './unit-form.tsx'
import { useOrganisationWords } from './words.ts'

type Unit = z.output<(typeof readOrganisation)['output']>['units'][number]

interface UnitsSectionProps {
  readonly units: readonly Unit[]
  readonly careModels: readonly CareModelName[]
}

/** The provider's units: what each is, who leads it, how many work there, whom one reaches now. */
export function UnitsSection({ units, careModels }: UnitsSectionProps) {
  const t = useOrganisationWords().units
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const [closed, setClosed] = useState(false)
  const over = units.filter(({ standing }) => standing === 'over').length
  const shown = closed ? units : units.filter(({ standing }) => standing !== 'over')
  return (
    <Section
      title={t.title}
      count={shown.length}
      actions={
        <Button variant="secondary" onClick={() => setAdding(true)}>
          <Icon name="plus" />
          {t.add}
        </Button>
      }
    >
      {over > 0 && <Check label={`${t.showClosed} (${over})`} checked={closed} onChange={setClosed} />}
      <List
        rows={shown}
        keyOf={(unit) => unit.unit}
        label={t.title}
        none={units.length === 0 ? t.none : t.noneOpen}
        noneIcon="home"
        quiet
      >
        {(unit) => <UnitRow unit={unit} careModels={careModels} />}
      </List>
      <Sheet title={t.addTitle} open={adding} onClose={() => setAdding(false)} place="side">
        <NewUnit
          careModels={careModels}
          onDone={(unit) => {
            setAdding(false)
            void navigate({ to: '/admin/unit/$id', params: { id: unit } })
          }}
        />
      </Sheet>
    </Section>
  )
}

function UnitRow({
  unit,
  careModels,
}: {
  readonly unit: Unit
  readonly careModels: readonly CareModelName[]
}) {
  const t = useOrganisationWords()
  const language = useLanguage()
  const now = phoneAt(unit.phones, nowHere())
  const model = careModels.find(({ id }) => id === unit.careModel)
  const facts = [
    model ? `${t.unitKind[unit.kind]}, ${model.name[language]}` : t.unitKind[unit.kind],
    t.units.staff(unit.staff),
    unit.headName && t.units.head(unit.headName),
  ].filter(Boolean)
  return (
    <Link to="/admin/unit/$id" params={{ id: unit.unit }} className="admin-row">
      <span className="admin-row-words">
        <span className="admin-row-name">
          <strong>{unit.name}</strong>
          {unit.standing !== 'now' && <Tag>{t.standing[unit.standing]}</Tag>}
        </span>
        <span className="subtle">{facts.join(' · ')}</span>
        <span className="subtle">
          {now
            ? `${t.line[now.line]} ${displayPhone(now.phone)}`
            : unit.phones.length === 0
              ? t.units.noPhones
              : t.units.answersNobody}
        </span>
      </span>
      <Icon name="next" />
    </Link>
  )
}
