import type { z } from 'zod'
import type { AlarmStep } from '../alarms/alarm.ts'
import { setAlarm } from '../alarms/alarm-store.ts'
import { unreadSteps } from '../alarms/rules.ts'
import type { CareModel } from '../care-models/care-model.ts'
import type { Change } from '../door/call.ts'
import type { Opening } from '../duty/opening.ts'
import { readFrom } from '../duty/opening-rules.ts'
import type { StatedOpening } from '../duty/opening-store.ts'
import type { SnapshotSection } from '../exchanges/message.ts'
import type { Receiver } from '../exchanges/message-store.ts'
import { notify } from '../notices/notice-store.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import { openProcess } from '../records/process-store.ts'
import type { EntryId, PersonId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { referral as texts } from '../shared/texts/sv/referral.ts'
import type { sendReferral } from './api.ts'
import { expectedDues, reported } from './expected-rules.ts'
import { insertReferral } from './referral-store.ts'
import { startSteps } from './step-store.ts'
import type { Team } from './team-store.ts'

/** What the sender has said, parsed. */
export type SendInput = z.output<(typeof sendReferral)['input']>

/** The urgency's place in the model: 1 goes first. */
export function orderOf(model: CareModel, urgency: string): number {
  return model.urgencies.find(({ key }) => key === urgency)?.order ?? 1
}

/** What sending has gathered. */
export interface Parts {
  readonly team: Team
  readonly input: SendInput
  readonly sections: readonly SnapshotSection[]
  /** Plan and limits of the sender's record; they stand among the sections already. */
  readonly background: readonly SnapshotSection[]
  readonly disclosed: readonly SnapshotSection[]
  /** When the team first reads it; null where it has not said when it reads. */
  readonly readFrom: Instant | null
  /** When the team is at work; undefined where it has not said. */
  readonly opening: Opening | undefined
  /** When it is told again that nobody has read it. */
  readonly unread: readonly AlarmStep[]
  /** By when the sender was told that the person is seen, where that was promised. */
  readonly visitBy: Instant | undefined
}

/** When a team reads what comes at an instant, and when it is told again that nobody has; unknown where it has not said. */
export function waitingAt(
  opening: StatedOpening,
  came: {
    readonly team: Team
    readonly urgency: string
    readonly at: Instant
    readonly visitBy: Instant | undefined
  },
): Pick<Parts, 'readFrom' | 'opening' | 'unread'> {
  if (opening.said === null) return { readFrom: null, opening: undefined, unread: [] }
  const { team, urgency, at, visitBy } = came
  const reading = readFrom(opening, at)
  const { receiptDue } = expectedDues(team.model, { urgency, at, readFrom: reading, opening, visitBy })
  const mostUrgent = orderOf(team.model, urgency) === 1
  return { readFrom: reading, opening, unread: unreadSteps(opening, { at, mostUrgent, due: receiptDue }) }
}

/** What leaves the house: understood without the sender's record. */
export function snapshotOf(
  { reader, now }: Change,
  { team, input, sections, disclosed, readFrom, opening, unread, visitBy }: Parts,
) {
  const { model } = team
  return {
    title: texts.title.sent(model.words.report.sv, team.name),
    sections: [...sections, ...disclosed],
    model: { id: model.id, version: model.version },
    team: team.name,
    words: { report: model.words.report, theReport: model.words.theReport },
    sender: {
      name: reader.name,
      title: reader.title,
      profession: reader.profession,
      unit: reader.unitName,
      phone: input.phone,
    },
    sbar: input.sbar,
    reason: { key: input.reason, text: textOf(model.reasons, input.reason) },
    urgency: { key: input.urgency, text: textOf(model.urgencies, input.urgency) },
    gates: input.gates,
    told: input.told,
    consent: input.consent,
    expected: {
      ...expectedDues(model, { urgency: input.urgency, at: now, readFrom, opening, visitBy }),
      readFrom,
      unread,
    },
  }
}

function textOf(list: CareModel['reasons'] | CareModel['urgencies'], key: string) {
  return list.find((one) => one.key === key)?.text ?? { sv: key, en: key }
}

/** The receiver's side: its own entry of what came, the referral, and the model's deadlines. */
export async function deliver(call: Change, parts: Parts & { trx: Trx; receiver: Receiver }): Promise<void> {
  const { trx, receiver, team, input } = parts
  const { now, id: version, reader } = call
  const process = { id: input.referral, owner: receiver.owner, unit: receiver.unit, person: input.person }
  await openProcess(trx, { ...process, kind: 'referral', state: 'new', version, openedAt: now })
  const entry = await received(call, {
    trx,
    receiver,
    person: input.person,
    process: input.referral,
    sections: [...parts.sections, ...parts.disclosed],
    data: {
      sbar: input.sbar,
      background: parts.background.map((one) => ({ ...one })),
      disclosed: parts.disclosed.map((one) => ({ ...one })),
    },
  })
  await insertReferral(trx, {
    ...process,
    model: team.model,
    source: 'account',
    fromUnit: reader.unit,
    sender: {
      name: reader.name,
      profession: reader.profession,
      unit: reader.unitName,
      phone: input.phone,
    },
    entry,
    reason: input.reason,
    urgency: input.urgency,
    urgencyOrder: orderOf(team.model, input.urgency),
    gates: input.gates,
    told: input.told,
    ...input.consent,
    ground: input.ground,
    statement: input.statement ?? null,
    receivedAt: now,
    receiptedAt: null,
    receipted: null,
  })
  const road = { ...process, about: process.id, model: team.model, version, now }
  await startSteps(trx, road, {
    event: reported({
      urgency: input.urgency,
      at: now,
      readFrom: parts.readFrom,
      opening: parts.opening,
      visitBy: parts.visitBy,
    }),
  })
  await setAlarm(trx, {
    ...process,
    id: derivedId(process.id, 'unread'),
    kind: 'unreadReferral',
    about: { process: process.id, whileState: 'new' },
    steps: parts.unread,
    at: now,
  })
  const topic = `unit:${receiver.unit}`
  await notify(trx, { key: version, unit: receiver.unit, code: 'varselReceived', topic, now })
}

/** What came, as an entry of the receiver's own record: nobody there wrote it, so nobody there signs it. */
export async function received(
  call: Change,
  given: {
    trx: Trx
    receiver: Receiver
    person: PersonId
    process?: Parameters<typeof openProcess>[1]['id']
    sections: SnapshotSection[]
    data?: NonNullable<Parameters<typeof writeEntry>[1]['body']['data']>
  },
): Promise<EntryId> {
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
  return await writeEntry(
    { trx, now, madeAt, reader: author },
    {
      id: derivedId(call.id, 'received'),
      person: given.person,
      kind: 'messageReceived',
      process: given.process ?? null,
      signing: 'none',
      origin: 'received',
      body: { sections: given.sections, ...(given.data === undefined ? {} : { data: given.data }) },
    },
  )
}
