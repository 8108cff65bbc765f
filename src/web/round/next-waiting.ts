import type { PersonId } from '../../shared/id.ts'

/** Somebody in a round, as far as it matters for who comes next. */
export interface Waiting {
  readonly person: { readonly id: PersonId }
  readonly state: string
}

/**
 * The next one who waits, seen from somebody, around the list; null when nobody does. `done` are those gone through here
 * a moment ago: what was read of the round may be older than that.
 */
export function nextWaiting(
  rows: readonly Waiting[],
  from: PersonId,
  done: ReadonlySet<PersonId>,
): PersonId | null {
  const place = rows.findIndex(({ person }) => person.id === from)
  const after = [...rows.slice(place + 1), ...rows.slice(0, Math.max(place, 0))]
  return after.find(({ person, state }) => state !== 'gone' && !done.has(person.id))?.person.id ?? null
}
