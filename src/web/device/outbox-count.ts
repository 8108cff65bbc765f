import type { Author } from '../foreseen/sight.ts'
import { connection, stored, toCall } from '../shell/connection.ts'
import { base } from './base.ts'
import { showForeseen } from './foreseeing.ts'
import { nullIfBroken, openWork } from './outbox-store.ts'
import { vault } from './vault.ts'

/** Who works here, under which assignment: her items go as her own. */
export interface Who {
  readonly user: string
  readonly assignment: string
  /** As screens name her. */
  readonly by: Author
}

/** Tells the header how much is not sent, and how much the other side must be called about. */
export async function publish(who: Who | null, inForm: ReadonlySet<string>): Promise<void> {
  const mine = who === null ? [] : await base.outbox.where({ user: who.user }).toArray()
  const rows = mine.filter(({ id, state, quiet }) => state !== 'inHand' && !quiet && !inForm.has(id))
  stored.set(rows.length)
  const open = vault.get()
  const isHers = who !== null && open?.user === who.user
  await showForeseen(mine, isHers ? open : null, isHers ? who.by : null)
  const handsOver = rows.filter(({ called }) => !called)
  const opened =
    open?.user === who?.user && open ? handsOver.map((row) => openWork(open, row).catch(nullIfBroken)) : []
  const urgent = (await Promise.all(opened)).filter((written) => written?.handsOver === 'now')
  toCall.set(urgent.length)
}

let told = 0

/** The server hears how much waits here, when that has changed. */
export async function tellCount(who: Who | null): Promise<void> {
  const open = vault.get()
  if (who === null || open?.user !== who.user || !connection.get().reached) return
  const count = await base.outbox
    .where({ user: open.user })
    .and(({ quiet }) => !quiet)
    .count()
  if (count === told) return
  told = count
  const { tellServer } = await import('./opening.ts')
  await tellServer(open.user, null)
}
