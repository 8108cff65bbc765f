import type { About } from '../../shared/endpoint.ts'
import type { Problem } from '../shell/problem.ts'

/** What the rules know of a piece of work that is not sent. */
export interface Item {
  /** The order in which things were done on this device. */
  readonly seq: number
  /** The command's id: what is sent twice under it is done once. */
  readonly id: string
  readonly user: string
  readonly assignment: string
  /** What it hangs together with: its process, and ids that were made here shortly before. */
  readonly keys: readonly string[]
  /** `inHand`: the form that made it still waits for its first answer. `refused`: the server said no, and its author is to say what then. */
  readonly state: 'inHand' | 'waiting' | 'refused'
}

/** How it goes: as its author who is signed in, or by the device's token, which delivers and does nothing else. */
export type Road = 'session' | 'token'

/** Until when something is left alone, by `performance.now()`: a clock that nobody sets. */
export interface Wait {
  readonly tries: number
  readonly until: number
}

/** What decides which piece may be sent now. */
export interface Turn {
  readonly now: number
  /** Who is here under which assignment; null where nobody is signed in. */
  readonly who: { readonly user: string; readonly assignment: string } | null
  /** Sealed under a key that is gone: only the server can open them. */
  readonly unreadable: ReadonlySet<string>
  /** Refused, and their form shows why: what is done next was done knowing that. */
  readonly inForm: ReadonlySet<string>
  /** Somebody waits for these: they go first, and no earlier failure holds them up. */
  readonly wanted: ReadonlySet<string>
  readonly waits: ReadonlyMap<string, Wait>
  readonly roads: Readonly<Record<Road, Wait | null>>
}

/** The next piece and its road, or undefined when nothing may be sent now. */
export function nextToSend(
  items: readonly Item[],
  turn: Turn,
): { readonly item: Item; readonly road: Road } | undefined {
  const open = items.toSorted((one, other) => one.seq - other.seq)
  const held = new Set<string>()
  const ready: { item: Item; road: Road }[] = []
  for (const item of open) {
    if (item.state === 'refused' && turn.inForm.has(item.id)) continue
    const road = roadOf(item, turn)
    if (item.state !== 'refused' && !isHeld(item, held) && mayTry(item, road, turn))
      ready.push({ item, road })
    // Whatever becomes of it: what was done after it with the same thing comes after it.
    for (const key of scoped(item)) held.add(key)
  }
  return ready.find(({ item }) => turn.wanted.has(item.id)) ?? ready[0]
}

/** Whether something that was done earlier with the same thing is to be dealt with first. */
export function isHeldBack(items: readonly Item[], id: string, inForm: ReadonlySet<string>): boolean {
  const item = items.find((one) => one.id === id)
  if (item === undefined) return false
  const before = items.filter((one) => one.seq < item.seq && !(one.state === 'refused' && inForm.has(one.id)))
  return isHeld(item, new Set(before.flatMap(scoped)))
}

/** Whether it waits for something that was refused, so that its author must act before it can go. */
export function isStopped(items: readonly Item[], id: string, inForm: ReadonlySet<string>): boolean {
  const stopped = new Set<string>()
  for (const item of items.toSorted((one, other) => one.seq - other.seq)) {
    const isRefused = item.state === 'refused' && !inForm.has(item.id)
    const waits = isHeld(item, stopped)
    if (item.id === id) return waits
    if (isRefused || waits) for (const key of scoped(item)) stopped.add(key)
  }
  return false
}

function isHeld(item: Item, held: ReadonlySet<string>): boolean {
  return scoped(item).some((key) => held.has(key))
}

/** One author's work never waits for another's. */
function scoped({ user, keys }: Item): string[] {
  return keys.map((key) => `${user} ${key}`)
}

/** Items belong to user and assignment: under another, or nobody, only the device's token delivers them. */
function roadOf({ id, user, assignment }: Item, { who, unreadable }: Turn): Road {
  const isHers = who?.user === user && who.assignment === assignment
  return isHers && !unreadable.has(id) ? 'session' : 'token'
}

function mayTry({ id }: Item, road: Road, { now, wanted, waits, roads }: Turn): boolean {
  if (wanted.has(id)) return true
  return now >= (waits.get(id)?.until ?? 0) && now >= (roads[road]?.until ?? 0)
}

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 5 * 60_000

/** After a failure: twice as long as the last time, and never more than five minutes. */
export function waitAfter(before: Wait | null | undefined, now: number): Wait {
  const tries = (before?.tries ?? 0) + 1
  return { tries, until: now + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1)) }
}

/** What the server, or the road to it, made of one piece. */
export type Answered =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly problem: Problem; readonly kept?: boolean }

/**
 * `done`: the server has it, done or kept as its author's draft. `refused`: for a reason of law or order, its author's to
 * deal with. `stays`: tried again; where the `road` failed, so would everything else on it.
 */
export type Outcome =
  | { readonly is: 'done'; readonly output: unknown }
  | { readonly is: 'refused'; readonly problem: Problem }
  | { readonly is: 'stays'; readonly why: 'road' | 'item'; readonly problem: Problem }

/** Somebody else was first at this very moment, or a lock was not had: after so many tries it is a refusal. */
const TRIES_WHEN_TAKEN = 5

/** Not about this piece of work, but about who is signed in, this page's version, or how much is asked for. */
const roadCodes: readonly string[] = [
  'access.assignmentMismatch',
  'access.assignmentNeeded',
  'access.webTooOld',
]
const roadStatuses: readonly number[] = [401, 408, 425, 426, 429]

/** What becomes of a piece after an answer. `isShown`: its form is open and shows a refusal at once. */
export function outcomeOf(
  answer: Answered,
  { road, tries, isShown }: { readonly road: Road; readonly tries: number; readonly isShown: boolean },
): Outcome {
  if (answer.ok) return { is: 'done', output: answer.body }
  const { problem } = answer
  if (road === 'token' && answer.kept) return { is: 'done', output: undefined }
  const { kind, status, code } = problem
  if (kind === 'offline' || roadStatuses.includes(status) || roadCodes.includes(code))
    return { is: 'stays', why: 'road', problem }
  if (kind === 'broken' || road === 'token') return { is: 'stays', why: 'item', problem }
  if (code === 'command.taken' && !isShown && tries < TRIES_WHEN_TAKEN)
    return { is: 'stays', why: 'item', problem }
  return { is: 'refused', problem }
}

const UUID_7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** How long an id counts as made here lately, in milliseconds: a day's work without a network, and the night after it. Ours. */
const LATELY_MS = 36 * 3600_000
/** Clocks of devices and servers differ by a little. */
const SLACK_MS = 10 * 60_000

/**
 * What a piece of work hangs together with: its process, and every id in it that was made lately, since what was begun
 * here (a visit, an entry, a person) must be there before anything more is done with it.
 */
export function keysOf(about: About, input: unknown, madeAt: number): string[] {
  const process = typeof about === 'object' && 'process' in about ? [about.process] : []
  const lately = textsIn(input).filter((text) => {
    const at = madeWhen(text)
    return at !== undefined && at > madeAt - LATELY_MS && at < madeAt + SLACK_MS
  })
  return [...new Set([...process, ...lately])]
}

function madeWhen(text: string): number | undefined {
  const parts = UUID_7.exec(text)
  return parts ? Number.parseInt(`${parts[1]}${parts[2]}`, 16) : undefined
}

/** Whether somebody has written something in it, beside ids and choices: then it is never let go of without her word. */
export function holdsWords(input: unknown): boolean {
  return textsIn(input).some((text) => /\S\s+\S/.test(text))
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

/** A piece as far as its place in a chain on one process goes. */
export interface Link extends Item {
  /** The version that the process had when the chain began. */
  readonly root: string | null
}

/**
 * Which version a new piece builds on: where its author has already changed the same process here and that is not sent,
 * her own last change, whose id will be the version; else what her screen showed.
 */
export function chained(
  expects: string | null,
  piece: Pick<Item, 'user' | 'assignment'> & { readonly process: string | null },
  before: readonly Link[],
): { readonly expects: string | null; readonly root: string | null } {
  const { user, assignment, process } = piece
  if (expects === null || process === null) return { expects, root: expects }
  const last = before
    .filter((one) => one.user === user && one.assignment === assignment && one.keys[0] === process)
    .toSorted((one, other) => other.seq - one.seq)[0]
  return last?.root === expects ? { expects: last.id, root: last.root } : { expects, root: expects }
}
