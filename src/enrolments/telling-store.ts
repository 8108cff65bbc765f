import { groundFound } from '../exchanges/ground-rules.ts'
import type { Snapshot, SnapshotSection } from '../exchanges/message.ts'
import {
  type NewMessage,
  type Receiver,
  receiverOf,
  type Sending,
  sendMessage,
} from '../exchanges/message-store.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import { clockOf, dayOf } from '../shared/day.ts'
import type { CommandId, EntryId, MessageId, PersonId, UnitId } from '../shared/id.ts'
import type { Period } from '../shared/period.ts'
import { responsibility as texts } from '../shared/texts/sv/responsibility.ts'
import { insertClaim, settleClaims } from './claim-store.ts'
import { type Holder, type Role, type Side, slotOf } from './responsibility.ts'
import { say } from './responsibility-store.ts'
import type { Telling } from './telling.ts'

/** What a unit is told about one role. */
export interface Told extends Period {
  readonly role: Role
  readonly holder: Holder | null
}

/** What telling needs of a change, beside what sending does. */
export type TellingCall = Sending & { readonly id: CommandId; emit(topic: string): void }

/** Sends on the ground that was given; between units of one provider that they are is ground enough. */
export async function sendOn(
  call: TellingCall,
  to: Telling,
  message: Omit<NewMessage, 'id' | 'to' | 'ground' | 'statement' | 'version'>,
): Promise<Receiver> {
  const receiver = await receiverOf(call.trx, to.unit, message.evenClosed === true ? null : dayOf(call.now))
  const sender = { owner: call.reader.owner, kind: call.reader.ownerKind, area: call.reader.area }
  const found = groundFound({ agrees: 'yes' }, sender, receiver)
  const inside = 'ground' in found && found.ground === 'sameProvider'
  const sent = await sendMessage(call, {
    ...message,
    id: to.message,
    to: to.unit,
    ground: inside ? 'sameProvider' : to.ground,
    statement: inside ? undefined : to.statement,
    version: call.id,
  })
  call.emit(`unit:${sent.unit}`)
  return sent
}

/**
 * Tells units who is responsible. At each of them it becomes the unit's own knowledge, with the message as its
 * source; it moves no responsibility there.
 */
export async function tellResponsible(
  call: TellingCall,
  given: {
    to: readonly Telling[]
    person: PersonId
    entry: EntryId
    told: readonly Told[]
    more?: readonly SnapshotSection[]
    threads?: ReadonlyMap<string, MessageId>
  },
): Promise<void> {
  const { to, person, entry, told, more = [] } = given
  const sections = [{ heading: texts.message.heading, text: told.map(sentence).join('\n') }, ...more].filter(
    (section) => section.text !== '',
  )
  const snapshot: Snapshot = { title: texts.message.title, sections, told }
  for (const one of to) {
    const thread = given.threads?.get(one.unit)
    await sendOn(call, one, {
      ...(thread === undefined ? {} : { thread }),
      person,
      kind: 'responsibility',
      entry,
      snapshot,
      snapshotVersion: 1,
      deliver: async (trx, { owner, unit }) => {
        const side = { owner, unit, person }
        for (const [index, each] of told.entries()) {
          const id = derivedId(one.message, `says:${index}`)
          const by = { saidBy: `${call.reader.name}, ${call.reader.unitName}`, at: call.now }
          const said = await say(trx, side, { ...each, ...by, id, source: { message: one.message } })
          if (!said)
            await claimed(trx, side, { told: each, by, id, message: one.message, from: call.reader.unit })
        }
      },
    })
  }
}

/**
 * What the receiver itself holds does not move. But when the sender's own physician has taken over medical
 * responsibility, that stands beside it until a physician there lets go; when the sender's no longer has it, it falls.
 */
async function claimed(
  trx: Trx,
  side: Side,
  given: {
    told: Told
    by: { saidBy: string; at: Period['start'] }
    id: string
    message: MessageId
    from: UnitId | null
  },
): Promise<void> {
  const { told, by, id, message, from } = given
  if (slotOf(told.role) !== 'medical') return
  if (told.holder?.unit === from && told.holder !== null)
    await insertClaim(trx, side, { ...told, ...by, id, message, holder: told.holder })
  else await settleClaims(trx, side, by.at)
}

/** 'Teamets läkare: Amina Haddad, Överläkare, teamet.' in the record's language. */
export function sentence({ role, holder, start, end }: Told): string {
  const word = texts.role[role]
  if (holder === null) return texts.entry.nobody(word)
  const who = [holder.name, holder.title, holder.unitName].filter((part) => part !== '')
  const when = [
    texts.entry.from(moment(start)),
    ...(end === undefined ? [] : [texts.entry.until(moment(end))]),
  ]
  return [texts.entry.says(word, [...new Set(who)].join(', ')), ...when].join(' ')
}

/** '2026-11-21 14:05'. */
export function moment(at: Period['start']): string {
  return `${dayOf(at)} ${clockOf(at)}`
}
