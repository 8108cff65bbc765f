import { sql } from 'kysely'
import { z } from 'zod'
import type { Trx } from '../platform/database.ts'
import type { CommandId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { type RoundTime, roundTime } from './round.ts'

const times = z.array(roundTime)

/** The fixed times that a unit has stated, and who did. */
export interface StatedTimes {
  readonly unit: UnitId
  readonly unitName: string
  readonly times: RoundTime[]
  readonly said: { readonly id: CommandId; readonly by: string; readonly at: Instant }
}

function latest(trx: Trx) {
  return trx
    .selectFrom('round_time as t')
    .innerJoin('unit as u', 'u.id', 't.unit_id')
    .distinctOn('t.unit_id')
    .select(['t.id', 't.unit_id', 't.times', 't.said_name', 't.said_at', 'u.name'])
    .orderBy('t.unit_id')
    .orderBy('t.recorded_at', 'desc')
}

function stated(row: Awaited<ReturnType<ReturnType<typeof latest>['executeTakeFirstOrThrow']>>): StatedTimes {
  return {
    unit: row.unit_id,
    unitName: row.name,
    times: times.parse(row.times),
    said: { id: row.id, by: row.said_name, at: row.said_at },
  }
}

/** What a unit has stated; undefined when it never has. */
export async function timesOf(trx: Trx, unit: UnitId): Promise<StatedTimes | undefined> {
  const row = await latest(trx).where('t.unit_id', '=', unit).executeTakeFirst()
  return row && stated(row)
}

/** Fixed times of the unit itself, and those to which others have named it. Directory data: no persons. */
export async function timesConcerning(trx: Trx, unit: UnitId): Promise<StatedTimes[]> {
  const rows = await trx
    .selectFrom(latest(trx).as('l'))
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('l.unit_id', '=', unit),
        sql<boolean>`exists (select from jsonb_array_elements(l.times) x, jsonb_array_elements(x -> 'with') w
          where w ->> 'unit' = ${unit})`,
      ]),
    )
    .execute()
  return rows.map(stated).map((one) => ({
    ...one,
    times:
      one.unit === unit
        ? one.times
        : one.times.filter((time) => time.with.some((guest) => guest.unit === unit)),
  }))
}

export async function insertTimes(
  trx: Trx,
  said: {
    readonly id: CommandId
    readonly unit: UnitId
    readonly times: readonly RoundTime[]
    readonly by: StaffId
    readonly name: string
    readonly at: Instant
  },
): Promise<void> {
  await trx
    .insertInto('round_time')
    .values({
      id: said.id,
      unit_id: said.unit,
      times: JSON.stringify(said.times),
      said_by: said.by,
      said_name: said.name,
      said_at: said.at,
    })
    .execute()
}

/** Units with which a fixed team time may be held: home care and health centres that are open today. */
export async function unitsToMeet(trx: Trx, today: string): Promise<{ unit: UnitId; name: string }[]> {
  return await trx
    .selectFrom('unit')
    .select(['id as unit', 'name'])
    .where('kind', 'in', ['home-care', 'health-centre', 'home-help'])
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', sql<never>`${today}::date`)]))
    .orderBy('name')
    .execute()
}
