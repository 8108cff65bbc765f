import { z } from 'zod'
import type { organisationImport } from '../shared/texts/sv/organisation-import.ts'
import { changedFields } from './change.ts'

/** What a file may hold: units, or staff with their assignments. */
export const importKinds = ['units', 'staff'] as const
export type ImportKind = (typeof importKinds)[number]

export type Column = keyof (typeof organisationImport)['columns']

/** The columns of each kind of file in the template's order, and those without which a row says nothing. */
export const columnsOf = {
  units: {
    all: [
      'hsaId',
      'name',
      'kind',
      'careModel',
      'municipality',
      'head',
      'validFrom',
      'validTo',
      'noticePhone',
      'dayPhone',
      'dayHours',
      'dutyPhone',
      'dutyHours',
      'eveningPhone',
      'eveningHours',
      'nightPhone',
      'nightHours',
    ],
    needed: ['hsaId'],
  },
  staff: {
    all: [
      'hsaId',
      'givenName',
      'familyName',
      'signInName',
      'phone',
      'protectedStaff',
      'licence',
      'licenceNumber',
      'prescriberCode',
      'unit',
      'profession',
      'purpose',
      'title',
      'validFrom',
      'validTo',
    ],
    needed: ['hsaId', 'unit', 'profession'],
  },
} as const satisfies Record<ImportKind, { all: readonly Column[]; needed: readonly Column[] }>

/** One wrong cell: its row as the spreadsheet numbers it, its column, and a sentence's code. */
export const importFault = z.strictObject({
  line: z.int(),
  column: z.string(),
  /** `cells.…` of the import's own texts, or a refusal's code. */
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type ImportFault = z.infer<typeof importFault>

/** What one row of the file would do. */
export const plannedRow = z.strictObject({
  line: z.int(),
  status: z.enum(['new', 'changed', 'same', 'wrong']),
  /** What or whom the row is about, as the file calls it. */
  subject: z.string(),
  fields: changedFields,
})
export type PlannedRow = z.infer<typeof plannedRow>

/** What a file would do, before anything is done: every row, every fault, and the acts that would carry it out. */
export interface Plan<Act> {
  readonly rows: readonly PlannedRow[]
  readonly faults: readonly ImportFault[]
  readonly acts: readonly Act[]
  /** How many units, or assignments that hold, the file does not speak of. */
  readonly untouched: number
}

/** No more rows than this in one file: a preview that a person can look through. */
export const LONGEST_FILE = 5000
