import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { CommandId, OwnerId } from '../shared/id.ts'
import { holdsOn } from './holds-store.ts'
import type { Validity } from './organisation.ts'

export interface ProviderState extends Validity {
  readonly provider: OwnerId
  readonly name: string
  readonly kind: 'region' | 'municipality' | 'private'
  readonly area: 'health' | 'social'
  readonly hsaId: string
  readonly organisationNumber: string | null
  readonly version: CommandId
}

/** Every provider by name, with how many units it has and whether anybody administers it on a day. */
export async function providersOn(trx: Trx, today: Day) {
  const rows = await trx
    .selectFrom('care_provider as p')
    .selectAll('p')
    .select((eb) => [
      eb
        .selectFrom('unit')
        .select((inner) => inner.fn.countAll<number>().as('units'))
        .whereRef('unit.owner_id', '=', 'p.id')
        .where(holdsOn('unit', today))
        .as('units'),
      eb
        .exists(
          eb
            .selectFrom('assignment')
            .innerJoin('unit', 'unit.id', 'assignment.unit_id')
            .select('assignment.id')
            .whereRef('assignment.owner_id', '=', 'p.id')
            .where('assignment.purpose', '=', 'admin')
            .where(holdsOn('assignment', today))
            .where(holdsOn('unit', today)),
        )
        .as('administered'),
    ])
    .orderBy('p.name')
    .execute()
  return rows.map((row) => ({
    ...stored(row),
    units: Number(row.units ?? 0),
    administered: row.administered === true,
  }))
}

export async function findProvider(trx: Trx, provider: OwnerId): Promise<ProviderState | undefined> {
  const row = await trx.selectFrom('care_provider').selectAll().where('id', '=', provider).executeTakeFirst()
  return row && stored(row)
}

/** Makes a provider; false when its HSA-id is taken. */
export async function insertProvider(trx: Trx, one: ProviderState): Promise<boolean> {
  const inserted = await trx
    .insertInto('care_provider')
    .values({
      id: one.provider,
      name: one.name,
      kind: one.kind,
      area: one.area,
      hsa_id: one.hsaId,
      organisation_number: one.organisationNumber,
      valid_from: one.validFrom,
      valid_to: one.validTo,
      version: one.version,
    })
    .onConflict((conflict) => conflict.column('hsa_id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Writes name and organisation number over the version that was seen; false when somebody was faster. */
export async function updateProvider(
  trx: Trx,
  one: Pick<ProviderState, 'provider' | 'name' | 'organisationNumber'>,
  change: { readonly seen: CommandId; readonly by: CommandId },
): Promise<boolean> {
  const updated = await trx
    .updateTable('care_provider')
    .set({ name: one.name, organisation_number: one.organisationNumber, version: change.by })
    .where('id', '=', one.provider)
    .where('version', '=', change.seen)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

function stored(row: {
  id: OwnerId
  name: string
  kind: ProviderState['kind']
  area: ProviderState['area']
  hsa_id: string
  organisation_number: string | null
  valid_from: Day
  valid_to: Day | null
  version: CommandId
}): ProviderState {
  return {
    provider: row.id,
    name: row.name,
    kind: row.kind,
    area: row.area,
    hsaId: row.hsa_id,
    organisationNumber: row.organisation_number,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    version: row.version,
  }
}
