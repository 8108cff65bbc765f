import type { Trx } from '../platform/database.ts'
import type { PersonId, ProcessId, UnitId } from '../shared/id.ts'

/** Whether the person is enrolled with the unit now. */
export async function isEnrolled(trx: Trx, asked: { person: PersonId; unit: UnitId }): Promise<boolean> {
  return (await openProcessOf(trx, { ...asked, kind: 'enrolment' })) !== undefined
}

/** What a visit of this unit to this person would be about: the open enrolment, else the open referral. */
export async function openCase(
  trx: Trx,
  asked: { person: PersonId; unit: UnitId },
): Promise<ProcessId | null> {
  const enrolment = await openProcessOf(trx, { ...asked, kind: 'enrolment' })
  return enrolment ?? (await openProcessOf(trx, { ...asked, kind: 'referral' })) ?? null
}

/** Whether a process is this unit's and about this person. */
export async function belongs(
  trx: Trx,
  asked: { process: ProcessId; person: PersonId; unit: UnitId },
): Promise<boolean> {
  const row = await trx
    .selectFrom('process')
    .select('id')
    .where('id', '=', asked.process)
    .where('person_id', '=', asked.person)
    .where('unit_id', '=', asked.unit)
    .executeTakeFirst()
  return row !== undefined
}

async function openProcessOf(
  trx: Trx,
  asked: { person: PersonId; unit: UnitId; kind: 'enrolment' | 'referral' },
): Promise<ProcessId | undefined> {
  const row = await trx
    .selectFrom('process')
    .select('id')
    .where('person_id', '=', asked.person)
    .where('unit_id', '=', asked.unit)
    .where('kind', '=', asked.kind)
    .where('closed_at', 'is', null)
    .orderBy('opened_at', 'desc')
    .executeTakeFirst()
  return row?.id
}
