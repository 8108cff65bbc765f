import { factsOf, factsOfMany } from '../persons/fact-store.ts'
import type { Trx } from '../platform/database.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import { doorKinds, doorView, relativesToCall } from './door-rules.ts'
import type { AtTheDoorView, RelativeToCall } from './visit-view.ts'

/** What these units have said that one must know at each person's door. Never port codes or keys. */
export async function atTheDoors(
  trx: Trx,
  asked: { persons: readonly PersonId[]; units: readonly UnitId[] },
): Promise<(person: PersonId) => AtTheDoorView> {
  const said = await factsOfMany(trx, { ...asked, kinds: doorKinds })
  return (person) => doorView(said.get(person) ?? [])
}

/** Why two must go to a person's door, as the unit has said it; null where one may go alone. */
export async function twoMustGo(trx: Trx, asked: { person: PersonId; unit: UnitId }): Promise<string | null> {
  const doorOf = await atTheDoors(trx, { persons: [asked.person], units: [asked.unit] })
  return doorOf(asked.person).facts.find(({ kind }) => kind === 'twoMustGo')?.text ?? null
}

/** The same for many persons at once; see relativesOf. */
export async function relativesAmong(
  trx: Trx,
  asked: { persons: readonly PersonId[]; units: readonly UnitId[] },
): Promise<ReadonlyMap<PersonId, RelativeToCall[]>> {
  const said = await factsOfMany(trx, { ...asked, kinds: ['relative'] })
  return new Map([...said].map(([person, facts]) => [person, relativesToCall(facts)] as const))
}

/** Those close to the person who may be called when nobody opens, as these units know them. */
export async function relativesOf(
  trx: Trx,
  asked: { person: PersonId; units: readonly UnitId[] },
): Promise<RelativeToCall[]> {
  return relativesToCall(await factsOf(trx, { ...asked, kinds: ['relative'] }))
}
