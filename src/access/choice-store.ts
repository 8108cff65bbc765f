import type { Trx } from '../platform/database.ts'
import { unitsWithRecords } from '../records/timeline-store.ts'
import type { AssignmentId, OwnerId, PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { Circumstances, Reader } from './reader.ts'
import { decide } from './rules.ts'

/** An active choice to keep. */
export interface NewChoice {
  readonly id: string
  readonly owner: OwnerId
  readonly person: PersonId
  readonly assignment: AssignmentId
  readonly unit: UnitId
  readonly reason: string
  readonly at: Instant
  readonly until: Instant
}

/** Units of the reader's provider with records of a person: opened by active choice, and those that may be opened. */
export interface OtherUnits {
  readonly opened: readonly { readonly unit: UnitId; readonly name: string; readonly until: Instant }[]
  readonly others: readonly { readonly unit: UnitId; readonly name: string }[]
}

/** Keeps an active choice. */
export async function keepChoice(trx: Trx, choice: NewChoice): Promise<void> {
  await trx
    .insertInto('active_choice')
    .values({
      id: choice.id,
      owner_id: choice.owner,
      person_id: choice.person,
      assignment_id: choice.assignment,
      unit_id: choice.unit,
      reason: choice.reason,
      chosen_at: choice.at,
      ends_at: choice.until,
    })
    .execute()
}

/** The other units of the reader's provider, by what decide() says of each: content, or only that it exists. */
export async function otherUnits(
  trx: Trx,
  asked: { reader: Reader; person: PersonId; circumstances: Circumstances; now: Instant },
): Promise<OtherUnits> {
  const { reader, person, circumstances, now } = asked
  const [there, choices] = await Promise.all([
    unitsWithRecords(trx, { person, owner: reader.owner }),
    choicesNow(trx, { person, assignment: reader.assignment, now }),
  ])
  const layers = there
    .filter(({ unit }) => unit !== reader.unit)
    .map((one) => ({
      ...one,
      layer: decide(reader, { owner: reader.owner, unit: one.unit }, circumstances).layer,
    }))
  return {
    opened: choices,
    others: layers.filter(({ layer }) => layer === 'exists').map(({ unit, name }) => ({ unit, name })),
  }
}

async function choicesNow(
  trx: Trx,
  asked: { person: PersonId; assignment: AssignmentId | null; now: Instant },
) {
  const rows = await trx
    .selectFrom('active_choice as c')
    .innerJoin('unit as u', 'u.id', 'c.unit_id')
    .select((eb) => ['u.id as unit', 'u.name', eb.fn.max('c.ends_at').as('until')])
    .where('c.person_id', '=', asked.person)
    .where('c.assignment_id', '=', asked.assignment)
    .where('c.chosen_at', '<=', asked.now)
    .where('c.ends_at', '>', asked.now)
    .groupBy(['u.id', 'u.name'])
    .orderBy('u.name')
    .execute()
  return rows.map(({ unit, name, until }) => ({ unit, name, until }))
}
