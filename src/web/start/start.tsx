import { Navigate } from '@tanstack/react-router'
import { chosenOf, useSession } from '../shell/session.ts'

/** The bare address: whoever cares for persons begins with their day, whoever administers with the organisation. */
export function Start() {
  const session = useSession()
  return <Navigate to={chosenOf(session)?.purpose === 'admin' ? '/admin' : '/my-day'} replace />
}
