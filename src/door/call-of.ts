import { onConnection } from '../platform/database.ts'
import { dayOf } from '../shared/day.ts'
import type { About } from '../shared/endpoint.ts'
import { Refused } from '../shared/refused.ts'
import type { Call, Handled, Inside } from './call.ts'
import { type Facts, fetchFacts } from './facts.ts'
import { admit, mayUse } from './standing.ts'
import type { Visit } from './visit.ts'

/** What the answer to a visit is given. */
export function callOf(visit: Visit): Call {
  return {
    trx: onConnection(visit.client),
    now: visit.now,
    today: dayOf(visit.now),
    reader: visit.reader,
    session: visit.session,
    sessionHash: visit.asked.session,
    person: visit.admission.person,
    circumstances: visit.facts.circumstances,
    units: visit.admission.units,
    inside: (question, input) => askInside(visit, question, input),
  }
}

/**
 * Asks a further question in the same transaction, decided upon as if it were asked by itself; null where that would be
 * refused. Its log post is the outer question's, which names every person that its answer speaks of. What is not a
 * mere reading (a print, a change) is never asked inside another.
 */
async function askInside(visit: Visit, handled: Handled, input: unknown): Promise<Inside | null> {
  const { endpoint } = handled
  if (endpoint.kind !== 'query' || endpoint.audit.activity !== 'Läsa')
    throw new Error(`${endpoint.id} is not asked inside another question`)
  const parsed = endpoint.input.safeParse(input)
  if (!parsed.success || !mayUse(endpoint, visit.reader)) return null
  const about = endpoint.about(parsed.data)
  const facts = await factsOf(visit, about)
  const admission = admit(about, visit.reader, facts)
  if (!admission.allowed) return null
  const call = callOf({ ...visit, handled, input: parsed.data, facts, admission })
  const answer = handled.answer as (call: Call, input: unknown) => Promise<unknown> // Cast: see handle().
  try {
    return { input: parsed.data, output: endpoint.output.parse(await answer(call, parsed.data)) }
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

/** The facts about whom a question inside another is about: those of the outer one where it is the same person. */
async function factsOf(visit: Visit, about: About): Promise<Facts> {
  if (typeof about === 'string') return visit.facts
  const isSame = 'person' in about && about.person === visit.facts.circumstances.person?.id
  if (isSame) return visit.facts
  return await fetchFacts(visit.client, {
    session: visit.asked.session,
    assignment: visit.asked.assignment,
    person: 'person' in about ? about.person : null,
    process: 'process' in about ? about.process : null,
    now: visit.now,
    today: dayOf(visit.now),
  })
}
