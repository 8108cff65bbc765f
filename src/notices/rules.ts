import { addDays, clockOf, dayOf, instantAt } from '../shared/day.ts'
import { type Instant, later } from '../shared/instant.ts'
import type { PhoneHours } from '../shared/phone-hours.ts'
import { opensNext, phoneAt } from '../shared/phone-hours.ts'
import { parsePhoneNumber, takesSms } from '../shared/phone-number.ts'
import type { NoticeCode } from './notice.ts'

const MINUTE = 60_000

/** The longest pause between two tries, in minutes: a gateway that is back is found within half an hour. */
const LONGEST_MINUTES = 30

/** When to try again after so many failed tries (1 or more): one minute, two, four … never more than thirty. */
export function nextTry(now: Instant, attempts: number): Instant {
  const minutes = Math.min(2 ** Math.max(0, attempts - 1), LONGEST_MINUTES)
  return later(now, minutes * MINUTE)
}

/** Nobody is woken by what can wait: such notices go out between 06:30 and 21:00 (design). */
export function dayTime(now: Instant): Instant {
  const clock = clockOf(now)
  if (clock >= '06:30' && clock < '21:00') return now
  const day = dayOf(now)
  return instantAt(clock < '06:30' ? day : addDays(day, 1), '06:30')
}

/** The number that a unit's notice goes to, and when somebody is there to read it; null for a unit without phones. */
export function unitAddress(
  lines: readonly PhoneHours[],
  now: Instant,
): { phone: string; due: Instant } | null {
  const open = phoneAt(lines, now, true)
  if (open !== undefined) return { phone: open.phone, due: now }
  const next = opensNext(lines, now)
  return next === undefined ? null : { phone: next.line.phone, due: next.at }
}

/** What a unit's notices can reach, in the order in which it is used. */
export interface UnitWays {
  /** The mobile that somebody on duty carries. */
  readonly noticePhone: string | null
  /** Browsers subscribed by staff who work there. */
  readonly browsers: number
  readonly phones: readonly PhoneHours[]
}

/** By which way a unit's notices go: its mobile, its staff's browsers, an answering phone that takes an SMS; else nobody's. */
export function wayTo({
  noticePhone,
  browsers,
  phones,
}: UnitWays): 'mobile' | 'browsers' | 'phone' | 'nobody' {
  if (noticePhone !== null) return 'mobile'
  if (browsers > 0) return 'browsers'
  return mobiles(phones).length > 0 ? 'phone' : 'nobody'
}

/** Those of a unit's phones that take an SMS: a landline takes none, and nobody hears of it. */
export function mobiles(phones: readonly PhoneHours[]): PhoneHours[] {
  return phones.filter(({ phone }) => {
    const read = parsePhoneNumber(phone)
    return !('error' in read) && takesSms(read.number)
  })
}

/** Where what a notice tells of is read and receipted: its link leads there, by the sign-in. */
export function whereTo(
  code: NoticeCode,
): '/team' | '/sent' | '/orders' | '/my-day' | '/night' | '/tasks' | '/delegations' | '/' {
  switch (code) {
    case 'varselReceived':
    case 'nobodyOnDuty':
    case 'varselUnread':
    case 'varselUnreadHead':
      return '/team'
    case 'varselAnswered':
    case 'answerUnread':
    case 'answerUnreadHead':
      return '/sent'
    case 'orderReceived':
    case 'orderQuestioned':
    case 'orderUnreceipted':
    case 'orderUnreceiptedDue':
    case 'orderUnreceiptedStill':
    case 'orderReaction':
    case 'orderAstray':
      return '/orders'
    case 'visitOverlong':
    case 'visitOverlongHead':
    case 'visitOneOfTwo':
    case 'visitOneOfTwoHead':
      return '/my-day'
    case 'nightReceived':
    case 'nightUnread':
    case 'nightUnreadHead':
    case 'nightAnswered':
      return '/night'
    case 'delegationEnds':
      return '/delegations'
    case 'tasksOverdue':
    case 'handBackUnanswered':
      return '/tasks'
    case 'deathTold':
      return '/'
  }
}

/** What did not get through for so long is told on the unit's own screens: the alarm is silent (design 7). */
export const SILENT_AFTER_MS = 10 * MINUTE

const knownServices: readonly RegExp[] = [
  /^fcm\.googleapis\.com$/,
  /^([\w-]+\.)*push\.services\.mozilla\.com$/,
  /^([\w-]+\.)*push\.apple\.com$/,
  /^([\w-]+\.)*notify\.windows\.com$/,
]

/**
 * May Hemma call this push endpoint? Only browsers' own push services over https: an endpoint is an address that a
 * client chose, and the server must not be led to any other. A demo may also call this very machine, for tests.
 */
export function mayPushTo(endpoint: string, instance: 'demo' | 'real'): boolean {
  if (instance === 'demo' && /^http:\/\/localhost(:\d{1,5})?\//.test(endpoint)) return true
  // Neither a port of its own nor a user before the host: nothing that could be read as another address.
  const [, host] = /^https:\/\/([a-z0-9.-]+)\/\S*$/.exec(endpoint) ?? []
  return host !== undefined && knownServices.some((service) => service.test(host))
}

/** What a receiver's status says: it has it, it will never take it, or try again. */
export function afterStatus(status: number): 'sent' | 'refused' | 'later' {
  // 409: it has this id already, from a try whose answer we did not hear.
  if ((status >= 200 && status < 300) || status === 409) return 'sent'
  if (status === 401 || status === 403 || status === 408 || status === 425 || status === 429) return 'later'
  return status >= 400 && status < 500 ? 'refused' : 'later'
}
