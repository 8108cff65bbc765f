import './lock.css'
import { Button } from '@digdir/designsystemet-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { offline as en } from '../../shared/texts/en/offline.ts'
import { offline as sv } from '../../shared/texts/sv/offline.ts'
import type { UserHere } from '../device/keys.ts'
import { Empty } from '../pieces/empty.tsx'
import { Page } from '../pieces/page.tsx'
import { Skeleton } from '../pieces/skeleton.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { connection, signedOut } from '../shell/connection.ts'
import { BareFrame } from '../shell/frame.tsx'
import { useTexts } from '../shell/language.ts'
import { usersWithBag } from '../shell/users-with-bag.ts'
import { useValue } from '../shell/value.ts'
import { isReached } from '../shell/watch-connection.ts'
import { OpenAs } from './open-as.tsx'

/** What opens this device without the server: who is on it by initials, and PIN or passkey. */
export function Locked() {
  const t = useTexts({ sv, en }).lock
  const { back } = useSearch({ from: '/locked' })
  const { reached } = useValue(connection)
  const [users, setUsers] = useState<readonly UserHere[] | null>(null)
  useEffect(() => {
    signedOut.set(false)
    void usersWithBag().then(setUsers)
    // A page that has just begun has not yet asked anybody.
    void isReached()
  }, [])
  return (
    <BareFrame>
      <Page title={t.title} lead={reached ? t.leadReached : t.lead} width="read">
        {users === null ? <Skeleton lines={3} /> : <Users users={users} back={back ?? '/'} />}
        <div className="row lock-out">
          {reached ? (
            <Button asChild variant="secondary">
              <Link to="/sign-in" search={back === undefined ? {} : { back }}>
                {t.signIn}
              </Link>
            </Button>
          ) : (
            <Button variant="secondary" onClick={() => void isReached()}>
              {t.again}
            </Button>
          )}
        </div>
      </Page>
    </BareFrame>
  )
}

function Users({ users, back }: { readonly users: readonly UserHere[]; readonly back: string }) {
  const t = useTexts({ sv, en }).lock
  const [chosen, setChosen] = useState<UserHere | null>(null)
  const openable = users.filter(({ bagPackedAt }) => bagPackedAt !== null)
  const [only] = openable
  const who = chosen ?? (openable.length === 1 ? only : undefined)
  return (
    <>
      {users
        .filter(({ bagPackedAt }) => bagPackedAt === null)
        .map(({ user, initials }) => (
          <StatusLine key={user} tone="warning">
            {t.tooOld(initials)}
          </StatusLine>
        ))}
      {users.length === 0 && (
        <Empty icon="lock">
          {t.nobody} {t.nobodyHint}
        </Empty>
      )}
      {who && (
        <OpenAs
          key={who.user}
          who={who}
          back={back}
          onOther={openable.length > 1 ? () => setChosen(null) : null}
        />
      )}
      {!who && openable.length > 0 && <ChooseWho users={openable} onChoose={setChosen} />}
    </>
  )
}

interface ChooseWhoProps {
  readonly users: readonly UserHere[]
  readonly onChoose: (user: UserHere) => void
}

function ChooseWho({ users, onChoose }: ChooseWhoProps) {
  const t = useTexts({ sv, en }).lock
  return (
    <section aria-labelledby="lock-who">
      <h2 id="lock-who" className="lock-who">
        {t.who}
      </h2>
      <ul className="lock-users">
        {users.map((one) => (
          <li key={one.user}>
            <button type="button" className="lock-user" onClick={() => onChoose(one)}>
              <span aria-hidden="true">{one.initials}</span>
              <span className="ds-sr-only">{t.user(one.initials)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
