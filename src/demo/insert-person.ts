import type { Trx } from '../platform/database.ts'
import type { CommandId, PersonId } from '../shared/id.ts'
import { parseIdentityNumber } from '../shared/identity-number.ts'
import type { CastPerson } from './cast/persons.ts'

/** Inserts a person of the cast with number and search row; birth day and sex are read from the number. */
export async function insertPerson(
  trx: Trx,
  person: CastPerson & { readonly id: PersonId; readonly version: CommandId },
): Promise<void> {
  const number = parseIdentityNumber(person.identity)
  if ('error' in number) throw new Error(`the number of ${person.key} is not valid: ${number.error}`)
  await trx
    .insertInto('person')
    .values({
      id: person.id,
      given_names: person.givenNames,
      family_name: person.familyName,
      called_name: person.calledName,
      birth_day: number.birthDay ?? null,
      sex: number.sex ?? 'unknown',
      protected: person.protected,
      address_line: person.addressLine,
      postal_code: person.postalCode,
      city: person.city,
      municipality_code: person.municipality,
      latitude: person.latitude,
      longitude: person.longitude,
      version: person.version,
    })
    .execute()
  const kind = number.kind === 'samordningsnummer' ? 'samordningsnummer' : 'personnummer'
  await trx
    .insertInto('person_identity')
    .values({ system: number.system, value: number.value, person_id: person.id, kind })
    .execute()
  const words = [person.givenNames, person.familyName, person.addressLine, person.city]
    .join(' ')
    .toLowerCase()
  await trx
    .insertInto('person_search')
    .values({ person_id: person.id, words, numbers: number.value, municipality_code: person.municipality })
    .execute()
}
