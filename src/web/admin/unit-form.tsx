import { useState } from 'react'
import { type UnitKind, unitKinds } from '../../organisation/organisation.ts'
import type { CareModelName } from '../../organisation/organisation-api.ts'
import { findStaff } from '../../organisation/staff-api.ts'
import { changeUnit, createUnit } from '../../organisation/unit-api.ts'
import { dayOf } from '../../shared/day.ts'
import { asId, type UnitId } from '../../shared/id.ts'
import { Combobox } from '../pieces/combobox.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { nowHere } from '../pieces/moment.ts'
import { SelectField } from '../pieces/select-field.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useLanguage } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import type { Problem } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { DayField, dayOrNull } from './day-field.tsx'
import { Fault } from './fault.tsx'
import { Save } from './save.tsx'
import type { Unit } from './shown.ts'
import { type Fields, orNull, useFields } from './use-fields.ts'
import { optionsOf, useOrganisationWords } from './words.ts'

type Name =
  | 'name'
  | 'kind'
  | 'hsaId'
  | 'careModel'
  | 'municipality'
  | 'head'
  | 'noticePhone'
  | 'validFrom'
  | 'validTo'

interface NewUnitProps {
  readonly careModels: readonly CareModelName[]
  readonly onDone: (unit: UnitId) => void
}

/** A unit that the provider did not have. */
export function NewUnit({ careModels, onDone }: NewUnitProps) {
  const [unit] = useState(() => newId<'unit'>())
  const fields = useFields<Name>('unit', {
    name: '',
    kind: '',
    hsaId: '',
    careModel: '',
    municipality: '',
    head: '',
    noticePhone: '',
    validFrom: dayOf(nowHere()),
    validTo: '',
  })
  const { send, state, problem, retry } = useSend(createUnit, () => {
    fields.draft.forget()
    onDone(unit)
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send({ unit, ...said(fields.of) })
      }}
    >
      <DraftOffer draft={fields.draft} onTake={fields.fill} />
      <Fault problem={problem} retry={retry} />
      <UnitFields fields={fields} problem={problem} careModels={careModels} />
      <Save sending={state === 'sending'} />
    </form>
  )
}

interface ChangeUnitProps {
  readonly unit: Unit
  readonly careModels: readonly CareModelName[]
  readonly onDone: () => void
}

/** A unit under another name, of another kind, led by somebody else. */
export function ChangeUnit({ unit, careModels, onDone }: ChangeUnitProps) {
  const fields = useFields<Name>(`unit:${unit.unit}`, {
    name: unit.name,
    kind: unit.kind,
    hsaId: unit.hsaId,
    careModel: unit.careModel ?? '',
    municipality: unit.municipality ?? '',
    head: unit.head ?? '',
    noticePhone: unit.noticePhone ?? '',
    validFrom: unit.validFrom,
    validTo: unit.validTo ?? '',
  })
  const { send, state, problem, retry } = useSend(changeUnit, () => {
    fields.draft.forget()
    onDone()
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send({ unit: unit.unit, version: unit.version, ...said(fields.of) })
      }}
    >
      <DraftOffer draft={fields.draft} onTake={fields.fill} />
      <Fault problem={problem} retry={retry} />
      <UnitFields fields={fields} problem={problem} careModels={careModels} />
      <Save sending={state === 'sending'} />
    </form>
  )
}

interface UnitFieldsProps {
  readonly fields: Fields<Name>
  readonly problem: Problem | null
  readonly careModels: readonly CareModelName[]
}

function UnitFields({ fields: { of, set }, problem, careModels }: UnitFieldsProps) {
  const t = useOrganisationWords()
  const language = useLanguage()
  const staff = useRead(findStaff, { text: '', take: 500 })
  const heads = staff.state === 'ready' ? staff.data.staff : []
  const kind = unitKinds.find((each) => each === of.kind) ?? ''
  return (
    <>
      <TextField
        label={t.fields.name}
        name="name"
        required
        value={of.name}
        onChange={set('name')}
        problem={problem}
        maxLength={120}
      />
      <SelectField<UnitKind>
        label={t.fields.kind}
        name="kind"
        required
        value={kind}
        onChange={set('kind')}
        options={optionsOf(unitKinds, t.unitKind)}
        empty="–"
        problem={problem}
      />
      {kind === 'team' && (
        <SelectField
          label={t.fields.careModel}
          name="careModel"
          hint={t.hints.careModel}
          required
          value={of.careModel}
          onChange={set('careModel')}
          options={careModels.map(({ id, name }) => ({ value: id, text: name[language] }))}
          empty="–"
          problem={problem}
        />
      )}
      <TextField
        label={t.fields.hsaId}
        name="hsaId"
        required
        hint={t.hints.hsaId}
        value={of.hsaId}
        onChange={set('hsaId')}
        problem={problem}
      />
      <TextField
        label={t.fields.municipality}
        name="municipality"
        hint={t.hints.municipality}
        inputMode="numeric"
        maxLength={4}
        size={6}
        value={of.municipality}
        onChange={set('municipality')}
        problem={problem}
      />
      <Combobox
        key={heads.length}
        label={t.fields.head}
        name="head"
        value={of.head === '' ? null : of.head}
        onChange={(id) => set('head')(id ?? '')}
        options={heads.map((one) => ({ id: one.staff, text: one.name, detail: one.works[0]?.title ?? '' }))}
        problem={problem}
      />
      {kind !== 'administration' && (
        <TextField
          label={t.fields.noticePhone}
          name="noticePhone"
          type="tel"
          hint={t.hints.noticePhone}
          value={of.noticePhone}
          onChange={set('noticePhone')}
          problem={problem}
          maxLength={30}
        />
      )}
      <DayField
        label={t.fields.validFrom}
        name="validFrom"
        required
        value={of.validFrom}
        onChange={set('validFrom')}
        problem={problem}
      />
      <DayField
        label={t.fields.validTo}
        name="validTo"
        hint={t.hints.validTo}
        value={of.validTo}
        onChange={set('validTo')}
        problem={problem}
      />
    </>
  )
}

/** What the fields say, as the command wants it. A model stands only with a team. */
function said(of: Readonly<Record<Name, string>>) {
  return {
    name: of.name,
    // Cast: an empty choice is refused by the server, at this very field.
    kind: of.kind as UnitKind,
    hsaId: of.hsaId,
    careModel: of.kind === 'team' ? orNull(of.careModel) : null,
    municipality: orNull(of.municipality),
    head: of.head === '' ? null : asId<'staff'>(of.head),
    noticePhone: orNull(of.noticePhone),
    validFrom: of.validFrom,
    validTo: dayOrNull(of.validTo),
  }
}
