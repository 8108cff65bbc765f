import type { Trx } from '../platform/database.ts'
import type { AssignmentId, CommandId, OwnerId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { type ChangedFields, type ChangeKind, changedFields, changeKinds } from './change.ts'

/** One change as it is noted, in the transaction that makes it. */
export interface Change {
  readonly id: string
  readonly owner: OwnerId
  readonly at: Instant
  readonly by: { readonly staff: StaffId | null; readonly name: string; readonly provider: string }
  readonly command: CommandId
  readonly what: ChangeKind
  readonly source: 'screen' | 'file' | 'terminal'
  readonly unit?: UnitId
  readonly staff?: StaffId
  readonly assignment?: AssignmentId
  readonly fields: ChangedFields
}

export async function insertChanges(trx: Trx, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  await trx
    .insertInto('organisation_change')
    .values(
      changes.map((one) => ({
        id: one.id,
        owner_id: one.owner,
        at: one.at,
        by_staff_id: one.by.staff,
        by_name: one.by.name,
        by_provider: one.by.provider,
        what: one.what,
        source: one.source,
        unit_id: one.unit ?? null,
        staff_id: one.staff ?? null,
        assignment_id: one.assignment ?? null,
        fields: JSON.stringify(one.fields),
        command_id: one.command,
      })),
    )
    .execute()
}

/**
 * What was changed at a provider, newest first, and how many changes there are. Of one member of staff also what
 * other providers changed about the person (name, phone, licence), since the person is one.
 */
export async function changesAt(
  trx: Trx,
  owner: OwnerId,
  which: { readonly unit?: UnitId | undefined; readonly staff?: StaffId | undefined; readonly take: number },
) {
  let query = trx
    .selectFrom('organisation_change as c')
    .leftJoin('unit as u', 'u.id', 'c.unit_id')
    .leftJoin('staff as st', 'st.id', 'c.staff_id')
  const { unit, staff } = which
  if (staff === undefined) query = query.where('c.owner_id', '=', owner)
  else {
    query = query
      .where('c.staff_id', '=', staff)
      .where((eb) => eb.or([eb('c.owner_id', '=', owner), eb('c.assignment_id', 'is', null)]))
  }
  if (unit !== undefined) query = query.where('c.unit_id', '=', unit)
  const total = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await query
    .select(['c.id', 'c.at', 'c.by_name', 'c.by_provider', 'c.what', 'c.source', 'c.fields'])
    .select(['u.name as unit_name', 'st.given_name', 'st.family_name'])
    .orderBy('c.at', 'desc')
    .orderBy('c.recorded_at', 'desc')
    .orderBy('c.id')
    .limit(which.take)
    .execute()
  return {
    total: Number(total.count),
    changes: rows.flatMap((row) => {
      const what = changeKinds.find((kind) => kind === row.what)
      if (what === undefined) return []
      return [
        {
          id: row.id,
          at: row.at,
          by: row.by_name,
          byProvider: row.by_provider,
          what,
          fromFile: row.source === 'file',
          unitName: row.unit_name,
          staffName: row.given_name === null ? null : `${row.given_name} ${row.family_name}`,
          fields: changedFields.parse(row.fields),
        },
      ]
    }),
  }
}
