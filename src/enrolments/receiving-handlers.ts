import { type Call, type Change, type Handled, handle } from '../door/call.ts'
import { readableSnapshot } from '../exchanges/message.ts'
import { personsInList } from '../exchanges/person-in-list-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import type { EntryId, MessageId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { closing as texts } from '../shared/texts/sv/closing.ts'
import { accepted, answerTeam, declined } from './answering-store.ts'
import { handBackAccept, handBackDecline, handBackInbox, handBackRead } from './closing-api.ts'
import { answersAllowed, checkWaiting, whyNotAccept } from './closing-rules.ts'
import { type ReceivedRow, receivedById, receivedWaiting } from './closing-store.ts'
import { linesTold } from './hand-back-store.ts'
import type { Holder, Line } from './responsibility.ts'
import { say } from './responsibility-store.ts'

/** What the receiving unit does with responsibility that it is offered. */
export const receivingHandlers: readonly Handled[] = [
  handle(handBackInbox, async (call) => {
    const rows = await receivedWaiting(call.trx, call.reader.unit)
    const people = await personsInList(
      call.trx,
      rows.map((row) => row.person_id),
    )
    return {
      rows: rows.flatMap((row) => {
        const person = people.get(row.person_id)
        return person === undefined ? [] : [{ ...receivedView(row, call.now), person }]
      }),
    }
  }),
  handle(handBackRead, async (call, input) => {
    const row = await received(call, input)
    const person = (await personsInList(call.trx, [row.person_id])).get(row.person_id)
    if (person === undefined) throw new Refused('access.notFound', { status: 404 })
    const readable = readableSnapshot.safeParse(row.snapshot)
    const accepting = acceptingBy(call, row)
    return {
      ...receivedView(row, call.now),
      person,
      sections: readable.success ? readable.data.sections : [],
      allowed: answersAllowed(row.state, { ...accepting, profession: call.reader.profession }),
      whyNot: row.state === 'waiting' ? whyNotAccept(accepting) : null,
    }
  }),
  handle(handBackAccept, async (call, input) => {
    const { reader, now } = call
    const row = await received(call, input)
    checkWaiting(row.state, row.answered_name)
    const lines = linesOf(row)
    const code = whyNotAccept(acceptingBy(call, row))
    if (code !== null) throw new Refused(code, { status: 403 })
    const comment = input.comment ?? ''
    await writeAnswer(call, {
      row,
      entry: input.entry,
      heading: texts.entry.accepted,
      text: [texts.entry.takes(row.from_unit, linesTold(lines)), comment]
        .filter((part) => part !== '')
        .join(' '),
    })
    const { staff, name, title, unit, unitName } = reader
    const holder: Holder = { staff, unit, name, title, unitName, phone: null }
    for (const role of rolesTaken(lines)) {
      await say(
        call.trx,
        { owner: reader.owner, unit, person: row.person_id },
        {
          id: derivedId(call.id, `says:${role}`),
          role,
          holder,
          start: now,
          source: { entry: input.entry },
          saidBy: `${name}, ${title}`,
          at: now,
        },
      )
    }
    await answerTeam(call, {
      row,
      entry: input.entry,
      state: 'accepted',
      text: comment,
      onTeamSide: accepted(call, { row, lines, holder }),
    })
    return { handBack: input.handBack, version: call.id }
  }),
  handle(handBackDecline, async (call, input) => {
    const row = await received(call, input)
    checkWaiting(row.state, row.answered_name)
    await writeAnswer(call, { row, entry: input.entry, heading: texts.entry.declined, text: input.why })
    await answerTeam(call, {
      row,
      entry: input.entry,
      state: 'declined',
      text: input.why,
      onTeamSide: declined(call, { row, why: input.why }),
    })
    return { handBack: input.handBack, version: call.id }
  }),
]

function receivedView(row: Omit<ReceivedRow, 'snapshot' | 'thread_id'>, now: Instant) {
  return {
    handBack: row.id,
    from: row.from_name,
    fromUnit: row.from_unit,
    lines: linesOf(row),
    sentAt: row.sent_at,
    dueAt: row.due_at,
    overdue: row.state === 'waiting' && row.due_at < now,
    state: row.state,
    answeredAt: row.answered_at,
    answeredName: row.answered_name,
  }
}

function linesOf(row: { lines: string[] }): Line[] {
  return row.lines as Line[] // Cast: insertReceived writes no other.
}

function rolesTaken(lines: readonly Line[]) {
  return [...(lines.includes('medical') ? (['physicianContact'] as const) : []), 'fixedCareContact' as const]
}

function acceptingBy(call: Call, row: { lines: string[] }) {
  const { profession, ownerKind } = call.reader
  return { lines: linesOf(row), by: { physician: profession === 'physician', ownerKind } }
}

async function received(
  call: Call,
  input: { person: ReceivedRow['person_id']; handBack: MessageId },
): Promise<ReceivedRow> {
  const { person, handBack: message } = input
  const row = await receivedById(call.trx, { message, unit: call.reader.unit, person })
  if (row === undefined) throw new Refused('access.notFound', { status: 404 })
  return row
}

async function writeAnswer(
  call: Change,
  said: { row: ReceivedRow; entry: EntryId; heading: string; text: string },
): Promise<void> {
  await writeEntry(call, {
    id: said.entry,
    person: said.row.person_id,
    kind: 'handBack',
    body: { sections: [{ heading: said.heading, text: said.text }] },
    signing: 'signed',
  })
}
