import { type Clock, clock } from '../../shared/day.ts'

/** Reads 9, 930, 9.30 and 09:30 alike, since a phone's number keys have no colon; null for anything else. */
export function readClock(text: string): Clock | null {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.,]?(\d{2}))?$/.exec(text.trim()) ?? []
  if (hours === undefined) return null
  const parsed = clock.safeParse(`${hours.padStart(2, '0')}:${minutes}`)
  return parsed.success ? parsed.data : null
}

/** Something is written, and it is no time of day. */
export function isNoClock(text: string): boolean {
  return text.trim() !== '' && readClock(text) === null
}
