import type { Ground } from './message.ts'
import { groundCarries, type Party } from './rules.ts'

/** What a sender answers to at most three plain questions before data leave the house. */
export interface GroundAnswers {
  /** Has the person been told, and says yes, says no, or cannot take a stand now? */
  readonly agrees: 'yes' | 'no' | 'cannot' | null
  /** When the person cannot: is the data needed for care that the person cannot be without? */
  readonly necessary?: boolean | null
  /** When neither holds: does a law require it, or can the sender's own task not be done without? */
  readonly otherwise?: 'dutyInLaw' | 'ownTask' | 'none' | null
}

/** The question that remains, the ground that was found, or that there is none: then nothing is sent. */
export type GroundFound =
  | { readonly ask: 'agrees' | 'necessary' | 'otherwise' }
  | { readonly ground: Ground }
  | { readonly none: true }

/**
 * The legal ground that plain answers lead to. Inside one provider no ground is needed and none is asked for
 * but whether the person knows. Health authorities of one principal share without more (OSL 25:11).
 */
export function groundFound(answers: GroundAnswers, sender: Party, receiver: Party): GroundFound {
  const carries = (ground: Ground) => groundCarries(ground, sender, receiver)
  if (answers.agrees === null) return { ask: 'agrees' }
  if (carries('sameProvider')) return { ground: 'sameProvider' }
  if (answers.agrees === 'yes') return { ground: 'consent' }
  if (carries('sameAuthority')) return { ground: 'sameAuthority' }
  if (answers.agrees === 'cannot' && carries('incapacityNecessaryCare')) {
    if (answers.necessary === null || answers.necessary === undefined) return { ask: 'necessary' }
    if (answers.necessary) return { ground: 'incapacityNecessaryCare' }
  }
  const { otherwise } = answers
  if (otherwise === null || otherwise === undefined) return { ask: 'otherwise' }
  return otherwise !== 'none' && carries(otherwise) ? { ground: otherwise } : { none: true }
}

/** Does a recorded ground fit what was recorded about the person's will? Agreement is never claimed for a no. */
export function groundFitsWill(ground: Ground, agrees: 'yes' | 'no' | 'cannot'): boolean {
  if (ground === 'consent') return agrees === 'yes'
  if (ground === 'incapacityNecessaryCare') return agrees === 'cannot'
  return true
}

/**
 * The ground on which an answer goes back: the one that brought the question, when it also carries the other way.
 * Only a private team asked on 'ownTask' (which binds public bodies) needs another: the duty to hand over.
 */
export function groundOfAnswer(asked: Ground, sender: Party, receiver: Party): Ground {
  if (groundCarries('sameProvider', sender, receiver)) return 'sameProvider'
  return groundCarries(asked, sender, receiver) ? asked : 'dutyInLaw'
}
