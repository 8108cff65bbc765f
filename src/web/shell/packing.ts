import { type Day, dayOf } from '../../shared/day.ts'
import type { PersonId } from '../../shared/id.ts'
import { asInstant } from '../../shared/instant.ts'
import { vault } from '../device/vault.ts'
import type { Problem } from './problem.ts'
import type { Session } from './session.ts'
import { newValue } from './value.ts'

/** Somebody who lies in the bag, by what a list shows of them. */
export interface InTheBag {
  readonly id: PersonId
  readonly name: string
  readonly birthDay: Day | null
  readonly identity: string
}

/** The bag of who is here, when it was last packed whole. */
export interface PackedBag {
  /** By the server's clock, in milliseconds since 1970. */
  readonly at: number
  /** The day that was today then. */
  readonly day: Day
  readonly renewHours: number
  readonly persons: readonly InTheBag[]
}

/** What the bag of who is here holds; null where none is packed under this assignment, undefined until it is known. */
export const packedBag = newValue<PackedBag | null | undefined>(undefined)

// What was told of one user's bag is nothing for the next.
vault.subscribe(() => {
  if (vault.get() === null) packedBag.set(undefined)
})

/** A packing under way, and why the last one was not finished. */
export type Packing =
  | { readonly state: 'packing'; readonly done: number; readonly of: number | null }
  | { readonly state: 'still'; readonly problem: Problem | null }

export const packing = newValue<Packing>({ state: 'still', problem: null })

const HOUR = 3600_000

/** Whether a bag is to be packed: there is none, it was not packed today, or so long ago as the server has set. */
export function isToBePacked(bag: PackedBag | null | undefined, now: number): boolean {
  if (!bag) return true
  return bag.day !== dayOf(asInstant(new Date(now))) || now - bag.at > bag.renewHours * HOUR
}

/** Looks how the bag of who is here stands, and packs where it is not of today or old, or `now` where one asks for it. */
export async function packHere(session: Session, when: 'old' | 'now' | 'never' = 'old'): Promise<void> {
  try {
    const { lookInBag, packBag } = await import('../device/pack.ts')
    await lookInBag(session)
    if (when !== 'never') await (await import('../device/opened.ts')).tellOpened()
    if (when === 'now' || (when === 'old' && isToBePacked(packedBag.get(), Date.now())))
      await packBag(session)
  } catch (fault) {
    console.warn('the day bag was not packed', fault instanceof Error ? fault.name : '')
  }
}
