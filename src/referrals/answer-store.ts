import { setAlarm } from '../alarms/alarm-store.ts'
import { unreadAnswerSteps } from '../alarms/rules.ts'
import { openingOf } from '../duty/opening-store.ts'
import { groundOfAnswer } from '../exchanges/ground-rules.ts'
import type { Snapshot } from '../exchanges/message.ts'
import { receiverOf, type Sending, sendMessage } from '../exchanges/message-store.ts'
import { notify } from '../notices/notice-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { dayOf } from '../shared/day.ts'
import type { CommandId, EntryId, MessageId } from '../shared/id.ts'
import { referral as texts } from '../shared/texts/sv/referral.ts'
import { threadOf } from './referral.ts'
import type { Referral } from './referral-store.ts'

/** What answering needs of a change. A door's Change is one. */
export type Answering = Sending & { readonly id: CommandId; emit(topic: string): void }

/** Sends an answer to the unit that sent a referral, on the ground that brought it, and a notice to who wrote it. */
export async function answerSender(
  call: Answering,
  given: { referral: Referral; id: MessageId; entry: EntryId; snapshot: Snapshot },
): Promise<void> {
  const { referral, id } = given
  const { trx, reader, now } = call
  if (referral.fromUnit === null || referral.ground === null) throw new RangeError('nobody to answer')
  const self = { owner: reader.owner, kind: reader.ownerKind, area: reader.area }
  const receiver = await receiverOf(trx, referral.fromUnit, dayOf(now))
  await sendMessage(call, {
    id,
    thread: threadOf(referral.id),
    person: referral.person,
    kind: 'answer',
    to: referral.fromUnit,
    entry: given.entry,
    ground: groundOfAnswer(referral.ground, self, receiver),
    statement: texts.answerStatement,
    snapshotVersion: 1,
    version: call.id,
    snapshot: given.snapshot,
    deliver: async (theirs, { unit, owner }) => {
      const sent = await theirs
        .selectFrom('message_sent')
        .select('sent_by')
        .where('id', '=', threadOf(referral.id))
        .executeTakeFirst()
      const staff = [sent?.sent_by ?? null]
      await notify(theirs, { key: id, unit, staff, code: 'varselAnswered', topic: `unit:${unit}`, now })
      const steps = unreadAnswerSteps(await openingOf(theirs, unit, dayOf(now)), now)
      const { person } = referral
      const waits = { id: derivedId<'alarm'>(id, 'unread'), about: { message: id }, steps, at: now }
      await setAlarm(theirs, { ...waits, kind: 'unreadAnswer', owner, unit, person })
    },
  })
  call.emit(`unit:${referral.fromUnit}`)
}
