import type { Day } from '../shared/day.ts'
import { displayPhone, parsePhoneNumber } from '../shared/phone-number.ts'
import type { AssignmentState } from './assignment.ts'
import { type AssignmentWish, planAssignment } from './assignment-import-rules.ts'
import { type ChangedFields, differing } from './change.ts'
import { isNational } from './hsa-id.ts'
import type { Plan, PlannedRow } from './import.ts'
import type { LicensedProfession } from './organisation.ts'
import { standingOn } from './rules.ts'
import type { Licence, StaffState, StoredStaff } from './staff.ts'
import { type CellReader, cellsOf, professionChoices, type Table } from './table-rules.ts'
import type { StoredUnit } from './unit.ts'

/** Somebody whom the file may speak of: at the own provider, or known at another. */
export interface KnownStaff extends StoredStaff {
  readonly here: boolean
  readonly licences: readonly Licence[]
}

/** What a file of staff is compared with. */
export interface StaffKnown {
  readonly units: readonly StoredUnit[]
  readonly staff: ReadonlyMap<string, KnownStaff>
  /** At the own provider. */
  readonly assignments: readonly AssignmentState[]
  readonly today: Day
}

/** What carries one person's rows out: the person, the licences, the assignments. */
export interface StaffAct {
  readonly before: KnownStaff | null
  readonly after: StaffState
  readonly licences: readonly Licence[]
  readonly assignments: readonly { readonly before: AssignmentState | null; readonly after: AssignmentWish }[]
}

/** One person of the file with all their rows. */
interface Group {
  readonly hsaId: string
  readonly rows: CellReader[]
  readonly before: KnownStaff | null
}

/** What a file of staff and assignments would do. Pure: the same file against the same organisation, the same plan. */
export function planStaff(table: Table, known: StaffKnown): Plan<StaffAct> {
  const groups = new Map<string, Group>()
  const lost: CellReader[] = []
  for (const row of table.rows) {
    const cells = cellsOf(row)
    const hsaId = cells.hsaId('hsaId')
    if (hsaId === undefined || hsaId === null) {
      if (cells.faults.length === 0) cells.fault('hsaId', 'cells.required')
      lost.push(cells)
      continue
    }
    const group = groups.get(hsaId) ?? { hsaId, rows: [], before: known.staff.get(hsaId) ?? null }
    group.rows.push(cells)
    groups.set(hsaId, group)
  }
  const planned = [...groups.values()].map((group) => planGroup(group, known))
  const wrong = lost.map(({ line }): PlannedRow => ({ line, status: 'wrong', subject: '–', fields: {} }))
  const spoken = new Set(planned.flatMap(({ spokenOf }) => spokenOf))
  return {
    rows: [...wrong, ...planned.flatMap(({ rows }) => rows)].toSorted((a, b) => a.line - b.line),
    faults: [
      ...table.faults,
      ...[...lost, ...[...groups.values()].flatMap((group) => group.rows)].flatMap((cells) => cells.faults),
    ].toSorted((a, b) => a.line - b.line),
    acts: planned.flatMap(({ act }) => act ?? []),
    untouched: known.assignments.filter(
      (one) => standingOn(one, known.today) !== 'over' && !spoken.has(one.assignment),
    ).length,
  }
}

function planGroup(group: Group, known: StaffKnown) {
  const after = personOf(group)
  const licences = licencesOf(group)
  const all = [...(group.before?.licences ?? []), ...licences].map((one) => one.profession)
  const assignments: { before: AssignmentState | null; after: AssignmentWish; fields: ChangedFields }[] = []
  for (const cells of group.rows) {
    const planned = planAssignment(cells, {
      known,
      staff: group.before?.staff ?? null,
      licences: all,
      earlier: assignments.map((one) => one.after),
    })
    if (planned !== null) assignments.push(planned)
  }
  const person = {
    ...differing(group.before && shown(group.before), shown(after)),
    ...licenceFields(group, licences),
  }
  const rows = group.rows.map((cells, at): PlannedRow => {
    const subject = `${after.givenName} ${after.familyName}`.trim() || group.hsaId
    if (cells.faults.length > 0) return { line: cells.line, status: 'wrong', subject, fields: {} }
    const own = assignments.find((one) => one.after.line === cells.line)
    const fields = { ...(at === 0 ? person : {}), ...own?.fields }
    const isNew = own?.before === null
    return {
      line: cells.line,
      subject,
      fields,
      status: isNew ? 'new' : Object.keys(fields).length > 0 ? 'changed' : 'same',
    }
  })
  const changes = rows.some(({ status }) => status === 'new' || status === 'changed')
  const act: StaffAct = {
    before: group.before,
    after,
    licences,
    assignments: assignments.filter((one) => Object.keys(one.fields).length > 0),
  }
  return {
    rows,
    act: changes ? act : null,
    spokenOf: assignments.flatMap((one) => one.before?.assignment ?? []),
  }
}

/** The person as the rows together say: each cell once or twice the same, what is empty as it was. */
function personOf({ hsaId, rows, before }: Group): StaffState {
  const said = <T>(
    read: (cells: CellReader) => T | null | undefined,
    column: 'givenName' | 'familyName' | 'signInName' | 'phone' | 'protectedStaff',
  ) => {
    let first: { value: T | null; line: number } | undefined
    for (const cells of rows) {
      const value = read(cells)
      if (value === undefined) continue
      if (first === undefined) first = { value, line: cells.line }
      else if (first.value !== value) cells.fault(column, 'cells.differs', { line: first.line })
    }
    return first?.value
  }
  const given = {
    givenName: said((cells) => cells.text('givenName', 120), 'givenName'),
    familyName: said((cells) => cells.text('familyName', 120), 'familyName'),
    signInName: said((cells) => cells.text('signInName', 255), 'signInName'),
    phone: said((cells) => phoneOf(cells), 'phone'),
    protectedStaff: said((cells) => cells.answer('protectedStaff'), 'protectedStaff'),
  }
  const after = {
    hsaId,
    givenName: given.givenName ?? before?.givenName ?? '',
    familyName: given.familyName ?? before?.familyName ?? '',
    signInName: given.signInName === undefined ? (before?.signInName ?? null) : given.signInName,
    phone: given.phone === undefined ? (before?.phone ?? null) : given.phone,
    protectedStaff: given.protectedStaff ?? before?.protectedStaff ?? false,
  }
  refusePerson(after, { rows, before })
  return before === null || before.here ? after : before
}

/** A mistyped id must not give somebody else an assignment: at another provider the names have to be the known ones. */
function refusePerson(after: StaffState, { rows, before }: Pick<Group, 'rows' | 'before'>): void {
  const [cells] = rows
  if (cells === undefined) return
  if (after.givenName === '') cells.fault('givenName', 'cells.required')
  if (after.familyName === '') cells.fault('familyName', 'cells.required')
  if (!isNational(after.hsaId) && after.signInName === null)
    cells.fault('signInName', 'organisation.signInNameNeeded')
  if (before === null || before.here) return
  const same = (a: string, b: string) => a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv')
  if (!same(after.familyName, before.familyName) || !same(after.givenName, before.givenName))
    cells.fault('hsaId', 'cells.otherName')
}

function phoneOf(cells: CellReader): string | null | undefined {
  const text = cells.text('phone', 30)
  if (text === undefined || text === null) return text
  const read = parsePhoneNumber(text)
  if (!('error' in read)) return read.display
  return cells.fault('phone', `phoneNumber.${read.error}`)
}

/** The licences that the rows name; the same one twice is one. */
function licencesOf({ rows, before }: Group): Licence[] {
  const found = new Map<string, Licence>()
  for (const cells of rows) {
    const profession = cells.choice('licence', licenceChoices)
    if (profession === undefined || profession === null) continue
    const known = before?.licences.find((one) => one.profession === profession)
    const number = cells.text('licenceNumber', 20) ?? known?.number
    const code = cells.text('prescriberCode', 20)
    if (number === undefined) cells.fault('licenceNumber', 'cells.numberNeeded')
    else
      found.set(profession, {
        profession,
        number,
        prescriberCode: code === undefined ? (known?.prescriberCode ?? null) : code,
      })
  }
  return [...found.values()]
}

const licenceChoices = {
  physician: professionChoices.physician,
  nurse: professionChoices.nurse,
  assistantNurse: professionChoices.assistantNurse,
  occupationalTherapist: professionChoices.occupationalTherapist,
  physiotherapist: professionChoices.physiotherapist,
} satisfies Record<LicensedProfession, readonly string[]>

function licenceFields({ before }: Group, licences: readonly Licence[]): ChangedFields {
  return Object.assign(
    {},
    ...licences.map((one) => {
      const known = before?.licences.find((other) => other.profession === one.profession)
      const { number, prescriberCode } = one
      return differing(known ? { number: known.number, prescriberCode: known.prescriberCode } : null, {
        number,
        prescriberCode,
      })
    }),
  )
}

function shown({ givenName, familyName, signInName, phone, protectedStaff }: StaffState) {
  return { givenName, familyName, signInName, phone: phone && displayPhone(phone), protectedStaff }
}
