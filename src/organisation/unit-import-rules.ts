import { type Clock, clock, type Day } from '../shared/day.ts'
import type { StaffId } from '../shared/id.ts'
import type { PhoneDays, PhoneHours } from '../shared/phone-hours.ts'
import { displayPhone } from '../shared/phone-number.ts'
import { phoneHours as hoursText } from '../shared/texts/sv/phone-hours.ts'
import { differing } from './change.ts'
import type { Column, ImportFault, Plan, PlannedRow } from './import.ts'
import { phonesAmiss, standingOn, unitAmiss } from './rules.ts'
import { type CellReader, cellsOf, chosen, daysChoices, type Table, unitKindChoices } from './table-rules.ts'
import type { StoredUnit, UnitState } from './unit.ts'

/** What a file of units is compared with: the own provider's units, and which ids are taken elsewhere. */
export interface UnitsKnown {
  readonly units: readonly StoredUnit[]
  readonly phones: ReadonlyMap<string, readonly PhoneHours[]>
  readonly elsewhere: ReadonlySet<string>
  readonly models: readonly string[]
  /** Staff with an assignment at the provider, by HSA-id. */
  readonly staff: ReadonlyMap<string, { readonly staff: StaffId; readonly name: string }>
  readonly today: Day
}

/** What carries one row out. */
export interface UnitAct {
  readonly line: number
  readonly before: StoredUnit | null
  readonly after: UnitState
  readonly phones: readonly PhoneHours[]
}

const lines = ['day', 'duty', 'evening', 'night'] as const

/** What a file of units would do. Pure: the same file against the same organisation gives the same plan. */
export function planUnits(table: Table, known: UnitsKnown): Plan<UnitAct> {
  const rows: PlannedRow[] = []
  const faults: ImportFault[] = [...table.faults]
  const acts: UnitAct[] = []
  const seen = new Map<string, number>()
  for (const row of table.rows) {
    const cells = cellsOf(row)
    const hsaId = cells.hsaId('hsaId') ?? required(cells, 'hsaId')
    const earlier = hsaId === null ? undefined : seen.get(hsaId)
    if (earlier !== undefined) cells.fault('hsaId', 'cells.twice', { line: earlier })
    if (hsaId !== null && earlier === undefined) seen.set(hsaId, row.line)
    const planned = hsaId === null ? null : planUnit(cells, hsaId, known)
    faults.push(...cells.faults)
    const subject = planned?.act.after.name || row.cells.name || hsaId || '–'
    if (planned === null || cells.faults.length > 0) {
      rows.push({ line: row.line, status: 'wrong', subject, fields: {} })
      continue
    }
    const { act, fields } = planned
    const same = Object.keys(fields).length === 0
    rows.push({
      line: row.line,
      status: act.before === null ? 'new' : same ? 'same' : 'changed',
      subject,
      fields,
    })
    if (!same || act.before === null) acts.push(act)
  }
  const untouched = known.units.filter(
    (unit) => standingOn(unit, known.today) !== 'over' && !seen.has(unit.hsaId),
  ).length
  return { rows, faults, acts, untouched }
}

function planUnit(cells: CellReader, hsaId: string, known: UnitsKnown) {
  const before = known.units.find((unit) => unit.hsaId === hsaId) ?? null
  if (before === null && known.elsewhere.has(hsaId)) cells.fault('hsaId', 'cells.foreign')
  const kind = cells.choice('kind', unitKindChoices) ?? before?.kind
  const name = cells.text('name', 120) ?? before?.name
  if (kind === undefined) required(cells, 'kind')
  if (name === undefined) required(cells, 'name')
  const after: UnitState = {
    name: name ?? '',
    kind: kind ?? 'clinic',
    hsaId,
    careModel: kept(modelOf(cells, known.models), before?.careModel),
    municipality: kept(codeOf(cells), before?.municipality),
    head: kept(headOf(cells, known), before?.head),
    noticePhone: kept(noticePhoneOf(cells), before?.noticePhone),
    validFrom: cells.day('validFrom') ?? before?.validFrom ?? known.today,
    validTo: kept(cells.day('validTo'), before?.validTo),
  }
  if (kind !== undefined) amissInto(cells, unitAmiss(after, known.models))
  const phonesBefore = known.phones.get(hsaId) ?? []
  const phones = phonesOf(cells, phonesBefore)
  const fields = differing(before && written(before, phonesBefore, known), written(after, phones, known))
  return { act: { line: cells.line, before, after, phones }, fields }
}

/** A care model by its id, however its letters are written. */
function modelOf(cells: CellReader, models: readonly string[]) {
  return cells.choice('careModel', Object.fromEntries(models.map((model) => [model, [model]])))
}

function codeOf(cells: CellReader): string | null | undefined {
  const code = cells.text('municipality', 4)
  if (code === undefined || code === null) return code
  // A spreadsheet takes the zero of 0331 away.
  const whole = code.padStart(4, '0')
  if (/^\d{4}$/.test(whole)) return whole
  cells.fault('municipality', 'cells.notACode')
  return undefined
}

function noticePhoneOf(cells: CellReader): string | null | undefined {
  const phone = cells.text('noticePhone', 30)
  return phone === undefined || phone === null ? phone : displayPhone(phone)
}

function headOf(cells: CellReader, known: UnitsKnown): StaffId | null | undefined {
  const hsaId = cells.hsaId('head')
  if (hsaId === undefined || hsaId === null) return hsaId
  const found = known.staff.get(hsaId)
  if (found === undefined) cells.fault('head', 'cells.unknownStaff')
  return found?.staff
}

/** The unit's phones after the row: a number with hours sets a line, a hyphen removes it, an empty cell keeps it. */
function phonesOf(cells: CellReader, before: readonly PhoneHours[]): PhoneHours[] {
  const after = lines.flatMap((line): PhoneHours[] => {
    const known = before.find((one) => one.line === line)
    const phone = cells.text(`${line}Phone`, 30)
    const hours = hoursOf(cells, `${line}Hours`)
    if (phone === null) return []
    if (phone === undefined && known === undefined) return []
    const when = hours ?? known
    if (when === undefined) {
      cells.fault(`${line}Hours`, 'cells.hoursNeeded')
      return []
    }
    const { from, to, days } = when
    return [{ line, phone: phone === undefined ? (known?.phone ?? '') : displayPhone(phone), from, to, days }]
  })
  for (const { field, code } of phonesAmiss(after)) {
    const [, index, part] = field.split('.')
    const line = after[Number(index)]?.line ?? 'day'
    cells.fault(part === 'phone' ? `${line}Phone` : `${line}Hours`, code)
  }
  return after
}

/** '08:00-16:30', or with its days before: 'vardagar 08:00-16:30'. */
function hoursOf(cells: CellReader, column: Column): { from: Clock; to: Clock; days: PhoneDays } | undefined {
  const whole = cells.text(column, 40)
  if (whole === undefined || whole === null) return undefined
  const [, word, text = ''] = /^(?:(\p{L}[\p{L} ]*?)\s+)?(\d.*)$/u.exec(whole) ?? []
  const days = word === undefined ? 'every' : chosen(daysChoices, word)
  const [from, to, ...more] = text.split(/\s*[-–]\s*/).map((part) => clock.safeParse(padded(part)))
  if (days && from?.success && to?.success && more.length === 0) return { from: from.data, to: to.data, days }
  cells.fault(column, 'cells.notHours')
  return undefined
}

/** '8', '8.00' and '8:00' are eight o'clock; '24:00' ends the day. */
function padded(part: string): string {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(part.trim()) ?? []
  return hour === '24' ? '23:59' : `${hour.padStart(2, '0')}:${minute}`
}

/** Where each rule's field stands in the file. */
function amissInto(
  cells: CellReader,
  amiss: readonly { field: string; code: string; data?: unknown }[],
): void {
  for (const { field, code } of amiss) {
    if (field === 'careModel' || field === 'validTo' || field === 'noticePhone') cells.fault(field, code)
  }
}

function required(cells: CellReader, column: Column): null {
  if (!cells.faults.some((fault) => fault.column === column)) cells.fault(column, 'cells.required')
  return null
}

function kept<T>(given: T | null | undefined, before: T | null | undefined): T | null {
  return given === undefined ? (before ?? null) : given
}

function written(unit: UnitState, phones: readonly PhoneHours[], known: UnitsKnown) {
  const { name, kind, careModel, municipality, noticePhone, validFrom, validTo } = unit
  const head = [...known.staff.values()].find((one) => one.staff === unit.head)?.name ?? unit.head
  const line = (wanted: PhoneHours['line']) => {
    const one = phones.find((phone) => phone.line === wanted)
    return one === undefined
      ? null
      : `${displayPhone(one.phone)} (${hoursText.days[one.days](one.from, one.to)})`
  }
  const by = Object.fromEntries(lines.map((each) => [each, line(each)]))
  return { name, kind, careModel, municipality, head, noticePhone, validFrom, validTo, ...by }
}
