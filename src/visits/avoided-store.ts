import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import { entryBody } from '../records/entry.ts'
import type { Day } from '../shared/day.ts'
import { addDays, instantAt } from '../shared/day.ts'
import type { EntryId, OwnerId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { AvoidedKind } from './contact.ts'

/** One answer to what was avoided, as its newest version says it. */
export interface AvoidedAnswer {
  readonly entry: EntryId
  readonly record: EntryId
  readonly visit: ProcessId | null
  readonly contact: EntryId | null
  readonly kinds: AvoidedKind[]
  readonly note: string
  readonly by: string
}

/** Puts the answer's countable part beside its entry. */
export async function insertAvoided(
  trx: Trx,
  answer: {
    entry: EntryId
    record: EntryId
    owner: OwnerId
    unit: UnitId
    person: PersonId
    visit: ProcessId | null
    contact: EntryId | null
    kinds: readonly AvoidedKind[]
    happenedAt: Instant
  },
): Promise<void> {
  await trx
    .insertInto('avoided_care')
    .values({
      entry_id: answer.entry,
      record_id: answer.record,
      owner_id: answer.owner,
      unit_id: answer.unit,
      person_id: answer.person,
      visit_id: answer.visit,
      contact_record_id: answer.contact,
      ambulance: answer.kinds.includes('ambulance'),
      emergency_visit: answer.kinds.includes('emergencyVisit'),
      admission: answer.kinds.includes('admission'),
      earlier_discharge: answer.kinds.includes('earlierDischarge'),
      happened_at: answer.happenedAt,
    })
    .execute()
}

/** The answers that hold about a visit or about contacts of a unit: the newest version of each. */
export async function avoidedOf(
  trx: Trx,
  given: { unit: UnitId; visit?: ProcessId; contacts?: readonly EntryId[] },
): Promise<AvoidedAnswer[]> {
  if (given.visit === undefined && (given.contacts ?? []).length === 0) return []
  const rows = await trx
    .selectFrom('avoided_care as a')
    .innerJoin('entry as e', 'e.id', 'a.entry_id')
    .selectAll('a')
    .select(['e.author_name', 'e.correction', 'e.body'])
    .where('a.unit_id', '=', given.unit)
    .$if(given.visit !== undefined, (q) => q.where('a.visit_id', '=', given.visit ?? null))
    .$if(given.contacts !== undefined, (q) =>
      q.where('a.contact_record_id', 'in', [...(given.contacts ?? [])]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('entry as n').select('n.id').whereRef('n.replaces_id', '=', 'e.id'))),
    )
    .execute()
  return rows
    .filter((row) => row.correction !== 'enteredInError')
    .map((row) => ({
      entry: row.entry_id,
      record: row.record_id,
      visit: row.visit_id,
      contact: row.contact_record_id,
      kinds: kindsOf(row),
      note: entryBody.parse(row.body).sections[1]?.text ?? '',
      by: row.author_name,
    }))
}

function kindsOf(row: {
  ambulance: boolean
  emergency_visit: boolean
  admission: boolean
  earlier_discharge: boolean
}) {
  const kinds: AvoidedKind[] = []
  if (row.ambulance) kinds.push('ambulance')
  if (row.emergency_visit) kinds.push('emergencyVisit')
  if (row.admission) kinds.push('admission')
  if (row.earlier_discharge) kinds.push('earlierDischarge')
  return kinds
}

/** How much a unit's answers add up to between two days, both included; the newest version of each counts once. */
export async function countAvoided(trx: Trx, given: { owner: OwnerId; unit: UnitId; from: Day; to: Day }) {
  const of = (column: 'ambulance' | 'emergency_visit' | 'admission' | 'earlier_discharge') =>
    sql<number>`(count(*) filter (where ${sql.ref(`a.${column}`)}))::int`
  const row = await trx
    .selectFrom('avoided_care as a')
    .innerJoin('entry as e', 'e.id', 'a.entry_id')
    .select([
      sql<number>`count(*)::int`.as('answered'),
      of('ambulance').as('ambulance'),
      of('emergency_visit').as('emergencyVisit'),
      of('admission').as('admission'),
      of('earlier_discharge').as('earlierDischarge'),
    ])
    .where('a.owner_id', '=', given.owner)
    .where('a.unit_id', '=', given.unit)
    .where('a.happened_at', '>=', instantAt(given.from, '00:00'))
    .where('a.happened_at', '<', instantAt(addDays(given.to, 1), '00:00'))
    .where((eb) => eb.or([eb('e.correction', 'is', null), eb('e.correction', '<>', 'enteredInError')]))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('entry as n').select('n.id').whereRef('n.replaces_id', '=', 'e.id'))),
    )
    .executeTakeFirstOrThrow()
  return row
}
