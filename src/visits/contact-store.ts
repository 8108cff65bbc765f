import type { Trx } from '../platform/database.ts'
import { entryBody } from '../records/entry.ts'
import type { EntryId, OwnerId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** A contact beside its entry. */
export interface NewContact {
  readonly record: EntryId
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
  readonly mode: 'phone' | 'video' | 'written'
  readonly withWhom: 'person' | 'relative' | 'unit' | 'other'
  readonly withName: string
  readonly withUnit: UnitId | null
  readonly direction: 'out' | 'in'
  readonly minutes: number
  readonly about: ProcessId | null
  readonly happenedAt: Instant
}

export async function insertContact(trx: Trx, contact: NewContact): Promise<void> {
  await trx
    .insertInto('contact')
    .values({
      record_id: contact.record,
      owner_id: contact.owner,
      unit_id: contact.unit,
      person_id: contact.person,
      mode: contact.mode,
      with_whom: contact.withWhom,
      with_name: contact.withName || null,
      with_unit_id: contact.withUnit,
      direction: contact.direction,
      minutes: contact.minutes,
      about_process_id: contact.about,
      happened_at: contact.happenedAt,
    })
    .execute()
}

/** The unit's latest contacts with or about a person; those marked as entered in error are left out. */
export async function contactsOf(trx: Trx, given: { unit: UnitId; person: PersonId; limit: number }) {
  const rows = await trx
    .selectFrom('contact as c')
    .innerJoin('entry as e', 'e.record_id', 'c.record_id')
    .selectAll('c')
    .select(['e.author_name', 'e.body', 'e.correction'])
    .where('c.person_id', '=', given.person)
    .where('c.unit_id', '=', given.unit)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('entry as n').select('n.id').whereRef('n.replaces_id', '=', 'e.id'))),
    )
    .orderBy('c.happened_at', 'desc')
    .limit(given.limit)
    .execute()
  return rows
    .filter((row) => row.correction !== 'enteredInError')
    .map((row) => ({
      entry: row.record_id,
      mode: row.mode,
      direction: row.direction,
      withWhom: row.with_whom,
      withName: row.with_name ?? '',
      minutes: row.minutes,
      at: row.happened_at,
      by: row.author_name,
      preview: entryBody.parse(row.body).sections[0]?.text.slice(0, 160) ?? '',
    }))
}

/** One contact of a unit, or undefined when it wrote none such about this person. */
export async function contactOf(
  trx: Trx,
  asked: { record: EntryId; unit: UnitId; person: PersonId },
): Promise<{ happenedAt: Instant } | undefined> {
  return trx
    .selectFrom('contact')
    .select('happened_at as happenedAt')
    .where('record_id', '=', asked.record)
    .where('unit_id', '=', asked.unit)
    .where('person_id', '=', asked.person)
    .executeTakeFirst()
}
