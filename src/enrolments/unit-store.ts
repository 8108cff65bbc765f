import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { PersonId, UnitId } from '../shared/id.ts'

/**
 * Units outside the team that take part at home: home care, health centres, home help. `near` are those of the
 * person's municipality, and the health centre where the person is listed; nobody is near a person with protected
 * identity, since that would tell where they live. Directory data; no unit's own records.
 */
export async function unitsToTell(trx: Trx, given: { person: PersonId; today: Day; here: { unit: UnitId } }) {
  const person = await trx
    .selectFrom('person as p')
    .leftJoin('person_search as s', 's.person_id', 'p.id')
    .select(['p.municipality_code', 's.listed_unit_id'])
    .where('p.id', '=', given.person)
    .where('p.protected', 'is', null)
    .executeTakeFirst()
  const rows = await trx
    .selectFrom('unit as u')
    .innerJoin('care_provider as o', 'o.id', 'u.owner_id')
    .select([
      'u.id as unit',
      'u.name',
      'u.kind',
      'u.municipality_code',
      'o.id as owner_id',
      'o.name as owner',
    ])
    .select(['o.kind as owner_kind', 'o.area'])
    .where('u.kind', 'in', ['home-care', 'health-centre', 'home-help', 'clinic', 'ward'])
    .where('u.valid_from', '<=', given.today)
    .where((eb) => eb.or([eb('u.valid_to', 'is', null), eb('u.valid_to', '>=', given.today)]))
    .where('u.id', '!=', given.here.unit)
    .orderBy('u.name')
    .execute()
  const listed = person?.listed_unit_id ?? null
  return rows.map(({ owner_id, owner_kind, area, municipality_code, ...row }) => ({
    ...row,
    party: { owner: owner_id, kind: owner_kind, area },
    near: isNear({ ...row, municipality_code }, { listed, municipality: person?.municipality_code ?? null }),
  }))
}

function isNear(
  unit: { unit: UnitId; kind: string; municipality_code: string | null },
  person: { listed: UnitId | null; municipality: string | null },
): boolean {
  if (unit.kind === 'health-centre' && person.listed !== null) return unit.unit === person.listed
  const atHome = unit.kind === 'home-care' || unit.kind === 'health-centre'
  return atHome && person.municipality !== null && unit.municipality_code === person.municipality
}
