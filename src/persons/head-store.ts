import type { Trx } from '../platform/database.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import { nameOf } from '../shared/person-name.ts'
import { identitiesOf } from './identity-store.ts'
import type { PersonHead } from './person.ts'

/** The head of the person's page; places and phones left out where `hidden`. Undefined when nobody has the id. */
export async function personHeadOf(
  trx: Trx,
  person: PersonId,
  hidden: (person: { protected: string | null }) => boolean,
): Promise<PersonHead | undefined> {
  const [row, identities] = await Promise.all([
    trx
      .selectFrom('person as p')
      .leftJoin('person_search as s', 's.person_id', 'p.id')
      .leftJoin('municipality as m', 'm.code', 'p.municipality_code')
      .leftJoin('unit as u', 'u.id', 's.listed_unit_id')
      .leftJoin('unit_phone as t', (join) => join.onRef('t.unit_id', '=', 'u.id').on('t.line', '=', 'day'))
      .selectAll('p')
      .select([
        'm.name as municipality',
        'u.id as listed',
        'u.name as listed_name',
        't.phone as listed_phone',
      ])
      .where('p.id', '=', person)
      .executeTakeFirst(),
    identitiesOf(trx, person),
  ])
  if (row === undefined) return undefined
  const placesHidden = hidden(row)
  const names = { givenNames: row.given_names, familyName: row.family_name, calledName: row.called_name }
  return {
    id: row.id,
    name: nameOf(names),
    ...names,
    birthDay: row.birth_day,
    sex: row.sex ?? 'unknown',
    deceased: row.deceased_day,
    protected: row.protected !== null,
    protectedAs: placesHidden ? null : row.protected,
    placesHidden,
    identities,
    ...(placesHidden ? nowhere : placesOf(row)),
    version: row.version,
  }
}

/** What a person with protected identity shows to who is outside the named group. */
const nowhere = { address: null, position: null, municipality: null, healthCentre: null } as const

interface PlacedRow {
  readonly address_line: string | null
  readonly postal_code: string | null
  readonly city: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly municipality_code: string | null
  readonly municipality: string | null
  readonly listed: UnitId | null
  readonly listed_name: string | null
  readonly listed_phone: string | null
}

function placesOf(row: PlacedRow): Pick<PersonHead, keyof typeof nowhere> {
  const { address_line: line, city, latitude, longitude, municipality_code: code, listed } = row
  return {
    address: line === null || city === null ? null : { line, postalCode: row.postal_code ?? '', city },
    position: latitude === null || longitude === null ? null : { latitude, longitude },
    municipality: code === null ? null : { code, name: row.municipality ?? code },
    healthCentre:
      listed === null ? null : { unit: listed, name: row.listed_name ?? '', phone: row.listed_phone },
  }
}
