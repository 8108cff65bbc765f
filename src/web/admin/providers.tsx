import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import type { readOrganisation } from '../../organisation/organisation-api.ts'
import { changeProvider, listProviders } from '../../organisation/provider-api.ts'
import { Icon } from '../pieces/icon.tsx'
import { List } from '../pieces/list.tsx'
import { Section } from '../pieces/section.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { Tag } from '../pieces/tag.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { AppointAdministrator } from './appoint.tsx'
import { Fault } from './fault.tsx'
import { NewProvider } from './new-provider.tsx'
import { Save } from './save.tsx'
import type { Provider } from './shown.ts'
import { orNull, useFields } from './use-fields.ts'
import { useOrganisationWords } from './words.ts'

type Own = z.output<(typeof readOrganisation)['output']>['provider']

/** The providers of the region: one's own to change, the others to know of; the region brings new ones in. */
export function Providers({ provider }: { readonly provider: Own | undefined }) {
  const t = useOrganisationWords().providers
  const reading = useRead(listProviders, {})
  const [open, setOpen] = useState<'new' | 'own' | Provider | null>(null)
  const close = () => setOpen(null)
  const appointing = typeof open === 'object' ? open : null
  const mayAdd = reading.state === 'ready' && reading.data.allowed.includes('provider.create')
  return (
    <Section
      title={t.title}
      actions={
        mayAdd && (
          <Button variant="secondary" onClick={() => setOpen('new')}>
            <Icon name="plus" />
            {t.add}
          </Button>
        )
      }
    >
      <p className="subtle">{t.lead}</p>
      <WhenRead reading={reading} lines={3}>
        {({ providers }) => (
          <List rows={providers} keyOf={(one) => one.provider} label={t.title} none={null} quiet>
            {(one) => <ProviderRow one={one} onOpen={setOpen} />}
          </List>
        )}
      </WhenRead>
      <Sheet title={t.add} open={open === 'new'} onClose={close} place="side">
        <NewProvider onDone={close} />
      </Sheet>
      <Sheet title={t.edit} open={open === 'own'} onClose={close} place="side">
        {provider && <ChangeProvider provider={provider} onDone={close} />}
      </Sheet>
      <Sheet
        title={appointing ? t.appointTitle(appointing.name) : ''}
        open={appointing !== null}
        onClose={close}
        place="side"
      >
        {appointing && <AppointAdministrator provider={appointing} onDone={close} />}
      </Sheet>
    </Section>
  )
}

interface ProviderRowProps {
  readonly one: Provider
  readonly onOpen: (what: 'own' | Provider) => void
}

function ProviderRow({ one, onOpen }: ProviderRowProps) {
  const t = useOrganisationWords()
  return (
    <div className="admin-assignment">
      <div className="admin-row-words">
        <span className="admin-row-name">
          <strong>{one.name}</strong>
          {one.own && <Tag tone="accent">{t.providers.own}</Tag>}
          {one.standing !== 'now' && <Tag>{t.standing[one.standing]}</Tag>}
          {!one.administered && <Tag tone="warning">{t.providers.noAdministrator}</Tag>}
        </span>
        <span className="subtle">
          {t.providerKind[one.kind]} · {t.providerArea[one.area]} · {t.providers.units(one.units)}
        </span>
      </div>
      <div className="row no-print">
        {one.own && (
          <Button variant="tertiary" onClick={() => onOpen('own')}>
            {t.units.edit}
            <span className="ds-sr-only"> {one.name}</span>
          </Button>
        )}
        {one.allowed.includes('provider.appoint') && (
          <Button variant="secondary" onClick={() => onOpen(one)}>
            {t.providers.appoint}
            <span className="ds-sr-only"> {one.name}</span>
          </Button>
        )}
      </div>
    </div>
  )
}

function ChangeProvider({ provider, onDone }: { readonly provider: Own; readonly onDone: () => void }) {
  const t = useOrganisationWords().fields
  const fields = useFields('provider:own', {
    name: provider.name,
    organisationNumber: provider.organisationNumber ?? '',
  })
  const { send, state, problem, retry } = useSend(changeProvider, () => {
    fields.draft.forget()
    onDone()
  })
  const { of, set } = fields
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        const organisationNumber = orNull(of.organisationNumber)
        void send({ version: provider.version, name: of.name, organisationNumber })
      }}
    >
      <Fault problem={problem} retry={retry} />
      <TextField
        label={t.name}
        name="name"
        required
        value={of.name}
        onChange={set('name')}
        problem={problem}
        maxLength={120}
      />
      <TextField
        label={t.organisationNumber}
        name="organisationNumber"
        value={of.organisationNumber}
        onChange={set('organisationNumber')}
        problem={problem}
        maxLength={11}
      />
      <Save sending={state === 'sending'} />
    </form>
  )
}
