import type { Change } from '../door/call.ts'
import { groundOfAnswer } from '../exchanges/ground-rules.ts'
import { type Ground, grounds } from '../exchanges/message.ts'
import { receiverOf, sendMessage } from '../exchanges/message-store.ts'
import { receiptMessage } from '../exchanges/receipt-store.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import { moveProcess } from '../records/process-store.ts'
import { asId, type EntryId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { closing as en } from '../shared/texts/en/closing.ts'
import { closing as texts } from '../shared/texts/sv/closing.ts'
import { endTasksAbout, openTask } from '../tasks/task-store.ts'
import {
  answerHandBack,
  answerReceived,
  lockEnrolment,
  type ReceivedRow,
  waitingHandBack,
} from './closing-store.ts'
import { endEnrolment } from './ending-store.ts'
import { linesTold } from './hand-back-store.ts'
import { spoken } from './receiver-store.ts'
import type { Holder, Line } from './responsibility.ts'
import { changeEnrolment, type EnrolmentRow, enrolmentById } from './store.ts'
import { moment, type TellingCall } from './telling-store.ts'

/** Answers the team: the receiver's row, the receipt, and the message whose delivery moves the team's side. */
export async function answerTeam(
  call: Change,
  given: {
    row: ReceivedRow
    entry: EntryId
    state: 'accepted' | 'declined'
    text: string
    onTeamSide: (trx: Trx) => Promise<void>
  },
): Promise<void> {
  const { trx, reader, now, today } = call
  const { row, state } = given
  const message = asId<'message'>(row.id)
  const team = await receiverOf(trx, row.from_unit_id, today)
  const sender = { owner: reader.owner, kind: reader.ownerKind, area: reader.area }
  const title = state === 'accepted' ? texts.message.accepted : texts.message.declined
  const lines = [texts.entry.acceptedText(spoken(reader), moment(now)), given.text]
  const text = (state === 'accepted' ? lines : [given.text]).filter((part) => part !== '').join(' ')
  await sendMessage(call, {
    id: derivedId(call.id, 'answer'),
    thread: row.thread_id,
    person: row.person_id,
    kind: 'handBackAnswer',
    to: row.from_unit_id,
    entry: given.entry,
    ground: groundOfAnswer(groundAsked(row), sender, team),
    statement: texts.message.answerStatement,
    snapshot: { title, sections: [{ heading: title, text }], state },
    snapshotVersion: 1,
    version: call.id,
    deliver: given.onTeamSide,
  })
  // After the team's process is locked, as withdrawing does it: two who answer and take back never wait for each other.
  const waited = await answerReceived(trx, row.id, { state, at: now, name: reader.name })
  if (!waited) throw new Refused('handBack.alreadyAccepted')
  await receiptMessage(call, { message })
  call.emit(`unit:${reader.unit}`)
  call.emit(`unit:${row.from_unit_id}`)
  call.emit(`person:${row.person_id}`)
}

function groundAsked(row: ReceivedRow): Ground {
  const { snapshot } = row
  const said = typeof snapshot === 'object' && snapshot !== null ? Reflect.get(snapshot, 'ground') : undefined
  return grounds.find((one) => one === said) ?? 'consent'
}

/** On the team's side: responsibility moves to who accepted, and the enrolment ends. */
export function accepted(call: Change, given: { row: ReceivedRow; lines: readonly Line[]; holder: Holder }) {
  return async (trx: Trx): Promise<void> => {
    const { row, holder, lines } = given
    const enrolment = await handingBack(trx, row)
    await answerHandBack(trx, row.hand_back_id, { ...answeredBy(call), state: 'accepted', answer: null })
    await endEnrolment(await teamSide(call, trx, enrolment), {
      enrolment,
      entry: derivedId(call.id, 'ended'),
      sections: [
        {
          heading: texts.entry.accepted,
          text: `${texts.entry.acceptedText(spoken(holder), moment(call.now))} ${linesTold(lines)}.`,
        },
      ],
      origin: 'received',
      event: 'closed',
      takesOver: holder,
      lines,
    })
  }
}

/** On the team's side: the person stays enrolled as before, and the team must choose another receiver. */
export function declined(call: Change, given: { row: ReceivedRow; why: string }) {
  return async (trx: Trx): Promise<void> => {
    const enrolment = await handingBack(trx, given.row)
    const { id, now } = call
    await answerHandBack(trx, given.row.hand_back_id, {
      ...answeredBy(call),
      state: 'declined',
      answer: given.why,
    })
    await endTasksAbout(trx, {
      about: enrolment.id,
      keys: ['handBackAccepted', 'handBackOverdue'],
      note: texts.task.handBackAnswered,
      by: null,
      version: id,
      at: now,
    })
    await changeEnrolment(trx, enrolment.id, { closing_reason: null })
    await moveProcess(trx, { id: enrolment.id, state: 'enrolled', version: id })
    await openTask(trx, {
      id: derivedId(id, 'task:declined'),
      owner: enrolment.owner_id,
      unit: enrolment.unit_id,
      person: enrolment.person_id,
      key: 'handBackDeclined',
      title: {
        sv: texts.task.declined(call.reader.unitName),
        en: en.task.declined(call.reader.unitName),
      },
      source: 'design',
      about: enrolment.id,
      priority: 1,
      version: id,
      openedAt: now,
    })
  }
}

function answeredBy(call: Change) {
  const { name, title } = call.reader
  return { at: call.now, name, title, byPhone: false }
}

/** The team's enrolment, locked, while it still waits for this answer. */
async function handingBack(trx: Trx, row: ReceivedRow): Promise<EnrolmentRow> {
  const id = asId<'process'>(row.enrolment_id)
  const state = await lockEnrolment(trx, id)
  if (state === 'closed') throw new Refused('handBack.alreadyAccepted')
  const enrolment = await enrolmentById(trx, id)
  const waiting = await waitingHandBack(trx, id)
  if (state !== 'handingBack' || enrolment === undefined || waiting?.id !== row.hand_back_id) {
    throw new Refused('handBack.withdrawn')
  }
  return enrolment
}

/** The same change, seen from the team: its rows, its name on what is told on, nobody of the team as writer. */
async function teamSide(call: Change, trx: Trx, enrolment: EnrolmentRow): Promise<TellingCall> {
  const team = await receiverOf(trx, enrolment.unit_id, call.today)
  const { name, title } = call.reader
  return {
    trx,
    now: call.now,
    madeAt: call.now,
    id: call.id,
    emit: call.emit,
    reader: {
      staff: null,
      assignment: null,
      owner: team.owner,
      unit: team.unit,
      unitName: team.unitName,
      ownerKind: team.kind,
      area: team.area,
      name,
      title,
    },
  }
}
