import type { Provenance } from '../measurements/measurement.ts'
import { type Day, dayOf } from '../shared/day.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { contentHash, resourceOf } from './content.ts'
import type { Draft } from './draft.ts'
import { line, type Reference, type Resource } from './parts.ts'
import { type PatientDraft, readPatient } from './read-patient.ts'
import type { Result } from './result.ts'
import { type Subject, subjectOf } from './subject.ts'
import { readerOf } from './taken.ts'

/** One entry as it came. */
export interface Given {
  readonly fullUrl?: string | undefined
  readonly resource: unknown
}

/** A resource that has been read and waits to be stored. */
export interface ReadEntry {
  readonly index: number
  readonly type: string
  readonly draft: Draft
  readonly provenance: Provenance
  readonly original: Resource
}

/** A Patient that has been read. */
export interface ReadPatientEntry {
  readonly index: number
  readonly draft: PatientDraft
  readonly system: string
  readonly id: string
}

/** Everything of a delivery that is about one person. */
export interface Group {
  readonly subject: Subject
  readonly patient: ReadPatientEntry | undefined
  readonly entries: readonly ReadEntry[]
}

/** A delivery read through: what is to be stored, person by person, and what needs no storing. */
export interface Prepared {
  readonly groups: readonly Group[]
  readonly settled: ReadonlyMap<number, Result>
  /** Entries that say again, word for word, what the entry at the other place says. */
  readonly twins: ReadonlyMap<number, number>
}

/** Under which circumstances a delivery is read. */
export interface Reading {
  readonly now: Instant
  /** The source's name where a resource and its Patient name none. */
  readonly source: string
  /** True: `source` outweighs what the delivery says of itself (the operator named it). */
  readonly named?: boolean
}

/** Reads a whole delivery without touching the database: every fault is found before anything is stored. */
export function prepare(given: readonly Given[], reading: Reading): Prepared {
  const settled = new Map<number, Result>()
  const found = given.map((one, index) =>
    settle(settled, { index, type: typeOf(one.resource) }, () => resourceOf(one.resource)),
  )
  const places = placesOf(given, found)
  const today = dayOf(reading.now)
  const patients = new Map<number, ReadPatientEntry>()
  const entries: { subject: Subject; entry: ReadEntry }[] = []
  const drafts = new Map<number, PatientDraft>()
  for (const [index, resource] of found.entries()) {
    if (resource?.resourceType !== 'Patient') continue
    const draft = settle(settled, { index, type: 'Patient' }, () => readPatient(resource, today))
    if (draft !== undefined) drafts.set(index, draft)
  }
  const bundleSystem = [...drafts.values()].find(({ sourceSystem }) => sourceSystem)?.sourceSystem
  for (const [index, resource] of found.entries()) {
    if (resource === undefined) continue
    const origin = originOf(resource, given[index]?.fullUrl, { ...reading, bundleSystem })
    const draft = drafts.get(index)
    if (resource.resourceType === 'Patient') {
      if (draft !== undefined) patients.set(index, { index, draft, ...origin })
      continue
    }
    const entry = settle(settled, { index, type: resource.resourceType }, () =>
      readEntry(resource, { index, origin, now: reading.now, today, places }),
    )
    if (entry !== undefined) entries.push(entry)
  }
  const twins = new Map<number, number>()
  const single = withoutTwins(entries, { settled, twins })
  return { groups: groupsOf({ patients, entries: single, settled }), settled, twins }
}

/** Runs a step for one entry; a refusal settles the entry and the step gives nothing. */
function settle<T>(
  settled: Map<number, Result>,
  { index, type }: { index: number; type: string },
  step: () => T,
): T | undefined {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const notTaken = error.code === 'fhir.typeNotTaken'
    settled.set(index, notTaken ? { outcome: 'notTaken', type } : { outcome: 'refused', type, fault: error })
    return undefined
  }
}

function typeOf(resource: unknown): string {
  const type: unknown =
    typeof resource === 'object' && resource !== null && 'resourceType' in resource
      ? resource.resourceType
      : ''
  return typeof type === 'string' && /^[A-Z][A-Za-z]{1,63}$/.test(type) ? type : '?'
}

/** Finds resources of the delivery by what references call them: the entry's fullUrl, or Type/id. */
interface Places {
  readonly resourceAt: (to: Reference) => Resource | undefined
  readonly patientAt: (to: Reference) => number | undefined
}

function placesOf(given: readonly Given[], found: readonly (Resource | undefined)[]): Places {
  const byName = new Map<string, number>()
  for (const [index, resource] of found.entries()) {
    const fullUrl = given[index]?.fullUrl
    if (fullUrl !== undefined) byName.set(fullUrl, index)
    if (resource?.id !== undefined) byName.set(`${resource.resourceType}/${resource.id}`, index)
  }
  for (const [index, one] of given.entries()) {
    // A Patient that could not be read still answers to its name, so that what is about it is refused with it.
    const id: unknown =
      typeof one.resource === 'object' && one.resource !== null && 'id' in one.resource
        ? one.resource.id
        : undefined
    if (typeof id === 'string' && found[index] === undefined)
      byName.set(`${typeOf(one.resource)}/${id}`, index)
  }
  const indexOf = ({ reference }: Reference) => {
    if (reference === undefined) return undefined
    return byName.get(reference) ?? byName.get(reference.split('/').slice(-2).join('/'))
  }
  return {
    resourceAt: (to) => found[indexOf(to) ?? -1],
    patientAt: (to) => {
      const index = indexOf(to)
      return index !== undefined && typeOf(given[index]?.resource) === 'Patient' ? index : undefined
    },
  }
}

interface Origin {
  readonly system: string
  readonly id: string
}

/** Which system named a resource, and how: so that the same thing is known again however often it is sent. */
function originOf(
  resource: Resource,
  fullUrl: string | undefined,
  reading: Reading & { readonly bundleSystem: string | undefined },
): Origin {
  const [, base] = /^(https?:\/\/.+)\/[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/.exec(fullUrl ?? '') ?? []
  const said = resource.meta?.source?.split('#')[0]?.trim()
  const system = (reading.named ? reading.source : undefined) || said || base || reading.bundleSystem
  const urn = /^urn:(?:uuid|oid):(.+)$/.exec(fullUrl ?? '')?.[1]
  const identifiers = Array.isArray(resource.identifier) ? resource.identifier : [resource.identifier]
  const named = identifiers.find((one) => one?.value !== undefined)
  const id =
    resource.id ?? urn ?? (named && `${named.system ?? ''}|${named.value ?? ''}`) ?? contentHash(resource)
  return { system: line(system || reading.source), id: `${resource.resourceType}/${line(id)}` }
}

function readEntry(
  resource: Resource,
  given: { index: number; origin: Origin; now: Instant; today: Day; places: Places },
): { subject: Subject; entry: ReadEntry } {
  const type = resource.resourceType
  const reader = readerOf(type)
  if (reader === undefined) throw new Refused('fhir.typeNotTaken', { status: 422, data: { type } })
  const subject = subjectOf(resource, { patientAt: given.places.patientAt, today: given.today })
  const draft = reader(resource, { now: given.now, resolve: (to) => resolve(to, resource, given.places) })
  const provenance = { ...given.origin, name: draft.name, hash: contentHash(resource) }
  return { subject, entry: { index: given.index, type, draft, provenance, original: resource } }
}

function resolve(to: Reference, within: Resource, places: Places): Resource | undefined {
  if (to.reference?.startsWith('#')) {
    const found = within.contained?.find(({ id }) => id === to.reference?.slice(1))
    return found && { ...found, resourceType: found.resourceType }
  }
  return places.resourceAt(to)
}

/** The same original id twice: once is enough when both say the same; when they do not, the later is refused. */
function withoutTwins(
  entries: readonly { subject: Subject; entry: ReadEntry }[],
  told: { settled: Map<number, Result>; twins: Map<number, number> },
): { subject: Subject; entry: ReadEntry }[] {
  const first = new Map<string, ReadEntry>()
  return entries.filter(({ entry }) => {
    const key = `${entry.provenance.system}\n${entry.provenance.id}`
    const twin = first.get(key)
    if (twin === undefined) {
      first.set(key, entry)
      return true
    }
    if (twin.provenance.hash === entry.provenance.hash) told.twins.set(entry.index, twin.index)
    else {
      const fault = new Refused('fhir.twice', { status: 422, field: 'id' })
      told.settled.set(entry.index, { outcome: 'refused', type: entry.type, fault })
    }
    return false
  })
}

function groupsOf(given: {
  patients: ReadonlyMap<number, ReadPatientEntry>
  entries: readonly { subject: Subject; entry: ReadEntry }[]
  settled: Map<number, Result>
}): Group[] {
  const groups = new Map<
    string,
    { subject: Subject; patient: ReadPatientEntry | undefined; entries: ReadEntry[] }
  >()
  for (const [index, patient] of given.patients) {
    const subject = { by: 'entry', index } as const
    groups.set(JSON.stringify(subject), { subject, patient, entries: [] })
  }
  for (const { subject, entry } of given.entries) {
    if (subject.by === 'entry' && !given.patients.has(subject.index)) {
      const fault = new Refused('fhir.subjectNotTaken', { status: 422, field: `${entry.type}.subject` })
      given.settled.set(entry.index, { outcome: 'refused', type: entry.type, fault })
      continue
    }
    const key = JSON.stringify(subject)
    const group = groups.get(key) ?? { subject, patient: undefined, entries: [] }
    group.entries.push(entry)
    groups.set(key, group)
  }
  return [...groups.values()]
}
