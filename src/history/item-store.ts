import type pg from 'pg'
import { itemIdOf } from '../measurements/item-id-store.ts'
import type { Taking, TakingOutcome } from '../measurements/measurement.ts'
import type { NewItem } from './history.ts'

/**
 * Stores things of one person's history: new ones, changed ones (what stood before is kept), and nothing where
 * nothing changed. Gives what became of each, in the order given. No two of them may have the same origin.
 */
export async function putItems(
  client: pg.PoolClient,
  taking: Taking,
  items: readonly NewItem[],
): Promise<TakingOutcome[]> {
  if (items.length === 0) return []
  const rows = items.map((item, index) => rowOf(taking, item, index))
  const { rows: outcomes } = await client.query<{ i: number; outcome: TakingOutcome }>({
    name: 'put_history_items',
    text: PUT,
    values: [JSON.stringify(rows), taking.owner, taking.unit, taking.person, taking.entry, taking.now],
  })
  const found = new Map(outcomes.map((row) => [row.i, row.outcome]))
  return items.map((_, index) => found.get(index) ?? 'unchanged')
}

function rowOf(taking: Taking, item: NewItem, index: number) {
  const { provenance } = item
  return {
    i: index,
    id: itemIdOf(taking.unit, provenance),
    kind: item.kind,
    source_system: provenance.system,
    source_id: provenance.id,
    source_name: provenance.name,
    content_hash: provenance.hash,
    category: item.category,
    code_system: item.codeSystem,
    code: item.code,
    display: item.display,
    status: item.status,
    verification: item.verification,
    detail: item.detail,
    from_at: item.from?.at ?? null,
    from_precision: item.from?.precision ?? null,
    until_at: item.until?.at ?? null,
    until_precision: item.until?.precision ?? null,
    original: item.original,
  }
}

const PUT = `
  with incoming as (
    select * from json_to_recordset($1::json) as t (i int, id uuid, kind text, source_system text, source_id text,
      source_name text, content_hash uuid, category text, code_system text, code text, display text, status text,
      verification text, detail text, from_at timestamptz, from_precision text, until_at timestamptz,
      until_precision text, original jsonb)),
  old as (
    select h.id, h.person_id, h.owner_id, h.entry_id, h.content_hash, h.original
    from history_item h join incoming on incoming.id = h.id),
  kept as (
    insert into history_replaced (item_id, owner_id, person_id, entry_id, content_hash, original, replaced_by)
    select old.id, old.owner_id, old.person_id, old.entry_id, old.content_hash, old.original, $5
    from old join incoming using (id)
    where old.content_hash <> incoming.content_hash and old.person_id = $4
    on conflict do nothing),
  put as (
    insert into history_item as h (id, owner_id, unit_id, person_id, entry_id, taken_at, kind, source_system,
      source_id, source_name, content_hash, category, code_system, code, display, status, verification, detail,
      from_at, from_precision, until_at, until_precision, original)
    select id, $2, $3, $4, $5, $6, kind, source_system, source_id, source_name, content_hash, category, code_system,
      code, display, status, verification, detail, from_at, from_precision, until_at, until_precision, original
    from incoming
    on conflict (id) do update set entry_id = excluded.entry_id, taken_at = excluded.taken_at,
      source_name = excluded.source_name, content_hash = excluded.content_hash, category = excluded.category,
      code_system = excluded.code_system, code = excluded.code, display = excluded.display, status = excluded.status,
      verification = excluded.verification, detail = excluded.detail, from_at = excluded.from_at,
      from_precision = excluded.from_precision, until_at = excluded.until_at,
      until_precision = excluded.until_precision, original = excluded.original
    where h.content_hash <> excluded.content_hash and h.person_id = excluded.person_id)
  select incoming.i, case when old.id is null then 'taken' when old.person_id <> $4 then 'otherPerson'
      when old.content_hash <> incoming.content_hash then 'updated' else 'unchanged' end as outcome
  from incoming left join old using (id)`
