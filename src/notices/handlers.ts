import { type Call, type Handled, handle } from '../door/call.ts'
import type { JobCall, JobSpec } from '../door/job.ts'
import { dutyAt } from '../duty/roster-store.ts'
import type { SmsGateway } from '../platform/config.ts'
import type { StaffId } from '../shared/id.ts'
import { later } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { noticeKey, noticesSilent, subscribeNotices, unsubscribeNotices, waitingOut } from './api.ts'
import { NO_GATEWAY, noticeCodes } from './notice.ts'
import { tellWaiting } from './notice-store.ts'
import { type PushKey, sendPush } from './push-store.ts'
import {
  type DueNotice,
  dueNotices,
  markRefused,
  markSent,
  markWaiting,
  stuckSince,
  waitingNotices,
} from './queue-store.ts'
import { mayPushTo, SILENT_AFTER_MS, wayTo, whereTo } from './rules.ts'
import { type Delivery, sendSms } from './sms-store.ts'
import { publicKey, subscribe, subscriptionsOf, unsubscribe } from './subscription-store.ts'
import { waysTo } from './ways-store.ts'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** What goes out of the house: subscriptions to it, and how the queue stands. */
export const noticeHandlers: readonly Handled[] = [
  handle(noticeKey, async (call) => ({
    publicKey: await publicKey(call.trx),
    subscribed: await subscriptionsOf(call.trx, staffOf(call)),
  })),
  handle(subscribeNotices, async (call, input) => {
    const instance = await call.trx.selectFrom('instance').select('kind').executeTakeFirstOrThrow()
    if (!mayPushTo(input.endpoint, instance.kind)) {
      throw new Refused('notice.pushServiceUnknown', { status: 422, field: 'endpoint' })
    }
    const subscription = await subscribe(call.trx, {
      id: input.subscription,
      staff: staffOf(call),
      endpoint: input.endpoint,
      key: input.keys.p256dh,
      auth: input.keys.auth,
      label: input.label,
      now: call.now,
    })
    return { subscription }
  }),
  handle(unsubscribeNotices, async (call, { subscription }) => {
    const ended = await unsubscribe(call.trx, { id: subscription, staff: staffOf(call), now: call.now })
    if (!ended) throw new Refused('notice.subscriptionUnknown', { status: 404 })
    return { subscription }
  }),
  handle(waitingOut, async (call) => {
    const since = later(call.now, -WEEK_MS)
    const { count, oldest, tried, fault, failed } = await waitingNotices(call.trx, { since, now: call.now })
    const ways = await waysTo(call.trx, { owner: call.reader.owner }, call.today)
    const silent = ways.filter((one) => wayTo({ ...one, browsers: one.browsers.length }) === 'nobody')
    const untold: typeof silent = []
    for (const one of silent) {
      // Who carries the duty phone is told on their own.
      const { holder } = await dutyAt(call.trx, one.unit, call.now)
      if (holder === null) untold.push(one)
    }
    return {
      waiting: Number(count),
      tried: Number(tried),
      oldest,
      fault,
      failed,
      untold: untold.map(({ unit, name }) => ({ unit, name })),
    }
  }),
  handle(noticesSilent, async ({ trx, reader, now }) => {
    const since = await stuckSince(trx, { unit: reader.unit, now, longer: SILENT_AFTER_MS })
    return { since }
  }),
]

function staffOf(call: Call): StaffId {
  if (call.reader.staff === null) throw new Refused('access.noPermission', { status: 403 })
  return call.reader.staff
}

/** What the sender has to send with. Without a gateway a demo delivers to its own phone page. */
export interface Senders {
  readonly sms: SmsGateway | undefined
  readonly push: PushKey
  readonly instance: 'demo' | 'real'
  /** The address of this Hemma, which a notice leads to. */
  readonly publicUrl: string
}

/** The job that sends what waits, every minute. */
export function noticeJobs(senders: Senders): readonly JobSpec[] {
  return [
    { name: 'notice.send', cron: '* * * * *', resource: 'notice', work: (call) => sendDue(call, senders) },
  ]
}

async function sendDue(call: JobCall, senders: Senders): Promise<void> {
  const { trx, now, owner } = call
  await tellWaiting(trx, { owner, now })
  let smsDown: string | null = null
  for (const notice of await dueNotices(trx, { owner, now })) {
    // The gateway did not answer a moment ago: the rest waits with the first, instead of for a timeout each.
    const delivery: Delivery =
      smsDown !== null && notice.channel === 'sms'
        ? { is: 'down', why: smsDown }
        : await deliver(call, notice, senders)
    if (delivery.is === 'down') smsDown = delivery.why
    await note(call, notice, delivery)
  }
}

async function deliver(call: JobCall, notice: DueNotice, senders: Senders): Promise<Delivery> {
  if (notice.channel === 'push')
    return await sendPush(call.trx, { key: senders.push, notice, to: placeOf(notice), now: call.now })
  if (senders.sms !== undefined) {
    return await sendSms(senders.sms, {
      id: notice.id,
      to: notice.address,
      text: `${notice.text} ${senders.publicUrl}${placeOf(notice)}`,
    })
  }
  return senders.instance === 'demo' ? { is: 'sent' } : { is: 'later', why: NO_GATEWAY }
}

/** Where it is read: known for every notice that this version writes. */
function placeOf({ code }: DueNotice): string {
  const known = noticeCodes.find((one) => one === code)
  return known === undefined ? '/' : whereTo(known)
}

async function note(call: JobCall, notice: DueNotice, delivery: Delivery): Promise<void> {
  const { trx, now } = call
  switch (delivery.is) {
    case 'sent':
      await markSent(trx, notice, now)
      return
    case 'refused':
      await markRefused(trx, notice, { now, why: delivery.why })
      return
    default:
      await markWaiting(trx, notice, { now, why: delivery.why })
  }
}
