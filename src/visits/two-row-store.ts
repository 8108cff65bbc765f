import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { OwnerId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { TWO_TASK } from './two-rules.ts'
import { clockOrNull, type Slot, type VisitMode } from './visit.ts'

/** A visit at somebody's door, as far as the question whether two go is concerned. */
export interface TwoRow extends Slot {
  readonly id: ProcessId
  readonly unit: UnitId
  readonly person: PersonId
  readonly state: string
  readonly mode: VisitMode
  readonly minutes: number
  readonly aloneSince: Instant | null
  readonly aloneWhy: string | null
  /** A task about it stands open. */
  readonly task: boolean
}

/**
 * Visits whose second person is asked about: those named, or an owner's planned ones of some days at whose door
 * something is said, with all that were marked before.
 */
export async function twoRows(
  trx: Trx,
  which: { readonly owner: OwnerId } & (
    | { readonly visits: readonly ProcessId[] }
    | { readonly from: Day; readonly to: Day }
  ),
): Promise<TwoRow[]> {
  if ('visits' in which && which.visits.length === 0) return []
  const rows = await trx
    .selectFrom('visit as v')
    .innerJoin('process as p', 'p.id', 'v.id')
    .select(['v.id', 'v.unit_id', 'v.person_id', 'v.mode', 'v.day', 'v.from_time', 'v.to_time', 'v.minutes'])
    .select(['v.alone_since', 'v.alone_why', 'p.state'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('task as t')
          .select('t.id')
          .whereRef('t.about_process_id', '=', 'v.id')
          .where('t.key', '=', TWO_TASK)
          .where('t.outcome', 'is', null),
      ).as('task'),
    )
    .where('v.owner_id', '=', which.owner)
    .where((eb) => {
      if ('visits' in which) return eb('v.id', 'in', [...which.visits])
      const said = eb.exists(
        eb
          .selectFrom('person_fact as f')
          .select('f.entry_id')
          .whereRef('f.person_id', '=', 'v.person_id')
          .whereRef('f.unit_id', '=', 'v.unit_id')
          .where('f.kind', '=', 'atTheDoor'),
      )
      const coming = eb.and([
        eb('p.state', '=', 'planned'),
        eb('v.day', '>=', which.from),
        eb('v.day', '<=', which.to),
        said,
      ])
      return eb.or([eb('v.alone_since', 'is not', null), coming])
    })
    .orderBy('v.id')
    .forUpdate('v')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unit: row.unit_id,
    person: row.person_id,
    state: row.state,
    mode: row.mode,
    day: row.day,
    from: clockOrNull(row.from_time),
    to: clockOrNull(row.to_time),
    minutes: row.minutes,
    aloneSince: row.alone_since,
    aloneWhy: row.alone_why,
    task: Boolean(row.task),
  }))
}

/** Keeps why one goes alone where two must, by name; null when two go again. */
export async function setAloneWhy(
  trx: Trx,
  visits: readonly ProcessId[],
  said: { readonly why: string; readonly name: string } | null,
): Promise<void> {
  if (visits.length === 0) return
  await trx
    .updateTable('visit')
    .set({ alone_why: said?.why ?? null, alone_why_name: said?.name ?? null })
    .where('id', 'in', [...visits])
    .execute()
}
