import { randomUUID } from 'node:crypto'
import type { Trx } from '../platform/database.ts'
import type { CommandId, OwnerId, PersonId, ProcessId, StaffId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { endTasksAbout } from '../tasks/task-store.ts'
import { SEARCH_TASK } from './search-rules.ts'
import { stepVisit } from './visit-write-store.ts'

/**
 * Ends every visit of one owner to a person that is still to be made, asked about or searched for; whoever is there
 * already can write down what was done. For a death: call it for the own side, and in the delivery to each other
 * owner. Gives the visits that ended.
 */
export async function endVisitsOf(
  trx: Trx,
  end: {
    owner: OwnerId
    person: PersonId
    reason: 'deceased' | 'inHospital'
    note: string | null
    by: StaffId | null
    byName: string
    version: CommandId
    at: Instant
  },
): Promise<ProcessId[]> {
  const open = await trx
    .selectFrom('process')
    .select('id')
    .where('owner_id', '=', end.owner)
    .where('person_id', '=', end.person)
    .where('kind', '=', 'visit')
    .where('state', 'in', ['asked', 'planned', 'notFound'])
    .forUpdate()
    .execute()
  for (const { id } of open) {
    const { version, at, reason, note } = end
    await stepVisit(trx, {
      visit: id,
      state: 'cancelled',
      version,
      endedAt: at,
      endReason: reason,
      endNote: note,
    })
    await endTasksAbout(trx, { about: id, keys: [SEARCH_TASK], note: note ?? '', by: end.by, version, at })
    await trx
      .insertInto('visit_event')
      .values({
        id: randomUUID(),
        ...{ visit_id: id, owner_id: end.owner, person_id: end.person, kind: 'cancelled', at, made_at: at },
        staff_id: end.by,
        staff_name: end.byName,
        note,
      })
      .execute()
  }
  return open.map(({ id }) => id)
}
