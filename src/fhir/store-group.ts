import type { Delivery } from '../door/machine.ts'
import { putItems } from '../history/item-store.ts'
import { itemIdOf } from '../measurements/item-id-store.ts'
import type { Provenance, Taking, TakingOutcome } from '../measurements/measurement.ts'
import { putObservations } from '../measurements/store.ts'
import type { PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { dayEntry, importEntry } from './envelope.ts'
import type { Group, ReadEntry } from './prepare.ts'
import type { Remark, Result } from './result.ts'
import { takePatient } from './take-patient.ts'

/** What became of one person's part of a delivery. */
export interface Stored {
  readonly results: readonly (readonly [index: number, result: Result])[]
  readonly remarks: readonly Remark[]
  readonly isNew: boolean
}

/**
 * Stores one person's part of a delivery, in the delivery's transaction. `run` names the import; the same run gives
 * the same entry. A part with its Patient is an import with an entry of its own; values without one hang under the
 * machine's entry of the day.
 */
export async function storeGroup(delivery: Delivery, group: Group, run: string): Promise<Stored> {
  const { patient, subject } = group
  const taken = patient === undefined ? undefined : await takePatient(delivery, patient)
  if (taken === undefined && subject.by === 'entry')
    throw new Refused('fhir.subjectNotTaken', { status: 422 })
  const person = taken?.person ?? (subject.by === 'entry' ? undefined : await delivery.admit(subject))
  if (person === undefined) throw new Refused('fhir.unknownSubject', { status: 404 })
  const results: [number, Result][] = []
  if (patient !== undefined && taken !== undefined) {
    const outcome = taken.isNew ? 'taken' : 'unchanged'
    results.push([patient.index, { outcome, type: 'Patient', id: person, person }])
  }
  results.push(...(await storeEntries(delivery, { group, person, run })))
  return { results, remarks: taken?.remarks ?? [], isNew: taken?.isNew ?? false }
}

async function storeEntries(
  delivery: Delivery,
  given: { group: Group; person: PersonId; run: string },
): Promise<[number, Result][]> {
  const { group, person, run } = given
  const ownEntry = group.patient !== undefined || delivery.reader.kind === 'system'
  const unchanged = ownEntry ? await alreadyThere(delivery, person, group.entries) : new Set<number>()
  const changed = group.entries.filter(({ index }) => !unchanged.has(index))
  const outcomes = new Map<number, TakingOutcome>(
    group.entries.map(({ index }) => [index, 'unchanged'] as const),
  )
  if (changed.length > 0) {
    const entry = ownEntry
      ? await importEntry(delivery, { run, person, sources: sourcesOf(changed), counts: countsOf(changed) })
      : await dayEntry(delivery, person)
    const { owner, unit } = delivery.reader
    await put(delivery, { owner, unit, person, entry, now: delivery.now }, { changed, outcomes })
    delivery.emit(`person:${person}`)
  }
  return group.entries.map((one) => [one.index, resultOf(delivery, one, { person, outcomes })])
}

async function put(
  delivery: Delivery,
  taking: Taking,
  given: { changed: readonly ReadEntry[]; outcomes: Map<number, TakingOutcome> },
): Promise<void> {
  // What says nothing of who is behind it came from the machine that delivered it, by its name in the log.
  const { reader } = delivery
  const named = (provenance: Provenance) =>
    provenance.name === null && reader.kind === 'machine' ? { ...provenance, name: reader.name } : provenance
  const changed = given.changed.map((one) => ({ ...one, provenance: named(one.provenance) }))
  const items = changed.flatMap(({ index, draft, provenance, original }) =>
    draft.is === 'item' ? [{ index, item: { ...draft.item, provenance, original } }] : [],
  )
  const observations = changed.flatMap(({ index, draft, provenance, original }) =>
    draft.is === 'observation'
      ? [{ index, observation: { ...draft.observation, provenance, original } }]
      : [],
  )
  const [ofItems, ofObservations] = await Promise.all([
    putItems(
      delivery.client,
      taking,
      items.map(({ item }) => item),
    ),
    putObservations(
      delivery.client,
      taking,
      observations.map(({ observation }) => observation),
    ),
  ])
  for (const [place, outcome] of ofItems.entries()) given.outcomes.set(items[place]?.index ?? -1, outcome)
  for (const [place, outcome] of ofObservations.entries())
    given.outcomes.set(observations[place]?.index ?? -1, outcome)
}

function resultOf(
  delivery: Delivery,
  { index, type, provenance, draft }: ReadEntry,
  given: { person: PersonId; outcomes: ReadonlyMap<number, TakingOutcome> },
): Result {
  const outcome = given.outcomes.get(index) ?? 'unchanged'
  if (outcome === 'otherPerson')
    return { outcome: 'refused', type, fault: new Refused('fhir.otherPerson', { status: 409, field: 'id' }) }
  const part = draft.is === 'observation' ? (draft.observation.values[0]?.part ?? 0) : 0
  return { outcome, type, person: given.person, id: itemIdOf(delivery.reader.unit, provenance, part) }
}

/** Which entries the unit has already, saying the same of the same person: they need no storing and no new entry. */
async function alreadyThere(
  { client, reader }: Delivery,
  person: PersonId,
  entries: readonly ReadEntry[],
): Promise<Set<number>> {
  const ids = entries.map(({ provenance, draft }) => {
    const part = draft.is === 'observation' ? (draft.observation.values[0]?.part ?? 0) : 0
    return itemIdOf(reader.unit, provenance, part)
  })
  const { rows } = await client.query<{ id: string; hash: string }>({
    name: 'history_already_there',
    text: `select id, content_hash as hash from measurement where id = any($1::uuid[]) and person_id = $2
      union all select id, content_hash from history_item where id = any($1::uuid[]) and person_id = $2`,
    values: [ids, person],
  })
  const hashes = new Map(rows.map((row) => [row.id, row.hash]))
  return new Set(
    entries
      .filter((one, place) => hashes.get(ids[place] ?? '') === one.provenance.hash)
      .map(({ index }) => index),
  )
}

function sourcesOf(entries: readonly ReadEntry[]): string[] {
  return [...new Set(entries.map(({ provenance }) => provenance.system))].slice(0, 5)
}

function countsOf(entries: readonly ReadEntry[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { type } of entries) counts[type] = (counts[type] ?? 0) + 1
  return counts
}
