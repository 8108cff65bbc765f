import type { z } from 'zod'
import { type Call, type Handled, handle } from '../door/call.ts'
import { lineOf } from '../enrolments/responsibility.ts'
import { heldAt } from '../enrolments/responsibility-rules.ts'
import { heldRows } from '../enrolments/responsibility-store.ts'
import { personsInList } from '../exchanges/person-in-list-store.ts'
import { nightLevel, nightSaid } from '../night-reports/night-report.ts'
import { ordersAbout } from '../orders/row-store.ts'
import { awayAmong } from '../persons/away-store.ts'
import { keptAmong } from '../persons/kept-store.ts'
import { limitsOf } from '../plans/limit-store.ts'
import { ifWorseOf } from '../plans/store.ts'
import type { PersonId } from '../shared/id.ts'
import { atTheDoors, relativesOf } from '../visits/door-store.ts'
import { onCallCards, onCallPrint } from './api.ts'
import { CARDS, type OnCallCard, VALUES } from './on-call.ts'
import { byNeed, isTonight } from './rules.ts'
import { addressesOf, concernsTonight, newestValues, unitPersons } from './unit-persons-store.ts'

/** The cards of who is on call, on the screen and on paper. */
export const onCallHandlers: readonly Handled[] = [
  handle(onCallCards, (call, input) => cards(call, input)),
  handle(onCallPrint, (call, input) => cards(call, input)),
]

/** One page of the unit's persons, each on her card. */
async function cards(call: Call, { skip }: z.output<(typeof onCallCards)['input']>) {
  const { trx, reader, now } = call
  const all = (await unitPersons(trx, { unit: reader.unit, now })).toSorted(byNeed)
  const ids = all.slice(skip, skip + CARDS).map(({ person }) => person)
  const around = await aroundOf(call, ids)
  const cards: OnCallCard[] = []
  for (const id of ids) {
    const card = await cardOf(call, id, around)
    if (card !== undefined) cards.push(card)
  }
  return { cards, total: all.length, readAt: now }
}

/** What is asked once for all on the page. */
async function aroundOf(call: Call, ids: readonly PersonId[]) {
  const { trx, reader, now } = call
  const persons = await personsInList(trx, ids)
  const guarded = [...persons.values()].map(({ id, protectedIdentity }) => ({
    id,
    protected: protectedIdentity,
  }))
  return {
    persons,
    kept: await keptAmong(trx, { persons: guarded, unit: reader.unit, now }),
    addresses: await addressesOf(trx, ids),
    away: await awayAmong(trx, { persons: guarded, unit: reader.unit, now }),
    doorOf: await atTheDoors(trx, { persons: ids, units: [reader.unit] }),
    concerns: await concernsTonight(trx, { unit: reader.unit, now }),
  }
}

/** Only what the own unit itself knows: nothing of other units, though they were opened by a choice. */
async function cardOf(
  call: Call,
  id: PersonId,
  around: Awaited<ReturnType<typeof aroundOf>>,
): Promise<OnCallCard | undefined> {
  const { trx, reader, now } = call
  const person = around.persons.get(id)
  if (person === undefined) return undefined
  const hidden = around.kept.has(id)
  const door = around.doorOf(id)
  const of = { person: id, units: [reader.unit] }
  const away = around.away.get(id)
  const held = heldAt(await heldRows(trx, { person: id, owner: reader.owner, unit: reader.unit }), now)
  return {
    person: { ...person, ...(away === undefined || hidden ? {} : { away }) },
    placesHidden: hidden,
    address: hidden ? null : (around.addresses.get(id) ?? null),
    door: hidden ? { ...door, facts: [], hasCode: false, phones: [] } : { ...door, hasCode: false },
    responsible: held
      .toSorted((a, b) => lines.indexOf(lineOf(a.role)) - lines.indexOf(lineOf(b.role)))
      .map(({ role, holder }) => ({
        role,
        name: holder.name,
        unitName: holder.unitName,
        phone: holder.phone || null,
      })),
    warnings: [...door.alerts],
    limits: await limitsOf(trx, of),
    ifWorse: await ifWorseOf(trx, of),
    concerns: around.concerns
      .filter((one) => one.person_id === id)
      .map(({ from, level, said }) => ({
        from,
        level: nightLevel.parse(level),
        said: nightSaid.parse(said),
      })),
    values: await newestValues(trx, { person: id, unit: reader.unit, limit: VALUES }),
    orders: (await ordersAbout(trx, { person: id, unit: reader.unit, onlyOpen: true }))
      .filter((one) =>
        isTonight({ timing: one.content.timing, lastSlotAt: one.last_slot_at, due: one.due_at }, now),
      )
      .map(({ content, due_at }) => ({ what: content.what, timing: content.timing, due: due_at })),
    relatives: hidden ? [] : await relativesOf(trx, of),
  }
}

const lines = ['medical', 'nursing', 'coordination']
