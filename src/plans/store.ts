import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Section } from '../records/entry.ts'
import { entryBody } from '../records/entry.ts'
import type { EntryId, OwnerId, PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { ifWorse, ifWorseSections } from './if-worse.ts'

/** Whose plan it is: a unit's, about a person. */
export interface PlanSide {
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
}

/** A version of the plan; its text is the entry's. */
export interface NewPlanVersion extends PlanSide {
  readonly entry: EntryId
  readonly number: number
  readonly change: 'new' | 'corrected' | 'received' | 'ended'
  readonly from: UnitId | null
  readonly at: Instant
}

export async function insertPlanVersion(trx: Trx, version: NewPlanVersion): Promise<void> {
  await trx
    .insertInto('plan_if_worse')
    .values({
      entry_id: version.entry,
      owner_id: version.owner,
      person_id: version.person,
      unit_id: version.unit,
      number: version.number,
      change: version.change,
      from_unit_id: version.from,
      written_at: version.at,
    })
    .execute()
}

/** The newest version of each origin (the unit itself, and each unit that sent one), the ended ones too; own first. */
export async function newestPlans(trx: Trx, of: { person: PersonId; units: readonly UnitId[] }) {
  return await newestOf(trx, { ...of, persons: [of.person] })
}

async function newestOf(trx: Trx, of: { persons: readonly PersonId[]; units: readonly UnitId[] }) {
  if (of.persons.length === 0) return []
  return await trx
    .selectFrom('plan_if_worse as v')
    .innerJoin('entry as e', 'e.id', 'v.entry_id')
    .leftJoin('unit as f', 'f.id', 'v.from_unit_id')
    .distinctOn(['v.person_id', 'v.unit_id', 'v.from_unit_id'])
    .select(['v.entry_id', 'v.number', 'v.change', 'v.from_unit_id', 'v.unit_id', 'f.name as from_name'])
    .select(['v.person_id', 'e.author_name', 'e.happened_at', 'e.body'])
    .where('v.person_id', 'in', [...of.persons])
    .where('v.unit_id', 'in', [...of.units])
    .orderBy('v.person_id')
    .orderBy('v.unit_id')
    .orderBy(sql`v.from_unit_id nulls first`)
    .orderBy('v.number', 'desc')
    .execute()
}

export type PlanRow = Awaited<ReturnType<typeof newestPlans>>[number]

/** The same for one who is about to write: a second writer waits here, and then sees the first. */
export async function lockedNumber(trx: Trx, side: PlanSide): Promise<number> {
  const key = `plan:${side.unit}:${side.person}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx)
  return await highestNumber(trx, side)
}

/** The highest number of any version at a unit; the next one follows it. */
export async function highestNumber(trx: Trx, side: PlanSide): Promise<number> {
  const row = await trx
    .selectFrom('plan_if_worse')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('person_id', '=', side.person)
    .where('owner_id', '=', side.owner)
    .where('unit_id', '=', side.unit)
    .executeTakeFirst()
  return row?.number ?? 0
}

/** The plan that an entry's body holds, or undefined when it holds none (an ended version). */
export function planOf(body: unknown) {
  const parsed = ifWorse.safeParse(entryBody.safeParse(body).data?.data?.plan)
  return parsed.success ? parsed.data : undefined
}

/**
 * What to do if it gets worse, as headed text, for what is sent about a person (SBAR) and printed: the newest plan
 * that the units know and that has not ended. Empty when there is none.
 */
export async function ifWorseOf(
  trx: Trx,
  of: { person: PersonId; units: readonly UnitId[] },
): Promise<Section[]> {
  return standing(await newestPlans(trx, of))
}

/** The same for many persons at once; whoever has none is left out. */
export async function ifWorseAmong(
  trx: Trx,
  of: { persons: readonly PersonId[]; units: readonly UnitId[] },
): Promise<ReadonlyMap<PersonId, Section[]>> {
  const rows = Map.groupBy(await newestOf(trx, of), (row) => row.person_id)
  return new Map([...rows].map(([person, theirs]) => [person, standing(theirs)] as const))
}

function standing(rows: readonly PlanRow[]): Section[] {
  const holding = rows.filter((row) => row.change !== 'ended')
  const [newest] = holding.toSorted((a, b) => (a.happened_at < b.happened_at ? 1 : -1))
  const plan = newest === undefined ? undefined : planOf(newest.body)
  return plan === undefined ? [] : ifWorseSections(plan)
}
