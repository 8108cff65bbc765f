import { newId } from '../shell/new-id.ts'
import type { Problem } from '../shell/problem.ts'
import { base, type OutboxRow } from './base.ts'
import { firstAnswer, flush, inForm, made, type Settled, settle, whoIsHere } from './outbox.ts'
import { isStopped } from './outbox-rules.ts'
import { keepWork, nullIfBroken, openWhy, openWork, throwOut, type Written } from './outbox-store.ts'
import { vault } from './vault.ts'

/** Throws a piece away, on its author's word. */
export async function throwAway(id: string): Promise<void> {
  const open = vault.get()
  if (!open) return
  await throwOut(open, id)
  settle(id, { is: 'stays', why: 'heldBack' })
  await flush()
}

/** Sends a piece once more, as it is. */
export async function sendAgain(id: string): Promise<Settled> {
  const row = await base.outbox.get({ id })
  inForm.delete(id)
  if (row?.state === 'refused') await base.outbox.update(row.seq, { state: 'waiting' })
  return firstAnswer(id)
}

/** Sends a refused piece as its author has corrected it, in its place; what was done after it follows. */
export async function sendCorrected(id: string, input: unknown): Promise<Settled> {
  const row = await base.outbox.get({ id })
  const open = vault.get()
  if (!row || open?.user !== row.user) return { is: 'stays', why: 'fault' }
  const { assignment, madeAt, expects, root, keys, user } = row
  const written = await openWork(open, row)
  const corrected = newId<'command'>()
  const work = {
    ...written,
    input,
    id: corrected,
    user,
    assignment,
    madeAt,
    expects,
    root,
    keys,
    process: null,
  }
  await keepWork(open, { ...work, state: 'inHand' }, { replaces: id, inForm })
  made.set(corrected, { path: written.path, body: { id: corrected, expects, madeAt, input } })
  return firstAnswer(corrected)
}

/** Its author has called the other side: no more reminding. It is still sent when that goes. */
export async function tickCalled(id: string): Promise<void> {
  const row = await base.outbox.get({ id })
  if (row) await base.outbox.update(row.seq, { called: true })
}

/** A piece of one's own, opened. `written` is null when its key is gone: the server can still open it. */
export interface OpenItem {
  readonly row: OutboxRow
  readonly written: Written | null
  readonly why: Problem | null
  /** Something before it was refused, and is to be dealt with first. */
  readonly isStopped: boolean
}

/** Everything of the user's that lies here and is not sent, in the order it was done. */
export async function readOwn(): Promise<readonly OpenItem[]> {
  const open = vault.get()
  if (open === null || open.user !== whoIsHere()?.user) return []
  const rows = await base.outbox.where({ user: open.user }).sortBy('seq')
  const shown = rows.filter(({ quiet }) => !quiet)
  return Promise.all(
    shown.map(async (row) => ({
      row,
      written: await openWork(open, row).catch(nullIfBroken),
      why: await openWhy(open, row),
      isStopped: isStopped(rows, row.id, inForm),
    })),
  )
}
