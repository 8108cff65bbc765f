import { createHash } from 'node:crypto'
import type { ProcessFacts } from '../access/reader.ts'
import { happened } from '../shared/device-clock.ts'
import { Refused } from '../shared/refused.ts'
import type { Call, Change } from './call.ts'
import { callOf } from './call-of.ts'
import type { CommandEnvelope, Visit } from './visit.ts'

/** Runs the answer: a query as it is; a command at most once, on the version that its maker saw. */
export async function carryOut(visit: Visit): Promise<unknown> {
  const call = callOf(visit)
  const { endpoint } = visit.handled
  if (endpoint.kind === 'query') {
    const answer = visit.handled.answer as (call: Call, input: unknown) => Promise<unknown> // Cast: see handle().
    return answer(call, visit.input)
  }
  const envelope = visit.asked.command
  if (envelope === null) throw new Refused('command.envelopeNeeded', { status: 422, field: 'id' })
  const hash = inputHash(endpoint.id, visit.input)
  const earlier = await claim(visit, envelope, hash)
  if (earlier !== undefined) return earlier
  const process = await lockProcess(visit, envelope)
  const topics = new Set<string>()
  const madeAt = envelope.madeAt < visit.now ? envelope.madeAt : visit.now
  const change: Change = {
    ...call,
    id: envelope.id,
    madeAt,
    when: (given) => happened(given, { device: envelope.deviceMadeAt, corrected: madeAt }),
    process,
    emit: (topic) => topics.add(topic),
    setSession: (token) => visit.afterCommit.push(() => visit.asked.onSession?.(token)),
  }
  const answer = visit.handled.answer as (call: Change, input: unknown) => Promise<unknown> // Cast: see handle().
  const output = await answer(change, visit.input)
  await settle(visit, { envelope, output, process, topics })
  return output
}

/** Takes the command id, or gives the answer of the time it was done before. A concurrent twin waits here. */
async function claim(visit: Visit, envelope: CommandEnvelope, hash: string): Promise<unknown> {
  const { client, reader, handled, now } = visit
  const taken = await client.query(
    `insert into command (id, owner_id, assignment_id, endpoint, input_hash, done_at, made_at, device_made_at)
     values ($1, $2, $3, $4, $5, $6, least($7::timestamptz, $6::timestamptz), $8) on conflict (id) do nothing`,
    [
      envelope.id,
      reader.owner,
      reader.assignment,
      handled.endpoint.id,
      hash,
      now,
      envelope.madeAt,
      envelope.deviceMadeAt,
    ],
  )
  if (taken.rowCount === 1) return undefined
  const { rows } = await client.query<{
    endpoint: string
    input_hash: string
    assignment_id: string | null
    answer: unknown
  }>('select endpoint, input_hash, assignment_id, answer from command where id = $1', [envelope.id])
  const done = rows[0]
  if (done === undefined || done.assignment_id !== reader.assignment || done.input_hash !== hash) {
    throw new Refused('command.idReused', { status: 409, field: 'id' })
  }
  return done.answer
}

async function lockProcess(visit: Visit, envelope: CommandEnvelope): Promise<ProcessFacts | null> {
  const { process } = visit.admission
  if (process === null) return null
  const { rows } = await visit.client.query<{ state: string; version: string }>(
    'select state, version from process where id = $1 for update',
    [process.id],
  )
  const locked = rows[0]
  if (locked === undefined) throw new Refused('access.notFound', { status: 404 })
  if (envelope.expects === null) throw new Refused('command.expectsNeeded', { status: 422, field: 'expects' })
  if (locked.version !== envelope.expects)
    throw new Refused('command.stale', { status: 409, field: 'expects' })
  return { ...process, ...locked }
}

async function settle(
  visit: Visit,
  done: { envelope: CommandEnvelope; output: unknown; process: ProcessFacts | null; topics: Set<string> },
): Promise<void> {
  const { client, now } = visit
  const { id } = done.envelope
  const statements: Promise<unknown>[] = [
    client.query('update command set answer = $2 where id = $1', [id, JSON.stringify(done.output ?? null)]),
  ]
  if (done.process !== null) {
    // The version moves even when an answer forgets to: a second device must never win unseen.
    statements.push(client.query('update process set version = $2 where id = $1', [done.process.id, id]))
  }
  if (done.topics.size > 0) {
    statements.push(
      client.query('insert into event (topic, version, at) select unnest($1::text[]), $2, $3', [
        [...done.topics],
        id,
        now,
      ]),
    )
  }
  await Promise.all(statements)
}

function inputHash(endpoint: string, input: unknown): string {
  return createHash('sha256').update(endpoint).update('\n').update(JSON.stringify(input)).digest('hex')
}
