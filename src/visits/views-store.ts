import type { Trx } from '../platform/database.ts'
import { atTheDoorOf } from './door-store.ts'
import { partnersOf } from './partner-store.ts'
import { goingTo } from './staff-store.ts'
import { type Looking, viewOf } from './view-rules.ts'
import type { VisitRow } from './visit-row.ts'
import type { DayVisit, VisitView } from './visit-view.ts'

/** Visits of one unit as the reader sees them. */
export async function viewsOf(trx: Trx, rows: readonly VisitRow[], looking: Looking): Promise<VisitView[]> {
  const visits = rows.map(({ id }) => id)
  const going = await goingTo(trx, { visits, unit: looking.reader.unit })
  const partners = await partnersOf(trx, visits)
  return rows.map((row) =>
    viewOf(
      row,
      { going: going.get(row.id) ?? [], partners: partners.filter(({ visit }) => visit === row.id) },
      looking,
    ),
  )
}

/** The same with what one needs at each door, said by the reader's own unit. */
export async function dayVisitsOf(
  trx: Trx,
  rows: readonly VisitRow[],
  looking: Looking,
): Promise<DayVisit[]> {
  const views = await viewsOf(trx, rows, looking)
  const doors = new Map<string, DayVisit['door']>()
  for (const { person } of views) {
    if (doors.has(person.id)) continue
    doors.set(person.id, await atTheDoorOf(trx, { person: person.id, units: [looking.reader.unit] }))
  }
  return views.flatMap((view) => {
    const door = doors.get(view.person.id)
    return door === undefined
      ? []
      : [{ ...view, door: view.place.text === '' ? { ...door, phones: [] } : door }]
  })
}
