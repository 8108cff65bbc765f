import type { Trx } from '../platform/database.ts'
import type { Author } from '../records/author.ts'
import { asId, type EntryId, type PersonId, type StaffId, type UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** A visit to somebody not known yet, with its author. */
export interface UnmatchedVisit {
  readonly id: string
  readonly who: string
  readonly place: string
  readonly words: string
  readonly happenedAt: Instant
  readonly author: Author
}

/** Writes down a visit to somebody not known yet. */
export async function insertUnmatched(
  trx: Trx,
  visit: UnmatchedVisit & { readonly by: StaffId },
): Promise<void> {
  const { id, who, place, words, happenedAt, author, by } = visit
  if (author.assignment === null) throw new Error('who writes works under an assignment')
  await trx
    .insertInto('unmatched_visit')
    .values({
      ...{ id, who, place, words, happened_at: happenedAt, owner_id: author.owner, unit_id: author.unit },
      ...{ written_by: by, written_assignment_id: author.assignment, area: author.area },
      ...{ written_name: author.name, written_title: author.title },
    })
    .execute()
}

/** A unit's that wait for somebody to say who it was, the oldest first. */
export async function unmatchedOf(trx: Trx, unit: UnitId): Promise<UnmatchedVisit[]> {
  return (await waiting(trx, unit).orderBy('happened_at').orderBy('id').execute()).map(visitOf)
}

/** One that waits, its row held: of two who match it at the same time one is told that it was done. */
export async function takeUnmatched(
  trx: Trx,
  given: { readonly id: string; readonly unit: UnitId },
): Promise<UnmatchedVisit | undefined> {
  const row = await waiting(trx, given.unit).where('id', '=', given.id).forUpdate().executeTakeFirst()
  return row && visitOf(row)
}

/** It was this person, somebody says; the entry holds what was written. */
export async function matchWith(
  trx: Trx,
  given: {
    readonly id: string
    readonly person: PersonId
    readonly entry: EntryId
    readonly by: StaffId
    readonly at: Instant
  },
): Promise<void> {
  const { id, person, entry, by, at } = given
  await trx
    .updateTable('unmatched_visit')
    .set({ person_id: person, entry_id: entry, matched_by: by, matched_at: at })
    .where('id', '=', id)
    .where('person_id', 'is', null)
    .executeTakeFirstOrThrow()
}

function waiting(trx: Trx, unit: UnitId) {
  return trx
    .selectFrom('unmatched_visit')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('person_id', 'is', null)
}

function visitOf(row: Awaited<ReturnType<ReturnType<typeof waiting>['execute']>>[number]): UnmatchedVisit {
  return {
    ...{ id: row.id, who: row.who, place: row.place, words: row.words, happenedAt: row.happened_at },
    author: {
      staff: row.written_by,
      assignment: asId<'assignment'>(row.written_assignment_id),
      ...{ owner: row.owner_id, unit: row.unit_id, name: row.written_name, title: row.written_title },
      area: row.area === 'social' ? 'social' : 'health',
    },
  }
}
