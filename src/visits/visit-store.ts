import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { OwnerId, PersonId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import { clockOrNull, type VisitState, visitState } from './visit.ts'
import type { PersonRow, VisitRow } from './visit-row.ts'

function rows(trx: Trx) {
  return trx
    .selectFrom('visit as v')
    .innerJoin('process as p', 'p.id', 'v.id')
    .innerJoin('person as h', 'h.id', 'v.person_id')
    .innerJoin('unit as u', 'u.id', 'v.unit_id')
    .selectAll('v')
    .select(['p.state', 'p.version', 'u.care_model'])
    .select([
      'h.given_names',
      'h.family_name',
      'h.called_name',
      'h.birth_day',
      'h.protected',
      'h.deceased_day',
      'h.address_line',
      'h.city',
      'h.latitude',
      'h.longitude',
    ])
    .select((eb) =>
      eb
        .selectFrom('entry as e')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('e.process_id', '=', 'v.id')
        .where('e.kind', '=', 'visitNote')
        .whereRef('e.record_id', '=', 'e.id')
        .as('notes'),
    )
}

type Selected = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

function rowOf(row: Selected): VisitRow {
  return {
    id: row.id,
    owner: row.owner_id,
    unit: row.unit_id,
    careModel: row.care_model,
    state: visitState.parse(row.state),
    version: row.version,
    kind: row.kind,
    mode: row.mode,
    day: row.day,
    from: clockOrNull(row.from_time),
    to: clockOrNull(row.to_time),
    minutes: row.minutes,
    place: row.place,
    placeText: row.place_text,
    why: row.why,
    about: row.about_process_id,
    series: row.series_id,
    movedApart: row.moved_apart,
    personTold: row.person_told,
    aloneSince: row.alone_since,
    aloneWhy:
      row.alone_why === null || row.alone_why_name === null
        ? null
        : { why: row.alone_why, by: row.alone_why_name },
    arrivedAt: row.arrived_at,
    endedAt: row.ended_at,
    endReason: row.end_reason,
    endNote: row.end_note,
    notes: row.notes ?? 0,
    person: personOf(row),
  }
}

function personOf(row: Selected): PersonRow {
  return {
    id: row.person_id,
    givenNames: row.given_names,
    familyName: row.family_name,
    calledName: row.called_name,
    birthDay: row.birth_day,
    protected: row.protected !== null,
    deceased: row.deceased_day !== null,
    address: row.address_line,
    city: row.city,
    latitude: row.latitude,
    longitude: row.longitude,
  }
}

/** One visit of one unit; undefined when there is none such. */
export async function visitById(
  trx: Trx,
  given: { visit: ProcessId; unit: UnitId },
): Promise<VisitRow | undefined> {
  const row = await rows(trx)
    .where('v.id', '=', given.visit)
    .where('v.unit_id', '=', given.unit)
    .executeTakeFirst()
  return row && rowOf(row)
}

/** The visits of a unit on a day, or those of one who goes. */
export async function visitsOnDay(
  trx: Trx,
  given: { owner: OwnerId; unit: UnitId; day: Day; staff?: StaffId },
): Promise<VisitRow[]> {
  const found = await rows(trx)
    .where('v.owner_id', '=', given.owner)
    .where('v.unit_id', '=', given.unit)
    .where('v.day', '=', given.day)
    .where('p.state', '<>', 'asked')
    .$if(given.staff !== undefined, (q) => q.where('v.id', 'in', goesTo(trx, given.staff)))
    .orderBy('v.from_time')
    .orderBy('v.id')
    .execute()
  return found.map(rowOf)
}

/** A unit's visits from a day to another, both included; those that did not come about left out. */
export async function visitsBetween(
  trx: Trx,
  given: { owner: OwnerId; unit: UnitId; from: Day; to: Day },
): Promise<VisitRow[]> {
  const found = await rows(trx)
    .where('v.owner_id', '=', given.owner)
    .where('v.unit_id', '=', given.unit)
    .where('v.day', '>=', given.from)
    .where('v.day', '<=', given.to)
    .where('p.state', 'not in', ['asked', 'cancelled', 'declined'])
    .orderBy('v.day')
    .orderBy('v.from_time')
    .orderBy('v.id')
    .execute()
  return found.map(rowOf)
}

/**
 * The unit's visits that wait, oldest first: searches that are on, questions unanswered, and of those before a day
 * the unended ones to which one goes. Found by their open processes, never through all that the unit ever did.
 */
export async function waitingVisits(
  trx: Trx,
  given: { owner: OwnerId; unit: UnitId; late: { staff: StaffId; before: Day } | null },
): Promise<VisitRow[]> {
  const { late } = given
  const open = trx
    .selectFrom('process')
    .select('id')
    .where('owner_id', '=', given.owner)
    .where('unit_id', '=', given.unit)
    .where('kind', '=', 'visit')
    .where('state', 'in', [...ANYONES, ...(late === null ? [] : UNENDED)])
    // Kept apart, so that the plan begins here.
    .offset(0)
  const found = await rows(trx)
    .where('v.id', 'in', open)
    .where((eb) =>
      late === null
        ? eb.lit(true)
        : eb.or([
            eb('p.state', 'in', [...ANYONES]),
            eb.and([eb('v.day', '<', late.before), eb('v.id', 'in', goesTo(trx, late.staff))]),
          ]),
    )
    .orderBy('v.day')
    .orderBy('v.from_time')
    .limit(400)
    .execute()
  return found.map(rowOf)
}

/** What waits for anyone of the unit, and what only those who go can end. */
const ANYONES = ['notFound', 'asked'] as const satisfies readonly VisitState[]
const UNENDED = ['planned', 'arrived', 'documented'] as const satisfies readonly VisitState[]

/** A unit's visits to a person: those of `from` and later, or the latest before it. */
export async function visitsOfOne(
  trx: Trx,
  given: { unit: UnitId; person: PersonId; coming: boolean; today: Day; limit: number },
): Promise<VisitRow[]> {
  const open = ['asked', 'planned', 'arrived', 'documented', 'notFound']
  const found = await rows(trx)
    .where('v.person_id', '=', given.person)
    .where('v.unit_id', '=', given.unit)
    .where('p.state', given.coming ? 'in' : 'not in', open)
    .orderBy('v.day', given.coming ? 'asc' : 'desc')
    .orderBy('v.from_time', given.coming ? 'asc' : 'desc')
    .limit(given.limit)
    .execute()
  return found.map(rowOf)
}

/** How many visits one has on each day of a span, days without any left out. */
export async function countsAround(
  trx: Trx,
  given: { owner: OwnerId; unit: UnitId; staff: StaffId; from: Day; to: Day },
): Promise<{ day: Day; count: number }[]> {
  return trx
    .selectFrom('visit as v')
    .innerJoin('process as p', 'p.id', 'v.id')
    .select(['v.day', sql<number>`count(*)::int`.as('count')])
    .where('v.owner_id', '=', given.owner)
    .where('v.unit_id', '=', given.unit)
    .where('v.day', '>=', given.from)
    .where('v.day', '<=', given.to)
    .where('p.state', 'not in', ['asked', 'cancelled', 'declined'])
    .where('v.id', 'in', goesTo(trx, given.staff))
    .groupBy('v.day')
    .execute()
}

function goesTo(trx: Trx, staff: StaffId | undefined) {
  return trx
    .selectFrom('visit_staff')
    .select('visit_id')
    .where('staff_id', '=', staff ?? null)
    .where('going', '=', true)
}
