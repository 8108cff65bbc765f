import { type Handled, handle } from '../door/call.ts'
import type { JobCall, JobSpec } from '../door/job.ts'
import { personsInList } from '../exchanges/person-in-list-store.ts'
import type { NoticeCode } from '../notices/notice.ts'
import { headOf, notify, reachable } from '../notices/notice-store.ts'
import type { Trx } from '../platform/database.ts'
import type { UnitId } from '../shared/id.ts'
import { type Instant, later } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import type { AlarmKind, AlarmStep } from './alarm.ts'
import {
  alarmOf,
  dueAlarms,
  endPassed,
  holdUntil,
  markTold,
  type StoredAlarm,
  soundingAt,
  staffToCall,
} from './alarm-store.ts'
import { holdAlarm, listAlarms } from './api.ts'
import { nextTelling, type Reach, shortOf } from './rules.ts'

const MINUTE = 60_000

/** What the unit has not read in time, and who sees to it. */
export const alarmHandlers: readonly Handled[] = [
  handle(listAlarms, async ({ trx, reader, now }) => {
    const alarms = await soundingAt(trx, reader.unit)
    const reached = alarms.length === 0 ? { unit: true, head: true } : await reachAt(trx, reader.unit, now)
    const persons = await personsInList(
      trx,
      alarms.map(({ person }) => person),
    )
    const staff = await staffToCall(
      trx,
      alarms.flatMap((one) => one.staff ?? []),
    )
    return {
      rows: alarms.flatMap((one) => {
        const person = persons.get(one.person)
        if (person === undefined) return []
        return {
          alarm: one.id,
          kind: one.kind,
          process: one.process,
          message: one.message,
          person,
          staff: staff.find(({ id }) => id === one.staff) ?? null,
          raisedAt: one.raisedAt,
          told: one.steps.slice(0, one.told),
          next: nextOf(one, reached),
          held: one.held !== null && one.held.until > now ? one.held : null,
        }
      }),
    }
  }),
  handle(holdAlarm, async (change, { alarm: id, minutes }) => {
    const { trx, reader, now } = change
    if (reader.staff === null) throw new Refused('access.noPermission', { status: 403 })
    const alarm = await alarmOf(trx, { id, unit: reader.unit })
    if (alarm === undefined) throw new Refused('alarm.over', { status: 404, field: 'alarm' })
    if (alarm.held !== null && alarm.held.until > now && alarm.held.by !== reader.name)
      throw new Refused('alarm.heldAlready', { status: 409, data: { by: alarm.held.by } })
    const until = later(now, minutes * MINUTE)
    const next = nextTelling(alarm, until)
    await holdUntil(trx, { id, by: reader.staff, name: reader.name, until, next })
    change.emit(`unit:${reader.unit}`)
    return { alarm: id, until }
  }),
]

/** The next telling, with what it could not come to as the ways stand now. */
function nextOf(alarm: StoredAlarm, reached: Reach): AlarmStep | null {
  const step = alarm.steps[alarm.told]
  if (step === undefined) return null
  const short = shortOf(step.tell, reached)
  return short === null ? step : { ...step, short }
}

async function reachAt(trx: Trx, unit: UnitId, now: Instant): Promise<Reach> {
  const head = await headOf(trx, unit)
  return {
    unit: await reachable(trx, { unit, now }),
    head: head === null ? null : await reachable(trx, { unit, staff: [head], now }),
  }
}

/** Tells what is still unread, every minute: each step once, and only what is due. */
export const alarmsSounding: JobSpec = {
  name: 'alarm.sound',
  cron: '* * * * *',
  resource: 'alarm',
  async work(call) {
    const { trx, owner, now } = call
    await endPassed(trx, { owner, now })
    for (const alarm of await dueAlarms(trx, { owner, now })) await tell(call, alarm)
  },
}

/** What is told to everybody at the unit, and to its head. */
const codes: Readonly<Record<AlarmKind, readonly [NoticeCode, NoticeCode]>> = {
  unreadReferral: ['varselUnread', 'varselUnreadHead'],
  unreadAnswer: ['answerUnread', 'answerUnreadHead'],
  loneVisit: ['visitOverlong', 'visitOverlongHead'],
  oneOfTwo: ['visitOneOfTwo', 'visitOneOfTwoHead'],
  unreadNight: ['nightUnread', 'nightUnreadHead'],
}

/** Somebody's safety waits for no opening; who is to be a second person tomorrow is looked for by day, until it is near. */
function waitsForNobody(kind: AlarmKind, { tell: whom }: AlarmStep): boolean {
  return kind === 'loneVisit' || (kind === 'oneOfTwo' && whom === 'head')
}

async function tell({ trx, now, touches, emit }: JobCall, alarm: StoredAlarm): Promise<void> {
  const step = alarm.steps[alarm.told]
  if (step === undefined) return
  const count = alarm.told + 1
  const topic = `unit:${alarm.unit}`
  const when = waitsForNobody(alarm.kind, step) ? ('atOnce' as const) : ('now' as const)
  const notice = { key: `${alarm.id}:${count}`, unit: alarm.unit, topic, now, when }
  const [again, toHead] = codes[alarm.kind]
  const unit = await notify(trx, { ...notice, code: again, everybody: true })
  const head = step.tell === 'head' ? await headOf(trx, alarm.unit) : null
  const reached = {
    unit: unit > 0,
    head: head === null ? null : (await notify(trx, { ...notice, staff: [head], code: toHead })) > 0,
  }
  const short = shortOf(step.tell, reached)
  const told = { at: now, tell: step.tell, ...(short === null ? {} : { short }) }
  const steps = alarm.steps.map((one, place) => (place === alarm.told ? told : one))
  await markTold(trx, {
    ...{ id: alarm.id, steps, told: count },
    next: nextTelling({ steps, told: count }, null),
  })
  touches(alarm.person)
  emit(topic)
}
