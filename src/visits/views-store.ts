import type { Trx } from '../platform/database.ts'
import { placesHidden } from '../records/protected-rules.ts'
import { relationsOf } from '../records/timeline-store.ts'
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
  const [going, partners, kept] = await Promise.all([
    goingTo(trx, { visits, unit: looking.reader.unit }),
    partnersOf(trx, visits),
    keptFrom(trx, persons, looking),
  ])
  return rows.map((row) =>
    viewOf(
      row,
      {
        going: going.get(row.id) ?? [],
        partners: partners.filter(({ visit }) => visit === row.id),
        kept: kept.has(row.person.id),
      },
      looking,
    ),
  )
}

/** Persons with protected identity whose places and relatives are kept from the reader's unit. */
export async function keptFrom(
  trx: Trx,
  persons: readonly { readonly id: PersonId; readonly protected: boolean }[],
  { reader, now }: Looking,
): Promise<ReadonlySet<PersonId>> {
  const guarded = new Set(persons.filter((one) => one.protected).map(({ id }) => id))
  const kept = new Set<PersonId>()
  for (const person of guarded) {
    const relations = await relationsOf(trx, { person, unit: reader.unit, now })
    const reasons = relations.map(({ reason }) => reason)
    if (placesHidden({ protected: 'sekretessmarkering', reasons })) kept.add(person)
  }
  return kept
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
      return { ...view, door: { ...door, facts: [], hasCode: false, elsewhere: null, phones: [] } }
    }
    return { ...view, door: view.place.text === '' ? { ...door, phones: [] } : door }
  })
}
