import { sql } from 'kysely'
import { voidStatuses } from '../measurements/measurement.ts'
import type { Trx } from '../platform/database.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import type { ItemKind } from './history.ts'

/** Whose history is read: the units that the door has opened, and the reader's own. */
export interface Asked {
  readonly person: PersonId
  readonly units: readonly UnitId[]
  readonly own: UnitId
}

/** Things of the history of some kinds, those that hold now first, then the newest; per kind at most `limit`. */
export async function itemRows(
  trx: Trx,
  asked: Asked & { kinds: readonly ItemKind[]; skip: number; limit: number; now: string },
) {
  const ranked = shownItems(trx, asked)
    .select(
      sql<number>`row_number() over (partition by h.kind order by ${active(asked.now)} desc, h.from_at desc nulls last, h.id)::int`.as(
        'place',
      ),
    )
    .select(sql<number>`count(*) over (partition by h.kind)::int`.as('total'))
    .select(
      sql<number>`(count(*) filter (where ${active(asked.now)}) over (partition by h.kind))::int`.as(
        'active_total',
      ),
    )
    .select(active(asked.now).as('active'))
  return trx
    .selectFrom(ranked.as('r'))
    .innerJoin('unit as u', 'u.id', 'r.unit_id')
    .selectAll('r')
    .select('u.name as unit_name')
    .where('r.place', '>', asked.skip)
    .where('r.place', '<=', asked.skip + asked.limit)
    .orderBy('r.kind')
    .orderBy('r.place')
    .execute()
}

export type ItemRow = Awaited<ReturnType<typeof itemRows>>[number]

function shownItems(trx: Trx, asked: Asked & { kinds: readonly ItemKind[] }) {
  return (
    trx
      .selectFrom('history_item as h')
      .select([
        'h.id',
        'h.kind',
        'h.display',
        'h.code',
        'h.code_system',
        'h.category',
        'h.status',
        'h.detail',
        'h.from_at',
        'h.from_precision',
        'h.until_at',
        'h.until_precision',
        'h.source_system',
        'h.source_name',
        'h.taken_at',
        'h.content_hash',
        'h.unit_id',
      ])
      .where('h.person_id', '=', asked.person)
      .where('h.unit_id', 'in', [...asked.units])
      .where('h.kind', 'in', [...asked.kinds])
      // What its source has taken back was never true (rules.ts isVoid).
      .where(
        sql<boolean>`h.status <> 'entered-in-error' and coalesce(h.verification, '') not in ('entered-in-error', 'refuted')`,
      )
  )
}

/** The same as isActive() of rules.ts, for ordering and counting in the database; a test holds the two together. */
function active(now: string) {
  return sql<boolean>`((h.until_at is null or h.until_at > ${now}::timestamptz) and case h.kind
    when 'condition' then h.status in ('active', 'recurrence', 'relapse')
    when 'allergy' then h.status = 'active'
    when 'medicine' then h.status in ('active', 'on-hold')
    when 'contact' then h.status in ('planned', 'arrived', 'triaged', 'in-progress', 'onleave')
    when 'procedure' then h.status in ('preparation', 'in-progress', 'on-hold')
    when 'plan' then h.status in ('active', 'on-hold')
    else false end)`
}

/** Newest values of each kind: at most `limit` a kind, with how many there are. `code` narrows to one kind. */
export async function valueRows(trx: Trx, asked: Asked & { code?: string; skip: number; limit: number }) {
  const ranked = trx
    .selectFrom('measurement as m')
    .select([
      'm.id',
      'm.code',
      'm.display',
      'm.category',
      'm.status',
      'm.effective_at',
      'm.effective_precision',
      'm.value',
      'm.comparator',
      'm.unit',
      'm.value_text',
      'm.source_system',
      'm.source_name',
      'm.taken_at',
      'm.content_hash',
      'm.unit_id',
    ])
    .select(
      sql<number>`row_number() over (partition by m.code order by m.effective_at desc, m.id)::int`.as(
        'place',
      ),
    )
    .select(sql<number>`count(*) over (partition by m.code)::int`.as('total'))
    .where('m.person_id', '=', asked.person)
    .where('m.unit_id', 'in', [...asked.units])
    .where('m.status', 'not in', [...voidStatuses])
    .where((eb) => eb.or([eb('m.value', 'is not', null), eb('m.value_text', 'is not', null)]))
    .$if(asked.code !== undefined, (q) => q.where('m.code', '=', asked.code ?? ''))
  return trx
    .selectFrom(ranked.as('r'))
    .innerJoin('unit as u', 'u.id', 'r.unit_id')
    .selectAll('r')
    .select('u.name as unit_name')
    .where('r.place', '>', asked.skip)
    .where('r.place', '<=', asked.skip + asked.limit)
    .orderBy('r.code')
    .orderBy('r.place')
    .execute()
}

export type ValueRow = Awaited<ReturnType<typeof valueRows>>[number]

/** Names of everything that has told something about the person. */
export async function sourcesOf(trx: Trx, asked: Asked): Promise<string[]> {
  const { rows } = await sql<{ source: string }>`
    select distinct source_system as source from measurement
      where person_id = ${asked.person} and unit_id = any(${sql.val([...asked.units])}::uuid[])
    union select source_system from history_item
      where person_id = ${asked.person} and unit_id = any(${sql.val([...asked.units])}::uuid[])
    order by source`.execute(trx)
  return rows.map((row) => row.source)
}

/** Something as its source sent it, with how many earlier contents are kept; undefined when the reader may not see it. */
export async function originalOf(trx: Trx, asked: Asked, item: string) {
  const { rows } = await sql<{ system: string; id: string; original: string; earlier: number }>`
    with found as (
      select id, source_system, source_id, original::text as original, person_id, unit_id from history_item where id = ${item}
      union all
      select m.id, m.source_system, m.source_id, w.original::text, m.person_id, m.unit_id
      from measurement m
      join measurement w on w.person_id = m.person_id and w.unit_id = m.unit_id
        and w.source_system = m.source_system and w.source_id = m.source_id and w.original is not null
      where m.id = ${item})
    select source_system as system, source_id as id, original,
      (select count(*)::int from history_replaced r where r.item_id = found.id and r.person_id = found.person_id) as earlier
    from found where person_id = ${asked.person} and unit_id = any(${sql.val([...asked.units])}::uuid[])
      limit 1`.execute(trx)
  return rows[0]
}
