import { parseCsv } from '../shared/csv.ts'
import { type Day, day } from '../shared/day.ts'
import { organisation as enOrganisation } from '../shared/texts/en/organisation.ts'
import { organisationImport as en } from '../shared/texts/en/organisation-import.ts'
import { phoneHours as enHours } from '../shared/texts/en/phone-hours.ts'
import { profession as enProfession } from '../shared/texts/en/profession.ts'
import { organisation as svOrganisation } from '../shared/texts/sv/organisation.ts'
import { organisationImport as sv } from '../shared/texts/sv/organisation-import.ts'
import { phoneHours as svHours } from '../shared/texts/sv/phone-hours.ts'
import { profession as svProfession } from '../shared/texts/sv/profession.ts'
import { parseHsaId } from './hsa-id.ts'
import { type Column, columnsOf, type ImportFault, type ImportKind } from './import.ts'

/** A file's rows by column, and what of its heading was understood. */
export interface Table {
  readonly rows: readonly TableRow[]
  readonly ignored: readonly string[]
  readonly faults: readonly ImportFault[]
}

export interface TableRow {
  readonly line: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
}

/** Reads a file whose first row names the columns, in Swedish, English or as the code calls them, in any order. */
export function readTable(kind: ImportKind, text: string): Table {
  const [heading, ...rows] = parseCsv(text)
  const { all, needed } = columnsOf[kind]
  const columns = (heading?.cells ?? []).map((cell) => ({ cell, column: columnNamed(all, cell) }))
  const missing = needed.filter((column) => !columns.some((one) => one.column === column))
  return {
    ignored: columns
      .filter(({ cell, column }) => column === undefined && cell !== '')
      .map(({ cell }) => cell),
    faults: missing.map((column) => ({
      line: heading?.line ?? 1,
      column,
      code: 'cells.columnMissing',
      data: {},
    })),
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(
        columns.flatMap(({ column }, at) => (column === undefined ? [] : [[column, cells[at] ?? '']])),
      ),
    })),
  }
}

function columnNamed(columns: readonly Column[], heading: string): Column | undefined {
  const wanted = folded(heading)
  return columns.find((column) =>
    [column, sv.columns[column], en.columns[column]].some((name) => folded(name) === wanted),
  )
}

/** Reads the cells of one row and collects what is wrong with them; a wrong cell gives undefined. */
export interface CellReader {
  readonly line: number
  readonly faults: ImportFault[]
  /** The text; undefined for an empty cell, null where a hyphen empties it. */
  text(column: Column, maximum: number): string | null | undefined
  hsaId(column: Column): string | null | undefined
  day(column: Column): Day | null | undefined
  choice<Value extends string>(column: Column, of: Choices<Value>): Value | null | undefined
  answer(column: Column): boolean | null | undefined
  fault(column: Column, code: string, data?: ImportFault['data']): undefined
}

/** What may be chosen, with the words for it in both languages; the first word is the one written out. */
export type Choices<Value extends string> = Readonly<Record<Value, readonly string[]>>

export function cellsOf(row: TableRow): CellReader {
  const faults: ImportFault[] = []
  const fault: CellReader['fault'] = (column, code, data = {}) => {
    faults.push({ line: row.line, column, code, data })
    return undefined
  }
  const raw = (column: Column): string | null | undefined => {
    const cell = row.cells[column] ?? ''
    return cell === '' ? undefined : cell === '-' ? null : cell
  }
  const read = <T>(column: Column, parse: (cell: string) => T | undefined): T | null | undefined => {
    const cell = raw(column)
    return cell === undefined || cell === null ? cell : parse(cell)
  }
  return {
    line: row.line,
    faults,
    fault,
    text: (column, maximum) =>
      read(column, (cell) => {
        return cell.length <= maximum ? cell : fault(column, 'cells.tooLong', { maximum })
      }),
    hsaId: (column) =>
      read(column, (cell) => parseHsaId(cell) ?? fault(column, 'cells.notAnId') ?? undefined),
    day: (column) =>
      read(column, (cell) => {
        const parsed = day.safeParse(cell.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3').slice(0, 10))
        return parsed.success ? parsed.data : fault(column, 'cells.notADay')
      }),
    choice: (column, of) => read(column, (cell) => chosen(of, cell) ?? refuseChoice(fault, column, of)),
    answer: (column) => {
      const found = read(column, (cell) => chosen(answers, cell) ?? refuseChoice(fault, column, answers))
      return found === undefined || found === null ? found : found === 'yes'
    },
  }
}

const answers = { yes: ['ja', 'yes', 'j', 'y', '1', 'true', 'x'], no: ['nej', 'no', 'n', '0', 'false'] }

/** The choice that a word stands for, in either language and however it is typed. */
export function chosen<Value extends string>(of: Choices<Value>, cell: string): Value | undefined {
  return keysOf(of).find((key) => [key, ...of[key]].some((word) => folded(word) === folded(cell)))
}

function refuseChoice<Value extends string>(
  fault: CellReader['fault'],
  column: Column,
  of: Choices<Value>,
): undefined {
  return fault(column, 'cells.notAChoice', {
    choices: keysOf(of)
      .map((key) => of[key][0] ?? key)
      .join(', '),
  })
}

/** What may be chosen from two dictionaries of the same shape, the Swedish word first. */
function inBoth<Value extends string>(
  inSv: Readonly<Record<Value, string>>,
  inEn: Readonly<Record<Value, string>>,
) {
  // Cast: the keys of a record are its keys; Object.fromEntries forgets them.
  return Object.fromEntries(keysOf(inSv).map((key) => [key, [inSv[key], inEn[key]]])) as Record<
    Value,
    string[]
  >
}

function keysOf<Value extends string>(of: Readonly<Record<Value, unknown>>): Value[] {
  return Object.keys(of) as Value[] // Cast: Object.keys forgets the keys' type.
}

export const unitKindChoices = inBoth(svOrganisation.unitKind, enOrganisation.unitKind)
export const daysChoices = inBoth(svHours.choice, enHours.choice)
export const purposeChoices = inBoth(svOrganisation.purpose, enOrganisation.purpose)
export const professionChoices = inBoth(svProfession.one, enProfession.one)

/** Without case, spaces, accents of typing or punctuation that people vary. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.\-–’']/g, '')
}
