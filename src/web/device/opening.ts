import type { z } from 'zod'
import { checkIn, readKeys } from '../../devices/api.ts'
import { readSession } from '../../door/api.ts'
import type { StaffId } from '../../shared/id.ts'
import { asInstant } from '../../shared/instant.ts'
import { emptied } from '../shell/connection.ts'
import { envelope } from '../shell/envelope.ts'
import { initialsOf } from '../shell/initials.ts'
import type { Session } from '../shell/session.ts'
import { newValue } from '../shell/value.ts'
import { post } from '../shell/wire.ts'
import { authorOf } from './author.ts'
import { keepInBag } from './bag.ts'
import { base } from './base.ts'
import { fromBase64Url } from './base64.ts'
import { thisDevice } from './device.ts'
import { bagPacked, destroyReadable, openByShare, timeHeard } from './keys.ts'
import { sha256 } from './sha256.ts'
import { vault } from './vault.ts'

/** What the server says of this user's storage on this device. */
export type Told = z.output<(typeof readKeys)['output']>

/** What the server last said; null before the first time. */
export const told = newValue<Told | null>(null)

/** Opens the vault by the server's word and carries out its orders. `refused`: this server gives no keys. */
export async function openByServer(session: Session): Promise<'open' | 'unreached' | 'refused'> {
  const user = session.staff.id
  const said = await hear(user)
  if (typeof said === 'string') return said
  if (said.share === null) return 'refused'
  await openByShare(user, initialsOf(session.staff.name), fromBase64Url(said.share))
  await timeHeard(user, Date.parse(said.serverNow))
  await packSession(session)
  await tellServer(user, null)
  return 'open'
}

/** Asks for orders: at the first contact after having been away, and now and then. */
export async function hearOrders(session: Session): Promise<void> {
  const before = told.get()?.generation
  const said = await hear(session.staff.id)
  if (typeof said === 'string') return
  await timeHeard(session.staff.id, Date.parse(said.serverNow))
  // Another generation has another share: what is kept from now on is sealed under a new key.
  if (said.generation !== before) await openByServer(session)
}

/**
 * Lays who is signed in into the bag of one who works without a network: nothing can be drawn without it when there is
 * no server to ask.
 */
export async function packSession(session: Session): Promise<void> {
  const user = session.staff.id
  const said = told.get()
  const row = await base.keys.get(user)
  if (!said || vault.get()?.user !== user || !row?.offline) return
  const at = Date.parse(said.serverNow)
  await keepInBag([{ id: readSession.id, input: {}, hat: null, answer: session }], { at })
  // Where more lies in it the bag keeps its age, until it is packed whole.
  if (row.bagPackedAt === null) await bagPacked(user, at, said.bagHours)
}

/** What the server says; an order to empty the device is carried out and told, and then it is asked anew. */
async function hear(user: StaffId): Promise<Told | 'unreached' | 'refused'> {
  const { deviceId } = await thisDevice()
  let answer = await post(readKeys.path, { device: deviceId })
  let said = answer.ok ? readKeys.output.parse(answer.body) : null
  if (said?.order === 'wipe') {
    await destroyReadable(user, { wipe: said.because === 'ordered' })
    emptied.set(said.because)
    await tellServer(user, said.generation)
    answer = await post(readKeys.path, { device: deviceId })
    said = answer.ok ? readKeys.output.parse(answer.body) : null
  }
  if (answer.ok && said) {
    told.set(said)
    await base.device.update('this', { serverKey: said.serverKey, heardAt: said.serverNow })
    return said
  }
  return !answer.ok && answer.problem.kind === 'offline' ? 'unreached' : 'refused'
}

/** Tells what this device holds of hers, and which order it has carried out. What is not heard is told next time. */
export async function tellServer(user: StaffId, wiped: number | null): Promise<void> {
  const { deviceId, token } = await thisDevice()
  const packed = (await base.keys.get(user))?.bagPackedAt ?? null
  const open = vault.get()
  await post(
    checkIn.path,
    envelope({
      device: deviceId,
      tokenHash: await sha256(token),
      authorHash: open?.user === user ? await sha256(await authorOf(open)) : null,
      appVersion: import.meta.env.VITE_APP_VERSION,
      unsent: await base.outbox
        .where({ user })
        .and(({ quiet }) => !quiet)
        .count(),
      bagPackedAt: packed === null ? null : asInstant(new Date(packed)),
      deviceNow: asInstant(new Date()),
      wiped,
    }),
  )
}
