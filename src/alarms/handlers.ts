import { type Handled, handle } from '../door/call.ts'
import type { JobCall, JobSpec } from '../door/job.ts'
import { personsInList } from '../exchanges/person-in-list-store.ts'
import type { NoticeCode } from '../notices/notice.ts'
import { headOf, notify } from '../notices/notice-store.ts'
import { later } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import type { AlarmKind } from './alarm.ts'
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
import { nextTelling } from './rules.ts'

const MINUTE = 60_000

/** What the unit has not read in time, and who sees to it. */
export const alarmHandlers: readonly Handled[] = [
  handle(listAlarms, async ({ trx, reader, now }) => {
    const alarms = await soundingAt(trx, reader.unit)
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
          next: one.steps[one.told] ?? null,
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
  unreadNight: ['nightUnread', 'nightUnreadHead'],
}

async function tell({ trx, now, touches, emit }: JobCall, alarm: StoredAlarm): Promise<void> {
  const step = alarm.steps[alarm.told]
  if (step === undefined) return
  const told = alarm.told + 1
  const topic = `unit:${alarm.unit}`
  const when = alarm.kind === 'loneVisit' ? ('atOnce' as const) : ('now' as const)
  const notice = { key: `${alarm.id}:${told}`, unit: alarm.unit, topic, now, when }
  const [again, toHead] = codes[alarm.kind]
  await notify(trx, { ...notice, code: again, everybody: true })
  const head = step.tell === 'head' ? await headOf(trx, alarm.unit) : null
  if (head !== null) await notify(trx, { ...notice, staff: [head], code: toHead })
  const steps = alarm.steps.map((one, place) => (place === alarm.told ? { ...one, at: now } : one))
  await markTold(trx, { id: alarm.id, steps, told, next: nextTelling({ steps, told }, null) })
  touches(alarm.person)
  emit(topic)
}
