import { useRef, useState } from 'react'
import type { PersonId } from '../../shared/id.ts'
import { nextWaiting } from './next-waiting.ts'
import type { RoundData, RoundRow } from './round.tsx'

/** What is opened over the person on the screen. */
export type WalkSheet = 'keys' | 'list' | 'task' | 'worry'

/** Where one is in the round. */
export interface Steps {
  /** Null when nobody is left, or one has gone past the last. */
  readonly here: RoundRow | null
  readonly place: number
  readonly go: (person: PersonId | null) => void
  /** The one before or after in the order, gone through or not. */
  readonly leaf: (by: 1 | -1) => void
  /** The next one who waits, seen from somebody; those that were skipped come last by themselves. */
  readonly nextAfter: (person: PersonId) => PersonId | null
  /** Says that somebody has been gone through here, or that it was undone, before the list knows. */
  readonly mark: (person: PersonId, isGone: boolean) => void
}

/** One person at a time; begins with the first who waits, also where another has left the round. */
export function useSteps({ rows }: RoundData): Steps {
  const waiting = rows.filter(({ state }) => state !== 'gone')
  const [at, setAt] = useState<PersonId | null>(() => waiting[0]?.person.id ?? null)
  const done = useRef(new Set<PersonId>())
  const place = rows.findIndex(({ person }) => person.id === at)
  return {
    here: rows[place] ?? null,
    place,
    go: setAt,
    leaf(by) {
      const to = place === -1 ? rows.at(by === 1 ? 0 : -1) : rows[place + by]
      if (to) setAt(to.person.id)
    },
    mark(person, isGone) {
      if (isGone) done.current.add(person)
      else done.current.delete(person)
    },
    nextAfter(person) {
      return nextWaiting(rows, person, done.current)
    },
  }
}
