import type { Bilingual } from '../care-models/wording.ts'
import { visit as sv } from '../shared/texts/sv/visit.ts'
import type { JointSnapshot } from './joint.ts'
import type { Slot } from './visit.ts'

/** What a message about a joint visit tells. */
export interface JointTelling {
  readonly what: JointSnapshot['what']
  readonly from: { readonly unitName: string }
  readonly kind: Bilingual
  readonly slot: Slot
  readonly minutes: number
  /** The address in words; empty for the registered home of a protected person. */
  readonly place: string
  readonly why: string
  readonly going: readonly string[]
  readonly note: string
}

/** The frozen snapshot: readable by itself, in the order one reads it. */
export function jointSnapshotOf(telling: JointTelling): JointSnapshot {
  const { what, slot, kind, minutes, place, why, going, note } = telling
  const { record } = sv
  const lines = [
    { heading: record.when, text: slotText(slot) },
    { heading: record.where, text: place || record.home },
    { heading: record.why, text: why },
    { heading: record.going, text: going.join(', ') },
    { heading: record.note, text: note },
  ]
  return {
    about: 'jointVisit',
    title: record.jointTitle[what](telling.from.unitName),
    sections: lines.filter(({ text }) => text !== ''),
    what,
    kind,
    slot,
    minutes,
    place,
    why,
    going: [...going],
    note: note || null,
  }
}

/** '2026-11-21, 10:00–11:30' */
export function slotText({ day, from, to }: Slot): string {
  if (from === null) return `${day}, ${sv.record.someTime}`
  return to === null ? `${day}, ${from}` : `${day}, ${from}–${to}`
}
