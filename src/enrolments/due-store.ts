import type { Trx } from '../platform/database.ts'
import type { OwnerId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'

/** Hand-backs past their day that the head of unit does not know of yet. */
export async function overdueHandBacks(trx: Trx, now: Instant) {
  return await trx
    .selectFrom('hand_back as h')
    .innerJoin('unit as u', 'u.id', 'h.unit_id')
    .select([
      'h.id',
      'h.owner_id',
      'h.unit_id',
      'h.person_id',
      'h.enrolment_id',
      'h.to_unit',
      'u.head_staff_id',
    ])
    .where('h.state', '=', 'sent')
    .where('h.due_at', '<', now)
    .where('h.head_told_at', 'is', null)
    .forUpdate('h')
    .execute()
}

export async function toldHead(trx: Trx, id: string, at: Instant): Promise<void> {
  await trx.updateTable('hand_back').set({ head_told_at: at }).where('id', '=', id).execute()
}

/** Reviews that were done in open enrolments and have no next one. */
export async function reviewedWithoutNext(trx: Trx, owner: OwnerId) {
  return await trx
    .selectFrom('task as t')
    .innerJoin('process as p', 'p.id', 't.id')
    .innerJoin('enrolment as e', 'e.id', 't.about_process_id')
    .select([
      't.id as task',
      't.key',
      'p.closed_at',
      'e.id as enrolment',
      'e.owner_id',
      'e.unit_id',
      'e.person_id',
    ])
    .select(['e.care_model', 'e.care_model_version'])
    .where('t.owner_id', '=', owner)
    .where('t.key', '=', 'review')
    .where('t.outcome', '=', 'done')
    .where('e.ended_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('task as n')
            .innerJoin('process as np', 'np.id', 'n.id')
            .select('n.id')
            .whereRef('n.about_process_id', '=', 't.about_process_id')
            .whereRef('n.key', '=', 't.key')
            .whereRef('np.opened_at', '>=', 'p.closed_at'),
        ),
      ),
    )
    .execute()
}
