import { clockOf, type Day, dayOf, daysBetween, weekday } from '../day.ts'
import { between, type Instant } from '../instant.ts'
import { type Language, textsFor } from './text.ts'

/** A day as Hemma always writes it: '2026-11-21 lördag'. */
export function dayText(language: Language, day: Day): string {
  return `${day} ${weekdayText(language, day)}`
}

/** The weekday of a day: 'lördag'. */
export function weekdayText(language: Language, day: Day): string {
  return textsFor(language).calendar.weekdays[weekday(day) - 1] ?? ''
}

/** An instant by Swedish clocks: '2026-11-21 lördag 16:40'. */
export function instantText(language: Language, at: Instant): string {
  return `${dayText(language, dayOf(at))} ${clockOf(at)}`
}

/**
 * How long ago, or how far ahead: 'nyss', 'för 2 timmar sedan', 'i går', 'om 3 dagar'; beyond six
 * days the day itself. From 24 hours on it counts calendar days in Sweden.
 */
export function relativeText(language: Language, at: Instant, now: Instant): string {
  const { justNow, soon } = textsFor(language).calendar
  const minutes = Math.trunc(between(now, at) / 60_000)
  if (minutes === 0) return at > now ? soon : justNow
  if (Math.abs(minutes) < 60) return formats[language].format(minutes, 'minute')
  const hours = Math.trunc(minutes / 60)
  if (Math.abs(hours) < 24) return formats[language].format(hours, 'hour')
  const days = daysBetween(dayOf(now), dayOf(at))
  return Math.abs(days) < 7 ? formats[language].format(days, 'day') : dayText(language, dayOf(at))
}

const formats: Readonly<Record<Language, Intl.RelativeTimeFormat>> = {
  sv: new Intl.RelativeTimeFormat('sv', { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
}
