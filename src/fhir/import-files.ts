import type { Door } from '../door/visit.ts'
import type { UnitId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { entriesOfFile } from './bundle.ts'
import { filesOf, readJsonFile } from './files.ts'
import { takeLeniently } from './lenient.ts'
import type { Remark, Results } from './result.ts'

/** One thing that was not taken: where it stands and why. */
export interface Skipped {
  readonly file: string
  /** Place in the bundle, from 0; null when it is the file itself. */
  readonly entry: number | null
  readonly type: string
  readonly fault: Refused
}

/** What an import came to. */
export interface ImportReport {
  readonly files: number
  readonly entries: number
  readonly taken: number
  readonly updated: number
  readonly unchanged: number
  readonly skipped: readonly Skipped[]
  /** Types that Hemma does not take, with how many there were. */
  readonly notTaken: Readonly<Record<string, number>>
  readonly newPersons: number
  readonly remarks: readonly Remark[]
}

/** How far an import has come. */
export interface Progress {
  readonly file: string
  readonly filesDone: number
  readonly files: number
  readonly entries: number
}

/** Files or folders to take in for a unit; `source` names where they come from, where the operator knows better. */
export interface ImportOrder {
  readonly unit: UnitId
  readonly paths: readonly string[]
  readonly source?: string | undefined
  readonly progress?: (now: Progress) => void
}

const POST = { activity: 'Skriva', endpoint: 'import.files', resource: 'history' } as const

/** Takes files in as collections: one bad file or resource never stops the rest. Doing it twice makes no duplicates. */
export async function importFiles(door: Door, order: ImportOrder): Promise<ImportReport> {
  const files = filesOf(order.paths)
  const tally = newTally(files.length)
  for (const [place, file] of files.entries()) {
    order.progress?.({ file, filesDone: place, files: files.length, entries: tally.entries })
    try {
      const given = entriesOfFile(await readJsonFile(file))
      const results = await takeLeniently(door, {
        by: { unit: order.unit },
        post: POST,
        given,
        source: order.source ?? 'urn:hemma:import',
        named: order.source !== undefined,
      })
      count(tally, file, results)
    } catch (error) {
      if (!(error instanceof Refused) || error.status >= 500 || error.status === 401) throw error
      tally.skipped.push({ file, entry: null, type: 'file', fault: error })
    }
  }
  order.progress?.({ file: '', filesDone: files.length, files: files.length, entries: tally.entries })
  return tally
}

type Tally = { -readonly [Key in keyof ImportReport]: ImportReport[Key] } & {
  skipped: Skipped[]
  notTaken: Record<string, number>
  remarks: Remark[]
}

function newTally(files: number): Tally {
  return {
    files,
    entries: 0,
    taken: 0,
    updated: 0,
    unchanged: 0,
    skipped: [],
    notTaken: {},
    newPersons: 0,
    remarks: [],
  }
}

function count(tally: Tally, file: string, { byEntry, newPersons, remarks }: Results): void {
  for (const [entry, result] of [...byEntry].sort(([a], [b]) => a - b)) {
    tally.entries++
    if (result.outcome === 'refused')
      tally.skipped.push({ file, entry, type: result.type, fault: result.fault })
    else if (result.outcome === 'notTaken')
      tally.notTaken[result.type] = (tally.notTaken[result.type] ?? 0) + 1
    else tally[result.outcome]++
  }
  tally.newPersons += newPersons
  tally.remarks.push(...remarks)
}
