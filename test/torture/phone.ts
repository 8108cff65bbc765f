import { createHash, randomBytes, randomUUID, webcrypto } from 'node:crypto'
import type { DeviceId, ServerKey } from '../../src/devices/device.ts'
import { asId } from '../../src/shared/id.ts'
import type { Instant } from '../../src/shared/instant.ts'
import { later } from '../../src/shared/instant.ts'
import { sealForServer } from '../../src/shared/sealed-for-server.ts'
import { flushAll, newWaits, type Ports } from '../../src/web/device/outbox-flush.ts'
import { type Answered, chained, type Item, keysOf, type Road } from '../../src/web/device/outbox-rules.ts'
import type { Problem } from '../../src/web/shell/problem.ts'
import { newCommandId } from '../server.ts'

/** How one sending goes. `late`: it arrives, nobody hears the answer, and once more it arrives much later. */
export type Net = 'whole' | 'lostOnTheWay' | 'answerLost' | 'late' | 'dies'

/** A piece of work as a phone holds it, with the versions that chain it. */
export interface Piece extends Item {
  readonly state: 'waiting' | 'refused'
  readonly endpoint: string
  readonly input: unknown
  readonly process: string | null
  readonly expects: string | null
  readonly root: string | null
  readonly madeAt: Instant
  readonly forServer: Uint8Array
}

/** The road to the server, without any network in between. */
export interface Server {
  readonly serverKey: ServerKey
  bySession(piece: Piece): Promise<Answered>
  byToken(phone: Phone, piece: Piece): Promise<Answered & { readonly kept?: boolean }>
}

/** The browser died in the middle of it. */
class Died extends Error {}

/** A phone with the outbox's own rules, in somebody's hand. */
export interface Phone {
  readonly device: DeviceId
  readonly token: string
  readonly tokenHash: string
  readonly authorHash: string
  /** Everything that was made here, whatever became of it. */
  readonly made: Piece[]
  readonly isSignedIn: boolean
  /** Requests that are still on their way although nobody waits for them. */
  readonly onTheWay: (() => Promise<unknown>)[]
  /** What lies here now. */
  rows(): readonly Piece[]
  signedIn(is: boolean): void
  /** What its clock shows. */
  shows(): Instant
  /** Does something here: it lies in the outbox before anybody is told that it is done. */
  make(
    command: { readonly id: string },
    made: { readonly input: unknown; readonly process: string | null; readonly expects: string | null },
  ): Promise<Piece>
  /** Sends what may be sent over this network. A browser that dies forgets all but what was kept. */
  flush(net: () => Net): Promise<void>
}

/** Whose it is, and how far its clock goes before ours, in milliseconds. */
interface PhoneOf {
  readonly user: string
  readonly assignment: string
  readonly server: Server
  readonly now: () => Instant
  readonly ahead: number
}

/** A phone, signed in and empty. */
export function newPhone({ user, assignment, server, now, ahead }: PhoneOf): Phone {
  const author = randomBytes(32).toString('base64url')
  const token = randomBytes(32).toString('base64url')
  let rows: Piece[] = []
  let waits = newWaits()
  let clock = 0
  let isSignedIn = true
  const phone: Phone = {
    device: asId<'device'>(randomUUID()),
    token,
    tokenHash: hashOf(token),
    authorHash: hashOf(author),
    made: [],
    onTheWay: [],
    get isSignedIn() {
      return isSignedIn
    },
    rows: () => rows,
    signedIn(is) {
      isSignedIn = is
    },
    shows: () => later(now(), ahead),
    async make(command, made) {
      const before = rows.filter(({ state }) => state !== 'refused')
      const at = { device: phone.device, author, seq: phone.made.length + 1, madeAt: phone.shows() }
      const piece = await pieceOf(command, { ...made, user, assignment, before, ...at, server })
      rows = [...rows, piece]
      phone.made.push(piece)
      return piece
    },
    async flush(net) {
      clock += 400_000
      try {
        await flushAll(ports(net), waits)
      } catch (fault) {
        if (!(fault instanceof Died)) throw fault
        waits = newWaits()
      }
    },
  }
  const ports = (net: () => Net): Ports => ({
    items: async () => rows,
    turn: () => ({
      now: clock,
      who: isSignedIn ? { user, assignment } : null,
      unreadable: new Set(),
      inForm: new Set(),
      wanted: new Set(),
    }),
    send: (item, road) => sent(phone, { item, road, net: net(), server }),
    gone: async ({ id }) => {
      rows = rows.filter((row) => row.id !== id)
    },
    refused: async ({ id }) => {
      rows = rows.map((row) => (row.id === id ? { ...row, state: 'refused' } : row))
    },
    stays: async () => undefined,
    unreadable: () => undefined,
  })
  return phone
}

interface Making {
  readonly input: unknown
  readonly process: string | null
  readonly expects: string | null
  readonly user: string
  readonly assignment: string
  readonly before: readonly Piece[]
  readonly device: DeviceId
  readonly author: string
  readonly seq: number
  readonly madeAt: Instant
  readonly server: Server
}

async function pieceOf(command: { readonly id: string }, making: Making): Promise<Piece> {
  const { input, process, user, assignment, device, author, seq, madeAt, server } = making
  const id = newCommandId()
  const about = process === null ? 'self' : { process: asId<'process'>(process) }
  const { expects, root } = chained(making.expects, { user, assignment, process }, making.before)
  const work = {
    endpoint: command.id,
    assignment,
    envelope: { id, expects, madeAt, input },
    madeOn: { deviceNow: madeAt, seen: null },
    author,
  }
  const text = new TextEncoder().encode(JSON.stringify(work))
  return {
    ...{ id, user, assignment, input, process, expects, root, madeAt, seq, endpoint: command.id },
    keys: keysOf(about, input, Date.parse(madeAt)),
    state: 'waiting',
    forServer: await sealForServer(
      webcrypto.subtle,
      { key: server.serverKey.jwk, device, command: id },
      text,
    ),
  }
}

async function sent(
  phone: Phone,
  given: { readonly item: Item; readonly road: Road; readonly net: Net; readonly server: Server },
): Promise<Answered & { readonly kept?: boolean }> {
  const { item, road, net, server } = given
  const piece = phone.rows().find((row) => row.id === item.id)
  if (!piece) throw new Error('sent what is not here')
  if (net === 'lostOnTheWay') return { ok: false, problem: lost }
  const go = () => (road === 'session' ? server.bySession(piece) : server.byToken(phone, piece))
  const answer = await go()
  if (net === 'dies') throw new Died()
  if (net === 'late') phone.onTheWay.push(go)
  return net === 'whole' ? answer : { ok: false, problem: lost }
}

const lost: Problem = {
  kind: 'offline',
  status: 0,
  code: 'web.offline',
  title: '',
  field: undefined,
  data: {},
  errors: [],
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
