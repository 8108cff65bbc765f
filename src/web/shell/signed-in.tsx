import { Outlet, useMatches, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { readSession } from '../../door/api.ts'
import { Failed } from '../pieces/failed.tsx'
import { NoPermission } from '../pieces/no-permission.tsx'
import { PageSkeleton } from '../pieces/skeleton.tsx'
import { signedOut, wasIn } from './connection.ts'
import { BareFrame, Frame } from './frame.tsx'
import { humanIdle } from './human.ts'
import { listen } from './live.ts'
import type { NavItem } from './nav-item.ts'
import { useRead } from './read.ts'
import { readings } from './readings.ts'
import { chosenOf, type Session, SessionContext } from './session.ts'
import { useValue } from './value.ts'
import { drawUnder } from './wire.ts'

/** Everything behind sign-in: reads the session, leads to sign-in or to the choice of assignment, draws the frame. */
export function SignedIn({ nav }: { readonly nav: readonly NavItem[] }) {
  const reading = useRead(readSession, {}, { everyHat: true })
  useWayToSignIn()
  if (reading.state === 'failed') {
    if (reading.problem.status === 401) return null
    return (
      <BareFrame>
        <Failed problem={reading.problem} again={reading.again} page />
      </BareFrame>
    )
  }
  if (reading.state === 'waiting') return <PageSkeleton />
  return <WithSession session={reading.data} nav={nav} />
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

/** A session that is over leads to sign-in and back to where one was; drafts stay. */
function useWayToSignIn(): void {
  const over = useValue(signedOut)
  const navigate = useNavigate()
  useEffect(() => {
    if (!over) return
    readings.clear()
    const back = location.pathname
    void navigate({ to: '/sign-in', search: back === '/' ? {} : { back }, replace: true })
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
