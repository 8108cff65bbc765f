import './admin.css'
import { Link } from '@tanstack/react-router'
import { readOrganisation } from '../../organisation/organisation-api.ts'
import { device as enDevice } from '../../shared/texts/en/device.ts'
import { organisationImport as enImport } from '../../shared/texts/en/organisation-import.ts'
import { device as svDevice } from '../../shared/texts/sv/device.ts'
import { organisationImport as svImport } from '../../shared/texts/sv/organisation-import.ts'
import { MachineTokens } from '../history/machine-tokens.tsx'
import { Icon } from '../pieces/icon.tsx'
import { Page } from '../pieces/page.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { Changes } from './changes.tsx'
import { Notices } from './notices.tsx'
import { Providers } from './providers.tsx'
import { StaffSection } from './staff-section.tsx'
import { UnitsSection } from './units-section.tsx'
import { useOrganisationWords } from './words.ts'

/** The own provider as its administrators mind it: units, staff, what was changed, and the way in from a file. */
export function Admin() {
  const t = useOrganisationWords()
  const files = useTexts({ sv: svImport, en: enImport })
  const devices = useTexts({ sv: svDevice, en: enDevice })
  const reading = useRead(readOrganisation, {})
  const provider = chosenOf(useSession())?.provider.name ?? ''
  return (
    <Page
      title={t.title}
      lead={
        reading.state === 'ready' ? (
          <>
            <p>{t.lead(provider)}</p>
            <p>{t.counts(reading.data.units.length, reading.data.staff)}</p>
          </>
        ) : (
          t.lead(provider)
        )
      }
      actions={
        <>
          <Link to="/admin/import" className="ds-button" data-variant="secondary">
            <Icon name="orders" />
            {files.open}
          </Link>
          <Link to="/admin/devices" className="ds-button" data-variant="secondary">
            <Icon name="phone" />
            {devices.title}
          </Link>
          <Link to="/admin/paper" className="ds-button" data-variant="tertiary">
            <Icon name="print" />
            {t.print.open}
          </Link>
        </>
      }
    >
      <div className="admin-halves">
        <WhenRead reading={reading} lines={6}>
          {(data) => <UnitsSection units={data.units} careModels={data.careModels} />}
        </WhenRead>
        <StaffSection />
      </div>
      <Providers provider={reading.state === 'ready' ? reading.data.provider : undefined} />
      <Notices />
      <MachineTokens />
      <Changes />
    </Page>
  )
}
