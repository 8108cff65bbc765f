import { Outlet, useMatches, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { readSession } from '../../door/api.ts'
import { lock } from '../device/vault.ts'
import { Failed } from '../pieces/failed.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { NoPermission } from '../pieces/no-permission.tsx'
import { PageSkeleton } from '../pieces/skeleton.tsx'
import { connection, signedOut, wasIn } from './connection.ts'
import { BareFrame, Frame } from './frame.tsx'
import { humanIdle } from './human.ts'
import { isLeft, leaveTo } from './left.ts'
import { listen } from './live.ts'
import type { NavItem } from './nav-item.ts'
import { useOutbox } from './outbox.ts'
import type { Problem } from './problem.ts'
import { useRead } from './read.ts'
import { readings } from './readings.ts'
import { chosenOf, type Session, SessionContext } from './session.ts'
import { useVault } from './use-vault.ts'
import { usersWithBag } from './users-with-bag.ts'
import { useValue } from './value.ts'
import { endSessionNow } from './whose-session.ts'
import { drawUnder } from './wire.ts'

const OpenWithout = sheetLater(async () => (await import('../lock/open-without.tsx')).OpenWithout)

/** How long the first answer may take before another way in is offered, in milliseconds. */
const PATIENCE = 4000

/** Everything behind sign-in: reads the session, leads to sign-in or to the choice of assignment, draws the frame. */
export function SignedIn({ nav }: { readonly nav: readonly NavItem[] }) {
  const reading = useRead(readSession, {}, { everyHat: true })
  useWayToSignIn()
  if (reading.state === 'failed') {
    if (reading.problem.status === 401) return null
    return <Unread problem={reading.problem} again={reading.again} />
  }
  if (reading.state === 'waiting') return <Waiting />
  if (isLeft(reading.data)) return <Left />
  return <WithSession session={reading.data} nav={nav} />
}

/** A road that is there and silent says nothing for long: who has a day bag here need not wait for it. */
function Waiting() {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return <PageSkeleton />
  return (
    <BareFrame>
      <OpenWithout back={location.pathname} />
      <PageSkeleton />
    </BareFrame>
  )
}

/** Without the server: what is packed here can be opened, where somebody has a day bag on this device. */
function Unread({ problem, again }: { readonly problem: Problem; readonly again: () => void }) {
  const navigate = useNavigate()
  const isAway = problem.kind === 'offline'
  useEffect(() => {
    if (!isAway) return
    let here = true
    void usersWithBag().then((users) => {
      const back = location.pathname
      if (here && users.length > 0) void navigate({ to: '/locked', search: { back }, replace: true })
    })
    return () => {
      here = false
    }
  }, [isAway, navigate])
  return (
    <BareFrame>
      <Failed problem={problem} again={again} page />
    </BareFrame>
  )
}

/** This session was left on this device while there was no network: it ends now, and nothing is shown under it. */
function Left() {
  useEffect(() => {
    void endSessionNow().then(() => leaveTo('/sign-in?ended=1'))
  }, [])
  return <PageSkeleton />
}

function WithSession({ session, nav }: { readonly session: Session; readonly nav: readonly NavItem[] }) {
  // Set while drawing, so that the first readings of the screens below already name the assignment.
  drawUnder(session.chosen)
  useEffect(() => {
    wasIn.set(true)
    return listen()
  }, [])
  useIdleEnd(session.idleSeconds)
  useChoiceFirst(session)
  useVault(session)
  useOutbox(session)
  return (
    <SessionContext value={session}>
      <Frame nav={nav}>
        <Permitted session={session} />
      </Frame>
    </SessionContext>
  )
}

/** Draws the screen if the assignment's purpose opens it. The server decides about every answer regardless. */
function Permitted({ session }: { readonly session: Session }) {
  const purpose = chosenOf(session)?.purpose
  const purposes = useMatches().at(-1)?.staticData.purposes
  if (purposes && !purpose) return <PageSkeleton />
  if (purposes && purpose && !purposes.includes(purpose)) return <NoPermission />
  return <Outlet />
}

/** Without a chosen assignment nothing about persons can be asked. */
function useChoiceFirst(session: Session): void {
  const navigate = useNavigate()
  useEffect(() => {
    if (session.chosen === null) void navigate({ to: '/assignment', replace: true })
  }, [session.chosen, navigate])
}

/** A session that is over locks what lies here and leads to sign-in and back to where one was; drafts stay. */
function useWayToSignIn(): void {
  const over = useValue(signedOut)
  const navigate = useNavigate()
  useEffect(() => {
    if (!over) return
    lock()
    readings.clear()
    const back = location.pathname
    const to = connection.get().reached ? '/sign-in' : '/locked'
    void navigate({ to, search: back === '/' ? {} : { back }, replace: true })
  }, [over, navigate])
}

/** What stands on an abandoned screen is taken away when the server's idle limit has passed. */
function useIdleEnd(seconds: number): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (humanIdle() > seconds * 1000) signedOut.set(true)
    }, 15_000)
    return () => clearInterval(timer)
  }, [seconds])
}
