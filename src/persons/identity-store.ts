import type { Trx } from '../platform/database.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import { formatIdentityNumber, type IdentityNumber } from '../shared/identity-number.ts'
import type { IdentityKind } from '../shared/identity-system.ts'
import type { Instant } from '../shared/instant.ts'
import type { PersonHead } from './person.ts'
import { indexPerson } from './search-index-store.ts'

/** An identity number as it is stored. */
export type StoredIdentity = Pick<IdentityNumber, 'kind' | 'value' | 'system'>

/** The series of the numbers that this Hemma gives itself. */
export const ownReserveSystem = 'urn:hemma:reservnummer'

/** Puts one more number on a person; a number that someone has already breaks on its key. */
export async function insertIdentity(trx: Trx, person: PersonId, identity: StoredIdentity): Promise<void> {
  await trx
    .insertInto('person_identity')
    .values({
      system: identity.system,
      value: identity.value,
      person_id: person,
      kind: columnKind(identity.kind),
    })
    .execute()
}

/** Who has this number already. */
export async function personWithNumber(trx: Trx, identity: StoredIdentity): Promise<PersonId | undefined> {
  const row = await trx
    .selectFrom('person_identity')
    .select('person_id')
    .where('system', '=', identity.system)
    .where('value', '=', identity.value)
    .executeTakeFirst()
  return row?.person_id
}

/** Gives a person whose identity is not known the next number of Hemma's own reserve series. */
export async function giveReserveNumber(
  trx: Trx,
  given: { person: PersonId; listedAt: UnitId | null; at: Instant },
): Promise<StoredIdentity> {
  const { number } = await trx
    .insertInto('reserve_number')
    .values({ person_id: given.person, given_at: given.at })
    .returning('number')
    .executeTakeFirstOrThrow()
  const value = `R${String(number).padStart(6, '0')}`
  const identity: StoredIdentity = { kind: 'localReserve', value, system: ownReserveSystem }
  await insertIdentity(trx, given.person, identity)
  await indexPerson(trx, given.person, given.listedAt)
  return identity
}

/** A person's numbers as they are read; the one that the person is known by in the whole country comes first. */
export async function identitiesOf(trx: Trx, person: PersonId): Promise<PersonHead['identities']> {
  const rows = await trx
    .selectFrom('person_identity')
    .select(['kind', 'value'])
    .where('person_id', '=', person)
    .orderBy('value')
    .execute()
  return rows
    .sort((a, b) => kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind))
    .map(({ kind, value }) => ({ kind, text: formatIdentityNumber({ kind: kindOf(kind), value }) }))
}

const kindsInOrder: readonly ColumnKind[] = [
  'personnummer',
  'samordningsnummer',
  'nationalReserve',
  'localReserve',
  'lma',
]

type ColumnKind = 'personnummer' | 'samordningsnummer' | 'nationalReserve' | 'localReserve' | 'lma'

function columnKind(kind: IdentityKind): ColumnKind {
  return kind === 'nationelltReservnummer' ? 'nationalReserve' : kind
}

function kindOf(kind: ColumnKind): IdentityKind {
  return kind === 'nationalReserve' ? 'nationelltReservnummer' : kind
}
