import type { Facts } from '../care-models/facts.ts'
import type { Trx } from '../platform/database.ts'
import { addMonths, ageOn, type Day, instantAt } from '../shared/day.ts'
import type { PersonId, UnitId } from '../shared/id.ts'

/**
 * What the team's own unit's record knows of persons for the criteria: age, earlier enrolments here (all of them), and
 * visits of the last 12 months (a lower bound). Imported values join when a named person has confirmed them.
 */
export async function recordFacts(
  trx: Trx,
  given: { persons: readonly PersonId[]; unit: UnitId; today: Day },
): Promise<ReadonlyMap<PersonId, Facts>> {
  const persons = [...new Set(given.persons)]
  if (persons.length === 0) return new Map()
  const yearAgo = instantAt(addMonths(given.today, -12), '00:00')
  const [born, processes] = await Promise.all([
    trx.selectFrom('person').select(['id', 'birth_day', 'deceased_day']).where('id', 'in', persons).execute(),
    trx
      .selectFrom('process')
      .select(['person_id', 'kind', 'opened_at', 'closed_at'])
      .where('unit_id', '=', given.unit)
      .where('person_id', 'in', persons)
      .where('kind', 'in', ['enrolment', 'visit'])
      .execute(),
  ])
  return new Map(
    born.map((person) => {
      const own = processes.filter((one) => one.person_id === person.id)
      const earlier = own.filter((one) => one.kind === 'enrolment' && one.closed_at !== null)
      const visits = own.filter((one) => one.kind === 'visit' && one.opened_at >= yearAgo)
      const facts: Facts = {
        ...(person.birth_day === null ? {} : { ageYears: ageOn(person.birth_day, given.today) }),
        previousEnrolments: { known: earlier.length, complete: true },
        contactsLast12Months: { known: visits.length, complete: false },
      }
      return [person.id, facts] as const
    }),
  )
}

/** How many are enrolled in a unit now. */
export async function enrolledCount(trx: Trx, unit: UnitId): Promise<number> {
  const row = await trx
    .selectFrom('process')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('unit_id', '=', unit)
    .where('kind', '=', 'enrolment')
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
