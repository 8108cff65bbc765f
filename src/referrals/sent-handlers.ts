import { type Call, type Handled, handle } from '../door/call.ts'
import { readableSnapshot } from '../exchanges/message.ts'
import { personsInList } from '../exchanges/person-in-list-store.ts'
import { unitPhones } from '../organisation/unit-store.ts'
import type { MessageId, StaffId } from '../shared/id.ts'
import { phoneAt } from '../shared/phone-hours.ts'
import { Refused } from '../shared/refused.ts'
import { listSent, readSentThread, type SentRow, type SentState } from './sent-api.ts'
import { answersIn, sentBy, supplementsSent } from './sent-store.ts'
import { wentReceived } from './went-store.ts'

/** What the sender's side sees of its own matters: told by own rows alone. */
export const sentHandlers: readonly Handled[] = [
  handle(listSent, async (call, { scope }) => {
    const { rows, total } = await sentRows(call, scope === 'mine' ? { staff: call.reader.staff } : {})
    const first = rows.filter(({ row }) => row.state === 'answered')
    const rest = rows.filter(({ row }) => row.state !== 'answered')
    return { total, rows: [...first, ...rest].map(({ row }) => row) }
  }),
  handle(readSentThread, async (call, { thread }) => {
    const found = (await sentRows(call, { thread })).rows[0]
    if (found === undefined) throw new Refused('access.notFound', { status: 404 })
    const { row, sent, answers } = found
    const phones = (await unitPhones(call.trx, [sent.to_unit_id])).get(sent.to_unit_id) ?? []
    const line = phoneAt(phones, call.now)
    const supplements = await supplementsSent(call.trx, { unit: call.reader.unit, thread })
    return {
      ...row,
      unitPhone: line === undefined ? null : { phone: line.phone, from: line.from, to: line.to },
      expected: sent.snapshot.expected,
      sections: sent.snapshot.sections,
      supplements: supplements.map((one) => ({
        message: one.id,
        text: readableSnapshot
          .parse(one.snapshot)
          .sections.map(({ text }) => text)
          .join('\n'),
        sentAt: one.sent_at,
        sentBy: one.author_name,
        readBy: one.receipted_name,
      })),
      answers: answers.map(answerShown),
      went: await wentReceived(call.trx, { thread, unit: call.reader.unit }),
    }
  }),
]

type SentOne = Awaited<ReturnType<typeof sentBy>>['rows'][number]
type AnswerRow = Awaited<ReturnType<typeof answersIn>>[number]

/** Rows with what they were made of; the one place that says how far a matter has come. */
async function sentRows(
  call: Call,
  narrowed: { staff?: StaffId | null; thread?: MessageId },
): Promise<{ total: number; rows: { row: SentRow; sent: SentOne; answers: AnswerRow[] }[] }> {
  const { trx, reader } = call
  const { rows, total } = await sentBy(trx, { unit: reader.unit, ...narrowed })
  const persons = await personsInList(
    trx,
    rows.map((row) => row.person_id),
  )
  const answers = await answersIn(trx, { unit: reader.unit, threads: rows.map(({ id }) => id) })
  return {
    total,
    rows: rows.flatMap((sent) => {
      const person = persons.get(sent.person_id)
      if (person === undefined) return []
      const mine = answers.filter((one) => one.thread_id === sent.id)
      const latest = mine[0]
      const { snapshot } = sent
      const state = stateOf(sent, latest)
      const row: SentRow = {
        thread: sent.id,
        person,
        team: snapshot.team,
        reports: snapshot.words,
        reason: snapshot.reason,
        urgency: snapshot.urgency,
        sentAt: sent.sent_at,
        sentBy: `${snapshot.sender.name}, ${snapshot.sender.title}`,
        mine: sent.sent_by === reader.staff,
        state,
        readBy: sent.receipted_name,
        readAt: sent.receipted_at,
        answer: latest === undefined ? null : answerShown(latest),
        allowed:
          state === 'withdrawn'
            ? []
            : [...(state === 'answered' ? ['exchange.receipt' as const] : []), 'referral.supplement'],
      }
      return [{ row, sent, answers: mine }]
    }),
  }
}

function stateOf(sent: SentOne, latest: AnswerRow | undefined): SentState {
  if (sent.withdrawn) return 'withdrawn'
  if (latest !== undefined && latest.receipted_at === null) return 'answered'
  if (latest !== undefined && !latest.snapshot.stillOpen) return 'done'
  return sent.receipted_at === null ? 'sent' : 'read'
}

function answerShown(row: AnswerRow) {
  return {
    message: row.id,
    from: row.from_name,
    title: row.snapshot.title,
    outcome: row.snapshot.outcome?.text ?? null,
    sections: row.snapshot.sections,
    receivedAt: row.received_at,
    receiptedBy: row.receipted_name,
    receiptedAt: row.receipted_at,
  }
}
