import { randomUUID } from 'node:crypto'
import type { Trx } from '../platform/database.ts'
import type { Writing } from '../records/author.ts'
import type { OwnerId, PersonId, ProcessId } from '../shared/id.ts'
import type { Slot } from './visit.ts'

/** What was done to a visit. */
export interface VisitEvent {
  readonly kind:
    | 'planned'
    | 'moved'
    | 'told'
    | 'arrived'
    | 'documented'
    | 'completed'
    | 'declined'
    | 'cancelled'
    | 'notFound'
    | 'searchEnded'
    | 'undone'
    | 'jointAsked'
    | 'jointAccepted'
    | 'jointDeclined'
    | 'partnerNews'
  readonly note?: string | null
  readonly personTold?: boolean | null
  readonly slot?: Slot
}

type Doer = Pick<Writing, 'trx' | 'now' | 'madeAt' | 'reader'>

/** Notes what the writer did to a visit of the own unit. */
export async function noteEvent(
  doer: Doer,
  about: { visit: ProcessId; person: PersonId; owner?: OwnerId },
  event: VisitEvent,
): Promise<void> {
  await doer.trx
    .insertInto('visit_event')
    .values({
      id: randomUUID(),
      visit_id: about.visit,
      owner_id: about.owner ?? doer.reader.owner,
      person_id: about.person,
      kind: event.kind,
      at: doer.now,
      made_at: doer.madeAt,
      staff_id: doer.reader.staff,
      staff_name: `${doer.reader.name}, ${doer.reader.title}`,
      note: event.note || null,
      person_told: event.personTold ?? null,
      day: event.slot?.day ?? null,
      from_time: event.slot?.from ?? null,
      to_time: event.slot?.to ?? null,
    })
    .execute()
}

/** Everything that was done to a visit, oldest first. */
export async function eventsOf(trx: Trx, visit: ProcessId) {
  const rows = await trx
    .selectFrom('visit_event')
    .selectAll()
    .where('visit_id', '=', visit)
    .orderBy('at')
    .orderBy('recorded_at')
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    at: row.made_at,
    by: row.staff_name,
    note: row.note,
    personTold: row.person_told,
    day: row.day,
    from: row.from_time,
    to: row.to_time,
  }))
}
