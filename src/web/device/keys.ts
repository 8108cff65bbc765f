import { asId, type StaffId } from '../../shared/id.ts'
import { bagState, serverTime } from './age.ts'
import { base, type KeyRow } from './base.ts'
import { pinFault, WRONG_PINS_ALLOWED } from './pin.ts'
import { asSealingKey, type Bytes, chance, SealBroken } from './seal.ts'
import { lock, openerOf, unlock, type Vault, vault } from './vault.ts'
import {
  newSalt,
  type Opener,
  openerByPasskey,
  openerByPin,
  openerByShare,
  PIN_ROUNDS,
  unwrap,
  wrap,
} from './wraps.ts'

/** Why the vault stays locked. `left`: tries left before what the PIN opens is destroyed; 0 when it now is. */
export type NotOpened =
  | { readonly opened: false; readonly why: 'wrongPin'; readonly left: number }
  /** `old`: the bag was older than it may be, and is gone; `clock`: the device's clock has been set back. */
  | { readonly opened: false; readonly why: 'none' | 'old' | 'clock' | 'passkey' }

/** A user of this device, for the lock screen. */
export interface UserHere {
  readonly user: StaffId
  readonly initials: string
  readonly bagPackedAt: number | null
  readonly way: 'pin' | 'passkey' | null
}

const KEY_LENGTH = 32

/**
 * Opens the vault with what the server gave this user here; the first time it makes the data key. Where the server gives
 * another share than before (after a remote order) the old key is gone, and with it what only the user could read.
 */
export async function openByShare(user: StaffId, initials: string, share: Bytes): Promise<Vault> {
  const opener = await openerByShare(user, share)
  const row = await base.keys.get(user)
  const open = vault.get()
  if (open?.user === user && open.by === 'offline') {
    const raw = await rawKey(user)
    await base.keys.update(user, { initials, share: await wrap(opener, raw) })
    return unlock(user, await asSealingKey(raw), opener)
  }
  const raw = row?.share && (await unwrap(opener, row.share).catch(ifBroken))
  if (!raw) return beginAnew(row, { user, initials, opener, share })
  await base.keys.update(user, { initials })
  return unlock(user, await asSealingKey(raw), opener)
}

interface Beginning {
  readonly user: StaffId
  readonly initials: string
  readonly opener: Opener
  readonly share: Bytes
}

/** A new data key, unless another tab has just made one. */
async function beginAnew(found: KeyRow | undefined, { user, initials, opener, share }: Beginning) {
  const raw = chance(KEY_LENGTH)
  const wrapped = await wrap(opener, raw)
  const isMine = await base.transaction('rw', base.keys, base.bag, async () => {
    const now = await base.keys.get(user)
    if (now?.share?.join() !== found?.share?.join()) return false
    await base.bag.where({ user }).delete()
    await base.keys.put({ ...newRow, user, initials, share: wrapped })
    return true
  })
  if (!isMine) return openByShare(user, initials, share)
  return unlock(user, await asSealingKey(raw), opener)
}

const newRow = { wrongPins: 0, bagPackedAt: null, bagHours: 24, skew: 0, latestSeen: 0 } as const

/** Opens the vault without the server. A wrong PIN is counted before it is tried, so that nobody gets a try for nothing. */
export async function openByPin(user: StaffId, pin: string): Promise<Vault | NotOpened> {
  const row = await offlineRow(user)
  if ('opened' in row) return row
  if (row.offline?.by !== 'pin') return { opened: false, why: 'none' }
  const tries = await countTry(user)
  if (tries > WRONG_PINS_ALLOWED) return { opened: false, why: 'wrongPin', left: 0 }
  const opener = await openerByPin(user, pin, row.offline)
  const raw = await unwrap(opener, row.offline.wrap).catch(ifBroken)
  if (!raw) {
    if (tries >= WRONG_PINS_ALLOWED) await destroyReadable(user)
    return { opened: false, why: 'wrongPin', left: WRONG_PINS_ALLOWED - tries }
  }
  await base.keys.update(user, { wrongPins: 0 })
  return unlock(user, await asSealingKey(raw), opener)
}

/** Opens the vault with what the device's passkey gives for the salt of this user. */
export async function openByPasskey(
  user: StaffId,
  ask: (credential: Bytes, salt: Bytes) => Promise<Bytes | undefined>,
): Promise<Vault | NotOpened> {
  const row = await offlineRow(user)
  if ('opened' in row) return row
  if (row.offline?.by !== 'passkey') return { opened: false, why: 'none' }
  const given = await ask(row.offline.credential, row.offline.salt)
  if (!given) return { opened: false, why: 'passkey' }
  const opener = await openerByPasskey(user, given)
  const raw = await unwrap(opener, row.offline.wrap).catch(ifBroken)
  return raw ? unlock(user, await asSealingKey(raw), opener) : { opened: false, why: 'passkey' }
}

/** Lets a PIN open the vault without the server, in place of what did before. Throws when the PIN is too simple, or the vault is locked. */
export async function setPin(pin: string): Promise<void> {
  if (pinFault(pin)) throw new RangeError('that PIN is not taken')
  const user = openUser()
  const salt = newSalt()
  const opener = await openerByPin(user, pin, { salt, rounds: PIN_ROUNDS })
  const wrapped = await rewrap(user, opener)
  const offline = { by: 'pin', wrap: wrapped, salt, rounds: PIN_ROUNDS } as const
  await base.keys.update(user, { wrongPins: 0, offline })
}

/** Lets a passkey of this device open the vault without the server: what it gave for `salt` is asked for again each time. */
export async function setPasskey(credential: Bytes, salt: Bytes, given: Bytes): Promise<void> {
  const user = openUser()
  const wrapped = await rewrap(user, await openerByPasskey(user, given))
  await base.keys.update(user, { wrongPins: 0, offline: { by: 'passkey', wrap: wrapped, salt, credential } })
}

/** No longer without the server: the bag goes, and what opened it. Drafts and what waits to be sent stay. */
export async function forgetOffline(): Promise<void> {
  await destroyReadable(openUser())
}

/**
 * Destroys what can be read without the server: the bag and what opens it. With `wipe` (a remote order) also the wrap
 * that the server could open, and drafts. What waits to be sent is never destroyed: it stays sealed for the server.
 */
export async function destroyReadable(user: string, { wipe = false } = {}): Promise<void> {
  await base.transaction('rw', base.keys, base.bag, base.drafts, async () => {
    await base.bag.where({ user }).delete()
    await base.keys.where({ user }).modify((row: { -readonly [Name in keyof KeyRow]: KeyRow[Name] }) => {
      delete row.offline
      if (wipe) delete row.share
      row.wrongPins = 0
      row.bagPackedAt = null
    })
    if (wipe) await base.drafts.where({ user }).delete()
  })
  if (wipe && vault.get()?.user === user) lock()
}

/** Who has worked on this device, in the order of their bags, newest first; what is too old is destroyed first. */
export async function usersHere(now = Date.now()): Promise<UserHere[]> {
  await destroyOld(now)
  const rows = await base.keys.toArray()
  return rows
    .sort((one, other) => (other.bagPackedAt ?? 0) - (one.bagPackedAt ?? 0))
    .map(({ user, initials, bagPackedAt, offline }) => ({
      user: asId<'staff'>(user),
      initials,
      bagPackedAt,
      way: offline?.by ?? null,
    }))
}

/** Destroys every bag here that is older than it may be. Asked at start, on a timer and before any use. */
export async function destroyOld(now: number): Promise<void> {
  for (const row of await base.keys.toArray()) {
    if (bagState(row, now) === 'old') await destroyBag(row.user)
    const seen = serverTime(row, now)
    if (seen > row.latestSeen) await base.keys.update(row.user, { latestSeen: seen })
  }
}

/** A bag has just been packed, `at` by the server's clock: it holds for so many hours from then, by the server's setting. */
export async function bagPacked(user: string, at: number, hours: number): Promise<void> {
  await base.keys.update(user, { bagPackedAt: at, bagHours: hours })
}

/** The server has said what time it is: from here on the device's clock is measured against that. */
export async function timeHeard(user: string, serverNow: number, deviceNow = Date.now()): Promise<void> {
  await base.keys.update(user, { skew: deviceNow - serverNow, latestSeen: serverNow })
}

/** The row of a user whose bag may be opened now, or why it may not. */
async function offlineRow(user: string, now = Date.now()): Promise<KeyRow | NotOpened> {
  const row = await base.keys.get(user)
  if (!row?.offline) return { opened: false, why: 'none' }
  const state = bagState(row, now)
  await destroyOld(now)
  if (state === 'old' || state === 'none') return { opened: false, why: 'old' }
  return state === 'clock' ? { opened: false, why: 'clock' } : row
}

async function destroyBag(user: string): Promise<void> {
  await base.transaction('rw', base.keys, base.bag, async () => {
    await base.bag.where({ user }).delete()
    await base.keys.update(user, { bagPackedAt: null })
  })
}

/** Counts one more try with a PIN, whatever it will come to. */
function countTry(user: string): Promise<number> {
  return base.transaction('rw', base.keys, async () => {
    const tries = ((await base.keys.get(user))?.wrongPins ?? 0) + 1
    await base.keys.update(user, { wrongPins: tries })
    return tries
  })
}

function openUser(): StaffId {
  const open = vault.get()
  if (!open) throw new Error('the vault is locked')
  return open.user
}

/** The data key's bytes, by what the vault was opened with. Whoever asks empties them. */
async function rawKey(user: string): Promise<Bytes> {
  const opener = openerOf(user)
  const row = await base.keys.get(user)
  const wrapped = opener?.way === 'share' ? row?.share : row?.offline?.wrap
  if (!opener || !wrapped) throw new SealBroken('what the vault was opened with is gone')
  return unwrap(opener, wrapped)
}

async function rewrap(user: string, opener: Opener): Promise<Bytes> {
  const raw = await rawKey(user)
  const wrapped = await wrap(opener, raw)
  raw.fill(0)
  return wrapped
}

function ifBroken(fault: unknown): undefined {
  if (fault instanceof SealBroken) return undefined
  throw fault
}
