import { liveQuery } from 'dexie'
import type { z } from 'zod'
import type { Command } from '../../shared/endpoint.ts'
import { connection } from '../shell/connection.ts'
import type { Envelope } from '../shell/envelope.ts'
import { offline, type Problem } from '../shell/problem.ts'
import { readAgain } from '../shell/readings.ts'
import { isReached } from '../shell/watch-connection.ts'
import { drawnUnderNow, post } from '../shell/wire.ts'
import { base } from './base.ts'
import { byToken } from './by-token.ts'
import { foreseenOf, hasGone, isRead } from './foreseeing.ts'
import { newWork } from './new-work.ts'
import { publish, tellCount, type Who } from './outbox-count.ts'
import { flushAll, newWaits, type Ports } from './outbox-flush.ts'
import { type Answered, holdsWords, type Item, isHeldBack, isStopped, outcomeOf } from './outbox-rules.ts'
import {
  keepWork,
  letGo,
  markRefused,
  nullIfBroken,
  openWhy,
  openWork,
  throwOut,
  type Written,
} from './outbox-store.ts'
import { vault, vaultReady } from './vault.ts'

/** What came of a piece of work, as far as it has gone. */
export type Settled =
  | { readonly is: 'done'; readonly output: unknown }
  | { readonly is: 'refused'; readonly problem: Problem }
  | {
      readonly is: 'stays'
      readonly why: 'away' | 'fault' | 'heldBack'
      /** What the command will answer when the server has it, where that follows from what was sent. */
      readonly foreseen?: unknown
    }

/** What a form asks of the outbox beside the command. */
export interface Handing {
  /** The refused one that this corrects. */
  readonly replaces: string | null
  /** Whom to call when it cannot be sent. */
  readonly call: Written['call']
}

type Listener = (settled: Settled) => void

let who: Who | null = null

/** Who works here now; null where nobody does. */
export function whoIsHere(): Who | null {
  return who
}

const waits = newWaits()
/** Somebody waits for their first answer. */
const wanted = new Set<string>()
/** Refused, and shown in the form that made them. */
export const inForm = new Set<string>()
const unreadable = new Set<string>()
/** What this tab waits for, as it was made: another tab may send it, and only the server then knows the answer. */
export const made = new Map<string, { readonly path: string; readonly body: unknown }>()
/** Made by a form of this tab: while it listens, a refusal is its to show. */
const forms = new Set<string>()
const listeners = new Map<string, Set<Listener>>()

/** From now on the work of this user is sent under this assignment; nobody's when null, and then by token alone. */
export function workAs(next: Who | null): void {
  who = next
  unreadable.clear()
  waits.roads.session = null
  begin()
  adopt()
    .then(() => publish(who, inForm))
    .then(flush)
    .catch(noStore)
}

/** A form that died with its page waits for no answer any more. */
async function adopt(): Promise<void> {
  const orphans = await base.outbox.filter(({ id, state }) => state === 'inHand' && !wanted.has(id)).toArray()
  await Promise.all(orphans.map(({ seq }) => base.outbox.update(seq, { state: 'waiting' })))
}

/** How long a command that could not be sent waits for the vault to open before only its page holds it, in milliseconds. */
const VAULT_PATIENCE = 15_000

/**
 * Keeps a command and sends it at once. The first answer, or that it stays: then the listener hears of it later. Undefined
 * where nothing can be kept on this device.
 */
export async function handOver<In extends z.ZodType, Out extends z.ZodType>(
  command: Command<In, Out>,
  sealed: Envelope<z.input<In>>,
  handing: Handing,
): Promise<Settled | undefined> {
  const { id, expects, madeAt, input } = sealed
  if (who === null) return undefined
  const { user, assignment } = who
  const early = vault.get()?.user === user ? undefined : await pastTheVault(command.path, sealed, user)
  if (early) return early
  const open = await Promise.race([vaultReady(user), pause(VAULT_PATIENCE)])
  if (!open) return undefined
  const held = await base.outbox.get({ id })
  if (!held) {
    const work = newWork(command, sealed, { user, assignment, call: handing.call })
    const kept = await keepWork(open, work, { replaces: handing.replaces, inForm })
    if (!kept) return undefined
    if (handing.replaces !== null) inForm.delete(handing.replaces)
  } else if (held.state === 'refused') await base.outbox.update(held.seq, { state: 'inHand' })
  forms.add(id)
  made.set(id, { path: command.path, body: { id, expects, madeAt, input } })
  const settled = await firstAnswer(id)
  if (settled.is !== 'stays') return settled
  await publish(who, inForm)
  // What went wrong at the server, or waits for a refusal, is said in the form; what only waits for the road is as good as done.
  const isOnItsWay = who !== null && settled.why === 'away'
  return isOnItsWay ? { ...settled, foreseen: await foreseenOf(id, who) } : settled
}

/**
 * In the first moments of a page the vault is not open yet: with a network, and nothing waiting that could come before,
 * nobody is kept waiting for it. What does not go through is kept then.
 */
async function pastTheVault(path: string, body: unknown, user: string): Promise<Settled | undefined> {
  if (!connection.get().reached || (await base.outbox.where({ user }).count()) > 0) return undefined
  const outcome = outcomeOf(await post(path, body), { road: 'session', tries: 0, isShown: true })
  if (outcome.is === 'done') void readAgain()
  return outcome.is === 'stays' ? undefined : outcome
}

/** Hears what comes of a piece of work from now on, until the returned function is called. */
export function whenSettled(id: string, listener: Listener): () => void {
  const all = listeners.get(id) ?? new Set()
  listeners.set(id, all.add(listener))
  return () => {
    all.delete(listener)
    if (all.size === 0) listeners.delete(id)
  }
}

/**
 * The form that showed why something was refused has been left. What somebody wrote stays for its author; a mere tap that
 * was answered with no is done with.
 */
export async function leaveForm(id: string): Promise<void> {
  forms.delete(id)
  if (!inForm.delete(id)) return
  const row = await base.outbox.get({ id })
  const open = vault.get()
  if (row && open?.user === row.user) {
    const { input } = await openWork(open, row)
    if (!holdsWords(input)) await throwOut(open, id)
  }
  await publish(who, inForm)
  void flush()
}

/** Calls whenever anything in the outbox has changed, in this tab or another; at once the first time. */
export function onOutbox(act: () => void): () => void {
  const watching = liveQuery(() => base.outbox.toArray()).subscribe(act)
  return () => watching.unsubscribe()
}

/** A tab that holds the lock and has been put to sleep is waited for no longer than this, in milliseconds. */
const LOCK_PATIENCE = 15_000

/** Sends a piece that lies here at once; what first comes of it. */
export function firstAnswer(id: string): Promise<Settled> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => void stays(id, 'away'), LOCK_PATIENCE)
    const stop = whenSettled(id, (settled) => {
      clearTimeout(timer)
      stop()
      resolve(settled)
    })
    wanted.add(id)
    void flush()
  })
}

async function stays(id: string, why: Extract<Settled, { is: 'stays' }>['why']): Promise<void> {
  const row = await base.outbox.get({ id })
  if (row?.state === 'inHand') await base.outbox.update(row.seq, { state: 'waiting' })
  settle(id, { is: 'stays', why })
}

/** Tells whoever waits for a piece what has come of it. */
export function settle(id: string, settled: Settled): void {
  wanted.delete(id)
  if (settled.is !== 'stays') made.delete(id)
  for (const listener of [...(listeners.get(id) ?? [])]) listener(settled)
}

let hasBegun = false
const EVERY = 30_000

/** Watches what calls for sending: the road is back, time passes, another tab has kept something. */
function begin(): void {
  if (hasBegun) return
  hasBegun = true
  let wasReached = connection.get().reached
  connection.subscribe(() => {
    const { reached } = connection.get()
    if (reached && !wasReached) {
      waits.roads.session = null
      waits.roads.token = null
      void flush()
    }
    wasReached = reached
  })
  vault.subscribe(() => {
    void publish(who, inForm).catch(noStore)
    if (vault.get()) void flush()
  })
  setInterval(() => void flush(), EVERY)
  onOutbox(() => void publish(who, inForm).catch(noStore))
}

let running: Promise<void> | null = null
let again = false

/** Sends what may be sent. One tab at a time (Web Locks); asked while it runs, it looks once more. */
export function flush(): Promise<void> {
  again = true
  running ??= inTurn()
    .catch(async (fault) => {
      again = false
      noStore(fault)
      for (const id of [...wanted]) settle(id, { is: 'stays', why: 'fault' })
    })
    .finally(() => {
      running = null
      if (again) void flush()
    })
  return running
}

async function inTurn(): Promise<void> {
  if ((await base.outbox.count()) === 0 && wanted.size === 0) {
    again = false
    return
  }
  await navigator.locks.request('hemma-outbox', async () => {
    while (again) {
      again = false
      await answerWhatAnotherTabSent()
      await flushAll(ports, waits)
      readWhatHasGone()
      await answerWhatStays()
    }
  })
  await publish(who, inForm)
  await tellCount(who)
}

/** Another tab held the lock and sent what a form here waits for: the server is asked again, and knows it by its id. */
async function answerWhatAnotherTabSent(): Promise<void> {
  for (const id of [...wanted]) {
    const row = await base.outbox.get({ id })
    const open = vault.get()
    if (row?.state === 'refused') {
      const problem = open && (await openWhy(open, row))
      settle(id, problem ? { is: 'refused', problem } : { is: 'stays', why: 'heldBack' })
    }
    if (row) continue
    const known = made.get(id)
    const answer = known && (await post(known.path, known.body))
    settle(id, answer?.ok === false ? { is: 'stays', why: 'away' } : { is: 'done', output: answer?.body })
  }
}

/** What somebody waits for and has not been tried is held back by something earlier; or has come just now. */
async function answerWhatStays(): Promise<void> {
  const rows = await base.outbox.toArray()
  for (const id of [...wanted]) {
    if (isHeldBack(rows, id, inForm)) await stays(id, isStopped(rows, id, inForm) ? 'heldBack' : 'away')
    else again = true
  }
}

/** What the server has and the screens do not show yet. */
const gone: string[] = []

/** Reads the screens anew: at once for who waits, and for all that has waited when the last of it has gone. */
function readWhatHasGone(): void {
  const ids = gone.splice(0)
  if (ids.length === 0 || who === null) return
  void readAgain().finally(() => {
    isRead(ids)
    void publish(who, inForm)
  })
}

const ports: Ports = {
  items: () => base.outbox.toArray(),
  turn: () => ({ now: performance.now(), who, unreadable, inForm, wanted }),
  send: (item, road) => (road === 'token' ? byToken(item) : asAuthor(item)),
  async gone({ id, seq }, output) {
    const row = await base.outbox.get(seq)
    if (row && !row.quiet) gone.push(id)
    if (row) hasGone(id, row.madeAt)
    await letGo(id)
    const isWaitedFor = wanted.has(id)
    settle(id, { is: 'done', output })
    if (isWaitedFor) readWhatHasGone()
  },
  async refused(item, problem) {
    const isShown = forms.has(item.id) && listeners.has(item.id)
    if (isShown) inForm.add(item.id)
    const row = await base.outbox.get(item.seq)
    // That something was read needs no word of its author: the server has logged what it did not let through.
    if (row?.quiet) await letGo(item.id)
    else if (row) await markRefused(vault.get(), row, problem)
    settle(item.id, { is: 'refused', problem })
  },
  stays: ({ id }, problem) => stays(id, problem.kind === 'broken' ? 'fault' : 'away'),
  unreadable: ({ id }) => void unreadable.add(id),
}

/** A silent road is asked about no longer than this before a form hears that its work stays here, in milliseconds. */
const ROAD_PATIENCE = 1_000

async function asAuthor({ seq, id, assignment }: Item): Promise<Answered | undefined> {
  const row = await base.outbox.get(seq)
  const open = vault.get()
  if (!row || open?.user !== row.user || drawnUnderNow() !== assignment)
    return { ok: false, problem: offline }
  if (!connection.get().reached) {
    const isBack = wanted.has(id) && (await Promise.race([isReached(), pause(ROAD_PATIENCE)]))
    if (!isBack) return { ok: false, problem: offline }
  }
  const written = await openWork(open, row).catch(nullIfBroken)
  if (written === null) return undefined
  return post(written.path, { id, expects: row.expects, madeAt: row.madeAt, input: written.input })
}

function noStore(fault: unknown): void {
  console.warn('the outbox cannot be read', fault instanceof Error ? fault.name : '')
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
