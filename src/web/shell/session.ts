import { createContext, useContext } from 'react'
import type { z } from 'zod'
import type { readSession } from '../../door/api.ts'

/** Who is signed in: name, assignments, which one is chosen, and what kind of instance this is. */
export type Session = z.output<(typeof readSession)['output']>
export type Assignment = Session['assignments'][number]

export const SessionContext = createContext<Session | null>(null)

/** The session, on every screen behind sign-in. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession belongs behind sign-in')
  return session
}

/** The assignment that the screens are drawn under; undefined before one is chosen. */
export function chosenOf(session: Session): Assignment | undefined {
  return session.assignments.find((each) => each.id === session.chosen)
}
