import { type Change, type Handled, handle } from '../door/call.ts'
import type { EntryBody } from '../records/entry.ts'
import { correctEntry, writeEntry } from '../records/entry-store.ts'
import type { PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { imported } from '../shared/texts/sv/imported.ts'
import { confirmHistory, undoConfirmation } from './api.ts'
import {
  confirmable,
  confirmedAmong,
  insertConfirmations,
  newestVersion,
  undoConfirmations,
} from './confirm-store.ts'

/** Confirming imported things by name, and taking that back. */
export const confirmHandlers: readonly Handled[] = [
  handle(confirmHistory, async (change, { person, entry, items, note }) => {
    const { trx, reader, now } = change
    if (reader.staff === null) throw new Refused('access.noPermission', { status: 403 })
    const wanted = [...new Set(items)]
    const found = await confirmable(trx, { person, units: change.units, items: wanted })
    if (found.length !== wanted.length)
      throw new Refused('history.unknownItem', { status: 404, field: 'items' })
    const before = await confirmedAmong(trx, { person, items: found })
    if (before.length > 0) throw new Refused('history.alreadyConfirmed', { field: 'items' })
    await writeEntry(change, {
      id: entry,
      person,
      kind: 'historyConfirmed',
      signing: 'signed',
      body: bodyOf(
        found.map(({ display }) => display),
        note,
      ),
    })
    await insertConfirmations(trx, {
      entry,
      owner: reader.owner,
      unit: reader.unit,
      person,
      items: found,
      by: { staff: reader.staff, name: reader.name },
      at: now,
    })
    change.emit(`person:${person}`)
    return { person, entry, confirmed: found.length }
  }),
  handle(undoConfirmation, async (change, { person, confirmation, item, entry, reason }) => {
    const { trx, reader, now } = change
    const { undone, left } = await undoConfirmations(trx, {
      confirmation,
      item,
      person,
      unit: reader.unit,
      at: now,
    })
    await correctEntry(change, {
      id: entry,
      replaces: await newestVersion(trx, confirmation),
      kind: left.length === 0 ? 'enteredInError' : 'corrected',
      reason,
      body: bodyOf(await namesOf(change, person, left), undefined),
    })
    change.emit(`person:${person}`)
    return { person, undone, at: now }
  }),
]

async function namesOf(change: Change, person: PersonId, items: readonly string[]): Promise<string[]> {
  if (items.length === 0) return []
  const found = await confirmable(change.trx, { person, units: change.units, items })
  return found.map(({ display }) => display)
}

function bodyOf(names: readonly string[], note: string | undefined): EntryBody {
  const text = names.length === 0 ? imported.nothingConfirmed : names.join('\n')
  return {
    sections: [
      { heading: imported.confirmed, text },
      ...(note === undefined ? [] : [{ heading: imported.note, text: note }]),
    ],
  }
}
