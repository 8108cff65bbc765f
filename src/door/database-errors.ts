import { plansAreStale } from '../platform/statement-name.ts'
import { Refused } from '../shared/refused.ts'

/** Serialization failure and deadlock: the same request may simply be tried again. */
const AGAIN = new Set(['40001', '40P01'])
/** The database is away, restarting, full or shutting down. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
  '08003',
])
/** Somebody else was first: unique and exclusion constraints, a lock not had in time. */
const TAKEN = new Set(['23505', '23P01', '55P03'])
/** The input got past the parser but not past the database. */
const UNFIT = new Set([
  '23502',
  '23503',
  '23514',
  '22001',
  '22003',
  '22007',
  '22008',
  '22021',
  '22P02',
  '22P05',
])

/** True when the transaction failed for a reason that trying again may cure. */
export function mayRetry(error: unknown): boolean {
  return AGAIN.has(codeOf(error)) || plansAreStale(error)
}

/** A database error as a refusal a person can act on; any other error as it is. Its own text never leaves the server. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof Refused) return error
  const code = codeOf(error)
  if (
    AWAY.has(code) ||
    (error instanceof Error &&
      /Connection terminated|timeout exceeded when trying to connect|Query read timeout/.test(error.message))
  ) {
    return new Refused('access.unavailable', { status: 503, cause: error })
  }
  if (AGAIN.has(code) || TAKEN.has(code)) return new Refused('command.taken', { status: 409, cause: error })
  if (UNFIT.has(code)) return new Refused('command.invalid', { status: 422, cause: error })
  return error
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
