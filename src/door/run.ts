import type pg from 'pg'
import { personsIn } from '../access/audit.ts'
import { onConnection } from '../platform/database.ts'
import { dayOf } from '../shared/day.ts'
import type { About, Endpoint } from '../shared/endpoint.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import type { Anyone, Handled } from './call.ts'
import { carryOut } from './carry-out.ts'
import { asRefusal, mayRetry } from './database-errors.ts'
import { type Facts, fetchFacts } from './facts.ts'
import { finish } from './finish.ts'
import { inputRefusal } from './input.ts'
import { admit, liveSession, mayUse, standingOf } from './standing.ts'
import type { Asked, Door, Visit } from './visit.ts'

const TRIES = 3

/**
 * Lets one request through the door: facts, decision, answer, log post, commit (design 3).
 * Throws Refused for every expected no; the log post of a refused attempt is committed first.
 */
export async function run(door: Door, handled: Handled, asked: Asked): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(door, handled, asked)
    } catch (error) {
      if (attempt < TRIES && mayRetry(error)) continue
      throw asRefusal(error)
    }
  }
}

async function once(door: Door, handled: Handled, asked: Asked): Promise<unknown> {
  const { endpoint } = handled
  const now = door.clock()
  const parsed = endpoint.input.safeParse(asked.input)
  const about: About = parsed.success ? endpoint.about(parsed.data) : 'self'
  const client = await door.pool.connect()
  let broken: Error | undefined
  try {
    if (endpoint.kind === 'open') return await openly(client, handled, { parsed, now })
    const facts = await enter(client, endpoint, { asked, about, now })
    const session = liveSession(facts, now)
    const { reader, refusal } = standingOf(endpoint, about, { facts, session })
    const visit = { client, handled, asked, now, session, reader, facts, afterCommit: [] }
    if (refusal !== null) {
      const admission = { allowed: false, rule: refusal.code, person: null, process: null, units: [] }
      await finish(
        { ...visit, input: undefined, admission },
        { outcome: 'refused', rule: refusal.code, persons: [] },
      )
      throw refusal
    }
    if (!parsed.success) throw inputRefusal(parsed.error)
    return await answerAndLog({ ...visit, input: parsed.data, admission: admit(about, reader, facts) })
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

async function openly(
  client: pg.PoolClient,
  handled: Handled,
  given: { parsed: { success: boolean; data?: unknown; error?: unknown }; now: Instant },
) {
  const { endpoint } = handled
  const input = endpoint.input.safeParse(given.parsed.success ? given.parsed.data : undefined)
  if (!given.parsed.success && !input.success) throw inputRefusal(input.error)
  await client.query('begin')
  const call: Anyone = { trx: onConnection(client), now: given.now, today: dayOf(given.now) }
  const answer = handled.answer as (call: Anyone, input: unknown) => Promise<unknown> // Cast: see handle().
  const output = endpoint.output.parse(await answer(call, given.parsed.data))
  await client.query('commit')
  return output
}

async function enter(
  client: pg.PoolClient,
  endpoint: Endpoint,
  ask: { asked: Asked; about: About; now: Instant },
): Promise<Facts> {
  // Queries read one snapshot: under READ COMMITTED a read can return what a block it had not yet seen should have stopped.
  const begin = endpoint.kind === 'query' ? 'begin isolation level repeatable read' : 'begin'
  const { about } = ask
  const [, facts] = await Promise.all([
    client.query(begin),
    fetchFacts(client, {
      session: ask.asked.session,
      assignment: ask.asked.assignment,
      person: typeof about === 'object' && 'person' in about ? about.person : null,
      process: typeof about === 'object' && 'process' in about ? about.process : null,
      now: ask.now,
      today: dayOf(ask.now),
    }),
    client.query('savepoint answer'),
  ])
  return facts
}

async function answerAndLog(visit: Visit): Promise<unknown> {
  const { client, admission, handled, reader } = visit
  const permitted = mayUse(handled.endpoint, reader)
  if (!permitted || !admission.allowed) {
    await finish(visit, { outcome: 'denied', rule: permitted ? admission.rule : 'may', persons: [] })
    throw permitted
      ? new Refused('access.notFound', { status: 404 })
      : new Refused('access.noPermission', { status: 403 })
  }
  let output: unknown
  try {
    output = handled.endpoint.output.parse(await carryOut(visit))
  } catch (error) {
    const refused = asRefusal(error)
    if (!(refused instanceof Refused) || mayRetry(error)) throw error
    await client.query('rollback to savepoint answer')
    await finish(visit, { outcome: 'refused', rule: refused.code, persons: [] })
    throw refused
  }
  await finish(visit, { outcome: 'allowed', rule: admission.rule, persons: [...personsIn(output)] })
  for (const act of visit.afterCommit) act()
  return output
}
