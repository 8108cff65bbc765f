import { randomUUID } from 'node:crypto'
import { type DeliveryPost, deliver } from '../door/machine.ts'
import type { Deliverer } from '../door/machine-standing.ts'
import type { Door } from '../door/visit.ts'
import { Refused } from '../shared/refused.ts'
import { repeatTwins } from './lenient.ts'
import { type Given, type Group, prepare } from './prepare.ts'
import type { Remark, Result, Results } from './result.ts'
import { type Stored, storeGroup } from './store-group.ts'

/** Most faults that one answer lists. */
const MOST_FAULTS = 20

/**
 * Takes all of a delivery or nothing. A fault anywhere refuses the whole; the refusal names each entry at fault
 * (`Bundle.entry[3]`) and why. `strict` also refuses types that Hemma does not take; else they are counted.
 */
export async function takeWhole(
  door: Door,
  delivery: { by: Deliverer; post: DeliveryPost; given: readonly Given[]; source: string; strict: boolean },
): Promise<Results> {
  const prepared = prepare(delivery.given, { now: door.clock(), source: delivery.source })
  const run = randomUUID()
  return deliver(door, { by: delivery.by, post: delivery.post }, async (one) => {
    refuseFaults(prepared.settled, delivery.strict)
    const byEntry = new Map<number, Result>(prepared.settled)
    const remarks: Remark[] = []
    let newPersons = 0
    for (const group of prepared.groups) {
      const stored = await located(group, () => storeGroup(one, group, run))
      for (const [index, result] of stored.results) byEntry.set(index, result)
      remarks.push(...stored.remarks)
      if (stored.isNew) newPersons++
    }
    refuseFaults(byEntry, delivery.strict)
    repeatTwins(byEntry, prepared.twins)
    return { byEntry, remarks, newPersons }
  })
}

/** Throws one refusal for all entries at fault, if there are any. */
function refuseFaults(results: ReadonlyMap<number, Result>, strict: boolean): void {
  const faults = [...results].flatMap(([index, result]) => {
    if (result.outcome === 'refused') return [{ index, fault: result.fault }]
    if (result.outcome !== 'notTaken' || !strict) return []
    const fault = new Refused('fhir.typeNotTaken', { status: 422, data: { type: result.type } })
    return [{ index, fault }]
  })
  const [first] = faults.toSorted((a, b) => a.index - b.index)
  if (first === undefined) return
  throw new Refused(first.fault.code, {
    status: first.fault.status,
    data: first.fault.data,
    fields: faults
      .toSorted((a, b) => a.index - b.index)
      .slice(0, MOST_FAULTS)
      .map(({ index, fault }) => ({ field: place(index, fault.field), code: fault.code, data: fault.data })),
  })
}

/** A refusal about a person, told at the entry that names the person. */
async function located(group: Group, store: () => Promise<Stored>): Promise<Stored> {
  try {
    return await store()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code, status, data, field } = error
    const index = group.patient?.index ?? group.entries[0]?.index ?? 0
    throw new Refused(code, { status, data, fields: [{ field: place(index, field), code, data }] })
  }
}

/** Where in a Bundle something is at fault, as FHIRPath. */
function place(index: number, field: string | undefined): string {
  const inside = field === undefined ? '' : `.resource.${field.replace(/^[A-Z][A-Za-z]+\./, '')}`
  return `Bundle.entry[${index}]${inside}`
}
