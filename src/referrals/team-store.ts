import type { Reader } from '../access/reader.ts'
import type { CareModel } from '../care-models/care-model.ts'
import { type Caller, modelById } from '../care-models/rules.ts'
import type { Party } from '../exchanges/rules.ts'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { UnitId } from '../shared/id.ts'
import { workplaceOf } from './team-rules.ts'

/** A unit that works by a care model. */
export interface Team {
  readonly unit: UnitId
  readonly name: string
  readonly municipality: string | null
  readonly model: CareModel
  readonly party: Party
  /** The last day that it exists, where it is to be closed down. */
  readonly lastDay: Day | null
}

/** The teams that work on a day, by name. */
export async function teamsOn(trx: Trx, today: Day): Promise<Team[]> {
  const rows = await trx
    .selectFrom('unit as u')
    .innerJoin('care_provider as o', 'o.id', 'u.owner_id')
    .select(['u.id', 'u.name', 'u.care_model', 'u.municipality_code', 'u.valid_to'])
    .select(['o.id as owner', 'o.kind', 'o.area'])
    .where('u.care_model', 'is not', null)
    .where('u.valid_from', '<=', today)
    .where((eb) => eb.or([eb('u.valid_to', 'is', null), eb('u.valid_to', '>=', today)]))
    .orderBy('u.name')
    .execute()
  return rows.map((row) => ({
    unit: row.id,
    name: row.name,
    municipality: row.municipality_code,
    model: modelById(row.care_model ?? ''),
    party: { owner: row.owner, kind: row.kind, area: row.area },
    lastDay: row.valid_to,
  }))
}

/** The reader as one who refers: where they work, whether they are licensed, and on which phone they are reached. */
export interface Sender {
  readonly caller: Caller | null
  readonly municipality: string | null
  readonly party: Party
  readonly phone: string
}

export async function senderOf(trx: Trx, reader: Reader): Promise<Sender> {
  const [unit, staff, licences] = await Promise.all([
    trx
      .selectFrom('unit')
      .select(['kind', 'municipality_code', 'care_model'])
      .where('id', '=', reader.unit)
      .executeTakeFirstOrThrow(),
    trx.selectFrom('staff').select('phone').where('id', '=', reader.staff).executeTakeFirst(),
    trx.selectFrom('licence').select('profession').where('staff_id', '=', reader.staff).execute(),
  ])
  const { profession } = reader
  const workplace = workplaceOf({ kind: unit.kind, careModel: unit.care_model })
  const licensed = licences.some((licence) => licence.profession === profession)
  return {
    caller: workplace === null ? null : { profession, licensed, workplace },
    municipality: unit.municipality_code,
    party: { owner: reader.owner, kind: reader.ownerKind, area: reader.area },
    phone: staff?.phone ?? '',
  }
}
