import type { Trx } from '../platform/database.ts'
import { entryBody } from '../records/entry.ts'
import type { ProcessId, StaffId, UnitId } from '../shared/id.ts'

/** The notes a unit wrote about a visit, as their newest versions say it, oldest first. */
export async function notesOf(trx: Trx, asked: { visit: ProcessId; unit: UnitId; reader: StaffId | null }) {
  const rows = await trx
    .selectFrom('entry as e')
    .leftJoin('entry_signature as s', 's.entry_id', 'e.id')
    .selectAll('e')
    .select('s.signed_at')
    .where('e.process_id', '=', asked.visit)
    .where('e.unit_id', '=', asked.unit)
    .where('e.kind', '=', 'visitNote')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('entry as n').select('n.id').whereRef('n.replaces_id', '=', 'e.id'))),
    )
    .orderBy('e.happened_at')
    .orderBy('e.recorded_at')
    .execute()
  return rows
    .filter((row) => row.correction !== 'enteredInError')
    .map((row) => ({
      entry: row.id,
      author: `${row.author_name}, ${row.author_title}`,
      mine: row.author_id !== null && row.author_id === asked.reader,
      happenedAt: row.happened_at,
      writtenAt: row.written_at,
      signed: row.signing === 'signed' || row.signed_at !== null,
      sections: entryBody.parse(row.body).sections,
    }))
}
