import { Dexie, type EntityTable } from 'dexie'
import type { ServerKey } from '../../devices/device.ts'
import type { BagAge } from './age.ts'
import type { Bytes } from './seal.ts'
import type { OfflineWrap } from './wraps.ts'

/** A user of this device: initials and no name, and her data key in wraps, never bare. */
export interface KeyRow extends BagAge {
  readonly user: string
  readonly initials: string
  /** The data key under the server's share; gone after a remote order. */
  readonly share?: Bytes
  /** The data key under PIN or passkey, once "work without a network" is on. */
  readonly offline?: OfflineWrap
  /** The secret that her unsent work carries for the server, sealed; made with the first piece of it. */
  readonly author?: Bytes
  /** Tries with a wrong PIN since the last right one. */
  readonly wrongPins: number
}

/** A draft; `id` is its user and the form it belongs to. */
export interface DraftRow {
  readonly id: string
  readonly user: string
  readonly keptAt: number
  readonly sealed: Bytes
}

/** An answer of the server that may be read without it. */
export interface BagRow {
  readonly id: string
  readonly user: string
  readonly packedAt: number
  readonly sealed: Bytes
  /** The packing that laid it here. */
  readonly packing?: string
  /** Whom it was packed for, by id. */
  readonly person?: string
}

/** A record opened without the server, to be told to it as read. */
export interface OpenedRow {
  readonly id: string
  readonly user: string
  readonly sealed: Bytes
  /** It has been told; the row says that it was. */
  readonly told?: boolean
}

/** What waits to be sent: sealed for its user and, apart from that, for the server. */
export interface OutboxRow {
  /** The order in which things were done here. */
  readonly seq: number
  /** The command's id. */
  readonly id: string
  readonly user: string
  readonly assignment: string
  readonly madeAt: string
  /** What it hangs together with: its process first, where it has one, and ids that were made here lately. */
  readonly keys: readonly string[]
  /** `inHand`: the form that made it waits for its first answer. `refused`: its author is to say what then. */
  readonly state: 'inHand' | 'waiting' | 'refused'
  /** The version it builds on, and the one that the first of its chain built on: ids of commands. */
  readonly expects: string | null
  readonly root: string | null
  /** That something was read: sent as all else, and nothing that its author has to think of. */
  readonly quiet?: boolean
  /** Its author has told the other side by phone, and need not be reminded. */
  readonly called?: boolean
  /** What was written, for its author. */
  readonly sealed: Bytes
  readonly forServer: Bytes
  /** Why it was refused, for its author. */
  readonly why?: Bytes
}

/** This device, as the server knows it; the token can deliver and do nothing else. */
export interface DeviceRow {
  readonly id: 'this'
  readonly deviceId: string
  readonly token: string
  /** What unsent work is sealed for, kept so that it can be sealed without contact. */
  readonly serverKey?: ServerKey
  /** The latest time that the server has said here. */
  readonly heardAt?: string
}

interface Tables {
  keys: EntityTable<KeyRow, 'user'>
  drafts: EntityTable<DraftRow, 'id'>
  bag: EntityTable<BagRow, 'id'>
  outbox: EntityTable<OutboxRow, 'seq'>
  opened: EntityTable<OpenedRow, 'id'>
  device: EntityTable<DeviceRow, 'id'>
}

const dexie = new Dexie('hemma')
dexie.version(1).stores({
  keys: 'user',
  drafts: 'id, user, keptAt',
  bag: 'id, user, packedAt',
  outbox: '++seq, &id, user, assignment',
  opened: 'id, user',
  device: 'id',
})

/** All that lies on the device, sealed. Import it where it is used (`await import`): a page that only reads needs none of it. */
// Cast: Dexie gives untyped tables; the version above declares exactly these.
export const base = dexie as Dexie & Tables
