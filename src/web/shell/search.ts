import { type Day, day } from '../../shared/day.ts'

/** A day in the address; anything else is today. */
export function daySearch(search: Record<string, unknown>): { day?: Day } {
  const parsed = day.safeParse(search.day)
  return parsed.success ? { day: parsed.data } : {}
}

/** To which team, and about whom, a report that a person stays at home begins. */
export function staySearch(search: Record<string, unknown>): { team?: string; person?: string } {
  const { team, person } = search
  return {
    ...(typeof team === 'string' ? { team } : {}),
    ...(typeof person === 'string' ? { person } : {}),
  }
}
