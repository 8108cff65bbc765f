import { type Change, type Handled, handle } from '../door/call.ts'
import { entryBody } from '../records/entry.ts'
import { correctEntry, newestOfKind, writeEntry } from '../records/entry-store.ts'
import { placesHidden } from '../records/protected-rules.ts'
import { relationsOf } from '../records/timeline-store.ts'
import type { PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { person as t } from '../shared/texts/sv/person.ts'
import { createHandlers } from './create-handlers.ts'
import { factHandlers } from './fact-handlers.ts'
import { readNumber } from './number.ts'
import { personPageHandlers } from './page-handlers.ts'
import { addIdentity, correctPerson, recordDeath, takeBackDeath } from './person-api.ts'
import {
  indexPerson,
  insertIdentity,
  keepBefore,
  listedAtOf,
  personWithNumber,
  setDeceased,
  updatePerson,
} from './person-store.ts'
import { searchHandlers } from './search-handlers.ts'

const changeHandlers: readonly Handled[] = [
  handle(correctPerson, async (change, input) => {
    const { person } = input
    if (await placesKept(change, person)) throw new Refused('access.noPermission', { status: 403 })
    await keep(change, person, input.reason)
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
  handle(recordDeath, async (change, { person, entry, day, note }) => {
    if (day > change.today) throw new Refused('input.inFuture', { status: 422, field: 'day' })
    await keep(change, person, t.death.noted(day))
    const done = await setDeceased(change.trx, { person, day, version: change.id })
    if (!done) throw new Refused('person.alreadyDeceased')
    const text = [t.death.noted(day), note].filter(Boolean).join('\n')
    const body = { sections: [{ heading: t.death.heading, text }], data: { day } }
    await writeEntry(change, { id: entry, person, kind: 'deceased', body, signing: 'signed' })
    change.emit(`unit:${change.reader.unit}`)
    return { person }
  }),
  handle(takeBackDeath, async (change, { person, entry, reason }) => {
    await keep(change, person, reason)
    const done = await setDeceased(change.trx, { person, day: null, version: change.id })
    if (!done) throw new Refused('person.notDeceased')
    const noted = await newestOfKind(change.trx, { person, unit: change.reader.unit, kind: 'deceased' })
    if (noted === undefined) {
      const body = { sections: [{ heading: t.death.heading, text: t.death.takenBack(reason) }] }
      await writeEntry(change, { id: entry, person, kind: 'note', body, signing: 'signed' })
    } else {
      const body = entryBody.parse(noted.body)
      await correctEntry(change, { id: entry, replaces: noted.id, kind: 'enteredInError', reason, body })
    }
    change.emit(`unit:${change.reader.unit}`)
    return { person }
  }),
]

/** Every answer about persons: finding, creating, the page, facts, corrections, death. */
export const personHandlers: readonly Handled[] = [
  ...searchHandlers,
  ...createHandlers,
  ...personPageHandlers,
  ...factHandlers,
  ...changeHandlers,
]

/** Keeps what stood in the shared row; whoever comes at the same moment waits for its version. */
async function keep(change: Change, person: PersonId, reason: string): Promise<void> {
  await keepBefore(change.trx, {
    id: change.id,
    person,
    by: change.reader.staff,
    unit: change.reader.unit,
    at: change.now,
    reason,
  })
}

async function placesKept(change: Change, person: PersonId): Promise<boolean> {
  const relations = await relationsOf(change.trx, { person, unit: change.reader.unit, now: change.now })
  const reasons = relations.map((relation) => relation.reason)
  return placesHidden({ protected: change.circumstances.person?.protected ?? null, reasons })
}
