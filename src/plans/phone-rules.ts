import type { Clock } from '../shared/day.ts'
import type { PhoneHours } from '../shared/phone-hours.ts'

/** The times of the day for which a plan says whom to call. */
export const callTimes = ['day', 'evening', 'night'] as const
export type CallTime = (typeof callTimes)[number]

/** An hour in the middle of what the plan's reader means by the word. */
const middle: Readonly<Record<CallTime, Clock>> = { day: '11:00', evening: '18:30', night: '02:00' }

/** The phones that answer in the middle of a time of the day, on some day of the week; the hour's own line before duty. */
export function answeringAt(lines: readonly PhoneHours[], time: CallTime): readonly PhoneHours[] {
  const open = lines.filter((line) => covers(line, middle[time]))
  return [...open.filter(({ line }) => line !== 'duty'), ...open.filter(({ line }) => line === 'duty')]
}

function covers({ from, to }: PhoneHours, at: Clock): boolean {
  return from <= to ? from <= at && at < to : from <= at || at < to
}
