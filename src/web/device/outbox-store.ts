import { asId } from '../../shared/id.ts'
import { asInstant } from '../../shared/instant.ts'
import type { Problem } from '../shell/problem.ts'
import { authorOf } from './author.ts'
import { base, type OutboxRow } from './base.ts'
import { thisDevice } from './device.ts'
import { chained } from './outbox-rules.ts'
import { type Bytes, SealBroken } from './seal.ts'
import { sealedForServer } from './seal-for-server.ts'
import type { Vault } from './vault.ts'

/** Whom it is about, as the screen on which it was written named her. */
export interface Whom {
  readonly id: string
  readonly name: string
}

/** What its author can open again: the command, and what is needed to show it without asking anybody. */
export interface Written {
  /** The endpoint's id, and where it is sent. */
  readonly endpoint: string
  readonly path: string
  readonly input: unknown
  readonly whom: Whom | null
  /** It counts only when the other side has it: `now` within the hour, so that its author is reminded. */
  readonly handsOver: 'now' | 'later' | null
  /** Whom to call when it cannot be sent, where the screen knew. */
  readonly call: { readonly phone: string; readonly whom: string } | null
}

/** A piece of work to be kept until the server has it. */
export interface NewWork extends Written {
  readonly id: string
  readonly user: string
  readonly assignment: string
  readonly madeAt: string
  readonly expects: string | null
  readonly process: string | null
  readonly keys: readonly string[]
  readonly state: OutboxRow['state']
  readonly quiet?: boolean
  /** Given where the piece keeps its place in a chain (one that is corrected afterwards); else it is found. */
  readonly root?: string | null
}

/**
 * Keeps a piece of work, sealed for its author and apart from that for the server. `replaces`: it stands in the place of
 * one that was refused, and what built on that builds on this. Undefined when this device has never heard what to seal for.
 */
export async function keepWork(
  vault: Vault,
  work: NewWork,
  { replaces, inForm }: { readonly replaces: string | null; readonly inForm: ReadonlySet<string> },
): Promise<OutboxRow | undefined> {
  for (;;) {
    const rows = await base.outbox.toArray()
    const old = rows.find(({ id }) => id === replaces)
    const before = rows.filter(
      ({ id, seq }) => id !== replaces && !inForm.has(id) && seq < (old?.seq ?? Number.MAX_SAFE_INTEGER),
    )
    const found = chained(work.expects, work, before)
    const { expects, root } = work.root === undefined ? found : { expects: work.expects, root: work.root }
    const both = await sealed(vault, { ...work, expects })
    if (both === undefined) return undefined
    const { id, user, assignment, madeAt, keys, state, quiet = false } = work
    const row = {
      id,
      user,
      assignment,
      madeAt,
      keys,
      state,
      expects,
      root,
      ...(quiet ? { quiet } : {}),
      ...both,
    }
    const seq = await base.transaction('rw', base.outbox, async () => {
      const last = await base.outbox.orderBy('seq').last()
      // Somebody has just kept another, in another tab: what this builds on is found anew.
      if (last?.seq !== rows.at(-1)?.seq) return undefined
      if (old) await base.outbox.delete(old.seq)
      return base.outbox.add(old ? { ...row, seq: old.seq } : row)
    })
    if (seq === undefined) continue
    if (old) await buildOn(vault, old.id, id)
    return { ...row, seq }
  }
}

/** Lets go of a piece: the server has it, or its author has thrown it away (`expects`: what built on it builds on that). */
export async function letGo(id: string): Promise<void> {
  await base.outbox.where({ id }).delete()
}

/** Throws a piece away on its author's word; what she did after it with the same process builds on what was before. */
export async function throwOut(vault: Vault, id: string): Promise<void> {
  const row = await base.outbox.get({ id })
  if (!row) return
  await buildOn(vault, id, row.expects)
  await letGo(id)
}

/** Rewrites what built on one piece so that it builds on another version. */
async function buildOn(vault: Vault, from: string, to: string | null): Promise<void> {
  for (const row of await base.outbox.where({ user: vault.user }).toArray()) {
    if (row.expects !== from) continue
    const written = await openWork(vault, row)
    const both = await sealed(vault, { ...row, ...written, expects: to })
    if (both) await base.outbox.update(row.seq, { expects: to, ...both })
  }
}

/** Marks a piece as refused, with the reason for its author's eyes. */
export async function markRefused(vault: Vault | null, row: OutboxRow, problem: Problem): Promise<void> {
  const why = vault?.user === row.user ? await vault.seal(whyPlace(row.id), problem) : undefined
  await base.outbox.update(row.seq, { state: 'refused', ...(why ? { why } : {}) })
}

/** Opens what was written. Throws `SealBroken` when its key is gone. */
export async function openWork(
  vault: Vault,
  { id, sealed }: Pick<OutboxRow, 'id' | 'sealed'>,
): Promise<Written> {
  // Cast: nothing but a piece of work is sealed for this place.
  return (await vault.open(place(id), sealed)) as Written
}

/** Why a piece was refused; null when that is not known here. */
export async function openWhy(
  vault: Vault,
  { id, why }: Pick<OutboxRow, 'id' | 'why'>,
): Promise<Problem | null> {
  if (!why) return null
  try {
    // Cast: nothing but a refusal is sealed for this place.
    return (await vault.open(whyPlace(id), why)) as Problem
  } catch (fault) {
    if (fault instanceof SealBroken) return null
    throw fault
  }
}

function place(id: string): string {
  return `outbox ${id}`
}

function whyPlace(id: string): string {
  return `outbox-why ${id}`
}

type Both = { readonly sealed: Bytes; readonly forServer: Bytes }

async function sealed(
  vault: Vault,
  work: Written & Pick<NewWork, 'id' | 'assignment' | 'madeAt' | 'expects'>,
): Promise<Both | undefined> {
  const { deviceId, serverKey, heardAt } = await thisDevice()
  if (!serverKey) return undefined
  const { id, assignment, madeAt, expects, endpoint, path, input, whom, handsOver, call } = work
  const written: Written = { endpoint, path, input, whom, handsOver, call }
  const forServer = await sealedForServer(
    { key: serverKey, device: deviceId, command: id },
    {
      endpoint,
      assignment: asId<'assignment'>(assignment),
      envelope: { id, expects, madeAt, input },
      madeOn: { deviceNow: asInstant(new Date()), seen: heardAt ?? null },
      author: await authorOf(vault),
    },
  )
  return { sealed: await vault.seal(place(id), written), forServer: new Uint8Array(forServer) }
}

/** What a key that is gone no longer opens is null; any other fault is one. */
export function nullIfBroken(fault: unknown): null {
  if (fault instanceof SealBroken) return null
  throw fault
}
