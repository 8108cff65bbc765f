import { type Call, type Handled, handle } from '../door/call.ts'
import { addDays, instantAt } from '../shared/day.ts'
import type { PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { listDrafts, readTimeline, readUnsigned, readVersions, TIMELINE_PAGE } from './api.ts'
import { type DraftAuthor, draftsOf } from './draft-store.ts'
import { unsignedOf, versionsOf } from './entry-store.ts'
import { namesOf } from './name-store.ts'
import { placesHidden, tellingKinds } from './protected-rules.ts'
import {
  kindsThere,
  lastLook,
  relationsOf,
  type TimelineFilter,
  timeline,
  timelineCount,
  unitsNamed,
} from './timeline-store.ts'
import { type EntryReader, viewOf } from './view-rules.ts'

/** The questions about what is written. */
export const recordReadHandlers: readonly Handled[] = [
  handle(readTimeline, async (call, input) => {
    const { person, after, sinceLastHere, from, to, ...narrowed } = input
    const { units } = call
    const lastHere = call.reader.staff === null ? null : await lastLook(call.trx, { ...whoOf(call), person })
    const everything = { person, units, writtenBySomeoneElseThan: call.reader.staff }
    const reader = await entryReader(call, person)
    const newSince = lastHere === null ? undefined : { ...everything, writtenSince: lastHere }
    const filter: TimelineFilter = {
      ...narrowed,
      ...(sinceLastHere && newSince !== undefined ? newSince : { person, units }),
      ...(reader.placesHidden ? { wordless: tellingKinds } : {}),
      from: from && instantAt(from, '00:00'),
      until: to && instantAt(addDays(to, 1), '00:00'),
    }
    const [entries, count, newCount, kinds, there] = await Promise.all([
      timeline(call.trx, { ...filter, after, limit: TIMELINE_PAGE + 1 }),
      timelineCount(call.trx, filter),
      newSince === undefined ? 0 : timelineCount(call.trx, newSince),
      kindsThere(call.trx, { person, units }),
      unitsNamed(call.trx, call.units),
    ])
    return {
      entries: entries.slice(0, TIMELINE_PAGE).map((entry) => viewOf(entry, reader)),
      count,
      more: entries.length > TIMELINE_PAGE,
      lastHere,
      newCount,
      kinds,
      units: there,
      readAt: call.now,
    }
  }),
  handle(readVersions, async (call, { person, record }) => {
    const versions = await versionsOf(call.trx, { record, person, units: call.units })
    if (versions.length === 0) throw new Refused('access.notFound', { status: 404 })
    const reader = await entryReader(call, person)
    return { versions: versions.map((version) => viewOf(version, reader)) }
  }),
  handle(readUnsigned, async (call) => {
    const { staff, owner, unit } = call.reader
    if (staff === null) return { entries: [] }
    const entries = await unsignedOf(call.trx, { staff, owner })
    const names = await namesOf(
      call.trx,
      entries.map((entry) => entry.person),
    )
    return {
      entries: entries.map((entry) => ({
        ...viewOf(entry, { staff, unit, placesHidden: false }),
        personName: names.get(entry.person) ?? '',
      })),
    }
  }),
  handle(listDrafts, async (call, { person }) => {
    const drafts = await draftsOf(call.trx, authorOf(call), person)
    const names = await namesOf(
      call.trx,
      drafts.map((draft) => draft.person),
    )
    return {
      drafts: drafts.map(({ process: _, body, ...draft }) => ({
        ...draft,
        personName: names.get(draft.person) ?? '',
        sections: body.sections,
      })),
    }
  }),
]

/** Drafts and marks belong to a member of staff; machines have none. */
export function authorOf(call: Pick<Call, 'reader'>): DraftAuthor {
  const { staff, owner, unit } = call.reader
  if (staff === null) throw new Refused('access.noPermission', { status: 403 })
  return { staff, owner, unit }
}

function whoOf(call: Call) {
  const { staff, unit } = authorOf(call)
  return { staff, unit }
}

/** Who reads a person's entries, for what they are shown of them. */
export async function entryReader(call: Call, person: PersonId): Promise<EntryReader> {
  const { staff, unit } = call.reader
  const { person: who } = call.circumstances
  if (who === null || who.protected === null) return { staff, unit, placesHidden: false }
  const relations = await relationsOf(call.trx, { person, unit, now: call.now })
  const reasons = relations.map((relation) => relation.reason)
  return { staff, unit, placesHidden: placesHidden({ protected: who.protected, reasons }) }
}
