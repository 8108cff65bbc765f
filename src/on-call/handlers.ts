import { type Call, type Handled, handle } from '../door/call.ts'
import { lineOf } from '../enrolments/responsibility.ts'
import { heldAt } from '../enrolments/responsibility-rules.ts'
import { heldRowsOf } from '../enrolments/responsibility-store.ts'
import { personsInList } from '../exchanges/person-in-list-store.ts'
import { nightLevel, nightSaid } from '../night-reports/night-report.ts'
import { openOrdersAmong } from '../orders/row-store.ts'
import { awayAmong } from '../persons/away-store.ts'
import { keptAmong } from '../persons/kept-store.ts'
import { limitsAmong } from '../plans/limit-store.ts'
import { ifWorseAmong } from '../plans/store.ts'
import type { PersonId } from '../shared/id.ts'
import { atTheDoors, relativesAmong } from '../visits/door-store.ts'
import { onCallCards, onCallFind, onCallPrint } from './api.ts'
import { CARDS, type OnCallCard, VALUES } from './on-call.ts'
import { byNeed, holds, isTonight } from './rules.ts'
import {
  addressesOf,
  concernsTonight,
  newestValues,
  type UnitPerson,
  unitPersons,
} from './unit-persons-store.ts'

/** The cards of who is on call, on the screen and on paper. */
export const onCallHandlers: readonly Handled[] = [
  handle(onCallCards, async (call, { skip }) => cards(call, { among: await inOrder(call), skip })),
  handle(onCallFind, async (call, { term }) => {
    const all = await inOrder(call)
    const persons = await personsInList(
      call.trx,
      all.map(({ person }) => person),
    )
    const among = all.filter(({ person }) => {
      const found = persons.get(person)
      return found !== undefined && holds(found, term)
    })
    return await cards(call, { among, skip: 0 })
  }),
  handle(onCallPrint, async (call, { skip }) => cards(call, { among: await inOrder(call), skip })),
]

/** Whom the unit is responsible for, those somebody worries about first. */
async function inOrder({ trx, reader, now }: Call): Promise<UnitPerson[]> {
  return (await unitPersons(trx, { owner: reader.owner, unit: reader.unit, now })).toSorted(byNeed)
}

/** One page of the persons, each on her card. */
async function cards(call: Call, { among, skip }: { among: readonly UnitPerson[]; skip: number }) {
  const ids = among.slice(skip, skip + CARDS).map(({ person }) => person)
  const around = await aroundOf(call, ids)
  const found = ids.flatMap((id) => cardOf(call, id, around) ?? [])
  return { cards: found, total: among.length, readAt: call.now }
}

/** What is asked once for all on the page. */
async function aroundOf(call: Call, ids: readonly PersonId[]) {
  const { trx, reader, now } = call
  const persons = await personsInList(trx, ids)
  const of = { persons: ids, units: [reader.unit] }
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
    held: await heldRowsOf(trx, { persons: ids, owner: reader.owner, unit: reader.unit }),
    limits: await limitsAmong(trx, of),
    plans: await ifWorseAmong(trx, of),
    values: await newestValues(trx, { persons: ids, unit: reader.unit, limit: VALUES }),
    orders: await openOrdersAmong(trx, { persons: ids, unit: reader.unit }),
    relatives: await relativesAmong(trx, of),
  }
}

/** Only what the own unit itself knows: nothing of other units, though they were opened by a choice. */
function cardOf(
  { now }: Call,
  id: PersonId,
  around: Awaited<ReturnType<typeof aroundOf>>,
): OnCallCard | undefined {
  const person = around.persons.get(id)
  if (person === undefined) return undefined
  const hidden = around.kept.has(id)
  const door = around.doorOf(id)
  const away = around.away.get(id)
  const held = heldAt(around.held.get(id) ?? [], now)
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
    limits: around.limits.get(id) ?? [],
    ifWorse: around.plans.get(id) ?? [],
    concerns: around.concerns
      .filter((one) => one.person_id === id)
      .map(({ from, level, said }) => ({
        from,
        level: nightLevel.parse(level),
        said: nightSaid.parse(said),
      })),
    values: around.values.get(id) ?? [],
    orders: (around.orders.get(id) ?? [])
      .filter((one) =>
        isTonight({ timing: one.content.timing, lastSlotAt: one.last_slot_at, due: one.due_at }, now),
      )
      .map(({ content, due_at }) => ({ what: content.what, timing: content.timing, due: due_at })),
    relatives: hidden ? [] : (around.relatives.get(id) ?? []),
  }
}

const lines = ['medical', 'nursing', 'coordination']
