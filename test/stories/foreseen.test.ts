import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { world } from '../../src/demo/cast.ts'
import { readSession } from '../../src/door/api.ts'
import { listOrders, ordersOfPerson, readOrder } from '../../src/orders/api.ts'
import { performingId } from '../../src/orders/outcome.ts'
import { performOrder, receiptOrder } from '../../src/orders/perform-api.ts'
import { readTimeline, readUnsigned } from '../../src/records/api.ts'
import { correctNote, signNotes, writeNote } from '../../src/records/write-api.ts'
import type { Command, Query } from '../../src/shared/endpoint.ts'
import { asId, type PersonId } from '../../src/shared/id.ts'
import {
  doneTask,
  letGoTask,
  listTasks,
  notNeededTask,
  takeTask,
  tasksOfPerson,
} from '../../src/tasks/api.ts'
import { contactWrite } from '../../src/visits/contact-api.ts'
import { myDayRead } from '../../src/visits/day-api.ts'
import {
  visitArrive,
  visitCancel,
  visitComplete,
  visitDecline,
  visitDocument,
  visitMove,
  visitPlan,
  visitUndo,
} from '../../src/visits/visit-api.ts'
import { visitRead, visitsOfPerson } from '../../src/visits/visit-read-api.ts'
import { foresee, foreseenOutput } from '../../src/web/foreseen/foreseen.ts'
import type { Author } from '../../src/web/foreseen/sight.ts'
import { type Client, newCommandId, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'

/** What a screen shows while a command waits is what the server says when it has done it. */

let server: TestServer
const clients = new Map<string, { client: Client; author: Author }>()
const fresh = <Kind extends string>() => asId<Kind>(randomUUID())
const person = (key: string) => world.id<'person'>(key)
const today = '2026-11-21'

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

async function who(key: string) {
  const known = clients.get(key)
  if (known) return known
  const client = await server.as(key)
  const session = (await client.ask(readSession, {})).body
  const chosen = session.assignments.find(({ id }) => id === session.chosen)
  if (!chosen) throw new Error('no assignment')
  const { id: staff, name, title } = session.staff
  const author = {
    ...{ staff, name, title, profession: chosen.profession },
    unit: chosen.unit.id,
    unitName: chosen.unit.name,
  }
  clients.set(key, { client, author })
  return { client, author }
}

/** A question and what it is asked with. */
type Asked = readonly [Query<z.ZodType, z.ZodType>, Readonly<Record<string, unknown>>]

/**
 * Sends a command and holds what was foreseen of it against what came, answer by answer. What the server alone can say
 * (what is allowed that needs it, when it read) may be more than what was foreseen, never less.
 */
async function foreseenIsSo<In extends z.ZodType, Out extends z.ZodType>(
  key: string,
  command: Command<In, Out>,
  sent: { input: z.input<In>; expects?: string; about: PersonId; questions: readonly Asked[] },
  except: readonly string[] = [],
): Promise<z.output<Out>> {
  const { client, author } = await who(key)
  const before = await Promise.all(sent.questions.map(([question, asked]) => client.ask(question, asked)))
  const id = asId<'command'>(newCommandId())
  const waiting = [{ endpoint: command.id, id, madeAt: testNow, input: sent.input, person: sent.about }]
  const output = foreseenOutput(waiting[0] as (typeof waiting)[number], author)
  const foreseen = sent.questions.map(([question, asked], at) =>
    foresee(question.id, asked, { answer: before[at]?.body, waiting, by: author }),
  )
  const answer = await client.send(command, sent.input, {
    id,
    expects: sent.expects ?? null,
    madeAt: testNow,
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  expect(output).toEqual(answer.body)
  for (const [at, [question, asked]] of sent.questions.entries()) {
    const after = (await client.ask(question, asked)).body
    expect(told(foreseen[at], after, except), question.id).toEqual(told(after, after, except))
  }
  return answer.body
}

/** What only the server knows: when it read, and what others have written. */
const serverAlone = ['readAt', 'fresh', 'lastHere', 'newCount']

/** An answer as far as it can be foreseen. `allowed`: only what the server allows too, so that nothing is offered in vain. */
function told(answer: unknown, real: unknown, except: readonly string[] = []): unknown {
  if (isOrders(answer)) {
    // Where in a list an order stands follows from when it is due, which the server sorts by.
    return Object.fromEntries(answer.map((one) => [one.order, told(one, orderIn(real, one.order))]))
  }
  if (Array.isArray(answer))
    return answer.map((one, at) => told(one, Array.isArray(real) ? real[at] : undefined, except))
  if (typeof answer !== 'object' || answer === null) return answer
  // Casts: both are the answers of one question, so a list of names stands where the other has one.
  const truth = (typeof real === 'object' ? real : null) as Readonly<Record<string, unknown>> | null
  return Object.fromEntries(
    Object.entries(answer).flatMap(([name, value]) => {
      if (serverAlone.includes(name) || except.includes(name)) return []
      if (name !== 'allowed') return [[name, told(value, truth?.[name], except)]]
      const allowed = (truth?.allowed ?? []) as readonly string[]
      return [['offeredInVain', (value as readonly string[]).filter((one) => !allowed.includes(one))]]
    }),
  )
}

function isOrders(answer: unknown): answer is readonly { readonly order: string }[] {
  return (
    Array.isArray(answer) && answer.some((one) => typeof one === 'object' && one !== null && 'order' in one)
  )
}

function orderIn(real: unknown, order: string): unknown {
  return isOrders(real) ? real.find((one) => one.order === order) : undefined
}

async function planned(key: string, named: string, from: `${number}:${number}`) {
  const { client, author } = await who(key)
  const visit = fresh<'process'>()
  const input = {
    ...{ person: person(named), visit, kind: 'planned', mode: 'home' as const, minutes: 30 },
    slot: { day: today, from, to: null },
    place: { kind: 'home' as const },
    ...{ why: 'Blodtryck', aloneWhy: 'Ingen förflyttning behövs.', going: [author.staff] },
  }
  // Cast: the times here are clock times.
  const answer = await client.send(visitPlan, input as z.input<typeof visitPlan.input>)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const questions: Asked[] = [
    [visitRead, { visit }],
    [myDayRead, {}],
    [visitsOfPerson, { person: person(named) }],
  ]
  return { visit, version: answer.body.version, about: person(named), questions }
}

describe('A visit', () => {
  test('a visit that waits as come to, written down or ended looks as it will, note and history and all', async () => {
    const { visit, version, about, questions } = await planned('sara', 'ragnar', '17:30')
    const come = await foreseenIsSo('sara', visitArrive, {
      ...{ input: { visit }, expects: version, about, questions },
    })
    const note = (sign: boolean) => ({
      ...{ person: about, visit, entry: fresh<'entry'>(), sign },
      sections: [{ heading: 'current' as const, text: 'Mår bättre.' }],
    })
    const written = await foreseenIsSo('sara', visitDocument, { input: note(false), about, questions })
    expect(written.version).not.toBe(come.version)
    const { client, author } = await who('sara')
    const again = note(true)
    const before = (await client.ask(visitRead, { visit })).body
    const waiting = [
      {
        ...{ endpoint: visitDocument.id, id: asId<'command'>(newCommandId()), madeAt: testNow, input: again },
        person: about,
      },
    ]
    const seen = foresee(visitRead.id, { visit }, { answer: before, waiting, by: author }) as typeof before
    await client.send(visitDocument, again)
    const after = (await client.ask(visitRead, { visit })).body
    expect(seen.visit.version).toBe(after.visit.version)
    expect(seen.notes).toEqual(after.notes)
    const ended = await foreseenIsSo('sara', visitComplete, {
      ...{ input: { visit }, expects: after.visit.version, about, questions },
    })
    const { visit: open } = (await client.ask(visitRead, { visit })).body
    expect(open.endedAt).toBe(testNow)
    const wide = questions.slice(0, 1)
    const undone = await client.send(visitUndo, { visit }, { expects: ended.version })
    expect(undone.body.state).toBe('documented')
    expect(wide).toHaveLength(1)
  })

  test('an arrival that waits to be taken back is planned again on every screen', async () => {
    const { visit, version, about, questions } = await planned('sara', 'ragnar', '18:30')
    const come = await foreseenIsSo('sara', visitArrive, {
      ...{ input: { visit }, expects: version, about, questions },
    })
    const back = { input: { visit }, expects: come.version, about, questions }
    // Why she goes alone was not told of a visit under way, and comes back with the server.
    await foreseenIsSo('sara', visitUndo, back, ['alone'])
  })

  test('a visit that waits as declined, cancelled or moved stands in my day as it will', async () => {
    const one = await planned('sara', 'ragnar', '19:00')
    await foreseenIsSo('sara', visitDecline, {
      ...{ input: { visit: one.visit, entry: fresh<'entry'>(), reason: 'noStrength', note: 'Vill vila.' } },
      ...{ expects: one.version, about: one.about, questions: one.questions },
    })
    const two = await planned('sara', 'ragnar', '19:30')
    await foreseenIsSo('sara', visitCancel, {
      ...{ input: { visit: two.visit, reason: 'moreUrgent', personTold: true } },
      ...{ expects: two.version, about: two.about, questions: two.questions },
    })
    const three = await planned('sara', 'ragnar', '20:00')
    await foreseenIsSo('sara', visitMove, {
      input: {
        ...{ visit: three.visit, slot: { day: today, from: '20:30', to: null }, personTold: true },
        ...{ going: [(await who('sara')).author.staff], aloneWhy: 'Ingen förflyttning behövs.' },
      },
      ...{ expects: three.version, about: three.about, questions: three.questions },
    })
  })
})

describe('What is written', () => {
  const about = person('ragnar')
  const questions: Asked[] = [
    [readTimeline, { person: about }],
    [readTimeline, { person: about, kinds: ['phoneContact'] }],
    [visitsOfPerson, { person: about }],
  ]
  test('a note that waits, and its correction, stand in the timeline as they will', async () => {
    const entry = fresh<'entry'>()
    const sections = [{ heading: 'Aktuellt', text: 'Har sovit dåligt.' }]
    await foreseenIsSo('sara', writeNote, {
      ...{ input: { person: about, entry, sections, sign: false, happenedAt: testNow }, about, questions },
    })
    const corrected = fresh<'entry'>()
    await foreseenIsSo('sara', correctNote, {
      input: {
        ...{ person: about, entry: corrected, replaces: entry, kind: 'corrected', reason: 'Fel ord' },
        sections: [{ heading: 'Aktuellt', text: 'Har sovit gott.' }],
      },
      ...{ about, questions },
    })
    const unsigned = { person: about, entry: fresh<'entry'>(), sections, sign: false }
    await foreseenIsSo('sara', writeNote, {
      ...{ input: { ...unsigned, happenedAt: testNow }, about, questions },
    })
    const { client } = await who('sara')
    const signed = await client.send(signNotes, { entries: [unsigned.entry] })
    expect(signed.body.signed).toBe(1)
  })
  test('a signature that waits takes a note from the list of what is to be signed', async () => {
    const note = { person: about, entry: fresh<'entry'>(), sign: false }
    const { client, author } = await who('sara')
    await client.send(writeNote, { ...note, sections: [{ heading: 'Aktuellt', text: 'Sover.' }] })
    const asked: Asked[] = [...questions, [readUnsigned, {}]]
    const id = asId<'command'>(newCommandId())
    const input = { entries: [note.entry] }
    const waiting = [{ endpoint: signNotes.id, id, madeAt: testNow, input, person: null }]
    const before = await Promise.all(asked.map(([question, of]) => client.ask(question, of)))
    await client.send(signNotes, input, { id })
    for (const [at, [question, of]] of asked.entries()) {
      const foreseen = foresee(question.id, of, { answer: before[at]?.body, waiting, by: author })
      const after = (await client.ask(question, of)).body
      expect(told(foreseen, after), question.id).toEqual(told(after, after))
    }
  })
  test('a telephone contact that waits stands among the latest', async () => {
    await foreseenIsSo('sara', contactWrite, {
      input: {
        ...{ person: about, entry: fresh<'entry'>(), withWhom: 'relative', withName: 'Dottern' },
        ...{ text: 'Ringde, mår bättre.', minutes: 5, happenedAt: testNow },
      },
      ...{ about, questions: questions.slice(2) },
    })
  })
})

describe('Tasks', () => {
  test('tasks that wait as taken, given back, done or not needed leave the lists as they will', async () => {
    const { client } = await who('erik')
    const team = (await client.ask(listTasks, { whose: 'team' })).body.rows
    const task = team.find((row) => row.allowed.includes('task.take') && row.allowed.includes('task.done'))
    if (!task) throw new Error('the demo has no task to take')
    const about = task.person.id
    const questions: Asked[] = [
      [listTasks, { whose: 'team' }],
      [tasksOfPerson, { person: about }],
    ]
    const on = { about, questions }
    const taken = await foreseenIsSo('erik', takeTask, {
      ...{ input: { task: task.task }, expects: task.version, ...on },
    })
    const back = await foreseenIsSo('erik', letGoTask, {
      ...{ input: { task: task.task }, expects: taken.version, ...on },
    })
    await foreseenIsSo('erik', doneTask, { input: { task: task.task }, expects: back.version, ...on })
    const rest = (await client.ask(listTasks, { whose: 'team' })).body.rows
    const other = rest.find((row) => row.allowed.includes('task.notNeeded'))
    if (!other) throw new Error('the demo has no task that may be not needed')
    await foreseenIsSo('erik', notNeededTask, {
      ...{ input: { task: other.task, note: 'Redan gjort.' }, expects: other.version },
      ...{
        about: other.person.id,
        questions: [[listTasks, { whose: 'team' }]],
      },
    })
  })
})

describe('Orders', () => {
  test('orders that wait as receipted or performed show who, when and what is next', async () => {
    const { client } = await who('sara')
    const rows = (await client.ask(listOrders, { side: 'performing' })).body.rows
    const sent = rows.find((row) => row.allowed.includes('order.receipt') && row.content.blood === null)
    if (!sent) throw new Error('the demo has no order to receipt')
    const at = (order: (typeof rows)[number]) => ({
      about: order.person.id,
      questions: [
        [listOrders, { side: 'performing' }],
        [ordersOfPerson, { person: order.person.id }],
      ] as Asked[],
    })
    await foreseenIsSo('sara', receiptOrder, {
      ...{ input: { order: sent.order }, expects: sent.version, ...at(sent) },
    })
    const weight = performingId(world.id('order-esther-weight'))
    const order = (await client.ask(readOrder, { order: weight })).body
    const done = { order: weight, entry: fresh<'entry'>(), value: '68,4', doneAt: testNow }
    await foreseenIsSo('sara', performOrder, { input: done, expects: order.version, ...at(order) })
  })
})
