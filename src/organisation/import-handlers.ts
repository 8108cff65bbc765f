import { createHash } from 'node:crypto'
import { type Call, type Handled, handle } from '../door/call.ts'
import { derivedId } from '../records/derived-id.ts'
import { Refused } from '../shared/refused.ts'
import { type Acting, acting } from './acting-handlers.ts'
import { addAssignment, saveAssignment } from './assignment-saving-handlers.ts'
import { assignmentsAt } from './assignment-store.ts'
import { rowsOfFile } from './export-rules.ts'
import { parseHsaId } from './hsa-id.ts'
import { type ImportKind, LONGEST_FILE, type Plan } from './import.ts'
import { applyImport, exportOrganisation, previewImport } from './import-api.ts'
import { staffKnownTo, unitsElsewhere } from './import-store.ts'
import { planStaff, type StaffAct } from './staff-import-rules.ts'
import { addStaff, saveLicence, saveStaff } from './staff-saving-handlers.ts'
import { findStaffMember } from './staff-store.ts'
import { readTable, type Table } from './table-rules.ts'
import { planUnits, type UnitAct } from './unit-import-rules.ts'
import { addUnit, savePhones, saveUnit } from './unit-saving-handlers.ts'
import { findUnit, unitPhones, unitsOf } from './unit-store.ts'

interface File {
  readonly kind: ImportKind
  readonly text: string
}

/** A whole organisation from a file: first a preview, then exactly that, all or nothing. */
export function importHandlers(models: readonly string[]): readonly Handled[] {
  return [
    handle(previewImport, async (call, file) => {
      const { plan, table } = await planOf(call, file, models)
      const { rows, faults, untouched } = plan
      return {
        rows: [...rows],
        faults: [...faults],
        ignored: [...table.ignored],
        untouched,
        digest: digestOf(plan),
      }
    }),
    handle(applyImport, async (call, { digest, ...file }) => {
      const { plan, carryOut } = await planOf(call, file, models)
      if (plan.faults.length > 0)
        throw new Refused('organisation.importWrong', { status: 422, data: { count: plan.faults.length } })
      if (digestOf(plan) !== digest) throw new Refused('organisation.importChanged', { field: 'digest' })
      const endedSessions = await carryOut(acting(call, { models, source: 'file' }))
      const count = (status: string) => plan.rows.filter((row) => row.status === status).length
      return { new: count('new'), changed: count('changed'), endedSessions, version: call.id }
    }),
    handle(exportOrganisation, async (call, { kind }) => {
      const { trx, today, reader } = call
      const units = await unitsOf(trx, reader.owner, today)
      const [phones, staff, assignments] = await Promise.all([
        unitPhones(
          trx,
          units.map((one) => one.unit),
        ),
        staffKnownTo(trx, reader.owner, []),
        assignmentsAt(trx, reader.owner),
      ])
      return { rows: rowsOfFile(kind, { units, phones, staff: [...staff.values()], assignments, today }) }
    }),
  ]
}

interface Planned {
  readonly plan: Plan<unknown>
  readonly table: Table
  /** Does what was planned; gives how many sessions it ended. */
  readonly carryOut: (act: Acting) => Promise<number>
}

async function planOf(call: Call, file: File, models: readonly string[]): Promise<Planned> {
  const table = readTable(file.kind, file.text)
  const blank = /^[\s;,\ufeff]*$/.test(file.text)
  if (blank || (table.rows.length === 0 && table.faults.length === 0))
    throw new Refused('organisation.importEmpty', { status: 422, field: 'text' })
  if (table.rows.length > LONGEST_FILE) {
    const data = { count: table.rows.length, maximum: LONGEST_FILE }
    throw new Refused('organisation.importTooLong', { status: 422, field: 'text', data })
  }
  return file.kind === 'units' ? await unitsPlanned(call, table, models) : await staffPlanned(call, table)
}

async function unitsPlanned(call: Call, table: Table, models: readonly string[]): Promise<Planned> {
  const { trx, today, reader } = call
  const units = await unitsOf(trx, reader.owner, today)
  const [phones, elsewhere, staff] = await Promise.all([
    unitPhones(
      trx,
      units.map((one) => one.unit),
    ),
    unitsElsewhere(trx, reader.owner, idsIn(table)),
    staffKnownTo(trx, reader.owner, []),
  ])
  const plan = planUnits(table, {
    units,
    phones: new Map(units.map((one) => [one.hsaId, phones.get(one.unit) ?? []])),
    elsewhere,
    models,
    staff: new Map(
      [...staff].map(([id, one]) => [id, { staff: one.staff, name: `${one.givenName} ${one.familyName}` }]),
    ),
    today,
  })
  return { plan, table, carryOut: (act) => eachInTurn(plan.acts, (one) => carryOutUnit(act, one)) }
}

async function staffPlanned(call: Call, table: Table): Promise<Planned> {
  const { trx, today, reader } = call
  const [units, staff, assignments] = await Promise.all([
    unitsOf(trx, reader.owner, today),
    staffKnownTo(trx, reader.owner, idsIn(table)),
    assignmentsAt(trx, reader.owner),
  ])
  const plan = planStaff(table, { units, staff, assignments, today })
  return { plan, table, carryOut: (act) => eachInTurn(plan.acts, (one) => carryOutStaff(act, one)) }
}

async function carryOutUnit(act: Acting, { before, after, phones }: UnitAct): Promise<number> {
  const unit = before?.unit ?? derivedId<'unit'>(act.command, `unit:${after.hsaId}`)
  if (before === null) await addUnit(act, { ...after, unit })
  const saved = before === null ? undefined : await saveUnit(act, before, { after })
  const now = await findUnit(act.trx, act.owner, { unit })
  if (now !== undefined) await savePhones(act, now, phones)
  return saved?.endedSessions ?? 0
}

async function carryOutStaff(
  act: Acting,
  { before, after, licences, assignments }: StaffAct,
): Promise<number> {
  const staff = before?.staff ?? derivedId<'staff'>(act.command, `staff:${after.hsaId}`)
  let ended = 0
  if (before === null) await addStaff(act, { ...after, staff })
  else if (before.here) ended += (await saveStaff(act, before, after)).endedSessions
  for (const licence of licences) {
    const now = await findStaffMember(act.trx, { staff })
    if (now !== undefined) await saveLicence(act, now, licence)
  }
  for (const { before: known, after: wish } of assignments) {
    const { line, ...wanted } = wish
    if (known === null) {
      const assignment = derivedId<'assignment'>(act.command, `assignment:${line}`)
      await addAssignment(act, { ...wanted, assignment, staff })
      continue
    }
    const { endedSessions } = await saveAssignment(act, known, { after: { ...wanted, endedAt: null } })
    ended += endedSessions
  }
  return ended
}

async function eachInTurn<T>(acts: readonly T[], carryOut: (act: T) => Promise<number>): Promise<number> {
  let ended = 0
  for (const act of acts) ended += await carryOut(act)
  return ended
}

function idsIn(table: Table): string[] {
  return table.rows.flatMap(({ cells }) => parseHsaId(cells.hsaId ?? '') ?? [])
}

/** What the plan would do, in one number: the acts hold the versions they build upon. */
function digestOf(plan: Plan<unknown>): string {
  return createHash('sha256').update(JSON.stringify(plan.acts)).digest('hex')
}
