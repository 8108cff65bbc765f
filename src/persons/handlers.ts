import { type Change, type Handled, handle } from '../door/call.ts'
import type { PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { createHandlers } from './create-handlers.ts'
import { type AfterFact, factHandlers } from './fact-handlers.ts'
import { insertIdentity, personWithNumber } from './identity-store.ts'
import { placesKept } from './kept-store.ts'
import { readNumber } from './number.ts'
import { personPageHandlers } from './page-handlers.ts'
import { addIdentity, correctPerson, personPlaces } from './person-api.ts'
import { keepBefore, updatePerson } from './person-store.ts'
import { healthCentresOn, municipalitiesKnown, refuseUnknownPlaces } from './places-store.ts'
import { protectionHandlers } from './protection-handlers.ts'
import { searchHandlers } from './search-handlers.ts'
import { indexPerson, listedAtOf } from './search-index-store.ts'

const changeHandlers: readonly Handled[] = [
  handle(personPlaces, async ({ trx, today }) => ({
    municipalities: await municipalitiesKnown(trx, today),
    healthCentres: await healthCentresOn(trx, today),
  })),
  handle(correctPerson, async (change, input) => {
    const { person } = input
    if (await placesKept(change)) throw new Refused('access.noPermission', { status: 403 })
    const before = await keep(change, person, input.reason)
    const listedAt = await listedAtOf(change.trx, person)
    // What was there before may stay, also when the organisation has changed around it.
    const chosen = {
      municipality: input.municipality === before.municipality_code ? null : input.municipality,
      listedAt: input.listedAt === listedAt ? null : input.listedAt,
    }
    await refuseUnknownPlaces(change.trx, chosen, change.today)
    const done = await updatePerson(change.trx, {
      person,
      from: input.version,
      to: change.id,
      details: input,
    })
    if (!done) throw new Refused('command.stale', { status: 409, field: 'version' })
    change.emit(`unit:${change.reader.unit}`)
    return { person, version: change.id }
  }),
  handle(addIdentity, async (change, { person, identity, reason }) => {
    const number = readNumber(identity, change.today)
    const has = await personWithNumber(change.trx, number)
    if (has === person) return { person }
    if (has !== undefined) throw new Refused('person.numberTaken', { field: 'identity.number' })
    await keep(change, person, reason)
    await insertIdentity(change.trx, person, number)
    await indexPerson(change.trx, person, await listedAtOf(change.trx, person))
    change.emit(`unit:${change.reader.unit}`)
    return { person }
  }),
]

/** Every answer about persons: finding, creating, the page, facts, corrections. */
export const personHandlers = (after: AfterFact): readonly Handled[] => [
  ...searchHandlers,
  ...createHandlers,
  ...personPageHandlers,
  ...factHandlers(after),
  ...changeHandlers,
  ...protectionHandlers,
]

/** Keeps what stood in the shared row; whoever comes at the same moment waits for its version. */
async function keep(change: Change, person: PersonId, reason: string) {
  return await keepBefore(change.trx, {
    id: change.id,
    person,
    by: change.reader.staff,
    unit: change.reader.unit,
    at: change.now,
    reason,
  })
}
