import { createHash, randomBytes, randomUUID, webcrypto } from 'node:crypto'
import type { DeviceId, ServerKey } from '../../src/devices/device.ts'
import type { Command } from '../../src/shared/endpoint.ts'
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

/** A phone with the outbox's own rules, in somebody's hand; what its screens show is what she last saw. */
export class Phone {
  readonly device = asId<'device'>(randomUUID()) as DeviceId
  readonly token = randomBytes(32).toString('base64url')
  readonly author = randomBytes(32).toString('base64url')
  /** Everything that was made here, whatever became of it. */
  readonly made: Piece[] = []
  rows: Piece[] = []
  isSignedIn = true
  /** Requests that are still on their way although nobody waits for them. */
  readonly onTheWay: (() => Promise<unknown>)[] = []
  private waits = newWaits()
  private clock = 0
  private seq = 0
  readonly user: string
  readonly assignment: string
  private readonly server: Server
  private readonly now: () => Instant
  /** How far its clock goes before ours, in milliseconds. */
  readonly ahead: number

  constructor(given: {
    user: string
    assignment: string
    server: Server
    now: () => Instant
    ahead: number
  }) {
    this.user = given.user
    this.assignment = given.assignment
    this.server = given.server
    this.now = given.now
    this.ahead = given.ahead
  }

  get authorHash(): string {
    return hashOf(this.author)
  }

  get tokenHash(): string {
    return hashOf(this.token)
  }

  /** What its clock shows. */
  shows(): Instant {
    return later(this.now(), this.ahead)
  }

  /** Does something here: it lies in the outbox before anybody is told that it is done. */
  async make<In>(
    command: Pick<Command<never, never>, 'id'> & { about: unknown },
    made: {
      input: In
      process: string | null
      expects: string | null
    },
  ): Promise<Piece> {
    const { input, process } = made
    const { user, assignment } = this
    const madeAt = this.shows()
    const id = newCommandId()
    const about = process === null ? 'self' : { process: asId<'process'>(process) }
    const links = this.rows.filter(({ state }) => state !== 'refused')
    const { expects, root } = chained(made.expects, { user, assignment, process }, links)
    const work = {
      endpoint: command.id,
      assignment,
      envelope: { id, expects, madeAt, input },
      madeOn: { deviceNow: madeAt, seen: null },
      author: this.author,
    }
    const key = { key: this.server.serverKey.jwk, device: this.device, command: id }
    const text = new TextEncoder().encode(JSON.stringify(work))
    const piece: Piece = {
      ...{ id, user, assignment, input, process, expects, root, madeAt, endpoint: command.id },
      seq: ++this.seq,
      keys: keysOf(about, input, Date.parse(madeAt)),
      state: 'waiting',
      forServer: await sealForServer(webcrypto.subtle, key, text),
    }
    this.rows.push(piece)
    this.made.push(piece)
    return piece
  }

  /** Sends what may be sent over this network. A browser that dies forgets all but what was kept. */
  async flush(net: () => Net): Promise<void> {
    this.clock += 400_000
    try {
      await flushAll(this.ports(net), this.waits)
    } catch (fault) {
      if (!(fault instanceof Died)) throw fault
      this.waits = newWaits()
    }
  }

  private ports(net: () => Net): Ports {
    const { user, assignment } = this
    return {
      items: async () => this.rows,
      turn: () => ({
        now: this.clock,
        who: this.isSignedIn ? { user, assignment } : null,
        unreadable: new Set(),
        inForm: new Set(),
        wanted: new Set(),
      }),
      send: (item, road) => this.sent(item, road, net()),
      gone: async ({ id }) => {
        this.rows = this.rows.filter((row) => row.id !== id)
      },
      refused: async ({ id }) => {
        this.rows = this.rows.map((row) => (row.id === id ? { ...row, state: 'refused' } : row))
      },
      stays: async () => undefined,
      unreadable: () => undefined,
    }
  }

  private async sent({ id }: Item, road: Road, net: Net): Promise<Answered & { readonly kept?: boolean }> {
    const piece = this.rows.find((row) => row.id === id)
    if (!piece) throw new Error('sent what is not here')
    if (net === 'lostOnTheWay') return { ok: false, problem: lost }
    const go = () => (road === 'session' ? this.server.bySession(piece) : this.server.byToken(this, piece))
    const answer = await go()
    if (net === 'dies') throw new Died()
    if (net === 'late') this.onTheWay.push(go)
    return net === 'whole' ? answer : { ok: false, problem: lost }
  }
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
