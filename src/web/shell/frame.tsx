import './frame.css'
import { SkipLink } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { sheetLater } from '../pieces/later.tsx'
import { emptied, signInWanted } from './connection.ts'
import { ConnectionState } from './connection-state.tsx'
import { EmergencyCall } from './emergency.tsx'
import { FromBagLine } from './from-bag-line.tsx'
import { useTexts } from './language.ts'
import { Nav } from './nav.tsx'
import { type NavItem, openTo } from './nav-item.ts'
import { OtherHat } from './other-hat.tsx'
import { chosenOf, useSession } from './session.ts'
import { UserMenu } from './user-menu.tsx'
import { useValue } from './value.ts'
import { WaitsForNet } from './waits-for-net.tsx'
import { Wordmark } from './wordmark.tsx'

const DeviceNotice = sheetLater(async () => (await import('./device-notice.tsx')).DeviceNotice)

interface FrameProps {
  readonly nav: readonly NavItem[]
  readonly children: ReactNode
}

/** The header for who is not known yet, as where the app was opened without a network: the emergency number is there all the same. */
export function BareFrame({ children }: { readonly children: ReactNode }) {
  const t = useTexts({ sv, en })
  return (
    <div className="bare-frame">
      <header className="top">
        <Link to="/" className="top-home" aria-label={t.app}>
          <Wordmark />
        </Link>
        <div className="top-tools">
          <ConnectionState />
          <EmergencyCall />
        </div>
      </header>
      <main id="main" className="main">
        {children}
      </main>
    </div>
  )
}

/** Header, navigation and the place for the page; the same on every screen behind sign-in. */
export function Frame({ nav, children }: FrameProps) {
  const t = useTexts({ sv, en })
  const session = useSession()
  const chosen = chosenOf(session)
  const isEmptied = useValue(emptied) !== null
  const isWanted = useValue(signInWanted)
  return (
    <div className="frame">
      <SkipLink href="#main">{t.skip}</SkipLink>
      <header className="top">
        <Link to="/" className="top-home" aria-label={t.app}>
          <Wordmark />
        </Link>
        {chosen && (
          <p className="top-unit">
            <strong>{chosen.unit.name}</strong>
            <span className="top-provider">{chosen.provider.name}</span>
          </p>
        )}
        <div className="top-tools">
          <ConnectionState />
          <EmergencyCall />
          <UserMenu />
        </div>
      </header>
      <Nav items={openTo(nav, chosen, session.instance)} />
      <main id="main" className="main" tabIndex={-1}>
        <OtherHat />
        <WaitsForNet />
        <FromBagLine />
        {(isEmptied || isWanted) && <DeviceNotice />}
        {children}
        {session.instance === 'demo' && <p className="demo-note">{t.menu.demo}</p>}
      </main>
    </div>
  )
}
