import { randomBytes } from 'node:crypto'
import { auditStatement } from '../access/audit.ts'
import type { Reader } from '../access/reader.ts'
import type { Clock } from '../platform/clock.ts'
import { type Database, inTransaction, type Trx } from '../platform/database.ts'
import type { Job } from '../platform/jobs.ts'
import { type Day, dayOf } from '../shared/day.ts'
import { asId, type OwnerId, type PersonId, type UnitId, uuid7 } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** What a job's work is given: one provider's rows, in a transaction of its own. */
export interface JobCall {
  readonly trx: Trx
  readonly now: Instant
  readonly today: Day
  readonly owner: OwnerId
  /** Notes that the job worked with this person's data, so that the log post names them. */
  touches(person: PersonId): void
  /** Tells live screens, after commit, that a topic has changed. */
  emit(topic: string): void
}

/** A job as a slice declares it. */
export interface JobSpec {
  readonly name: `${string}.${string}`
  readonly cron: string
  /** What the log post says it worked with. */
  readonly resource: string
  readonly work: (call: JobCall) => Promise<void>
}

/** Runs a slice's job through the door: provider by provider, each in one transaction with its log post. */
export function jobThroughDoor(door: { database: Database; clock: Clock }, spec: JobSpec): Job {
  return {
    name: spec.name,
    cron: spec.cron,
    async run() {
      const { rows } = await door.database.pool.query<{ id: OwnerId; name: string }>(
        'select id, name from care_provider order by id',
      )
      for (const owner of rows) await runFor(door, spec, owner)
    },
  }
}

async function runFor(
  door: { database: Database; clock: Clock },
  spec: JobSpec,
  owner: { id: OwnerId; name: string },
): Promise<void> {
  const now = door.clock()
  await inTransaction(door.database, async (trx, client) => {
    // A tick that takes longer than its turn is not overtaken by the next one on another server: that one waits.
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `job:${spec.name}:${owner.id}`,
    ])
    await client.query("select set_config('hemma.owner', $1, true), set_config('hemma.person', '', true)", [
      owner.id,
    ])
    const persons = new Set<PersonId>()
    const topics = new Set<string>()
    await spec.work({
      trx,
      now,
      today: dayOf(now),
      owner: owner.id,
      touches: (person) => persons.add(person),
      emit: (topic) => topics.add(topic),
    })
    const version = uuid7(Date.parse(now), randomBytes(10))
    if (topics.size > 0) {
      await client.query('insert into event (topic, version, at) select unnest($1::text[]), $2, $3', [
        [...topics],
        version,
        now,
      ])
    }
    if (persons.size === 0) return
    await client.query(
      auditStatement({
        id: version,
        at: now,
        reader: systemReader(owner),
        activity: 'Skriva',
        endpoint: spec.name,
        resource: spec.resource,
        outcome: 'allowed',
        rule: 'job',
        persons: [...persons],
        dataUnits: [],
        process: null,
        command: null,
      }),
    )
  })
}

/** Hemma itself, on behalf of one provider: jobs and deliveries. */
export function systemReader(owner: { id: OwnerId; name: string }): Reader {
  return {
    kind: 'system',
    staff: null,
    assignment: null,
    owner: owner.id,
    unit: asId<'unit'>(owner.id) satisfies UnitId,
    unitName: owner.name,
    careModel: null,
    ownerName: owner.name,
    ownerKind: 'region',
    area: 'health',
    profession: 'other',
    purpose: 'care',
    hsaId: 'hemma',
    name: 'Hemma',
    title: 'system',
  }
}
