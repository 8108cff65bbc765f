import type { Trx } from '../platform/database.ts'
import type { CommandId, OwnerId, PersonId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { type EntryBody, type EntryKind, entryBody } from './entry.ts'

/** Whose drafts: an author's under one unit. Nobody else reads them, whatever their rights. */
export interface DraftAuthor {
  readonly staff: StaffId
  readonly owner: OwnerId
  readonly unit: UnitId
}

/** Something begun and not yet written into the record. */
export interface KeptDraft {
  readonly id: string
  readonly person: PersonId
  readonly kind: EntryKind
  readonly process: ProcessId | null
  readonly body: EntryBody
  readonly version: CommandId
  readonly updatedAt: Instant
}

/** Keeps a draft, or takes the place of its own earlier version; a version from another device is not overwritten unseen. */
export async function saveDraft(
  trx: Trx,
  author: DraftAuthor,
  draft: Omit<KeptDraft, 'updatedAt'> & { over: string | null; at: Instant },
): Promise<void> {
  const there = await mine(trx, author)
    .select(['version', 'person_id'])
    .where('id', '=', draft.id)
    .forUpdate()
    .executeTakeFirst()
  // What is written about one person never ends in another's draft.
  if (there !== undefined && there.person_id !== draft.person)
    throw new Refused('access.notFound', { status: 404, field: 'draft' })
  if (draft.over === null && there !== undefined)
    throw new Refused('command.stale', { status: 409, field: 'over' })
  if (draft.over !== null && there?.version !== draft.over)
    throw new Refused('command.stale', { status: 409, field: 'over' })
  const values = {
    kind: draft.kind,
    process_id: draft.process,
    body: JSON.stringify(draft.body),
    version: draft.version,
    updated_at: draft.at,
  }
  if (there !== undefined) {
    await trx
      .updateTable('draft')
      .set(values)
      .where('id', '=', draft.id)
      .where('staff_id', '=', author.staff)
      .execute()
    return
  }
  await trx
    .insertInto('draft')
    .values({
      id: draft.id,
      owner_id: author.owner,
      unit_id: author.unit,
      person_id: draft.person,
      staff_id: author.staff,
      ...values,
    })
    .execute()
}

/** An author's drafts, latest first; about everyone or one person. */
export async function draftsOf(trx: Trx, author: DraftAuthor, person?: PersonId): Promise<KeptDraft[]> {
  const rows = await mine(trx, author)
    .selectAll()
    .$if(person !== undefined, (q) => q.where('person_id', '=', person ?? null))
    .orderBy('updated_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    person: row.person_id,
    kind: row.kind as EntryKind, // Cast: saveDraft put only kinds there.
    process: row.process_id,
    body: entryBody.parse(row.body),
    version: row.version,
    updatedAt: row.updated_at,
  }))
}

/** Throws a draft away, or takes it out when it has been written; gives false when there was none. */
export async function removeDraft(trx: Trx, author: DraftAuthor, id: string): Promise<boolean> {
  const result = await trx
    .deleteFrom('draft')
    .where('id', '=', id)
    .where('staff_id', '=', author.staff)
    .where('unit_id', '=', author.unit)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

function mine(trx: Trx, author: DraftAuthor) {
  return trx.selectFrom('draft').where('staff_id', '=', author.staff).where('unit_id', '=', author.unit)
}
