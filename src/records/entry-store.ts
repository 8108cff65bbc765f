import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import { asId, type EntryId, type PersonId, type ProcessId, type StaffId, type UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import type { Writing } from './author.ts'
import { type Entry, type EntryBody, type EntryKind, entryBody } from './entry.ts'

/** What a new entry says; the writer and the times come from the change. */
export interface NewEntry {
  readonly id: EntryId
  readonly person: PersonId
  readonly kind: EntryKind
  readonly body: EntryBody
  /** When it happened; the moment of writing unless told. */
  readonly happenedAt?: Instant
  readonly process?: ProcessId | null
  /** `signed`: its author signs by sending it; `needed`: is signed later; `none`: administrative. */
  readonly signing: 'signed' | 'needed' | 'none'
  readonly origin?: 'written' | 'received' | 'imported'
}

/** Writes the first version of an entry into the author's own unit's record. */
export async function writeEntry(writing: Writing, entry: NewEntry): Promise<EntryId> {
  await insertVersion(writing, { ...entry, record: entry.id, replaces: null, correction: null, reason: null })
  return entry.id
}

/** What a correction says: which version it replaces, why, and the new text; `enteredInError` marks it as never true. */
export interface Correction {
  readonly id: EntryId
  readonly replaces: EntryId
  readonly kind: 'corrected' | 'enteredInError'
  readonly reason: string
  readonly body: EntryBody
  readonly happenedAt?: Instant
}

/** Writes a new version beside the old one, which stays readable. Only the unit that wrote an entry corrects it. */
export async function correctEntry(writing: Writing, correction: Correction): Promise<EntryId> {
  const old = await writing.trx
    .selectFrom('entry')
    .selectAll()
    .where('id', '=', correction.replaces)
    .where('owner_id', '=', writing.reader.owner)
    .where('unit_id', '=', writing.reader.unit)
    .executeTakeFirst()
  if (old === undefined) throw new Refused('access.notFound', { status: 404 })
  const newer = await writing.trx
    .selectFrom('entry')
    .select('id')
    .where('replaces_id', '=', old.id)
    .executeTakeFirst()
  if (newer !== undefined) throw new Refused('command.stale', { status: 409, field: 'replaces' })
  await insertVersion(writing, {
    id: correction.id,
    person: old.person_id,
    kind: old.kind as EntryKind, // Cast: the column holds only kinds that writeEntry put there.
    body: correction.body,
    happenedAt: correction.happenedAt ?? old.happened_at,
    process: old.process_id,
    signing: old.signing === 'none' ? 'none' : 'signed',
    record: old.record_id,
    replaces: old.id,
    correction: correction.kind,
    reason: correction.reason,
  })
  return correction.id
}

type Version = NewEntry & {
  readonly record: EntryId
  readonly replaces: EntryId | null
  readonly correction: 'corrected' | 'enteredInError' | null
  readonly reason: string | null
}

async function insertVersion(writing: Writing, version: Version): Promise<void> {
  const { trx, reader, now, madeAt } = writing
  const happenedAt = version.happenedAt ?? madeAt
  if (happenedAt > now) throw new Refused('entry.inTheFuture', { status: 422, field: 'happenedAt' })
  await trx
    .insertInto('entry')
    .values({
      id: version.id,
      record_id: version.record,
      replaces_id: version.replaces,
      owner_id: reader.owner,
      unit_id: reader.unit,
      person_id: version.person,
      area: reader.area,
      kind: version.kind,
      process_id: version.process ?? null,
      author_id: reader.staff,
      assignment_id: reader.assignment,
      author_name: reader.name,
      author_title: reader.title,
      happened_at: happenedAt,
      made_at: madeAt,
      written_at: now,
      signing: version.signing,
      origin: version.origin ?? 'written',
      correction: version.correction,
      correction_reason: version.reason,
      body: JSON.stringify(version.body),
    })
    .execute()
}

/** Every version of one record, oldest first. */
export async function versionsOf(
  trx: Trx,
  given: { record: EntryId; person: PersonId; units: readonly UnitId[] },
): Promise<Entry[]> {
  const rows = await entryRows(trx)
    .where('e.record_id', '=', given.record)
    .where('e.person_id', '=', given.person)
    .where('e.unit_id', 'in', [...given.units])
    .orderBy('e.recorded_at')
    .execute()
  return rows.map(entryOf)
}

/** The record that an entry is a version of. */
export async function recordOf(trx: Trx, entry: EntryId): Promise<EntryId | undefined> {
  const row = await trx.selectFrom('entry').select('record_id').where('id', '=', entry).executeTakeFirst()
  return row?.record_id
}

/** The persons that these entries of one author are about. */
export async function personsWrittenOf(
  trx: Trx,
  given: { entries: readonly EntryId[]; author: StaffId | null },
): Promise<PersonId[]> {
  const rows = await trx
    .selectFrom('entry')
    .select('person_id')
    .distinct()
    .where('id', 'in', [...given.entries])
    .where('author_id', '=', given.author)
    .execute()
  return rows.map((row) => row.person_id)
}

/** Entries that wait for this member of staff's signature under this assignment, oldest first. */
export async function unsignedOf(trx: Trx, given: { staff: string; owner: string }): Promise<Entry[]> {
  const rows = await entryRows(trx)
    .where('e.author_id', '=', asId<'staff'>(given.staff))
    .where('e.owner_id', '=', asId<'owner'>(given.owner))
    .where('e.signing', '=', 'needed')
    .where('s.entry_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('entry as n').select('n.id').whereRef('n.replaces_id', '=', 'e.id'))),
    )
    .orderBy('e.written_at')
    .execute()
  return rows.map(entryOf)
}

/** Entries with unit name and signature: what every reading begins with. */
export function entryRows(trx: Trx) {
  return trx
    .selectFrom('entry as e')
    .innerJoin('unit as u', 'u.id', 'e.unit_id')
    .leftJoin('entry_signature as s', 's.entry_id', 'e.id')
    .selectAll('e')
    .select(['u.name as unit_name', sql<boolean>`s.entry_id is not null`.as('was_signed')])
}

export type EntryRow = Awaited<ReturnType<ReturnType<typeof entryRows>['execute']>>[number]

/** A row as an entry. */
export function entryOf(row: EntryRow): Entry {
  return {
    id: row.id,
    record: row.record_id,
    replaces: row.replaces_id,
    owner: row.owner_id,
    unit: row.unit_id,
    unitName: row.unit_name,
    person: row.person_id,
    process: row.process_id,
    kind: row.kind as EntryKind, // Cast: the column holds only kinds that writeEntry put there.
    author: row.author_id,
    authorName: row.author_name,
    authorTitle: row.author_title,
    happenedAt: row.happened_at,
    writtenAt: row.written_at,
    origin: row.origin as Entry['origin'], // Cast: a check constraint holds the column to these.
    signed: row.signing === 'signed' || row.was_signed,
    needsSignature: row.signing === 'needed' && !row.was_signed,
    correction: row.correction as Entry['correction'], // Cast: likewise.
    correctionReason: row.correction_reason,
    body: entryBody.parse(row.body),
  }
}

/** Signs entries that their own author wrote and that still wait; gives how many were signed. */
export async function signEntries(writing: Writing, ids: readonly EntryId[]): Promise<number> {
  const { trx, reader, now } = writing
  const { staff, assignment } = reader
  if (staff === null || assignment === null) throw new Refused('access.noPermission', { status: 403 })
  const waiting = await unsignedOf(trx, { staff, owner: reader.owner })
  const mine = waiting.filter((entry) => ids.includes(entry.id))
  if (mine.length !== new Set(ids).size)
    throw new Refused('entry.notYoursToSign', { status: 409, field: 'entries' })
  await trx
    .insertInto('entry_signature')
    .values(
      mine.map((entry) => ({
        entry_id: entry.id,
        owner_id: entry.owner,
        person_id: entry.person,
        signed_by: staff,
        assignment_id: assignment,
        signed_at: now,
      })),
    )
    .execute()
  return mine.length
}
