import type pg from 'pg'
import type { PersonId, UnitId } from '../shared/id.ts'
import { itemIdOf } from './item-id-store.ts'
import type { NewObservation, Taking, TakingOutcome } from './measurement.ts'

/**
 * Stores observations of one person: new ones, changed ones (what stood before is kept), and nothing where nothing
 * changed. One statement for one or for thousands. Gives what became of each, in the order given.
 * No two of them may have the same origin.
 */
export async function putObservations(
  client: pg.PoolClient,
  taking: Taking,
  observations: readonly NewObservation[],
): Promise<TakingOutcome[]> {
  if (observations.length === 0) return []
  const rows = observations.flatMap((observation, index) => rowsOf(taking.unit, observation, index))
  const [only, ...others] = rows
  if (only !== undefined && others.length === 0 && (await insertNew(client, taking, only))) return ['taken']
  const { rows: outcomes } = await client.query<{ i: number; outcome: TakingOutcome }>({
    name: 'put_observations',
    text: PUT,
    values: [JSON.stringify(rows), taking.owner, taking.unit, taking.person, taking.entry, taking.now],
  })
  const found = new Map(outcomes.map((row) => [row.i, row.outcome]))
  const changed = observations.filter((_, index) => found.get(index) === 'updated')
  if (changed.length > 0) await voidLeftovers(client, taking, changed)
  return observations.map((_, index) => found.get(index) ?? 'unchanged')
}

function rowsOf(unit: UnitId, observation: NewObservation, index: number) {
  const { provenance, effective, values } = observation
  return values.map((value, place) => ({
    i: index,
    id: itemIdOf(unit, provenance, value.part),
    source_system: provenance.system,
    source_id: provenance.id,
    source_name: provenance.name,
    content_hash: provenance.hash,
    part: value.part,
    category: observation.category,
    panel_code: observation.panelCode,
    code_system: value.codeSystem,
    code: value.code,
    display: value.display,
    status: observation.status,
    effective_at: effective.at,
    effective_precision: effective.precision,
    value: value.value,
    comparator: value.comparator,
    unit: value.unit,
    value_text: value.text,
    original: place === 0 ? observation.original : null,
  }))
}

/**
 * The short way for a device's single new value: a plain insert, which is most of all that a running door does.
 * Gives false when the id is taken; then PUT finds out what has changed.
 */
async function insertNew(
  client: pg.PoolClient,
  taking: Taking,
  row: ReturnType<typeof rowsOf>[number],
): Promise<boolean> {
  const { i: _index, original, ...columns } = row
  const { rowCount } = await client.query({
    name: 'insert_measurement',
    text: INSERT,
    values: [
      taking.owner,
      taking.unit,
      taking.person,
      taking.entry,
      taking.now,
      JSON.stringify(original),
      ...COLUMNS.map((column) => columns[column]),
    ],
  })
  return rowCount === 1
}

const COLUMNS = [
  'id',
  'source_system',
  'source_id',
  'source_name',
  'content_hash',
  'part',
  'category',
  'panel_code',
  'code_system',
  'code',
  'display',
  'status',
  'effective_at',
  'effective_precision',
  'value',
  'comparator',
  'unit',
  'value_text',
] as const

const INSERT = `
  insert into measurement (owner_id, unit_id, person_id, entry_id, taken_at, original, ${COLUMNS.join(', ')})
  values ($1, $2, $3, $4, $5, $6, ${COLUMNS.map((_, place) => `$${place + 7}`).join(', ')})
  on conflict (id) do nothing`

const PUT = `
  with incoming as (
    select * from json_to_recordset($1::json) as t (i int, id uuid, source_system text, source_id text,
      source_name text, content_hash uuid, part smallint, category text, panel_code text, code_system text, code text,
      display text, status text, effective_at timestamptz, effective_precision text, value double precision,
      comparator text, unit text, value_text text, original jsonb)),
  old as (
    select m.id, m.person_id, m.owner_id, m.entry_id, m.content_hash, m.original
    from measurement m join incoming on incoming.id = m.id),
  kept as (
    insert into history_replaced (item_id, owner_id, person_id, entry_id, content_hash, original, replaced_by)
    select old.id, old.owner_id, old.person_id, old.entry_id, old.content_hash, old.original, $5
    from old join incoming using (id)
    where old.content_hash <> incoming.content_hash and old.person_id = $4 and old.original is not null
    on conflict do nothing),
  put as (
    insert into measurement as m (id, owner_id, unit_id, person_id, entry_id, taken_at, source_system, source_id,
      source_name, content_hash, part, category, panel_code, code_system, code, display, status, effective_at,
      effective_precision, value, comparator, unit, value_text, original)
    select id, $2, $3, $4, $5, $6, source_system, source_id, source_name, content_hash, part, category, panel_code,
      code_system, code, display, status, effective_at, effective_precision, value, comparator, unit, value_text,
      original
    from incoming
    on conflict (id) do update set entry_id = excluded.entry_id, taken_at = excluded.taken_at,
      source_name = excluded.source_name, content_hash = excluded.content_hash, category = excluded.category,
      panel_code = excluded.panel_code, code_system = excluded.code_system, code = excluded.code,
      display = excluded.display, status = excluded.status, effective_at = excluded.effective_at,
      effective_precision = excluded.effective_precision, value = excluded.value, comparator = excluded.comparator,
      unit = excluded.unit, value_text = excluded.value_text, original = excluded.original
    where m.content_hash <> excluded.content_hash and m.person_id = excluded.person_id)
  select incoming.i, case
      when bool_or(old.person_id <> $4) then 'otherPerson'
      when not bool_or(old.id is not null) then 'taken'
      when bool_or(old.id is null or old.content_hash <> incoming.content_hash) then 'updated'
      else 'unchanged' end as outcome
  from incoming left join old using (id) group by incoming.i`

/** Parts that the source's newer version no longer has count no more; what they said is kept with the old original. */
async function voidLeftovers(
  client: pg.PoolClient,
  taking: Taking,
  observations: readonly NewObservation[],
): Promise<void> {
  const ids = observations.flatMap(({ provenance, values }) =>
    values.map(({ part }) => itemIdOf(taking.unit, provenance, part)),
  )
  await client.query(
    `with gone as (
       select id, owner_id, person_id, entry_id, content_hash, original from measurement
       where person_id = $1 and unit_id = $2 and source_system = any($3) and source_id = any($4) and id <> all($5)),
     kept as (
       insert into history_replaced (item_id, owner_id, person_id, entry_id, content_hash, original, replaced_by)
       select id, owner_id, person_id, entry_id, content_hash, original, $6 from gone where original is not null
       on conflict do nothing)
     update measurement m set status = 'entered-in-error', original = null from gone where gone.id = m.id`,
    [
      taking.person,
      taking.unit,
      [...new Set(observations.map(({ provenance }) => provenance.system))],
      observations.map(({ provenance }) => provenance.id),
      ids,
      taking.entry,
    ],
  )
}

/** Carries out a named statement: a door's raw connection, or a call's transaction. */
export type Ask = <Row extends object>(statement: {
  name: string
  text: string
  values: unknown[]
}) => Promise<{ rows: Row[] }>

/**
 * A person's observations as FHIR, newest first: the source's own resource under our id and about our person.
 * Gives JSON texts, so that nothing is parsed on the way out.
 */
export async function newestOriginals(
  ask: Ask,
  asked: { person: PersonId; units: readonly UnitId[]; codes: readonly string[]; limit: number },
): Promise<{ id: string; resource: string }[]> {
  const coded = asked.codes.length > 0
  const { rows } = await ask<{ id: string; resource: string }>({
    name: coded ? 'newest_originals_coded' : 'newest_originals',
    text: `select id, (original || jsonb_build_object('resourceType', 'Observation', 'id', id,
          'subject', jsonb_build_object('reference', 'Patient/' || person_id)))::text as resource
      from measurement
      where person_id = $1 and unit_id = any($2) and original is not null
        ${coded ? 'and (code = any($4) or panel_code = any($4))' : ''}
      order by effective_at desc limit $3`,
    values: [asked.person, asked.units, asked.limit, ...(coded ? [asked.codes] : [])],
  })
  return rows
}
