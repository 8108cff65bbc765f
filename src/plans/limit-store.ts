import type { Trx } from '../platform/database.ts'
import { entryBody, type Section } from '../records/entry.ts'
import type { Day } from '../shared/day.ts'
import type { EntryId, PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { PlanSide } from './store.ts'
import { type LimitDecision, limitSections, treatmentLimit } from './treatment-limit.ts'

/** A version of a decision; reason and with whom are the entry's. */
export interface NewLimitVersion extends PlanSide {
  readonly entry: EntryId
  /** The first version's entry, at the unit that decided. */
  readonly record: EntryId
  readonly decision: LimitDecision
  readonly decidedOn: Day
  readonly decidedBy: string
  readonly change: 'decided' | 'corrected' | 'received' | 'ended'
  readonly from: UnitId | null
  readonly at: Instant
}

export async function insertLimitVersion(trx: Trx, version: NewLimitVersion): Promise<void> {
  await trx
    .insertInto('treatment_limit')
    .values({
      entry_id: version.entry,
      record_id: version.record,
      owner_id: version.owner,
      person_id: version.person,
      unit_id: version.unit,
      decision: version.decision,
      decided_on: version.decidedOn,
      decided_by: version.decidedBy,
      change: version.change,
      from_unit_id: version.from,
      written_at: version.at,
    })
    .execute()
}

/** The newest version of every decision, the ended ones too, by day of decision. */
export async function newestLimits(trx: Trx, of: { person: PersonId; units: readonly UnitId[] }) {
  return await newestOf(trx, { ...of, persons: [of.person] })
}

async function newestOf(trx: Trx, of: { persons: readonly PersonId[]; units: readonly UnitId[] }) {
  if (of.persons.length === 0) return []
  const rows = await trx
    .selectFrom('treatment_limit as l')
    .innerJoin('entry as e', 'e.id', 'l.entry_id')
    .leftJoin('unit as f', 'f.id', 'l.from_unit_id')
    .distinctOn(['l.person_id', 'l.unit_id', 'l.record_id'])
    .select([
      'l.entry_id',
      'l.record_id',
      'l.decision',
      'l.decided_on',
      'l.decided_by',
      'l.change',
      'l.from_unit_id',
    ])
    .select(['l.person_id', 'l.unit_id', 'f.name as from_name', 'e.author_name', 'e.happened_at', 'e.body'])
    .where('l.person_id', 'in', [...of.persons])
    .where('l.unit_id', 'in', [...of.units])
    .orderBy('l.person_id')
    .orderBy('l.unit_id')
    .orderBy('l.record_id')
    .orderBy('l.written_at', 'desc')
    .orderBy('l.recorded_at', 'desc')
    .execute()
  return rows.toSorted((a, b) => (a.decided_on < b.decided_on ? -1 : a.decided_on > b.decided_on ? 1 : 0))
}

export type LimitRow = Awaited<ReturnType<typeof newestLimits>>[number]

/** The decision that an entry's body holds. */
export function limitOf(body: unknown) {
  const parsed = treatmentLimit.safeParse(entryBody.safeParse(body).data?.data?.limit)
  return parsed.success ? parsed.data : undefined
}

/** The treatment limits that hold, as headed text, for what is sent about a person and printed. */
export async function limitsOf(
  trx: Trx,
  of: { person: PersonId; units: readonly UnitId[] },
): Promise<Section[]> {
  return standing(await newestLimits(trx, of))
}

/** The same for many persons at once; whoever has none is left out. */
export async function limitsAmong(
  trx: Trx,
  of: { persons: readonly PersonId[]; units: readonly UnitId[] },
): Promise<ReadonlyMap<PersonId, Section[]>> {
  const rows = Map.groupBy(await newestOf(trx, of), (row) => row.person_id)
  return new Map([...rows].map(([person, theirs]) => [person, standing(theirs)] as const))
}

function standing(rows: readonly LimitRow[]): Section[] {
  return rows
    .filter((row) => row.change !== 'ended')
    .flatMap((row) => {
      const limit = limitOf(row.body)
      return limit === undefined ? [] : limitSections(limit)
    })
}
