import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Reader } from '../access/reader.ts'
import type { Day } from '../shared/day.ts'
import { asId, type UnitId } from '../shared/id.ts'
import type { Door } from './visit.ts'

/** Who delivers: a machine by its token, or Hemma's own command line for a unit. */
export type Deliverer = { readonly token: string } | { readonly unit: UnitId }

/** Who delivers, as a reader; `noteUse` names the token whose last use may be noted. */
export interface Standing {
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
export async function standingOf(
  client: pg.PoolClient,
  by: Deliverer,
  today: Day,
): Promise<Standing | undefined> {
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
