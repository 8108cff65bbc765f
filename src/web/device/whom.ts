import type { About } from '../../shared/endpoint.ts'
import type { Whom } from './outbox-store.ts'

/**
 * Whom a command is about, by the name that the screens have been given: looked for in what has been read. Null when
 * nothing that was read names her.
 */
export function whomIn(readings: readonly unknown[], about: About, input: unknown): Whom | null {
  const person = typeof about === 'object' && 'person' in about ? about.person : personOf(input)
  const process = typeof about === 'object' && 'process' in about ? about.process : undefined
  for (const reading of readings) {
    const found = look(reading, { person, process, above: null })
    if (found) return found
  }
  return null
}

interface Looked {
  readonly person: string | undefined
  readonly process: string | undefined
  /** The person that what one looks at is about, as far as it says so. */
  readonly above: Whom | null
}

function look(value: unknown, looked: Looked): Whom | null {
  if (!isRecord(value)) return null
  const own = asPerson(value)
  if (own && own.id === looked.person) return own
  const above = own ?? asPerson(value.person) ?? looked.above
  const parts = Object.values(value)
  const isIt = looked.person === undefined && looked.process !== undefined && parts.includes(looked.process)
  if (isIt && above) return above
  for (const part of parts) {
    const found = look(part, { ...looked, above })
    if (found) return found
  }
  return null
}

/** What looks like a person in an answer: an id, a name, and what tells one person from another. */
function asPerson(value: unknown): Whom | null {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.name !== 'string') return null
  return 'birthDay' in value || 'identity' in value ? { id: value.id, name: value.name } : null
}

function personOf(input: unknown): string | undefined {
  return isRecord(input) && typeof input.person === 'string' ? input.person : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
