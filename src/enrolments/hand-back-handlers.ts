import { type Change, type Handled, handle } from '../door/call.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import { moveProcess } from '../records/process-store.ts'
import type { EntryId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { closing as texts } from '../shared/texts/sv/closing.ts'
import { endTasksAbout } from '../tasks/task-store.ts'
import { handBackAcceptByPhone, handBackWithdraw } from './closing-api.ts'
import { checkMoment, whyNotAccept } from './closing-rules.ts'
import { answerHandBack, answerReceived, waitingHandBack } from './closing-store.ts'
import { endEnrolment, enrolmentOf } from './ending-store.ts'
import { linesTold } from './hand-back-store.ts'
import { spoken } from './receiver-store.ts'
import type { Holder, Line } from './responsibility.ts'
import { say } from './responsibility-store.ts'
import { checkMayClose } from './rules.ts'
import { medicalHere } from './standing-store.ts'
import { changeEnrolment, type EnrolmentRow } from './store.ts'
import { moment, sendOn } from './telling-store.ts'

type Waiting = NonNullable<Awaited<ReturnType<typeof waitingHandBack>>>

/** What the team does with a hand-back that waits: takes it back, or notes an acceptance by phone. */
export const handBackHandlers: readonly Handled[] = [
  handle(handBackWithdraw, async (call, input) => {
    const { trx, now, reader } = call
    const row = await enrolmentOf(call, input.enrolment)
    const waiting = await waitingOf(call, row)
    const here = await medicalHere(
      trx,
      { owner: reader.owner, unit: reader.unit, person: row.person_id },
      now,
    )
    checkMayClose({ state: 'enrolled', medicalHere: here }, { profession: reader.profession, dead: false })
    await writeEntry(call, {
      id: input.entry,
      person: row.person_id,
      kind: 'handBack',
      process: row.id,
      body: { sections: [{ heading: texts.entry.withdrawn, text: input.why }] },
      signing: 'signed',
    })
    await answerHandBack(trx, waiting.id, {
      state: 'withdrawn',
      at: now,
      name: reader.name,
      title: reader.title,
      byPhone: false,
      answer: input.why,
    })
    await tellReceiver(call, {
      row,
      waiting,
      entry: input.entry,
      text: input.why,
      state: 'withdrawn',
      at: now,
    })
    await endTasksAbout(trx, {
      about: row.id,
      keys: ['handBackAccepted', 'phoneHandBack', 'handBackOverdue'],
      note: texts.task.withdrawn,
      by: reader.staff,
      version: call.id,
      at: now,
    })
    await changeEnrolment(trx, row.id, { closing_reason: null })
    await moveProcess(trx, { id: row.id, state: 'enrolled', version: call.id })
    call.emit(`unit:${reader.unit}`)
    return { enrolment: row.id, version: call.id }
  }),
  handle(handBackAcceptByPhone, async (call, input) => {
    const { trx, now, reader } = call
    const row = await enrolmentOf(call, input.enrolment)
    const waiting = await waitingOf(call, row)
    checkMoment(input.at, { sentAt: waiting.sent_at, now })
    const lines = waiting.lines as Line[] // Cast: insertHandBack writes no other.
    const code = whyNotAccept({ lines, by: { physician: input.physician, ownerKind: null } })
    if (code !== null) throw new Refused(code, { status: 409, field: 'physician' })
    await answerHandBack(trx, waiting.id, {
      state: 'accepted',
      at: input.at,
      name: input.name,
      title: input.title,
      byPhone: true,
      answer: null,
    })
    const holder: Holder = {
      staff: null,
      unit: waiting.to_unit_id,
      name: input.name,
      title: input.title,
      unitName: waiting.to_unit,
      phone: waiting.to_phone,
    }
    const who = spoken({ ...holder })
    const text = texts.entry.acceptedByPhone(who, moment(input.at), reader.name)
    await endEnrolment(call, {
      enrolment: row,
      entry: input.entry,
      sections: [{ heading: texts.entry.accepted, text: `${text} ${linesTold(lines)}.` }],
      origin: 'written',
      event: 'closed',
      takesOver: holder,
      lines,
    })
    await tellReceiver(call, {
      row,
      waiting,
      entry: input.entry,
      text,
      state: 'accepted',
      at: input.at,
      holder,
      lines,
    })
    return { enrolment: row.id, version: call.id }
  }),
]

async function waitingOf(call: Change, row: EnrolmentRow): Promise<Waiting> {
  const waiting = await waitingHandBack(call.trx, row.id)
  if (waiting === undefined) {
    throw new Refused(row.ended_at === null ? 'handBack.nothingWaits' : 'handBack.alreadyAccepted')
  }
  return waiting
}

/** A receiver in Hemma learns that the offer is gone, or that it was accepted by phone in its name. */
async function tellReceiver(
  call: Change,
  given: {
    row: EnrolmentRow
    waiting: Waiting
    entry: EntryId
    text: string
    state: 'withdrawn' | 'accepted'
    at: Instant
    holder?: Holder
    lines?: readonly Line[]
  },
): Promise<void> {
  const { row, waiting, state, at, text } = given
  if (waiting.to_unit_id === null || waiting.message_id === null) return
  const first = await call.trx
    .selectFrom('message_sent')
    .select(['ground', 'ground_statement'])
    .where('id', '=', waiting.message_id)
    .executeTakeFirstOrThrow()
  const message = derivedId<'message'>(call.id, 'tell:receiver')
  const title = state === 'withdrawn' ? texts.message.withdrawn : texts.message.accepted
  const to = { unit: waiting.to_unit_id, message, ground: first.ground }
  await sendOn(
    call,
    { ...to, ...(first.ground_statement === null ? {} : { statement: first.ground_statement }) },
    {
      thread: waiting.message_id,
      person: row.person_id,
      kind: 'notice',
      entry: given.entry,
      snapshot: { title, sections: [{ heading: title, text }] },
      snapshotVersion: 1,
      deliver: async (trx, { owner, unit }) => {
        const name = given.holder?.name ?? call.reader.name
        const waited = await answerReceived(trx, waiting.message_id ?? '', { state, at, name })
        if (!waited) throw new Refused('handBack.alreadyAccepted')
        await trx
          .updateTable('message_received')
          .set({ receipted_at: call.now, receipted_name: name })
          .where('id', '=', waiting.message_id ?? message)
          .execute()
        const { holder, lines } = given
        if (holder === undefined || lines === undefined) return
        const roles = [
          ...(lines.includes('medical') ? (['physicianContact'] as const) : []),
          'fixedCareContact' as const,
        ]
        for (const role of roles) {
          await say(
            trx,
            { owner, unit, person: row.person_id },
            {
              id: derivedId(message, `says:${role}`),
              role,
              holder,
              start: call.now,
              source: { message },
              saidBy: `${call.reader.name}, ${call.reader.unitName}`,
              at: call.now,
            },
          )
        }
      },
    },
  )
}
