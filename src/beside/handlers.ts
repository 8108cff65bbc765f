import { type Change, type Handled, handle } from '../door/call.ts'
import { personsInList } from '../exchanges/person-in-list-store.ts'
import { drawPaper } from '../platform/paper.ts'
import { dayOf } from '../shared/day.ts'
import type { EntryId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import {
  BESIDE_PAGE,
  besideCopied,
  besideDocument,
  besideEntry,
  besideHere,
  besideList,
  besideMark,
  besidePdf,
  besidePerson,
  besideUndo,
} from './api.ts'
import { documentOf } from './document-rules.ts'
import { type Found, foundFor, readFor, type Which } from './leaving-handlers.ts'
import { authorshipOf, patientOf } from './leaving-store.ts'
import { plainOf } from './link.ts'
import { besideLinkHandlers } from './link-handlers.ts'
import { transferPaper } from './paper-rules.ts'
import { allowedOn, markOf, stateOf } from './rules.ts'
import { besideSettingHandlers } from './setting-handlers.ts'
import { settingOf } from './setting-store.ts'
import { changesOf, textOf, when } from './text-rules.ts'
import type { Act } from './transfer.ts'
import {
  actsOf,
  handedOverCount,
  handedOverOf,
  headsOfPerson,
  insertAct,
  takeRecordsTurn,
  waitingCount,
  waitingOf,
} from './transfer-store.ts'

const readHandlers: readonly Handled[] = [
  handle(besideHere, async ({ trx, reader, now }) => {
    const { setting } = await settingOf(trx, reader.unit)
    const { mode, system, links } = setting
    const asked = { owner: reader.owner, unit: reader.unit, now, setting }
    return {
      mode,
      system,
      waiting: mode === 'own' ? null : await waitingCount(trx, asked),
      links: links.map(({ id, name, use, way, url }) => ({
        id,
        name,
        use,
        way,
        plain: plainOf({ url, way }),
      })),
    }
  }),
  handle(besideList, async ({ trx, reader, now }, { handedOver, skip }) => {
    const { setting } = await settingOf(trx, reader.unit)
    const { mode, system } = setting
    if (mode === 'own') return { mode, system, rows: [], count: 0 }
    const asked = { owner: reader.owner, unit: reader.unit, now, setting }
    const page = { skip, limit: BESIDE_PAGE }
    const listed = handedOver ? await handedOverOf(trx, asked, page) : await waitingOf(trx, asked, page)
    const persons = await personsInList(
      trx,
      listed.map(({ head }) => head.person),
    )
    return {
      mode,
      system,
      count: handedOver ? await handedOverCount(trx, asked) : await waitingCount(trx, asked),
      rows: listed.flatMap(({ head, mark, copied, takesPart }) => {
        const person = persons.get(head.person)
        if (person === undefined || head.signedAt === null) return []
        const { id: entry, record, kind, happenedAt, signedAt, author } = head
        const standing = {
          state: stateOf(head, mark, setting),
          mark: shownMark({ head, mark }),
          copied,
          takesPart,
        }
        return [{ record, entry, person, kind, happenedAt, signedAt, author, ...standing }]
      }),
    }
  }),
  handle(besideEntry, async (call, which) => {
    const found = await foundFor(call, which)
    const { leaving, newest, handedOver } = await readFor(call, which, found)
    const { setting, listed, state } = found
    const acts = await actsOf(call.trx, which.record)
    const compared = state === 'changed' && handedOver !== undefined
    return {
      ...which,
      entry: newest.id,
      kind: newest.kind,
      system: setting.system,
      state,
      text: textOf(leaving, setting),
      changes: compared ? changesOf(handedOver.body.sections, newest.body.sections) : [],
      mark: shownMark(listed),
      copied: listed.copied,
      acts: acts.map(({ act, by, at, reason }) => ({ act, by, at, reason })),
      allowed: allowedOn(state, setting.mode),
    }
  }),
  handle(besidePdf, async (call, which) => {
    const found = await foundFor(call, which)
    const { leaving } = await readFor(call, which, found)
    const printed = { by: call.reader.name, when: when(call.now) }
    const file = await drawPaper(transferPaper(leaving, found.setting, printed))
    return {
      ...which,
      fileName: `${fileNameOf(leaving)}.pdf`,
      contentType: 'application/pdf' as const,
      base64: file.toString('base64'),
    }
  }),
  handle(besideDocument, async (call, which) => {
    const { leaving, newest } = await readFor(call, which, await foundFor(call, which))
    const { replaces, unit, unitName, unitHsaId, owner, ownerName, ownerHsaId, ...by } = await authorshipOf(
      call.trx,
      newest.id,
    )
    if (by.staff === null || by.assignment === null || by.staffHsaId === null)
      throw new Refused('beside.notToHandOver', { status: 409 })
    const document = documentOf(leaving, {
      entry: newest.id,
      record: newest.record,
      replaces,
      at: call.now,
      patient: await patientOf(call.trx, which.person),
      author: { staff: by.staff, assignment: by.assignment, hsaId: by.staffHsaId },
      unit: { id: unit, name: unitName, hsaId: unitHsaId },
      owner: { id: owner, name: ownerName, hsaId: ownerHsaId },
    })
    return {
      ...which,
      fileName: `${fileNameOf(leaving)}.fhir.json`,
      contentType: 'application/fhir+json' as const,
      document: JSON.parse(JSON.stringify(document)),
    }
  }),
  handle(besidePerson, async ({ trx, reader, now }, { person }) => {
    const { setting } = await settingOf(trx, reader.unit)
    const { mode, system } = setting
    if (mode === 'own') return { person, mode, system, records: [] }
    const listed = await headsOfPerson(trx, { owner: reader.owner, unit: reader.unit, now, person })
    return {
      person,
      mode,
      system,
      records: listed.flatMap(({ head, mark }) => {
        const state = stateOf(head, mark, setting)
        return state === 'none'
          ? []
          : [{ record: head.record, entry: head.id, state, mark: shownMark({ head, mark }) }]
      }),
    }
  }),
]

/** A mark as screens are told it: the version is told by the state. */
function shownMark({ head, mark }: Pick<Found['listed'], 'head' | 'mark'>) {
  if (mark === null) return null
  const { id, system, by, at, entry } = mark
  return { id, system, by, at, removed: entry === head.id && head.correction === 'enteredInError' }
}

/** What a file is called: what it is and its day, never whom it is about. */
function fileNameOf({ happenedAt }: { readonly happenedAt: Parameters<typeof dayOf>[0] }): string {
  return `anteckning-${dayOf(happenedAt)}`
}

const writeHandlers: readonly Handled[] = [
  handle(besideCopied, async (change, { entry, ...which }) => {
    const { setting, listed } = await foundFor(change, which)
    seenNewest(listed, entry)
    await insert(change, which, { act: 'copied', entry, undoes: null, system: setting.system, reason: null })
    return { record: which.record }
  }),
  handle(besideMark, async (change, { entry, ...which }) => {
    await takeRecordsTurn(change.trx, which.record)
    const { setting, listed, state } = await foundFor(change, which)
    seenNewest(listed, entry)
    if (state === 'transferred' && listed.mark !== null) {
      const { by, at } = listed.mark
      throw new Refused('beside.already', { status: 409, data: { by, when: when(at) } })
    }
    await insert(change, which, {
      act: 'transferred',
      entry,
      undoes: null,
      system: setting.system,
      reason: null,
    })
    return { record: which.record }
  }),
  handle(besideUndo, async (change, { mark, reason, ...which }) => {
    await takeRecordsTurn(change.trx, which.record)
    await foundFor(change, which)
    const standing = markOf(await actsOf(change.trx, which.record))
    if (standing === null || standing.id !== mark) throw new Refused('beside.notMarked', { status: 409 })
    const { entry, system } = standing
    await insert(change, which, { act: 'undone', entry, undoes: mark, system, reason })
    return { record: which.record }
  }),
]

/** What the sender saw is the newest version; a corrected one must be looked at anew. */
function seenNewest({ head }: Found['listed'], entry: EntryId): void {
  if (head.id !== entry) throw new Refused('beside.changed', { status: 409, field: 'entry' })
}

async function insert(
  change: Change,
  which: Which,
  done: Pick<Act, 'act' | 'entry' | 'undoes' | 'system' | 'reason'>,
): Promise<void> {
  const { trx, reader, now, id } = change
  if (reader.staff === null) throw new Refused('access.noPermission', { status: 403 })
  const { owner, unit, staff, name } = reader
  await insertAct(trx, { ...which, owner, unit }, { ...done, id, staff, by: name, at: now })
  change.emit(`unit:${unit}`)
}

/** Everything about the record beside: what is handed over, how it is set, and links out. */
export const besideHandlers: readonly Handled[] = [
  ...readHandlers,
  ...writeHandlers,
  ...besideLinkHandlers,
  ...besideSettingHandlers,
]
