import { Navigate } from '@tanstack/react-router'
import { type Assignment, chosenOf, useSession } from '../shell/session.ts'

/** The bare address: each begins where their work does. */
export function Start() {
  return <Navigate to={beginningOf(chosenOf(useSession()))} replace />
}

/** Units that send on and seldom go home to anyone: their work with Hemma begins with reaching the team. */
const senders: readonly string[] = ['ambulance', 'emergency', 'ward', 'clinic']

function beginningOf(assignment: Assignment | undefined) {
  if (assignment === undefined || assignment.purpose === 'admin') return '/admin'
  const { unit, profession } = assignment
  if (unit.careModel !== null && profession === 'coordinator') return '/team'
  return senders.includes(unit.kind) && unit.careModel === null ? '/reach' : '/my-day'
}
