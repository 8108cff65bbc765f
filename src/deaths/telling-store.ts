import type { Change } from '../door/call.ts'
import type { Ground, SnapshotSection } from '../exchanges/message.ts'
import { type Receiver, receiverOf, sendMessage } from '../exchanges/message-store.ts'
import { groundCarries, needsStatement, type Party } from '../exchanges/rules.ts'
import { notify } from '../notices/notice-store.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import type { EntryId, PersonId, UnitId } from '../shared/id.ts'
import { death as texts } from '../shared/texts/sv/death.ts'

/** What units are told, and from which own entry. */
export interface Told {
  readonly person: PersonId
  readonly entry: EntryId
  readonly title: string
  readonly text: string
  /** Further headed text, after the day. */
  readonly more?: readonly SnapshotSection[]
}

/**
 * Tells the units that this provider has written with about the person: they take part in the care, and must stop
 * what they have planned. Their own open things are ended by their own owner's sweep.
 */
export async function tellUnits(call: Change, told: Told): Promise<number> {
  const units = await unitsInThreads(call, told.person)
  for (const unit of units) await tellUnit(call, unit, told)
  return units.length
}

async function tellUnit(call: Change, unit: UnitId, told: Told): Promise<void> {
  const { reader, now } = call
  const receiver = await receiverOf(call.trx, unit, call.today)
  const ground = groundFor({ owner: reader.owner, kind: reader.ownerKind, area: reader.area }, receiver)
  const sections = [{ heading: texts.message.heading, text: told.text }, ...(told.more ?? [])]
  await sendMessage(call, {
    id: derivedId(call.id, `message:${unit}`),
    person: told.person,
    kind: 'deceased',
    to: unit,
    entry: told.entry,
    ground,
    statement: needsStatement(ground) ? texts.message.statement : undefined,
    snapshot: { title: told.title, sections },
    snapshotVersion: 1,
    version: call.id,
    deliver: async (trx, to) => {
      await receivedEntry(call, { trx, receiver: to, told, sections })
      await notify(trx, {
        key: derivedId(call.id, `notice:${unit}`),
        unit,
        code: 'deathTold',
        topic: `unit:${unit}`,
        now,
      })
    },
  })
  call.emit(`unit:${unit}`)
}

async function receivedEntry(
  call: Change,
  given: { trx: Trx; receiver: Receiver; told: Told; sections: { heading: string; text: string }[] },
): Promise<void> {
  const { trx, receiver, told, sections } = given
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
      id: derivedId(call.id, `received:${receiver.unit}`),
      person: told.person,
      kind: 'messageReceived',
      signing: 'none',
      origin: 'received',
      body: { sections },
    },
  )
}

/** A death ends what the receiver plans for the person: the sender's own task cannot be done without saying it. */
function groundFor(sender: Party, receiver: Party): Ground {
  const inOrder: readonly Ground[] = ['sameProvider', 'sameAuthority', 'ownTask', 'dutyInLaw']
  return inOrder.find((ground) => groundCarries(ground, sender, receiver)) ?? 'dutyInLaw'
}

/** Open units that have sent this provider something about the person, or been sent something; never the own unit. */
async function unitsInThreads(call: Change, person: PersonId): Promise<UnitId[]> {
  const { trx, reader, today } = call
  const sent = await trx
    .selectFrom('message_sent')
    .select('to_unit_id as unit')
    .distinct()
    .where('owner_id', '=', reader.owner)
    .where('person_id', '=', person)
    .execute()
  const received = await trx
    .selectFrom('message_received')
    .select('from_unit_id as unit')
    .distinct()
    .where('owner_id', '=', reader.owner)
    .where('person_id', '=', person)
    .execute()
  const ids = [...new Set([...sent, ...received].map(({ unit }) => unit))].filter(
    (unit) => unit !== reader.unit,
  )
  if (ids.length === 0) return []
  const open = await trx
    .selectFrom('unit')
    .select('id')
    .where('id', 'in', ids)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('id')
    .execute()
  return open.map(({ id }) => id)
}
