import { useState } from 'react'
import { providerAreas, providerKinds } from '../../organisation/organisation.ts'
import { createProvider } from '../../organisation/provider-api.ts'
import { dayOf } from '../../shared/day.ts'
import { Choice } from '../pieces/choice.tsx'
import { nowHere } from '../pieces/moment.ts'
import { TextField } from '../pieces/text-field.tsx'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { DayField, dayOrNull } from './day-field.tsx'
import { Fault } from './fault.tsx'
import { Save } from './save.tsx'
import { IdField } from './staff-fields.tsx'
import { orNull, useFields } from './use-fields.ts'
import { optionsOf, useOrganisationWords } from './words.ts'

/** A provider that the region's Hemma did not have: private, contracted, or one half of a municipality. */
export function NewProvider({ onDone }: { readonly onDone: () => void }) {
  const t = useOrganisationWords()
  const [provider] = useState(() => newId<'owner'>())
  const fields = useFields('provider:new', {
    name: '',
    kind: 'private',
    area: 'health',
    hsaId: '',
    organisationNumber: '',
    validFrom: dayOf(nowHere()) as string, // Cast: a field holds any text.
    validTo: '',
  })
  const { send, state, problem, retry } = useSend(createProvider, () => {
    fields.draft.forget()
    onDone()
  })
  const { of, set } = fields
  const kind = providerKinds.find((each) => each === of.kind) ?? 'private'
  const area = providerAreas.find((each) => each === of.area) ?? 'health'
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send({
          provider,
          name: of.name,
          kind,
          area,
          hsaId: of.hsaId,
          organisationNumber: orNull(of.organisationNumber),
          validFrom: of.validFrom,
          validTo: dayOrNull(of.validTo),
        })
      }}
    >
      <Fault problem={problem} retry={retry} />
      <TextField
        label={t.fields.name}
        name="name"
        required
        value={of.name}
        onChange={set('name')}
        problem={problem}
        maxLength={120}
      />
      <Choice
        label={t.fields.kind}
        name="kind"
        required
        value={kind}
        onChange={set('kind')}
        options={optionsOf(providerKinds, t.providerKind)}
        problem={problem}
      />
      <Choice
        label={t.fields.area}
        name="area"
        required
        value={area}
        onChange={set('area')}
        options={optionsOf(providerAreas, t.providerArea)}
        problem={problem}
      />
      <IdField value={of.hsaId} onChange={set('hsaId')} problem={problem} />
      <TextField
        label={t.fields.organisationNumber}
        name="organisationNumber"
        value={of.organisationNumber}
        onChange={set('organisationNumber')}
        problem={problem}
        maxLength={11}
      />
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
      <Save sending={state === 'sending'} />
    </form>
  )
}
