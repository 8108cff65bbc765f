import type { Ground } from '../exchanges/message.ts'
import { groundCarries, type Party } from '../exchanges/rules.ts'
import type { Trx } from '../platform/database.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import { nameOf } from '../shared/person-name.ts'
import { homeText } from './view-rules.ts'

/** Grounds in the order they are tried; the first is what is proposed. */
const inOrder: readonly Ground[] = [
  'sameProvider',
  'consent',
  'sameAuthority',
  'incapacityNecessaryCare',
  'ownTask',
]

/** The kind of a unit: team, home-care … */
export async function unitKindOf(trx: Trx, unit: UnitId): Promise<string> {
  const row = await trx.selectFrom('unit').select('kind').where('id', '=', unit).executeTakeFirst()
  return row?.kind ?? ''
}

/** Where the region's shared row says that a person lives; nothing for those with protected identity. */
export async function homeOf(trx: Trx, person: PersonId) {
  const row = await trx.selectFrom('person').selectAll().where('id', '=', person).executeTakeFirstOrThrow()
  const names = { givenNames: row.given_names, familyName: row.family_name, calledName: row.called_name }
  return {
    name: nameOf(names),
    text: row.protected === null ? homeText({ address: row.address_line, city: row.city }) : '',
    municipality: row.protected === null ? row.municipality_code : null,
  }
}

/** Care units one may ask along, those that serve the person's municipality first. Home help does no health care. */
export async function askableUnits(
  trx: Trx,
  asked: { unit: UnitId; municipality: string | null; sender: Party },
) {
  const rows = await trx
    .selectFrom('unit as u')
    .innerJoin('care_provider as o', 'o.id', 'u.owner_id')
    .select([
      'u.id',
      'u.name',
      'u.municipality_code',
      'o.id as owner',
      'o.name as ownerName',
      'o.kind',
      'o.area',
    ])
    .where('u.kind', 'in', ['home-care', 'team', 'health-centre'])
    .where('u.valid_to', 'is', null)
    .where('u.id', '<>', asked.unit)
    .orderBy('u.name')
    .execute()
  return rows
    .map((row) => ({
      unit: row.id,
      name: row.name,
      ownerName: row.ownerName,
      grounds: inOrder.filter((ground) => groundCarries(ground, asked.sender, row)),
      near: row.municipality_code !== null && row.municipality_code === asked.municipality,
    }))
    .filter(({ grounds }) => grounds.length > 0)
    .sort((a, b) => Number(b.near) - Number(a.near))
}
