import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { auditStatement } from '../access/audit.ts'
import type { Reader } from '../access/reader.ts'
import { onConnection, type Trx } from '../platform/database.ts'
import { type Day, dayOf } from '../shared/day.ts'
import type { Activity } from '../shared/endpoint.ts'
import { type PersonId, uuid7 } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { asRefusal, mayRetry } from './database-errors.ts'
import { admittedPerson, type PersonName } from './machine-person.ts'
import { type Deliverer, type Standing, standingOf } from './machine-standing.ts'
import type { Door } from './visit.ts'

/** A delivery: who, how the log names it. */
export interface Delivered {
  readonly by: Deliverer
  readonly post: DeliveryPost
}

/** How the log names a delivery. */
export interface DeliveryPost {
  readonly activity: Activity
  readonly endpoint: string
  readonly resource: string
}

/** What a delivery's work is given: the unit's rows, in one transaction. */
export interface Delivery {
  readonly client: pg.PoolClient
  readonly trx: Trx
  readonly now: Instant
  readonly today: Day
  readonly reader: Reader
  /**
   * The person whom a name points at, decided for and noted for the log post. Unknown and forbidden are refused
   * alike (fhir.unknownSubject, 404).
   */
  admit(person: PersonName): Promise<PersonId>
  /** Notes a person whom the delivery itself made part of the unit's care. */
  touches(person: PersonId): void
  /** Tells live screens, after commit, that a topic has changed. */
  emit(topic: string): void
}

const TRIES = 3
/** How often a token's last use is noted: more often would make every delivery wait for one row. */
const NOTE_USE_EVERY_MS = 60_000

/**
 * Lets one item or chunk through the door: who delivers, decision, work, log post, commit (design 3). All of it
 * commits or none; the post of a refused attempt is committed by itself. Throws Refused for every expected no.
 */
export async function deliver<T>(
  door: Door,
  given: Delivered,
  work: (delivery: Delivery) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(door, given, work)
    } catch (error) {
      if (attempt < TRIES && mayRetry(error)) continue
      throw asRefusal(error)
    }
  }
}

async function once<T>(door: Door, given: Delivered, work: (delivery: Delivery) => Promise<T>): Promise<T> {
  const now = door.clock()
  const client = await door.pool.connect()
  let broken: Error | undefined
  try {
    const [, standing] = await Promise.all([client.query('begin'), standingOf(client, given.by, dayOf(now))])
    if (standing === undefined) throw new Refused('fhir.tokenNeeded', { status: 401 })
    const run: Running = { client, now, standing, post: given.post, persons: new Set(), topics: new Set() }
    return await workAndLog(run, work)
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** A delivery on its way. */
interface Running {
  readonly client: pg.PoolClient
  readonly now: Instant
  readonly standing: Standing
  readonly post: DeliveryPost
  readonly persons: Set<PersonId>
  readonly topics: Set<string>
}

async function workAndLog<T>(run: Running, work: (delivery: Delivery) => Promise<T>): Promise<T> {
  const { client, now, standing, persons, topics } = run
  const { reader } = standing
  try {
    const result = await work({
      client,
      trx: onConnection(client),
      now,
      today: dayOf(now),
      reader,
      admit: (name) => admittedPerson(client, { reader, now, found: (person) => persons.add(person) }, name),
      touches: (person) => persons.add(person),
      emit: (topic) => topics.add(topic),
    })
    await finish(run, { outcome: 'allowed', rule: 'M01' })
    return result
  } catch (error) {
    const refused = asRefusal(error)
    if (!(refused instanceof Refused) || mayRetry(error)) throw error
    // Nothing of the attempt stays but its post: no savepoint is paid for by the thousands that go well.
    await Promise.all([client.query('rollback'), client.query('begin')])
    topics.clear()
    const denied = refused.code === 'fhir.unknownSubject'
    await finish(run, { outcome: denied ? 'denied' : 'refused', rule: denied ? 'M02' : refused.code })
    throw refused
  }
}

async function finish(run: Running, result: { outcome: 'allowed' | 'denied' | 'refused'; rule: string }) {
  const { client, now, standing, post, persons, topics } = run
  const { reader, noteUse } = standing
  const version = uuid7(Date.parse(now), randomBytes(10))
  const statements: Promise<unknown>[] = [
    client.query(
      auditStatement({
        ...post,
        ...result,
        id: version,
        at: now,
        reader,
        persons: [...persons],
        dataUnits: [reader.unit],
        process: null,
        command: null,
      }),
    ),
  ]
  if (topics.size > 0) {
    statements.push(
      client.query({
        name: 'delivery_events',
        text: 'insert into event (topic, version, at) select unnest($1::text[]), $2, $3',
        values: [[...topics], version, now],
      }),
    )
  }
  if (noteUse !== null && Date.parse(now) - (noteUse.last ?? 0) > NOTE_USE_EVERY_MS) {
    statements.push(
      client.query(
        'update machine_token set last_used_at = $2 where id = $1 and (last_used_at is null or last_used_at < $2)',
        [noteUse.token, now],
      ),
    )
  }
  statements.push(client.query('commit'))
  await Promise.all(statements)
}
