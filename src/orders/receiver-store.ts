import type { Party } from '../exchanges/rules.ts'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { OwnerId, PersonId, UnitId } from '../shared/id.ts'

/** Kinds of unit that take orders; social services perform none of their own (health care is delegated by a nurse). */
const takers = ['home-care', 'health-centre', 'team', 'ward', 'clinic'] as const

/** A unit that an order can go to. */
export interface OrderReceiver extends Party {
  readonly unit: UnitId
  readonly name: string
  readonly owner: OwnerId
  readonly homeCare: boolean
}

/**
 * Open units that take orders, the person's own home care first; never the reader's own unit. Which home care is a
 * protected person's own is not told: it would say where they live.
 */
export async function receiversFor(
  trx: Trx,
  of: { person: PersonId; not: UnitId; today: Day },
): Promise<OrderReceiver[]> {
  const person = await trx
    .selectFrom('person')
    .select('municipality_code')
    .where('id', '=', of.person)
    .where('protected', 'is', null)
    .executeTakeFirst()
  const rows = await trx
    .selectFrom('unit as u')
    .innerJoin('care_provider as o', 'o.id', 'u.owner_id')
    .select([
      'u.id',
      'u.name',
      'u.kind',
      'u.municipality_code',
      'o.id as owner',
      'o.kind as owner_kind',
      'o.area',
    ])
    .where('u.kind', 'in', [...takers])
    .where('o.area', '=', 'health')
    .where('u.id', '<>', of.not)
    .where('u.valid_from', '<=', of.today)
    .where((eb) => eb.or([eb('u.valid_to', 'is', null), eb('u.valid_to', '>=', of.today)]))
    .orderBy('u.name')
    .execute()
  const found = rows.map((row) => ({
    unit: row.id,
    name: row.name,
    owner: row.owner,
    kind: row.owner_kind,
    area: row.area,
    homeCare:
      row.kind === 'home-care' && person !== undefined && row.municipality_code === person.municipality_code,
  }))
  return found.toSorted((a, b) => Number(b.homeCare) - Number(a.homeCare))
}

/**
 * A unit that has closed: its name and last day, and who is there instead among the open ones: of the same kind, in the
 * same municipality, of the same provider first. Undefined for a unit that is open or unknown.
 */
export async function closedUnit(
  trx: Trx,
  of: { unit: UnitId; among: readonly OrderReceiver[]; today: Day },
): Promise<{ name: string; lastDay: Day; instead: OrderReceiver | null } | undefined> {
  const row = await trx
    .selectFrom('unit')
    .select(['name', 'kind', 'owner_id', 'municipality_code', 'valid_to'])
    .where('id', '=', of.unit)
    .where('valid_to', '<', of.today)
    .executeTakeFirst()
  if (row === undefined || row.valid_to === null) return undefined
  const open = await trx
    .selectFrom('unit')
    .select(['id', 'owner_id'])
    .where('kind', '=', row.kind)
    .where('municipality_code', 'is not distinct from', row.municipality_code)
    .execute()
  const alike = of.among.filter(({ unit }) => open.some(({ id }) => id === unit))
  const instead =
    alike.find(({ owner }) => owner === row.owner_id) ?? alike[0] ?? of.among.find(({ homeCare }) => homeCare)
  return { name: row.name, lastDay: row.valid_to, instead: instead ?? null }
}
