import { sql } from 'kysely'
import { voidStatuses } from '../measurements/measurement.ts'
import type { NightLevel } from '../night-reports/night-report.ts'
import type { Trx } from '../platform/database.ts'
import type { OwnerId, PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { OnCallCard } from './on-call.ts'
import { gravest } from './rules.ts'

/** One whom a unit is responsible for, with what puts her first. */
export interface UnitPerson {
  readonly person: PersonId
  readonly name: string
  readonly level: NightLevel | null
}

/**
 * Whom the unit is responsible for now: enrolled with it, in its home care, with a role that it says itself that it has,
 * with an order that it is to carry out, or told of for the night that is on. Who only was looked up, sent or declared is
 * not among them; neither are the dead.
 */
export async function unitPersons(
  trx: Trx,
  of: { readonly owner: OwnerId; readonly unit: UnitId; readonly now: Instant },
): Promise<UnitPerson[]> {
  const { rows } = await sql<{ person: PersonId; name: string; levels: NightLevel[] }>`
    with mine as (
      select person_id from enrolment where unit_id = ${of.unit} and ended_at is null
      union
      select person_id from care_relation
      where unit_id = ${of.unit} and reason = 'homeCare' and from_at <= ${of.now}
        and (until_at is null or until_at > ${of.now})
      union
      select person_id from responsibility
      where unit_id = ${of.unit} and holder_unit_id = ${of.unit} and superseded_at is null
        and from_at <= ${of.now} and (until_at is null or until_at > ${of.now})
      union
      select o.person_id from care_order o join process d on d.id = o.id
      where o.owner_id = ${of.owner} and o.unit_id = ${of.unit} and o.side = 'performing' and d.closed_at is null
      union
      select person_id from night_concern
      where unit_id = ${of.unit} and state = 'standing' and ends_at > ${of.now}
    )
    select p.id as person, coalesce(p.called_name, p.given_names) || ' ' || p.family_name as name,
      array(select c.level from night_concern c
        where c.person_id = p.id and c.unit_id = ${of.unit} and c.state = 'standing' and c.ends_at > ${of.now}
        union select r.level from night_report r
        where r.person_id = p.id and r.unit_id = ${of.unit} and r.state = 'standing' and r.ends_at > ${of.now}) as levels
    from mine join person p on p.id = mine.person_id
    where p.deceased_day is null`.execute(trx)
  return rows.map(({ person, name, levels }) => ({ person, name, level: gravest(levels) }))
}

/** Street and town by person. */
export async function addressesOf(
  trx: Trx,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (persons.length === 0) return new Map()
  const rows = await trx
    .selectFrom('person')
    .select(['id', 'address_line', 'city'])
    .where('id', 'in', [...persons])
    .execute()
  return new Map(
    rows.flatMap(({ id, address_line, city }) =>
      address_line === null ? [] : [[id, [address_line, city].filter(Boolean).join(', ')] as const],
    ),
  )
}

/** The newest value of each kind, the latest first and no more than so many of each person, by person. */
export async function newestValues(
  trx: Trx,
  of: { readonly persons: readonly PersonId[]; readonly unit: UnitId; readonly limit: number },
): Promise<ReadonlyMap<PersonId, OnCallCard['values']>> {
  if (of.persons.length === 0) return new Map()
  const rows = await trx
    .selectFrom('measurement')
    .distinctOn(['person_id', 'code'])
    .select(['person_id', 'code', 'display', 'value', 'value_text', 'comparator', 'unit', 'effective_at'])
    .where('person_id', 'in', [...of.persons])
    .where('unit_id', '=', of.unit)
    .where('status', 'not in', [...voidStatuses])
    .where('effective_at', 'is not', null)
    .where((eb) => eb.or([eb('value', 'is not', null), eb('value_text', 'is not', null)]))
    .orderBy('person_id')
    .orderBy('code')
    .orderBy('effective_at', 'desc')
    .orderBy('id')
    .execute()
  const values = rows.flatMap(({ person_id: person, effective_at: at, ...row }) => {
    const value = [row.comparator, row.value ?? row.value_text].filter(Boolean).join(' ')
    return at === null
      ? []
      : [{ person, shown: { name: row.display ?? row.code, value, unit: row.unit, at } }]
  })
  const latest = values.toSorted((a, b) => (a.shown.at < b.shown.at ? 1 : a.shown.at > b.shown.at ? -1 : 0))
  const byPerson = Map.groupBy(latest, ({ person }) => person)
  return new Map(
    [...byPerson].map(
      ([person, theirs]) => [person, theirs.slice(0, of.limit).map(({ shown }) => shown)] as const,
    ),
  )
}

/** Concerns for the night that is on, told to the unit or written by it, by person. */
export async function concernsTonight(trx: Trx, of: { readonly unit: UnitId; readonly now: Instant }) {
  const told = await trx
    .selectFrom('night_concern')
    .select(['person_id', 'from_name as from', 'level', 'said'])
    .where('unit_id', '=', of.unit)
    .where('state', '=', 'standing')
    .where('ends_at', '>', of.now)
    .orderBy('received_at')
    .execute()
  const written = await trx
    .selectFrom('night_report')
    .select(['person_id', 'written_name as from', 'level', 'said'])
    .where('unit_id', '=', of.unit)
    .where('state', '=', 'standing')
    .where('ends_at', '>', of.now)
    .orderBy('written_at')
    .execute()
  return [...told, ...written]
}
