import type { ProcessFacts, Reader, SessionFacts } from '../access/reader.ts'
import { decide, readableUnits } from '../access/rules.ts'
import { unassigned } from '../access/unassigned.ts'
import type { About, Endpoint } from '../shared/endpoint.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import type { Facts } from './facts.ts'

/** What the decision came to, before the answer runs. */
export interface Admission {
  readonly allowed: boolean
  readonly rule: string
  readonly person: PersonId | null
  readonly process: ProcessFacts | null
  readonly units: readonly UnitId[]
}

/**
 * The session, if it still holds at `now`; otherwise a 401 that says why.
 * Assurance: care and administration need LOA3 or more.
 */
export function liveSession(facts: Facts, now: Instant): SessionFacts {
  const { session } = facts
  if (session === null) throw new Refused('access.signInNeeded', { status: 401 })
  const idleSince = Date.parse(session.lastAct) + session.idleSeconds * 1000
  const over = session.ended || Date.parse(session.endsAt) <= Date.parse(now) || idleSince <= Date.parse(now)
  if (over) throw new Refused('access.sessionEnded', { status: 401 })
  return session
}

/** What may be asked without an assignment: a device must learn that the last one has ended. */
const OWN = /^(session\.|device\.(keys|checkIn)$)/

/** Under which assignment a request speaks, and why it may not where it may not. */
export interface Standing {
  readonly reader: Reader
  readonly refusal: Refused | null
}

/**
 * The assignment that the request speaks under, checked against what the endpoint asks of its callers.
 * Before one is chosen, and when the chosen one has run out, only one's own session and what one's own device
 * is to do can be asked about.
 * A refusal comes with the reader whom the log shall name.
 */
export function standingOf(
  endpoint: Endpoint,
  about: About,
  known: { facts: Facts; session: SessionFacts },
): Standing {
  const { may } = endpoint
  const { session } = known
  const { reader } = known.facts
  if (reader === null || session.chosen === null) {
    const aboutSelf = OWN.test(endpoint.id) && may.purpose === 'any' && about === 'self'
    const refusal = aboutSelf ? null : new Refused('access.assignmentNeeded', { status: 403 })
    return { reader: unassigned(session), refusal }
  }
  if (session.chosen !== reader.assignment) {
    // Two tabs, two hats: the screen was drawn under another assignment than the session's.
    return { reader, refusal: new Refused('access.assignmentMismatch', { status: 409 }) }
  }
  if (may.purpose !== 'any' && session.assurance === 'loa2')
    return { reader, refusal: new Refused('access.assuranceTooLow', { status: 403 }) }
  return { reader, refusal: null }
}

/** Whether this reader's profession and purpose may use the endpoint at all. */
export function mayUse(endpoint: Endpoint, reader: Reader): boolean {
  const { purpose, professions } = endpoint.may
  if (purpose !== 'any' && purpose !== reader.purpose) return false
  return professions === undefined || professions.includes(reader.profession)
}

/** Decides for the person or process in question. A process of the own unit is part in the person's care (M01). */
export function admit(about: About, reader: Reader, facts: Facts): Admission {
  const nothing = { person: null, process: null, units: [reader.unit] }
  if (typeof about === 'string') return { ...nothing, allowed: true, rule: about }
  const own = { owner: reader.owner, unit: reader.unit }
  if ('person' in about) {
    const decision = decide(reader, own, facts.circumstances)
    const units = decision.allowed ? readableUnits(reader, facts.circumstances) : []
    return { allowed: decision.allowed, rule: decision.rule, person: about.person, process: null, units }
  }
  const { process } = facts
  if (process === null) return { ...nothing, allowed: false, rule: 'unknown-process', units: [] }
  const mine = process.owner === reader.owner && process.unit === reader.unit
  const circumstances = { ...facts.circumstances, relation: mine }
  const decision = decide(reader, mine ? own : process, circumstances)
  return {
    allowed: mine && decision.allowed,
    rule: mine ? decision.rule : 'foreign-process',
    person: process.person,
    process,
    units: mine ? readableUnits(reader, { ...circumstances }) : [],
  }
}
