import type { EntryKind, Section } from '../records/entry.ts'
import { type Clock, clockOf, type Day, dayOf, weekday } from '../shared/day.ts'
import type { Instant } from '../shared/instant.ts'
import { beside } from '../shared/texts/sv/beside.ts'
import { calendar } from '../shared/texts/sv/calendar.ts'
import { headingWords, kindWords, loose, partOf } from './part.ts'
import type { Setting } from './setting.ts'
import type { Mark, TransferState } from './transfer.ts'

/** What an entry says, with whom it is about and who stands for it, as it leaves for the other record. */
export interface Leaving {
  readonly person: { readonly name: string; readonly identity: string }
  readonly kind: EntryKind
  readonly happenedAt: Instant
  readonly author: { readonly name: string; readonly title: string; readonly unit: string }
  /** Who wrote the first version, where somebody else has corrected it or struck it out; else null. */
  readonly first: { readonly name: string; readonly title: string } | null
  readonly signedAt: Instant
  readonly sections: readonly Section[]
  readonly correction: { readonly at: Instant; readonly reason: string } | null
  readonly state: TransferState
  /** It is struck out here: whatever its mark, its words do not leave any more. */
  readonly gone: boolean
  /** The mark of the version that is in the other record already; null when none is. */
  readonly mark: Pick<Mark, 'at' | 'by' | 'system'> | null
}

/** One heading of the other record with what goes under it. */
export interface Placed {
  readonly heading: string
  readonly text: string
}

/**
 * The sections of an entry under the unit's own headings, in the unit's order. Several that go under one heading each
 * keep their own name before the words, and so does what had a heading of its own words: nothing is lost on the way.
 */
export function placed(
  sections: readonly Section[],
  kind: EntryKind,
  { headings, mapping }: Pick<Setting, 'headings' | 'mapping'>,
): Placed[] {
  const rest = mapping.other ?? headings.at(-1) ?? ''
  const under = sections.map((section) => {
    const part = partOf(section.heading, kind)
    const own = loose.some((one) => one === part)
    return { ...section, heading: headingWords(section.heading), to: mapping[part] ?? rest, own }
  })
  return headings.flatMap((heading) => {
    const here = under.filter(({ to }) => to === heading)
    if (here.length === 0) return []
    const named = (one: (typeof here)[number]) =>
      one.heading !== heading && (here.length > 1 || one.own) && one.heading !== kindWords(kind)
    const lines = here.map((one) => (named(one) ? `${one.heading}: ${one.text}` : one.text))
    return [{ heading, text: lines.join('\n') }]
  })
}

/** "lördag 2026-11-21 16:05", as a record says when. */
export function when(at: Instant): string {
  const day: Day = dayOf(at)
  const clock: Clock = clockOf(at)
  return `${calendar.weekdays[weekday(day) - 1]} ${day} ${clock}`
}

/** Whom it is about: always first, so that it is not pasted into another's record. */
export function aboutLine({ person }: Pick<Leaving, 'person'>): string {
  return [person.identity, person.name].filter((part) => part !== '').join(' ')
}

/** What it is and when it happened. */
export function whatLine({ kind, happenedAt }: Pick<Leaving, 'kind' | 'happenedAt'>): string {
  return `${kindWords(kind)}, ${when(happenedAt)}`
}

/** What the other record must know of what it already has: what was corrected, or is to be removed. */
export function beforeLines({ correction, state, gone, mark }: Leaving): string[] {
  const t = beside.text
  if (correction === null) return []
  if (gone) {
    const there = state === 'removed' && mark ? [t.remove(when(mark.at))] : []
    return [t.removed(when(correction.at), correction.reason), ...there]
  }
  const replaces = state === 'changed' && mark ? [t.replaces(when(mark.at))] : []
  return [t.corrected(when(correction.at), correction.reason), ...replaces]
}

/** Who wrote and signed, and that it comes from Hemma. */
export function afterLines({ author, first, gone, signedAt }: Leaving): string[] {
  const t = beside.text
  const writer = first ?? author
  const by = gone ? t.removedBy : t.correctedBy
  return [
    t.written(writer.name, writer.title, author.unit),
    ...(first === null ? [] : [by(author.name, author.title)]),
    t.signed(when(signedAt)),
    t.source,
  ]
}

/** The text as it is pasted: plain, in Swedish, whom it is about first. */
export function textOf(leaving: Leaving, setting: Pick<Setting, 'headings' | 'mapping'>): string {
  const body = leaving.gone ? [] : placed(leaving.sections, leaving.kind, setting)
  const blocks = [
    [aboutLine(leaving), whatLine(leaving)],
    beforeLines(leaving),
    ...body.map(({ heading, text }) => [heading, text]),
    afterLines(leaving),
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** One heading whose words are others than before; null where it was not there, or is no longer. */
export interface Changed {
  readonly heading: string
  readonly before: string | null
  readonly after: string | null
}

/** What is otherwise than in the version that was handed over, heading by heading in the order of the new one. */
export function changesOf(before: readonly Section[], after: readonly Section[]): Changed[] {
  const words = (sections: readonly Section[]) => {
    const by = new Map<string, string>()
    for (const { heading, text } of sections) {
      const name = headingWords(heading)
      const earlier = by.get(name)
      by.set(name, earlier === undefined ? text : `${earlier}\n${text}`)
    }
    return by
  }
  const [old, fresh] = [words(before), words(after)]
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((heading) => {
    const [was, is] = [old.get(heading) ?? null, fresh.get(heading) ?? null]
    return was === is ? [] : [{ heading, before: was, after: is }]
  })
}
