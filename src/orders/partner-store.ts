import type { Change } from '../door/call.ts'
import { groundOfAnswer } from '../exchanges/ground-rules.ts'
import type { MessageKind, SnapshotSection } from '../exchanges/message.ts'
import { type Receiver, receiverOf, sendMessage } from '../exchanges/message-store.ts'
import { needsStatement } from '../exchanges/rules.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import { asId, type EntryId, type MessageId, type ProcessId } from '../shared/id.ts'
import { order as texts } from '../shared/texts/sv/order.ts'
import { orderOfThread, type StoredOrder } from './row-store.ts'
import type { By } from './step-store.ts'

/** What the other side is told, and what it does with it on its own side. */
export interface Telling {
  readonly kind: Extract<MessageKind, 'order' | 'orderAnswer' | 'orderPerformed'>
  readonly title: string
  readonly sections: readonly SnapshotSection[]
  /** The teller's own signed entry, already written. */
  readonly entry: EntryId
  /** Runs on the other side and under its ownership, with that side's own order. */
  readonly onPartner: (trx: Trx, theirs: StoredOrder) => Promise<void>
}

/** The writer, as both sides keep the name. */
export function byOf(call: Change): By {
  return { name: call.reader.name, title: call.reader.title, unitName: call.reader.unitName }
}

/** The message of a command about one order; a command tells each order's partner at most once. */
export function messageOf(call: Change, order: ProcessId): MessageId {
  return derivedId(call.id, `message:${order}`)
}

/**
 * Tells the other side of an order what was done here: the orderer on its own ground, the performer on the same one
 * back. A unit that has closed since keeps its rows, and is told as well: nothing stands open there for ever.
 */
export async function tellPartner(call: Change, mine: StoredOrder, telling: Telling): Promise<void> {
  const receiver = await receiverOf(call.trx, mine.partner_unit_id, null)
  const { reader } = call
  const sender = { owner: reader.owner, kind: reader.ownerKind, area: reader.area }
  const ground = mine.side === 'ordering' ? mine.ground : groundOfAnswer(mine.ground, sender, receiver)
  const statement = mine.ground_statement ?? texts.message.statement
  const sent = await sendMessage(call, {
    id: messageOf(call, mine.id),
    thread: mine.thread_id,
    person: mine.person_id,
    kind: telling.kind,
    to: mine.partner_unit_id,
    entry: telling.entry,
    ground,
    statement: needsStatement(ground) ? statement : undefined,
    snapshot: { title: telling.title, sections: telling.sections, order: mine.thread_id },
    snapshotVersion: 1,
    version: call.id,
    evenClosed: true,
    deliver: async (trx, to) => {
      const side = mine.side === 'ordering' ? 'performing' : 'ordering'
      const theirs = await orderOfThread(trx, { thread: mine.thread_id, side, unit: to.unit })
      if (theirs === undefined) throw new Error('an order has lost its other side')
      await receivedEntry(call, { trx, receiver: to, order: theirs.id, sections: telling.sections })
      await telling.onPartner(trx, theirs)
    },
  })
  call.emit(`unit:${sent.unit}`)
}

/** What came, in the receiver's own record: nobody there wrote it, so nobody there signs it. */
export async function receivedEntry(
  call: Change,
  given: { trx: Trx; receiver: Receiver; order: ProcessId; sections: readonly SnapshotSection[] },
): Promise<void> {
  const { trx, receiver } = given
  const { reader, now, madeAt } = call
  const author = {
    staff: null,
    assignment: null,
    owner: receiver.owner,
    unit: receiver.unit,
    area: receiver.area,
    name: reader.name,
    title: `${reader.title}, ${reader.unitName}`,
  }
  await writeEntry(
    { trx, now, madeAt, reader: author },
    {
      id: derivedId(call.id, `received:${given.order}`),
      person: asId<'person'>(call.person ?? ''),
      kind: 'messageReceived',
      process: given.order,
      signing: 'none',
      origin: 'received',
      body: { sections: [...given.sections] },
    },
  )
}
