import type { z } from 'zod'
import { setAlarm } from '../alarms/alarm-store.ts'
import { type Change, type Handled, handle } from '../door/call.ts'
import type { Telling } from '../enrolments/telling.ts'
import { sendOn } from '../enrolments/telling-store.ts'
import { groundOfAnswer } from '../exchanges/ground-rules.ts'
import type { SnapshotSection } from '../exchanges/message.ts'
import { type Receiver, receiverOf, sendMessage } from '../exchanges/message-store.ts'
import { needsStatement } from '../exchanges/rules.ts'
import { settleMessage } from '../exchanges/settle-store.ts'
import { notify } from '../notices/notice-store.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import type { EntryId, MessageId, UnitId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { nightReport as texts } from '../shared/texts/sv/night-report.ts'
import { nightHappened, nightWithdraw, nightWrite } from './api.ts'
import {
  concernOf,
  insertAnswer,
  insertConcern,
  replaceConcerns,
  type StoredConcern,
  setHappened,
} from './concern-store.ts'
import { type Happening, nightSections } from './night-report.ts'
import { insertSending, lockedReport, putReport, type StoredReport, sendingsOf } from './report-store.ts'
import { allowedOnReport, endOf, mayTellHappened, nightOf, unreadNightSteps } from './rules.ts'

/** What is said of a night, and what comes back. Each version is an entry, and a message of its own to each unit told. */
export const nightWriteHandlers: readonly Handled[] = [
  handle(nightWrite, (change, input) => writeNight(change, { ...input, visit: null })),
  handle(nightWithdraw, (change, input) => withdrawNight(change, input)),
  handle(nightHappened, async (change, input) => {
    const { trx, reader, now, madeAt } = change
    const one = await concernOf(trx, { message: input.message, unit: reader.unit })
    if (one === undefined || one.person !== input.person)
      throw new Refused('access.notFound', { status: 404 })
    if (!mayTellHappened({ ...one, happenedAt: one.happened?.at ?? null }, { staff: reader.staff, now }))
      throw new Refused('nightReport.notNow', { status: 409, data: { by: one.happened?.by ?? one.from } })
    const words = [texts.happened[input.what], input.words].filter((part) => part !== '').join('. ')
    const sections = [{ heading: texts.headings.happened, text: words }]
    await writeEntry(change, {
      id: input.entry,
      person: input.person,
      kind: 'nightReport',
      signing: 'signed',
      body: { sections, data: { report: one.report } },
    })
    await setHappened(trx, one.message, { what: input.what, words: input.words, by: reader.name, at: madeAt })
    if (one.readBy === null) await settleMessage(trx, { message: one.message, by: reader.name, at: now })
    const answer = { ...one, entry: input.entry, what: input.what, words: input.words, sections }
    await tellHappened(change, { ...answer, to: one.fromUnit, message: input.answer, thread: one.message })
    if (one.visit !== null && one.visit !== one.fromUnit)
      await tellHappened(change, {
        ...answer,
        to: one.visit,
        message: derivedId<'message'>(change.id, 'visit'),
        thread: null,
      })
    change.emit(`unit:${reader.unit}`)
    return { message: one.message, version: change.id }
  }),
]

/** What happened, back to who reported it, and to the team that sees the person in the day. */
async function tellHappened(
  change: Change,
  given: Pick<StoredConcern, 'report' | 'person' | 'ground'> & {
    readonly to: UnitId
    readonly message: MessageId
    readonly thread: MessageId | null
    readonly entry: EntryId
    readonly what: Happening
    readonly words: string
    readonly sections: SnapshotSection[]
  },
): Promise<void> {
  const { trx, reader, now, madeAt } = change
  const { to, message, thread, what, words } = given
  const side = { owner: reader.owner, kind: reader.ownerKind, area: reader.area }
  const ground = groundOfAnswer(given.ground, side, await receiverOf(trx, to, null))
  await sendMessage(change, {
    id: message,
    ...(thread === null ? {} : { thread }),
    person: given.person,
    kind: 'nightAnswer',
    to,
    entry: given.entry,
    ground,
    statement: needsStatement(ground) ? texts.message.statement : undefined,
    snapshot: { title: texts.message.answer(reader.unitName), sections: given.sections },
    snapshotVersion: 1,
    version: change.id,
    evenClosed: true,
    deliver: (there, { owner, unit }) =>
      insertAnswer(there, {
        ...{ what, words, message, owner, unit },
        from: `${reader.name}, ${reader.unitName}`,
        at: madeAt,
        report: given.report,
        person: given.person,
      }),
  })
  const topic = `unit:${to}`
  await notify(trx, { key: message, unit: to, code: 'nightAnswered', topic, now, when: 'daytime' })
  change.emit(topic)
}

/** A concern as it is written, and by whose visit in the day, where it is part of a report that somebody stays at home. */
type Written = z.output<(typeof nightWrite)['input']> & { readonly visit: UnitId | null }

/** Writes a concern or its next version, and tells every unit that is to know. */
export async function writeNight(change: Change, input: Written) {
  const { reader, now, trx } = change
  const before = await standing(change, { ...input, withStay: input.visit !== null })
  if (change.circumstances.person?.deceased)
    throw new Refused('nightReport.deceased', { status: 409, field: 'person' })
  const night = before?.night ?? nightOf(now)
  const to = await receivers(change, before, input.tell)
  if (to.length === 0) throw new Refused('nightReport.nobodyTold', { status: 422, field: 'tell' })
  const report: StoredReport = {
    id: input.report,
    person: input.person,
    night,
    endsAt: endOf(night, input.nights),
    level: input.level,
    said: input.said,
    number: input.sees + 1,
    state: 'standing',
    entry: input.entry,
    by: reader.name,
    at: now,
    visit: input.visit,
  }
  if (report.endsAt <= now) throw new Refused('nightReport.over', { status: 409, field: 'nights' })
  await writeVersion(change, report, '')
  await putReport(trx, { ...report, owner: reader.owner, unit: reader.unit })
  for (const one of to) await tell(change, report, { to: one, why: '' })
  return done(change, report)
}

/** Takes a concern back, and tells those who were told. */
export async function withdrawNight(
  change: Change,
  input: z.output<(typeof nightWithdraw)['input']> & { readonly withStay?: boolean },
) {
  const { reader, now } = change
  const before = await standing(change, { ...input, withStay: input.withStay ?? false })
  if (before === null) throw new Refused('access.notFound', { status: 404 })
  const report: StoredReport = {
    ...before,
    number: before.number + 1,
    state: 'withdrawn',
    entry: input.entry,
    by: reader.name,
    at: now,
  }
  await writeVersion(change, report, input.why)
  await putReport(change.trx, { ...report, owner: reader.owner, unit: reader.unit })
  for (const one of await receivers(change, before, []))
    await tell(change, report, { to: one, why: input.why })
  return done(change, report)
}

/** The report that is changed, as its writer saw it; null for the first version. */
async function standing(
  change: Change,
  input: { report: string; person: StoredReport['person']; sees: number; withStay: boolean },
): Promise<StoredReport | null> {
  const { trx, reader, now } = change
  const found = await lockedReport(trx, { id: input.report, unit: reader.unit })
  if ((found?.number ?? 0) !== input.sees) throw new Refused('command.stale', { status: 409, field: 'sees' })
  if (found === undefined) return null
  if (found.person !== input.person) throw new Refused('access.notFound', { status: 404 })
  if ((found.visit !== null) !== input.withStay) throw new Refused('nightReport.withStay', { status: 409 })
  if (allowedOnReport({ ...found, visit: null }, { staff: reader.staff, now }).length === 0)
    throw new Refused('nightReport.over', { status: 409 })
  return found
}

/** A unit that is told; `again`: of what it has been told before, also when it has closed since. */
type Receiving = Telling & { readonly again: boolean }

/** Those who were told before are told of every change, on the same ground; new ones on the ground that is given. */
async function receivers(
  change: Change,
  before: StoredReport | null,
  given: readonly Telling[],
): Promise<Receiving[]> {
  const sent = before === null ? [] : await sendingsOf(change.trx, [before.id])
  const again = sent
    .filter(({ number }) => number === before?.number)
    .map(
      (one): Receiving => ({
        again: true,
        unit: one.unit,
        message: derivedId<'message'>(change.id, one.unit),
        ground: one.ground,
        ...(one.statement === null ? {} : { statement: one.statement }),
      }),
    )
  const others = given.filter(({ unit }) => !again.some((one) => one.unit === unit))
  return [...again, ...others.map((one) => ({ ...one, again: false }))]
}

async function writeVersion(change: Change, report: StoredReport, why: string): Promise<void> {
  const withdrawn = report.state === 'withdrawn'
  await writeEntry(change, {
    id: report.entry,
    person: report.person,
    kind: 'nightReport',
    signing: 'signed',
    body: {
      sections: withdrawn
        ? [{ heading: texts.headings.withdrawn, text: why }]
        : [
            { heading: texts.headings.level, text: texts.levels[report.level] },
            ...nightSections(report.said),
          ],
      data: { report: report.id, number: report.number },
    },
  })
}

/** One unit is told: its own row in tonight's list, and an alarm that sounds while nobody there has read. */
async function tell(
  change: Change,
  report: StoredReport,
  { to, why }: { to: Receiving; why: string },
): Promise<void> {
  const { trx, reader, now } = change
  const withdrawn = report.state === 'withdrawn'
  const sections = withdrawn
    ? [{ heading: texts.headings.withdrawn, text: why }]
    : [{ heading: texts.headings.level, text: texts.levels[report.level] }, ...nightSections(report.said)]
  const titles = texts.message
  const receiver = await sendOn(change, to, {
    person: report.person,
    kind: 'nightReport',
    entry: report.entry,
    snapshot: {
      title: withdrawn ? titles.withdrawn : report.number > 1 ? titles.changed : titles.title,
      sections,
      report: report.id,
      number: report.number,
      level: report.level,
      night: report.night,
      endsAt: report.endsAt,
    },
    snapshotVersion: 1,
    evenClosed: to.again,
    urgency: withdrawn ? 0 : report.level === 'veryWorried' ? 1 : report.level === 'worried' ? 2 : 3,
    deliver: (there, at) => deliver(change, { trx: there, at, report, to }),
  })
  await insertSending(trx, {
    message: to.message,
    report: report.id,
    number: report.number,
    owner: reader.owner,
    person: report.person,
    unit: receiver.unit,
    name: receiver.unitName,
    ground: receiver.owner === reader.owner ? 'sameProvider' : to.ground,
    statement: to.statement ?? null,
    sentAt: now,
  })
  await notify(trx, {
    key: to.message,
    unit: receiver.unit,
    code: 'nightReceived',
    topic: `unit:${receiver.unit}`,
    now,
  })
}

async function deliver(
  { reader, now }: Change,
  { trx, at, report, to }: { trx: Trx; at: Receiver; report: StoredReport; to: Telling },
): Promise<void> {
  const { owner, unit } = at
  for (const message of await replaceConcerns(trx, { report: report.id, unit }))
    await settleMessage(trx, { message, by: texts.message.replaced, at: now })
  const { person, night, endsAt, level, said, number, state } = report
  await insertConcern(trx, {
    ...{ owner, unit, person, night, endsAt, level, said, number, state },
    message: to.message,
    report: report.id,
    fromUnit: reader.unit,
    from: `${reader.name}, ${reader.title}, ${reader.unitName}`,
    ground: owner === reader.owner ? 'sameProvider' : to.ground,
    at: now,
    visit: report.visit,
  })
  await setAlarm(trx, {
    id: derivedId(to.message, 'unread'),
    owner,
    unit,
    person,
    kind: 'unreadNight',
    about: { message: to.message },
    steps: unreadNightSteps(now, night),
    at: now,
  })
}

function done(change: Change, { id, number }: StoredReport) {
  change.emit(`unit:${change.reader.unit}`)
  return { report: id, number, version: change.id }
}
