import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { PersonId, UnitId } from '../shared/id.ts'

/**
 * Units outside the team that take part at home: home care, health centres, home help, other teams. `near` are those of the
 * person's municipality, the health centre where the person is listed, and teams that have written to this unit about
 * the person (who asked a team to take over for a while is whom it hands back to); nobody is near a person with protected
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
    .where('u.kind', 'in', ['home-care', 'health-centre', 'home-help', 'team', 'clinic', 'ward'])
    .where('u.valid_from', '<=', given.today)
    .where((eb) => eb.or([eb('u.valid_to', 'is', null), eb('u.valid_to', '>=', given.today)]))
    .where('u.id', '!=', given.here.unit)
    .orderBy('u.name')
    .execute()
  const listed = person?.listed_unit_id ?? null
  const wrote = person === undefined ? new Set<UnitId>() : await whoWrote(trx, given)
  return rows.map(({ owner_id, owner_kind, area, municipality_code, ...row }) => ({
    ...row,
    party: { owner: owner_id, kind: owner_kind, area },
    near:
      (row.kind === 'team' && wrote.has(row.unit)) ||
      isNear({ ...row, municipality_code }, { listed, municipality: person?.municipality_code ?? null }),
  }))
}

/** The units that have sent this unit something about the person. */
async function whoWrote(
  trx: Trx,
  given: { person: PersonId; here: { unit: UnitId } },
): Promise<ReadonlySet<UnitId>> {
  const rows = await trx
    .selectFrom('message_received')
    .select('from_unit_id')
    .distinct()
    .where('person_id', '=', given.person)
    .where('unit_id', '=', given.here.unit)
    .execute()
  return new Set(rows.map((row) => row.from_unit_id))
}

function isNear(
  unit: { unit: UnitId; kind: string; municipality_code: string | null },
  person: { listed: UnitId | null; municipality: string | null },
): boolean {
  if (unit.kind === 'health-centre' && person.listed !== null) return unit.unit === person.listed
  const atHome = unit.kind === 'home-care' || unit.kind === 'health-centre'
  return atHome && person.municipality !== null && unit.municipality_code === person.municipality
}
