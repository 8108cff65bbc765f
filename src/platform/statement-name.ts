/** Statements that have a name, at most: each connection keeps a plan of each, some ten to fifty kilobytes. */
const MOST_NAMED = 400
/** A statement that is seen this often gets one; lists of ever new lengths never do. */
const SEEN_OFTEN = 3
const MOST_SEEN = 2_000

const seen = new Map<string, number>()
const names = new Map<string, string>()
let generation = 0

/**
 * The name under which a connection shall keep a statement's plan, so that PostgreSQL parses and plans it once and not
 * at every request; undefined for what is seldom asked. The same text has the same name on every connection.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST_NAMED) return known
  const times = (seen.get(text) ?? 0) + 1
  if (times < SEEN_OFTEN) {
    if (seen.size >= MOST_SEEN) seen.clear()
    seen.set(text, times)
    return undefined
  }
  seen.delete(text)
  const name = `s${generation}_${names.size}`
  names.set(text, name)
  return name
}

/**
 * True when a plan no longer fits its table (another server of a newer version has migrated the database). All names
 * are then given anew, so that the next try plans again on whatever connection it gets.
 */
export function plansAreStale(error: unknown): boolean {
  if (!(error instanceof Error) || !/cached plan must not change result type/.test(error.message))
    return false
  names.clear()
  generation++
  return true
}
