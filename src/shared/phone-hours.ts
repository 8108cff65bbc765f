import { z } from 'zod'
import { addDays, type Clock, clock, clockOf, type Day, dayOf, instantAt } from './day.ts'
import type { Instant } from './instant.ts'
import { isWorkingDay } from './working-day.ts'

/** On which days: all, those that are working days in Sweden, or all the others. */
export const phoneDays = ['every', 'working', 'free'] as const
export type PhoneDays = (typeof phoneDays)[number]

/**
 * One of a unit's phones and when it answers, on Stockholm wall clocks; `to` before `from` runs over midnight and
 * belongs to the day on which it begins.
 */
export const phoneHours = z.strictObject({
  line: z.enum(['day', 'evening', 'night', 'duty']),
  phone: z.string(),
  from: clock,
  to: clock,
  days: z.enum(phoneDays),
})
export type PhoneHours = z.output<typeof phoneHours>

/** The phone that answers at an instant: the hour's own line before the duty line, unless duty is asked for first. */
export function phoneAt(
  lines: readonly PhoneHours[],
  at: Instant,
  dutyFirst = false,
): PhoneHours | undefined {
  const open = lines.filter((each) => answers(each, at))
  const duty = open.find((each) => each.line === 'duty')
  const hour = open.find((each) => each.line !== 'duty')
  return dutyFirst ? (duty ?? hour) : (hour ?? duty)
}

/** The line to call in the evening and at night: that of the night, else the one that answers now, else the first there is. */
export function nightLine(lines: readonly PhoneHours[], now: Instant): PhoneHours | undefined {
  return lines.find(({ line }) => line === 'night') ?? phoneAt(lines, now) ?? lines[0]
}

/** Longer than any run of days that are all free, or all working. */
const DAYS_AHEAD = 14

/** The line that opens next after an instant, and when; undefined where none ever does. */
export function opensNext(
  lines: readonly PhoneHours[],
  at: Instant,
): { readonly line: PhoneHours; readonly at: Instant } | undefined {
  const today = dayOf(at)
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = addDays(today, ahead)
    const [first] = lines
      .filter(({ days }) => isOn(days, day))
      .map((line) => ({ line, at: instantAt(day, line.from) }))
      .filter((opening) => opening.at > at)
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    if (first !== undefined) return first
  }
  return undefined
}

function answers({ from, to, days }: PhoneHours, at: Instant): boolean {
  const day = dayOf(at)
  const hour = clockOf(at)
  if (from <= to) {
    // '23:59' as an end means midnight: a wall clock has no 24:00.
    return isOn(days, day) && from <= hour && (hour < to || to === '23:59')
  }
  return (from <= hour && isOn(days, day)) || (hour < to && isOn(days, addDays(day, -1)))
}

/** Whether a day is among such days. */
export function isOn(days: PhoneDays, day: Day): boolean {
  return days === 'every' || (days === 'working') === isWorkingDay(day)
}

function minutes(at: Clock): number {
  return Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5))
}

/** The hours of such a day at which no line answers, in order; one that runs over midnight stands once, last. */
export function silentHours(
  all: readonly PhoneHours[],
  on: 'working' | 'free',
): { readonly from: Clock; readonly to: Clock }[] {
  const lines = all.filter(({ days }) => days === 'every' || days === on)
  const spans = lines.flatMap(({ from, to }) => {
    const [start, end] = [minutes(from), to === '23:59' ? 1440 : minutes(to)]
    return start < end ? [[start, end] as const] : [[start, 1440] as const, [0, end] as const]
  })
  const gaps: [number, number][] = []
  let reached = 0
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (start > reached) gaps.push([reached, start])
    reached = Math.max(reached, end)
  }
  if (reached < 1440) gaps.push([reached, 1440])
  const [first] = gaps
  const last = gaps.at(-1)
  if (gaps.length > 1 && first?.[0] === 0 && last?.[1] === 1440) {
    gaps.shift()
    last[1] = first[1]
  }
  return gaps.map(([from, to]) => ({ from: clockAt(from), to: clockAt(to) }))
}

function clockAt(minute: number): Clock {
  const two = (count: number) => String(count).padStart(2, '0')
  return clock.parse(`${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`)
}
