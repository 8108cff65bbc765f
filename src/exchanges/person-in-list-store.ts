import { awayAmong } from '../persons/away-store.ts'
import type { Trx } from '../platform/database.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import { formatIdentityNumber } from '../shared/identity-number.ts'
import type { Instant } from '../shared/instant.ts'
import type { PersonInList } from './person-in-list.ts'

/** Name, birth day and number of persons that a list speaks of, by id; the shared part of a person only. */
export async function personsInList(
  trx: Trx,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, PersonInList>> {
  const unique = [...new Set(ids)]
  if (unique.length === 0) return new Map()
  const [persons, identities] = await Promise.all([
    trx
      .selectFrom('person')
      .select(['id', 'given_names', 'called_name', 'family_name', 'birth_day', 'deceased_day', 'protected'])
      .where('id', 'in', unique)
      .execute(),
    trx
      .selectFrom('person_identity')
      .select(['person_id', 'kind', 'value'])
      .where('person_id', 'in', unique)
      .where('valid_to', 'is', null)
      .orderBy('kind', 'desc')
      .execute(),
  ])
  return new Map(
    persons.map((row) => {
      const identity = identities.find((one) => one.person_id === row.id)
      return [
        row.id,
        {
          id: row.id,
          name: `${row.called_name ?? row.given_names} ${row.family_name}`,
          birthDay: row.birth_day,
          identity: identity === undefined ? '' : readable(identity),
          deceased: row.deceased_day,
          protectedIdentity: row.protected !== null,
        },
      ] as const
    }),
  )
}

/** The same, with where each is whom the reader's own unit knows not to be at home. */
export async function personsWithPlace(
  call: { readonly trx: Trx; readonly now: Instant; readonly reader: { readonly unit: UnitId } },
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, PersonInList>> {
  const { trx, now, reader } = call
  const persons = await personsInList(trx, ids)
  const asked = [...persons.values()].map((one) => ({ id: one.id, protected: one.protectedIdentity }))
  const away = await awayAmong(trx, { persons: asked, unit: reader.unit, now })
  return new Map(
    [...persons].map(([id, person]) => {
      const there = away.get(id)
      return [id, there === undefined ? person : { ...person, away: there }] as const
    }),
  )
}

/** Personal and coordination numbers with their hyphen; other series as they are stored. */
function readable(identity: { kind: string; value: string }): string {
  const { kind, value } = identity
  return kind === 'personnummer' || kind === 'samordningsnummer'
    ? formatIdentityNumber({ kind, value })
    : value
}
