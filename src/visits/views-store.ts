import { awayAmong } from '../persons/away-store.ts'
import { keptAmong } from '../persons/kept-store.ts'
import type { Trx } from '../platform/database.ts'
import type { PersonId } from '../shared/id.ts'
import { atTheDoors } from './door-store.ts'
import { partnersOf } from './partner-store.ts'
import { goingTo } from './staff-store.ts'
import { type Looking, viewOf } from './view-rules.ts'
import type { VisitRow } from './visit-row.ts'
import type { DayVisit, VisitView } from './visit-view.ts'

/** Visits of one unit as the reader sees them. */
export async function viewsOf(trx: Trx, rows: readonly VisitRow[], looking: Looking): Promise<VisitView[]> {
  const visits = rows.map(({ id }) => id)
  const persons = rows.map(({ person }) => person)
  const { unit } = looking.reader
  const [going, partners, kept, away] = await Promise.all([
    goingTo(trx, { visits, unit }),
    partnersOf(trx, visits),
    keptFrom(trx, persons, looking),
    awayAmong(trx, { persons, unit, now: looking.now }),
  ])
  return rows.map((row) =>
    viewOf(
      row,
      {
        going: going.get(row.id) ?? [],
        partners: partners.filter(({ visit }) => visit === row.id),
        kept: kept.has(row.person.id),
        away: away.get(row.person.id) ?? null,
      },
      looking,
    ),
  )
}

/** Persons with protected identity whose places and relatives are kept from the reader's unit. */
export function keptFrom(
  trx: Trx,
  persons: readonly { readonly id: PersonId; readonly protected: boolean }[],
  { reader, now }: Looking,
): Promise<ReadonlySet<PersonId>> {
  return keptAmong(trx, { persons, unit: reader.unit, now })
}

/** The same with what one needs at each door, said by the reader's own unit. */
export async function dayVisitsOf(
  trx: Trx,
  rows: readonly VisitRow[],
  looking: Looking,
): Promise<DayVisit[]> {
  const views = await viewsOf(trx, rows, looking)
  const persons = [...new Set(views.map(({ person }) => person.id))]
  const doorOf = await atTheDoors(trx, { persons, units: [looking.reader.unit] })
  const kept = await keptFrom(
    trx,
    rows.map(({ person }) => person),
    looking,
  )
  return views.map((view) => {
    const door = doorOf(view.person.id)
    if (kept.has(view.person.id)) {
      return { ...view, door: { ...door, facts: [], hasCode: false, phones: [] } }
    }
    return { ...view, door: view.place.text === '' ? { ...door, phones: [] } : door }
  })
}
