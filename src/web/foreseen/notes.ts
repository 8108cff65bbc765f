import type { z } from 'zod'
import { type EntryView, readTimeline, readUnsigned, TIMELINE_PAGE } from '../../records/api.ts'
import type { Section } from '../../records/entry.ts'
import { allowedOnEntry, isLate } from '../../records/rules.ts'
import { correctNote, signNotes, writeNote } from '../../records/write-api.ts'
import type { EntryId, PersonId } from '../../shared/id.ts'
import type { Instant } from '../../shared/instant.ts'
import { visit as sv } from '../../shared/texts/sv/visit.ts'
import { contactWrite } from '../../visits/contact-api.ts'
import { unmatchedList, unmatchedWrite } from '../../visits/unmatched-api.ts'
import { visitsOfPerson } from '../../visits/visit-read-api.ts'
import { type Made, type Sight, seen, sight } from './sight.ts'

type Timeline = z.output<typeof readTimeline.output>

/** What is written without the server, as an entry of one's own. */
interface Written {
  readonly entry: EntryId
  readonly person: PersonId
  readonly kind: EntryView['kind']
  readonly process: EntryView['process']
  readonly sections: readonly Section[]
  readonly happenedAt: Instant
  readonly sign: boolean
}

function entryOf(written: Written, { by, madeAt }: Made<unknown>): EntryView {
  const { entry, person, kind, process, sections, happenedAt, sign } = written
  const needsSignature = !sign
  const facts = { kind, needsSignature, correction: null, origin: 'written' } as const
  return {
    ...{ id: entry, record: entry, replaces: null, person, process, ...facts },
    unit: by.unit,
    unitName: by.unitName,
    own: true,
    authorName: by.name,
    authorTitle: by.title,
    mine: true,
    happenedAt,
    writtenAt: madeAt,
    late: isLate({ happenedAt, writtenAt: madeAt }),
    signed: sign,
    correctionReason: null,
    hidden: false,
    sections: [...sections],
    allowed: allowedOnEntry(facts, { own: true, mine: true }),
  }
}

/** On the first page of a timeline that shows its kind and is not narrowed to words, days or a process. */
function atTop<In>(written: (made: Made<In>) => Written) {
  return seen<In, typeof readTimeline.input, typeof readTimeline.output>(
    readTimeline,
    (timeline, made, asked) => {
      const one = entryOf(written(made), made)
      if (asked.person !== one.person || asked.after || holds(timeline, one.id)) return timeline
      const kinds = [...new Set([...timeline.kinds, one.kind])].sort()
      if (isNarrowed(asked, one)) return { ...timeline, kinds }
      const all = inOrder([...timeline.entries, one])
      const entries = all.slice(0, Math.max(TIMELINE_PAGE, timeline.entries.length))
      const more = timeline.more || entries.length < all.length
      return { ...timeline, entries, more, kinds, count: timeline.count + 1 }
    },
  )
}

function isNarrowed(asked: z.input<typeof readTimeline.input>, { kind }: EntryView): boolean {
  const { kinds, unit, from, to, text, process, sinceLastHere } = asked
  const narrow = unit ?? from ?? to ?? text ?? process
  return narrow !== undefined || sinceLastHere === true || (kinds !== undefined && !kinds.includes(kind))
}

function inOrder(entries: readonly EntryView[]): EntryView[] {
  const place = ({ happenedAt, id }: EntryView) => `${happenedAt} ${id}`
  return [...entries].sort((one, other) => (place(one) < place(other) ? 1 : -1))
}

function holds(timeline: Timeline, entry: EntryId): boolean {
  return timeline.entries.some(({ id }) => id === entry)
}

const noteOf = ({ input, madeAt }: Made<z.output<typeof writeNote.input>>): Written => ({
  ...{ entry: input.entry, person: input.person, kind: input.kind, process: null, sections: input.sections },
  ...{ happenedAt: input.happenedAt ?? madeAt, sign: input.sign },
})

const contactOf = ({ input, madeAt }: Made<z.output<typeof contactWrite.input>>): Written => ({
  ...{ entry: input.entry, person: input.person, kind: 'phoneContact', process: input.about },
  ...{ happenedAt: input.happenedAt ?? madeAt, sign: input.sign },
  sections: [{ heading: sv.headings.current, text: input.text }],
})

/** The corrected text stands where the old did, signed by who corrected it; the old one is readable at the server. */
const corrected = seen<
  z.output<typeof correctNote.input>,
  typeof readTimeline.input,
  typeof readTimeline.output
>(readTimeline, (timeline, { input, madeAt, by }) => ({
  ...timeline,
  entries: inOrder(
    timeline.entries.map((entry): EntryView => {
      if (entry.id !== input.replaces) return entry
      const { kind: correction, sections = entry.sections, happenedAt = entry.happenedAt } = input
      const facts = { ...entry, correction, needsSignature: false }
      return {
        ...facts,
        id: input.entry,
        replaces: entry.id,
        ...{ sections, happenedAt, writtenAt: madeAt, correctionReason: input.reason },
        ...{ authorName: by.name, authorTitle: by.title, mine: true, signed: true },
        late: isLate({ happenedAt, writtenAt: madeAt }),
        allowed: allowedOnEntry(facts, { own: true, mine: true }),
      }
    }),
  ),
}))

const correctedInList = seen<
  z.output<typeof correctNote.input>,
  typeof readUnsigned.input,
  typeof readUnsigned.output
>(readUnsigned, (list, { input }) => ({ entries: list.entries.filter(({ id }) => id !== input.replaces) }))

const signedInList = seen<
  z.output<typeof signNotes.input>,
  typeof readUnsigned.input,
  typeof readUnsigned.output
>(readUnsigned, (list, { input }) => ({
  entries: list.entries.filter(({ id }) => !input.entries.includes(id)),
}))

const signedInTimeline = seen<
  z.output<typeof signNotes.input>,
  typeof readTimeline.input,
  typeof readTimeline.output
>(readTimeline, (timeline, { input }) => ({
  ...timeline,
  entries: timeline.entries.map((entry) =>
    input.entries.includes(entry.id)
      ? { ...entry, signed: true, needsSignature: false, allowed: without(entry.allowed, 'record.sign') }
      : entry,
  ),
}))

function without(all: readonly string[], one: string): string[] {
  return all.filter((each) => each !== one)
}

/** The telephone contact among the latest of the person. */
const amongContacts = seen<
  z.output<typeof contactWrite.input>,
  typeof visitsOfPerson.input,
  typeof visitsOfPerson.output
>(visitsOfPerson, (visits, { input, madeAt, by }, asked) => {
  if (asked.person !== input.person || visits.contacts.some(({ entry }) => entry === input.entry))
    return visits
  const { entry, mode, direction, withWhom, withName, minutes } = input
  const contact = {
    ...{ entry, mode, direction, withWhom, withName, minutes },
    at: input.happenedAt ?? madeAt,
    by: by.name,
    preview: input.text.slice(0, 160),
    avoided: null,
  }
  return { ...visits, contacts: [contact, ...visits.contacts] }
})

/** A visit to somebody who is not in the bag stands last among those that wait for a name. */
const unmatched = seen<
  z.output<typeof unmatchedWrite.input>,
  typeof unmatchedList.input,
  typeof unmatchedList.output
>(unmatchedList, ({ rows }, { input, madeAt, by }) => {
  const { unmatched: id, who, place, text, happenedAt = madeAt } = input
  if (rows.some((row) => row.unmatched === id)) return { rows }
  return { rows: [...rows, { unmatched: id, who, place, text, happenedAt, writtenBy: by.name }] }
})

/** What notes and telephone contacts come to. */
export const notes: readonly Sight[] = [
  sight(writeNote, ({ input }) => ({ entry: input.entry }), [atTop(noteOf)]),
  sight(contactWrite, ({ input, id }) => ({ entry: input.entry, version: id }), [
    atTop(contactOf),
    amongContacts,
  ]),
  sight(correctNote, ({ input }) => ({ entry: input.entry }), [corrected, correctedInList]),
  sight(unmatchedWrite, ({ input }) => ({ unmatched: input.unmatched }), [unmatched]),
  sight(signNotes, ({ input }) => ({ signed: input.entries.length, persons: [] }), [
    signedInList,
    signedInTimeline,
  ]),
]
