import { type Change, type Handled, handle } from '../door/call.ts'
import type { EntryId, PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { removeDraft, saveDraft } from './draft-store.ts'
import { entryBody, type Section } from './entry.ts'
import {
  correctEntry,
  personsWrittenOf,
  recordOf,
  signEntries,
  versionsOf,
  writeEntry,
} from './entry-store.ts'
import { authorOf, recordReadHandlers } from './read-handlers.ts'
import { correctableByText } from './rules.ts'
import { markLooked } from './timeline-store.ts'
import * as api from './write-api.ts'

const recordWriteHandlers: readonly Handled[] = [
  handle(api.writeNote, async (change, input) => {
    const { person, entry, kind, sections, happenedAt } = input
    await writeEntry(change, {
      id: entry,
      person,
      kind,
      body: { sections },
      happenedAt: change.when(happenedAt),
      signing: input.sign ? 'signed' : 'needed',
    })
    if (input.draft !== undefined) await removeDraft(change.trx, authorOf(change), input.draft)
    tell(change)
    return { entry }
  }),
  handle(api.correctNote, async (change, input) => {
    const old = await ownEntry(change, input)
    await correctEntry(change, {
      id: input.entry,
      replaces: input.replaces,
      kind: input.kind,
      reason: input.reason,
      body: { ...old.body, sections: newSections(input, old.body.sections) },
      ...(input.happenedAt === undefined ? {} : { happenedAt: change.when(input.happenedAt) }),
    })
    tell(change)
    return { entry: input.entry }
  }),
  handle(api.signNotes, async (change, { entries }) => {
    const persons = await personsWrittenOf(change.trx, { entries, author: change.reader.staff })
    const signed = await signEntries(change, entries)
    tell(change)
    return { signed, persons }
  }),
  handle(api.markLastHere, async (change, { person, upTo }) => {
    const at = upTo < change.now ? upTo : change.now
    await markLooked(change.trx, { ...authorOf(change), person, at })
    return { person }
  }),
  handle(api.saveDraft, async (change, input) => {
    const { person, draft, over, kind, sections } = input
    const body = entryBody.parse({ sections })
    await saveDraft(change.trx, authorOf(change), {
      id: draft,
      person,
      kind,
      process: null,
      body,
      version: change.id,
      over,
      at: change.now,
    })
    return { draft, version: change.id }
  }),
  handle(api.discardDraft, async (change, { draft }) => {
    if (await removeDraft(change.trx, authorOf(change), draft)) return { draft }
    throw new Refused('access.notFound', { status: 404 })
  }),
]

/** Every answer about entries: timeline, versions, signing, correcting, drafts. */
export const recordHandlers: readonly Handled[] = [...recordReadHandlers, ...recordWriteHandlers]

function tell(change: Change): void {
  change.emit(`unit:${change.reader.unit}`)
}

/** The version to correct: of this person, of the own unit, and of a kind that is corrected by its words. */
async function ownEntry(change: Change, input: { person: PersonId; replaces: EntryId }) {
  const record = await recordOf(change.trx, input.replaces)
  if (record === undefined) throw new Refused('access.notFound', { status: 404 })
  const { person } = input
  const versions = await versionsOf(change.trx, { record, person, units: [change.reader.unit] })
  const old = versions.find((version) => version.id === input.replaces)
  if (old === undefined) throw new Refused('access.notFound', { status: 404 })
  if (!correctableByText(old.kind) || old.origin !== 'written') throw new Refused('entry.changedElsewhere')
  if (old.correction === 'enteredInError') throw new Refused('entry.enteredInError')
  return old
}

/** A correction brings its new text; what was never true keeps its old one, marked. */
function newSections(input: { kind: string; sections?: Section[] | undefined }, old: Section[]): Section[] {
  if (input.kind === 'enteredInError') return old
  if (input.sections === undefined) throw new Refused('input.required', { status: 422, field: 'sections' })
  return input.sections
}
