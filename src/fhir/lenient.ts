import { randomUUID } from 'node:crypto'
import { type DeliveryPost, deliver } from '../door/machine.ts'
import type { Deliverer } from '../door/machine-standing.ts'
import type { Door } from '../door/visit.ts'
import { Refused } from '../shared/refused.ts'
import { type Given, type Group, prepare, type ReadEntry } from './prepare.ts'
import type { Remark, Result, Results } from './result.ts'
import { type Stored, storeGroup } from './store-group.ts'

/** At most this many resources of one person share a transaction and a log post. */
const CHUNK = 2_000

/** Refusals that one row may have caused: without it the others go in. */
const ONE_ROW = ['command.invalid', 'command.taken']

/** A delivery, and as what it is logged. */
export interface LenientDelivery {
  readonly by: Deliverer
  readonly post: DeliveryPost
  readonly given: readonly Given[]
  /** The source's name where the delivery names none; `named` when an operator chose it. */
  readonly source: string
  readonly named?: boolean
}

/**
 * Takes everything that can be taken: person by person, each chunk decided for, stored and logged by itself; one bad
 * resource never stops the rest. Throws only when nothing more can be stored at all (database away, token revoked).
 */
export async function takeLeniently(door: Door, delivery: LenientDelivery): Promise<Results> {
  const { source, named = false } = delivery
  const prepared = prepare(delivery.given, { now: door.clock(), source, named })
  const byEntry = new Map<number, Result>(prepared.settled)
  const remarks: Remark[] = []
  let newPersons = 0
  const run = randomUUID()
  for (const group of prepared.groups) {
    for (const [place, chunk] of chunksOf(group).entries()) {
      const stored = await storeOrSplit({ door, delivery, run: `${run}:${place}` }, chunk)
      for (const [index, result] of stored.results) byEntry.set(index, result)
      remarks.push(...stored.remarks)
      if (stored.isNew) newPersons++
    }
  }
  repeatTwins(byEntry, prepared.twins)
  return { byEntry, remarks, newPersons }
}

/** What was said twice has the answer of the first time; the second changed nothing. */
export function repeatTwins(byEntry: Map<number, Result>, twins: ReadonlyMap<number, number>): void {
  for (const [index, first] of twins) {
    const result = byEntry.get(first)
    if (result === undefined) continue
    const stored = result.outcome === 'taken' || result.outcome === 'updated'
    byEntry.set(index, stored ? { ...result, outcome: 'unchanged' } : result)
  }
}

function chunksOf(group: Group): Group[] {
  if (group.entries.length <= CHUNK) return [group]
  const chunks: Group[] = []
  for (let at = 0; at < group.entries.length; at += CHUNK) {
    chunks.push({ ...group, entries: group.entries.slice(at, at + CHUNK) })
  }
  return chunks
}

interface Storing {
  readonly door: Door
  readonly delivery: LenientDelivery
  readonly run: string
}

/** Stores a chunk; when the database refuses it, halves it until the row at fault stands alone. */
async function storeOrSplit(storing: Storing, group: Group): Promise<Stored> {
  const { door, delivery, run } = storing
  try {
    return await deliver(door, { by: delivery.by, post: delivery.post }, (one) => storeGroup(one, group, run))
  } catch (error) {
    if (!(error instanceof Refused) || error.status >= 500 || error.status === 401) throw error
    if (!ONE_ROW.includes(error.code)) return refuseAll(group, error)
    if (group.entries.length <= 1) return refuseAll(group, new Refused('fhir.notStored', { status: 422 }))
    const middle = Math.ceil(group.entries.length / 2)
    const first = await storeOrSplit({ ...storing, run: `${run}a` }, part(group, [0, middle]))
    const second = await storeOrSplit({ ...storing, run: `${run}b` }, part(group, [middle]))
    return {
      results: [...first.results, ...second.results],
      remarks: [...first.remarks, ...second.remarks],
      isNew: first.isNew || second.isNew,
    }
  }
}

function part(group: Group, [from, to]: readonly [number, number?]): Group {
  return { ...group, entries: group.entries.slice(from, to) }
}

/** The person could not be taken, so nothing about them was; the Patient says why. */
function refuseAll(group: Group, fault: Refused): Stored {
  const patient = group.patient
  const ofEntries =
    patient === undefined ? fault : new Refused('fhir.subjectNotTaken', { status: 422, field: 'subject' })
  const refused = ({ index, type }: ReadEntry) =>
    [index, { outcome: 'refused', type, fault: ofEntries }] as const
  return {
    results: [
      ...(patient === undefined
        ? []
        : [[patient.index, { outcome: 'refused', type: 'Patient', fault }] as const]),
      ...group.entries.map(refused),
    ],
    remarks: [],
    isNew: false,
  }
}
