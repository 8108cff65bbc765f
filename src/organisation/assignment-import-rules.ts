import type { Day } from '../shared/day.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { StaffId, UnitId } from '../shared/id.ts'
import type { AssignmentState } from './assignment.ts'
import { type ChangedFields, differing } from './change.ts'
import type { Column } from './import.ts'
import type { Purpose } from './organisation.ts'
import { assignmentAmiss, standingOn } from './rules.ts'
import { type CellReader, professionChoices, purposeChoices } from './table-rules.ts'
import type { StoredUnit } from './unit.ts'

/** An assignment as a row of the file wants it. */
export interface AssignmentWish {
  readonly line: number
  readonly unit: UnitId
  readonly profession: Profession
  readonly purpose: Purpose
  readonly title: string
  readonly validFrom: Day
  readonly validTo: Day | null
}

interface Surroundings {
  readonly known: {
    readonly units: readonly StoredUnit[]
    readonly assignments: readonly AssignmentState[]
    readonly today: Day
  }
  /** Null for somebody new. */
  readonly staff: StaffId | null
  readonly licences: readonly Profession[]
  /** What earlier rows of the same person want. */
  readonly earlier: readonly AssignmentWish[]
}

/** What one row would do to the assignments; null when the row does not say which one it means. */
export function planAssignment(
  cells: CellReader,
  around: Surroundings,
): { before: AssignmentState | null; after: AssignmentWish; fields: ChangedFields } | null {
  const unit = unitOf(cells, around)
  const profession = cells.choice('profession', professionChoices)
  if (profession === undefined || profession === null) missing(cells, 'profession')
  const purpose = cells.choice('purpose', purposeChoices) ?? 'care'
  const from = cells.day('validFrom')
  const to = cells.day('validTo')
  const title = cells.text('title', 120)
  if (unit === undefined || profession === undefined || profession === null) return null
  const own = around.known.assignments.filter((one) => one.staff === around.staff && one.unit === unit.unit)
  const before = meant(
    own.filter((one) => one.profession === profession && one.purpose === purpose),
    { from, today: around.known.today },
  )
  if (title === null || (title === undefined && before === null)) missing(cells, 'title')
  const after: AssignmentWish = {
    line: cells.line,
    unit: unit.unit,
    profession,
    purpose,
    title: title ?? before?.title ?? '',
    validFrom: from ?? before?.validFrom ?? around.known.today,
    validTo: to === undefined ? (before?.validTo ?? null) : to,
  }
  refuse(cells, after, { ...around, unit, others: own.filter((one) => one !== before) })
  return { before, after, fields: differing(before && shown(before, unit), shown(after, unit)) }
}

/** The assignment that the row means: the one that began that day, else the one that is not over. */
function meant(
  candidates: readonly AssignmentState[],
  { from, today }: { from: Day | null | undefined; today: Day },
): AssignmentState | null {
  return (
    candidates.find((one) => one.validFrom === from) ??
    candidates.find((one) => standingOn(one, today) !== 'over') ??
    null
  )
}

function unitOf(cells: CellReader, { known }: Surroundings): StoredUnit | undefined {
  const hsaId = cells.hsaId('unit')
  if (hsaId === null || hsaId === undefined) {
    missing(cells, 'unit')
    return undefined
  }
  const unit = known.units.find((one) => one.hsaId === hsaId)
  if (unit === undefined) cells.fault('unit', 'cells.unknownUnit')
  return unit
}

/** The same rules as on the screen, each at the cell that it concerns. */
function refuse(
  cells: CellReader,
  wish: AssignmentWish,
  around: Surroundings & { unit: StoredUnit; others: readonly AssignmentState[] },
): void {
  const twice = around.earlier.find(
    (one) =>
      one.unit === wish.unit &&
      one.profession === wish.profession &&
      one.purpose === wish.purpose &&
      one.validFrom === wish.validFrom,
  )
  if (twice !== undefined) cells.fault('unit', 'cells.twice', { line: twice.line })
  const others = [
    ...around.others,
    ...around.earlier.filter((one) => one.unit === wish.unit && one !== twice),
  ]
  const amiss = assignmentAmiss(wish, { licences: around.licences, unit: around.unit, others })
  for (const { field, code, data } of amiss) {
    const column: Column = field === 'profession' || field === 'validTo' ? field : 'validFrom'
    cells.fault(column, code, { ...data })
  }
}

function missing(cells: CellReader, column: Column): void {
  if (!cells.faults.some((fault) => fault.column === column)) cells.fault(column, 'cells.required')
}

function shown(
  { profession, purpose, title, validFrom, validTo }: Omit<AssignmentWish, 'line' | 'unit'>,
  unit: StoredUnit,
) {
  return { unit: unit.name, profession, purpose, title, validFrom, validTo }
}
