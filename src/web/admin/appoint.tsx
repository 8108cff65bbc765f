import { useState } from 'react'
import { appointAdministrator } from '../../organisation/provider-api.ts'
import { TextField } from '../pieces/text-field.tsx'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { Fault } from './fault.tsx'
import { Save } from './save.tsx'
import type { Provider } from './shown.ts'
import { isLocal, SignInName } from './staff-fields.tsx'
import { orNull, useFields } from './use-fields.ts'
import { useOrganisationWords } from './words.ts'

/** The first administrator of a provider that has none; known by id, or new with a name. */
export function AppointAdministrator({
  provider,
  onDone,
}: {
  readonly provider: Provider
  readonly onDone: () => void
}) {
  const t = useOrganisationWords()
  const [ids] = useState(() => ({
    unit: newId<'unit'>(),
    assignment: newId<'assignment'>(),
    staff: newId<'staff'>(),
  }))
  const fields = useFields(`appoint:${provider.provider}`, {
    hsaId: '',
    givenName: '',
    familyName: '',
    signInName: '',
    unitName: '',
    unitHsaId: '',
  })
  const { send, state, problem, retry } = useSend(appointAdministrator, () => {
    fields.draft.forget()
    onDone()
  })
  const { of, set } = fields
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send({
          ...ids,
          provider: provider.provider,
          hsaId: of.hsaId,
          givenName: orNull(of.givenName),
          familyName: orNull(of.familyName),
          signInName: orNull(of.signInName),
          unitName: of.unitName,
          unitHsaId: of.unitHsaId,
        })
      }}
    >
      <p>{t.providers.appointBody}</p>
      <Fault problem={problem} retry={retry} />
      <TextField
        label={t.providers.staffHsaId}
        name="hsaId"
        required
        hint={t.hints.hsaId}
        value={of.hsaId}
        onChange={set('hsaId')}
        problem={problem}
        maxLength={60}
      />
      <TextField
        label={t.fields.givenName}
        name="givenName"
        value={of.givenName}
        onChange={set('givenName')}
        problem={problem}
        maxLength={120}
      />
      <TextField
        label={t.fields.familyName}
        name="familyName"
        value={of.familyName}
        onChange={set('familyName')}
        problem={problem}
        maxLength={120}
      />
      {isLocal(of.hsaId) && (
        <SignInName value={of.signInName} onChange={set('signInName')} problem={problem} />
      )}
      <TextField
        label={t.providers.unitName}
        name="unitName"
        required
        value={of.unitName}
        onChange={set('unitName')}
        problem={problem}
        maxLength={120}
      />
      <TextField
        label={t.providers.unitHsaId}
        name="unitHsaId"
        required
        value={of.unitHsaId}
        onChange={set('unitHsaId')}
        problem={problem}
        maxLength={60}
      />
      <Save sending={state === 'sending'} />
    </form>
  )
}
