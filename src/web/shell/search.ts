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

/** Where to go after signing in, and why one must. */
export function signInSearch(search: Record<string, unknown>): {
  back?: string
  problem?: string
  ended?: true
} {
  return {
    ...(typeof search.back === 'string' ? { back: search.back } : {}),
    ...(typeof search.problem === 'string' ? { problem: search.problem } : {}),
    ...(search.ended === undefined ? {} : { ended: true }),
  }
}

/** Where to go on when what lies on this device is open: a path of ours. */
export function lockedSearch(search: Record<string, unknown>): { back?: string } {
  const { back } = search
  return typeof back === 'string' && /^\/(?!\/)/.test(back) ? { back } : {}
}

/** A day, and whose visits are to be given to others. */
export function spreadSearch(search: Record<string, unknown>): { day?: Day; staff?: string } {
  return {
    ...daySearch(search),
    ...(typeof search.staff === 'string' ? { staff: search.staff } : {}),
  }
}

/** Which referral it is about. */
export function referralSearch(search: Record<string, unknown>): { referral?: string } {
  return typeof search.referral === 'string' ? { referral: search.referral } : {}
}

/** Which version of a care model; the newest unless said. */
export function versionSearch(search: Record<string, unknown>): { version?: number } {
  const version = Number(search.version)
  return Number.isInteger(version) && version > 0 ? { version } : {}
}
