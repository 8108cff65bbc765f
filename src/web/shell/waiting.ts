import { readWaiting } from '../../tasks/waiting-api.ts'
import { useRead } from './read.ts'
import { chosenOf, useSession } from './session.ts'

/** What waits for the unit, by the screen where it is worked with. */
export interface Waiting {
  readonly referrals: number
  readonly handBacks: number
  readonly orders: number
  readonly messages: number
  /** Concerns for the night that nobody has read, and what happened with those the unit told of. */
  readonly nights: number
  readonly overdue: number
}

const orderKinds: readonly string[] = ['order', 'orderAnswer', 'orderPerformed']
const nightKinds: readonly string[] = ['nightReport', 'nightAnswer']

/** Counts for the navigation and the beginning of the day; null until they are known, and outside care. */
export function useWaitingCounts(): Waiting | null {
  const isCare = chosenOf(useSession())?.purpose === 'care'
  const reading = useRead(readWaiting, {}, { topics: ['unit'], when: isCare })
  if (reading.state !== 'ready') return null
  const { messages, tasks } = reading.data
  const of = (wanted: (kind: string) => boolean) =>
    messages.filter(({ kind }) => wanted(kind)).reduce((sum, { count }) => sum + count, 0)
  return {
    referrals: of((kind) => kind === 'varsel' || kind === 'supplement'),
    handBacks: of((kind) => kind === 'handBack'),
    orders: of((kind) => orderKinds.includes(kind)),
    messages: of(
      (kind) => !['varsel', 'supplement', 'handBack', ...orderKinds, ...nightKinds].includes(kind),
    ),
    nights: of((kind) => nightKinds.includes(kind)),
    overdue: tasks.overdue,
  }
}
