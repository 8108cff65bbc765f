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
