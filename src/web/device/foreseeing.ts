import { asId } from '../../shared/id.ts'
import { asInstant } from '../../shared/instant.ts'
import { foresee, foreseenOutput } from '../foreseen/foreseen.ts'
import type { Author, Waiting } from '../foreseen/sight.ts'
import { foresight } from '../shell/foresight.ts'
import { base, type OutboxRow } from './base.ts'
import { nullIfBroken, openWork, type Written } from './outbox-store.ts'
import { type Vault, vault } from './vault.ts'

/** What was opened once; a piece never changes its words under the same id. */
const opened = new Map<string, Written>()
/** What the server has and the screens have not yet read: until then it is still foreseen. */
const unread = new Map<string, Waiting>()
let shown = ''

/** Lets the screens show what waits as done. `open`: the vault of who works here; null when it is locked. */
export async function showForeseen(
  rows: readonly OutboxRow[],
  open: Vault | null,
  by: Author | null,
): Promise<void> {
  const own =
    open === null || by === null
      ? []
      : rows.filter(({ user, state }) => user === open.user && state === 'waiting')
  const waiting = open === null ? [] : (await Promise.all(own.map((row) => waitingOf(row, open)))).flat()
  for (const id of opened.keys()) if (!rows.some((row) => row.id === id)) opened.delete(id)
  const all = [...unread.values(), ...waiting]
  const key = all.map(({ id }) => id).join()
  if (key === shown) return
  shown = key
  foresight.set(
    by === null || all.length === 0
      ? null
      : { see: (question, asked, answer) => foresee(question, asked, { answer, waiting: all, by }) },
  )
}

/** The server has it: it stays foreseen until the screens have read anew. Nothing for what did not wait. */
export function hasGone(id: string, madeAt: string): void {
  const written = opened.get(id)
  if (written) unread.set(id, asWaiting(written, { id, madeAt }))
}

/** The screens have read anew what these have changed. */
export function isRead(ids: readonly string[]): void {
  for (const id of ids) unread.delete(id)
}

/** What a piece that waits will answer when the server has it; undefined where only the server knows. */
export async function foreseenOf(
  id: string,
  who: { readonly user: string; readonly by: Author },
): Promise<unknown> {
  const row = await base.outbox.get({ id })
  const open = vault.get()
  if (row?.state !== 'waiting' || open?.user !== who.user || row.user !== who.user) return undefined
  return foreseenOutput(asWaiting(await openWork(open, row), row), who.by)
}

async function waitingOf(row: OutboxRow, open: Vault): Promise<Waiting[]> {
  const written = opened.get(row.id) ?? (await openWork(open, row).catch(nullIfBroken))
  if (written === null) return []
  opened.set(row.id, written)
  return [asWaiting(written, row)]
}

function asWaiting(written: Written, { id, madeAt }: Pick<OutboxRow, 'id' | 'madeAt'>): Waiting {
  const { endpoint, input, whom } = written
  return {
    ...{ endpoint, input, id: asId<'command'>(id) },
    madeAt: asInstant(new Date(madeAt)),
    person: whom === null ? null : asId<'person'>(whom.id),
  }
}
