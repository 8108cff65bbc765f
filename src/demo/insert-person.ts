import { insertPerson } from '../persons/person-store.ts'
import type { Trx } from '../platform/database.ts'
import type { CommandId } from '../shared/id.ts'
import { parseIdentityNumber } from '../shared/identity-number.ts'
import type { CastPerson } from './cast/persons.ts'
import { idFor } from './cast.ts'

/** Inserts a person of the cast with number and search row; birth day and sex are read from the number. */
export async function insertCastPerson(trx: Trx, person: CastPerson, version: CommandId): Promise<void> {
  const number = parseIdentityNumber(person.identity)
  if ('error' in number) throw new Error(`the number of ${person.key} is not valid: ${number.error}`)
  await trx
    .insertInto('municipality')
    .values({ code: person.municipality, name: person.city })
    .onConflict((oc) => oc.doNothing())
    .execute()
  await insertPerson(trx, {
    id: idFor<'person'>(person.key),
    names: { givenNames: person.givenNames, familyName: person.familyName, calledName: person.calledName },
    birthDay: number.birthDay ?? null,
    sex: number.sex ?? 'unknown',
    protected: person.protected,
    address: { line: person.addressLine, postalCode: person.postalCode, city: person.city },
    municipality: person.municipality,
    position: { latitude: person.latitude, longitude: person.longitude },
    listedAt: idFor<'unit'>(person.listedAt),
    identities: [number],
    version,
  })
}
