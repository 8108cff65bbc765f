import type { Trx } from '../platform/database.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { type Away, awayIn } from './away.ts'
import { factsOfMany } from './fact-store.ts'
import { keptAmong } from './kept-store.ts'

/**
 * Who of these persons is not at home now, and where, by what the unit itself has said; whoever is at home or of whom
 * nothing is said is left out, and so is a protected person whose places are kept from the unit.
 */
export async function awayAmong(
  trx: Trx,
  asked: {
    persons: readonly { readonly id: PersonId; readonly protected: boolean }[]
    unit: UnitId
    now: Instant
  },
): Promise<ReadonlyMap<PersonId, Away>> {
  const persons = [...new Set(asked.persons.map(({ id }) => id))]
  const said = await factsOfMany(trx, { persons, units: [asked.unit], kinds: ['whereabouts'] })
  const told = asked.persons.filter(({ id }) => said.has(id))
  const kept = await keptAmong(trx, { ...asked, persons: told })
  return new Map(
    told.flatMap(({ id }) => {
      const where = kept.has(id) ? null : awayIn(said.get(id)?.[0]?.form)
      return where === null ? [] : [[id, where] as const]
    }),
  )
}

/** Where one person is by the own unit's word; null at home, unknown or kept. */
export async function awayNow(call: {
  readonly trx: Trx
  readonly now: Instant
  readonly reader: { readonly unit: UnitId }
  readonly circumstances: {
    readonly person: { readonly id: PersonId; readonly protected: string | null } | null
  }
}): Promise<Away | null> {
  const { person } = call.circumstances
  if (person === null) return null
  const persons = [{ id: person.id, protected: person.protected !== null }]
  const there = await awayAmong(call.trx, { persons, unit: call.reader.unit, now: call.now })
  return there.get(person.id) ?? null
}
