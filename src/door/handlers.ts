import type { SessionFacts } from '../access/reader.ts'
import { Refused } from '../shared/refused.ts'
import { chooseAssignment, endSessions, listSessions, readSession } from './api.ts'
import { type Call, type Change, type Handled, handle } from './call.ts'
import { logSession, readerUnder } from './session-log.ts'
import {
  assignmentsOf,
  endAllSessionsOf,
  endSession,
  endSessionByHandle,
  handleOf,
  renewSession,
  sessionsOf,
  type ValidAssignment,
} from './session-store.ts'

/** One's own session: who, under which assignment, on which devices. */
export const sessionHandlers: readonly Handled[] = [
  handle(readSession, read),
  handle(chooseAssignment, choose),
  handle(listSessions, list),
  handle(endSessions, end),
]

async function read(call: Call) {
  const { session } = signedIn(call)
  const assignments = await assignmentsOf(call.trx, session.staff, call.today)
  const instance = await call.trx
    .selectFrom('instance')
    .select(['kind', 'region_name'])
    .executeTakeFirstOrThrow()
  const chosen = assignments.find((one) => one.id === session.chosen)
  return {
    staff: { id: session.staff, name: session.name, title: (chosen ?? assignments[0])?.title ?? '' },
    assignments: assignments.map(assignmentOf),
    chosen: chosen?.id ?? null,
    instance: instance.kind,
    region: instance.region_name,
    assurance: session.assurance,
    idleSeconds: session.idleSeconds,
    endsAt: session.endsAt,
  }
}

async function choose(call: Change, { assignment }: { assignment: ValidAssignment['id'] }) {
  const { session, hash } = signedIn(call)
  const chosen = (await assignmentsOf(call.trx, session.staff, call.today)).find(
    (one) => one.id === assignment,
  )
  if (chosen === undefined)
    throw new Refused('signIn.assignmentUnknown', { status: 404, field: 'assignment' })
  const token = await renewSession(call.trx, { hash, assignment, now: call.now })
  if (token === undefined) throw new Refused('access.sessionEnded', { status: 401 })
  // The door's own post stands in the old hat's log; this one in the new hat's.
  await logSession(call.trx, {
    reader: readerUnder(session, chosen),
    endpoint: 'session.choose',
    outcome: 'allowed',
    rule: 'hat',
    now: call.now,
  })
  call.setSession(token)
  call.emit(`staff:${session.staff}`)
  return { chosen: assignment }
}

async function list(call: Call) {
  const { session, hash } = signedIn(call)
  const sessions = await sessionsOf(call.trx, session.staff, call.now)
  const told = sessions.map((one) => ({
    handle: one.handle,
    current: one.handle === handleOf(hash),
    label: one.label,
    unit: one.unit,
    signedInAt: one.signed_in_at,
    lastActAt: one.last_act_at,
    endsAt: one.ends_at,
  }))
  // The one in hand first: among the others one looks for what one does not know.
  return { sessions: told.toSorted((one, other) => Number(other.current) - Number(one.current)) }
}

async function end(call: Change, { which }: { which: string }) {
  const { session, hash } = signedIn(call)
  const { trx, now } = call
  const here = which === 'this' || which === 'everywhere' || which === handleOf(hash)
  if (here) call.setSession(null)
  call.emit(`staff:${session.staff}`)
  if (which === 'others')
    return { ended: await endAllSessionsOf(trx, { staff: session.staff, but: hash, now }) }
  if (which === 'everywhere') return { ended: await endAllSessionsOf(trx, { staff: session.staff, now }) }
  if (here) return { ended: (await endSession(trx, hash, now)) === undefined ? 0 : 1 }
  const ended = await endSessionByHandle(trx, { staff: session.staff, handle: which, now })
  if (!ended) throw new Refused('signIn.sessionUnknown', { status: 404, field: 'which' })
  return { ended: 1 }
}

function assignmentOf(row: ValidAssignment) {
  return {
    id: row.id,
    unit: { id: row.unit_id, name: row.unit_name, kind: row.unit_kind, careModel: row.care_model },
    provider: { id: row.owner_id, name: row.owner_name, area: row.area },
    purpose: row.purpose,
    profession: row.profession,
    title: row.title,
    validTo: row.valid_to,
  }
}

/** The session behind a call of these endpoints: the door lets nobody reach them without one. */
function signedIn(call: Call): { session: SessionFacts; hash: Buffer } {
  if (call.session === null || call.sessionHash === null)
    throw new Refused('access.signInNeeded', { status: 401 })
  return { session: call.session, hash: call.sessionHash }
}
