import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { auditStatement } from '../access/audit.ts'
import type { Reader } from '../access/reader.ts'
import { decide } from '../access/rules.ts'
import { onConnection, type Trx } from '../platform/database.ts'
import { type Day, dayOf } from '../shared/day.ts'
import type { Activity } from '../shared/endpoint.ts'
import { asId, type PersonId, personId, type UnitId, uuid7 } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { asRefusal, mayRetry } from './database-errors.ts'
import type { Door } from './visit.ts'

/** Who delivers: a machine by its token, or Hemma's own command line for a unit. */
export type Deliverer = { readonly token: string } | { readonly unit: UnitId }

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

/** Whom a delivery means: an identity number, or Patient/… as its source (or Hemma) calls the person. */
export type PersonName =
  | { readonly by: 'identity'; readonly system: string; readonly value: string }
  | { readonly by: 'reference'; readonly id: string }

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
    const [, standing] = await Promise.all([
      client.query('begin'),
      standingOf(client, given.by, dayOf(now)),
      client.query('savepoint answer'),
    ])
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
      admit: (person) => admit(run, person),
      touches: (person) => persons.add(person),
      emit: (topic) => topics.add(topic),
    })
    await finish(run, { outcome: 'allowed', rule: 'M01' })
    return result
  } catch (error) {
    const refused = asRefusal(error)
    if (!(refused instanceof Refused) || mayRetry(error)) throw error
    await client.query('rollback to savepoint answer')
    topics.clear()
    const denied = refused.code === 'fhir.unknownSubject'
    await finish(run, { outcome: denied ? 'denied' : 'refused', rule: denied ? 'M02' : refused.code })
    throw refused
  }
}

async function admit({ client, now, standing, persons }: Running, name: PersonName): Promise<PersonId> {
  const { rows } = await client.query<{ id: PersonId; relation: boolean }>({
    ...PERSON[name.by],
    values:
      name.by === 'identity'
        ? [standing.reader.unit, now, name.system, name.value]
        : [standing.reader.unit, now, name.id, ownId(name.id)],
  })
  // Two sources of one unit may call different people the same: then the name alone says nobody.
  const known = rows.length === 1 ? rows[0] : undefined
  const { reader } = standing
  const decision = decide(reader, reader, {
    person: known === undefined ? null : { id: known.id, protected: null, deceased: null },
    relation: known?.relation ?? false,
    choices: [],
  })
  if (known !== undefined) persons.add(known.id)
  if (known === undefined || !decision.allowed) throw new Refused('fhir.unknownSubject', { status: 404 })
  return known.id
}

/** Hemma's own id of a person in Patient/…, or null when that is somebody else's name for them. */
function ownId(id: string): PersonId | null {
  return personId.safeParse(id.slice('Patient/'.length)).data ?? null
}

const RELATED = `exists (select from care_relation c where c.person_id = p.id and c.unit_id = $1
  and c.from_at <= $2 and (c.until_at is null or c.until_at > $2)) as relation`
const PERSON = {
  identity: {
    name: 'delivered_person_by_number',
    text: `select p.id, ${RELATED} from person_identity i join person p on p.id = i.person_id
      where i.system = $3 and i.value = $4`,
  },
  reference: {
    name: 'delivered_person_by_reference',
    text: `select p.id, ${RELATED} from person p where p.id in (
        select person_id from history_subject where unit_id = $1 and source_id = $3
        union all select $4::uuid)`,
  },
} as const

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

/** Who delivers, as a reader; `noteUse` names the token whose last use may be noted. */
interface Standing {
  readonly reader: Reader
  readonly noteUse: { readonly token: string; readonly last: number | null } | null
}

interface StandingRow {
  readonly token: string | null
  readonly token_name: string | null
  readonly last_used_at: string | null
  readonly owner_id: Reader['owner']
  readonly owner_name: string
  readonly owner_kind: Reader['ownerKind']
  readonly area: Reader['area']
  readonly unit_id: UnitId
  readonly unit_name: string
  readonly care_model: string | null
}

const ORGANISATION = `u.id as unit_id, u.name as unit_name, u.care_model, o.id as owner_id, o.name as owner_name,
  o.kind as owner_kind, o.area, set_config('hemma.owner', o.id::text, true), set_config('hemma.person', '', true),
  set_config('hemma.opened', '', true)`
const HOLDS = `$2 >= u.valid_from and (u.valid_to is null or $2 <= u.valid_to)
  and $2 >= o.valid_from and (o.valid_to is null or $2 <= o.valid_to)`

/** Finds who delivers and sets whose rows the transaction sees; undefined when nobody does, or not any more. */
async function standingOf(client: pg.PoolClient, by: Deliverer, today: Day): Promise<Standing | undefined> {
  const { rows } = await client.query<StandingRow>(
    'token' in by
      ? {
          name: 'machine_standing',
          text: `select t.id as token, t.name as token_name, t.last_used_at, ${ORGANISATION}
            from machine_token t join unit u on u.id = t.unit_id join care_provider o on o.id = u.owner_id
            where t.token_hash = $1 and t.revoked_at is null and ${HOLDS}`,
          values: [tokenHash(by.token), today],
        }
      : {
          name: 'unit_standing',
          text: `select null as token, null as token_name, null as last_used_at, ${ORGANISATION}
            from unit u join care_provider o on o.id = u.owner_id where u.id = $1 and ${HOLDS}`,
          values: [by.unit, today],
        },
  )
  const [row] = rows
  if (row === undefined) return undefined
  const { token } = row
  return {
    reader: readerOf(row),
    noteUse:
      token === null
        ? null
        : { token, last: row.last_used_at === null ? null : Date.parse(row.last_used_at) },
  }
}

/** Whether a token is one that holds, before anything that it comes with is read. */
export async function holdsToken(door: Door, token: string): Promise<boolean> {
  const { rowCount } = await door.pool.query(
    'select from machine_token where token_hash = $1 and revoked_at is null',
    [tokenHash(token)],
  )
  return rowCount === 1
}

/** What is stored of a token, and nothing else. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

function readerOf(row: StandingRow): Reader {
  return {
    kind: row.token === null ? 'system' : 'machine',
    staff: null,
    assignment: null,
    owner: row.owner_id,
    ownerName: row.owner_name,
    ownerKind: row.owner_kind,
    area: row.area,
    unit: asId<'unit'>(row.unit_id),
    unitName: row.unit_name,
    careModel: row.care_model,
    profession: 'other',
    purpose: 'care',
    hsaId: row.token === null ? 'hemma-import' : `machine-${row.token}`,
    name: row.token_name ?? 'Hemma',
    title: row.token === null ? 'import' : 'maskin',
  }
}
