import { z } from 'zod'
import { type Clock, clock } from './day.ts'

/** One of a unit's phones and the hours when it answers, on Stockholm wall clocks; `to` before `from` runs over midnight. */
export const phoneHours = z.strictObject({
  line: z.enum(['day', 'evening', 'night', 'duty']),
  phone: z.string(),
  from: clock,
  to: clock,
})
export type PhoneHours = z.output<typeof phoneHours>

/** The phone that answers at this hour: the hour's own line before the duty line, unless duty is asked for first. */
export function phoneAt(lines: readonly PhoneHours[], at: Clock, dutyFirst = false): PhoneHours | undefined {
  const open = lines.filter((each) => answers(each, at))
  const duty = open.find((each) => each.line === 'duty')
  const hour = open.find((each) => each.line !== 'duty')
  return dutyFirst ? (duty ?? hour) : (hour ?? duty)
}

/** The line that opens next after this hour, when none answers. */
export function opensNext(lines: readonly PhoneHours[], at: Clock): PhoneHours | undefined {
  const wait = ({ from }: PhoneHours) => (minutes(from) - minutes(at) + 1440) % 1440
  return lines.toSorted((a, b) => wait(a) - wait(b))[0]
}

function answers({ from, to }: PhoneHours, at: Clock): boolean {
  // '23:59' as an end means midnight: a wall clock has no 24:00.
  if (to === '23:59' && at === '23:59') return true
  return from <= to ? from <= at && at < to : from <= at || at < to
}

function minutes(at: Clock): number {
  return Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5))
}

/** The hours of the day at which no line answers, in order; one that runs over midnight stands once, last. */
export function silentHours(lines: readonly PhoneHours[]): { readonly from: Clock; readonly to: Clock }[] {
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
