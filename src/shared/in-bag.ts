import type { z } from 'zod'
import type { Day } from './day.ts'
import type { PersonId, ProcessId } from './id.ts'

/** Whom and when a day bag is packed for: its owner, on these days. */
export interface BagOfSelf {
  readonly today: Day
  /** Every day that the bag holds, today among them. */
  readonly days: readonly Day[]
}

/** One person whom the bag's owner visits on those days. */
export interface BagOfPerson extends BagOfSelf {
  readonly person: PersonId
}

/** One of those visits. */
export interface BagOfVisit extends BagOfPerson {
  readonly visit: ProcessId
}

interface Asking<About, Input, Answer> {
  /** The inputs with which screens ask, and no others: what lies in the bag is found by them. */
  readonly ask: (about: About) => readonly Input[]
  /** Further inputs of the same question, by its first answer: its next pages. */
  readonly more?: (answer: Answer) => readonly Input[]
}

/**
 * That a question's answers lie in the day bag, and how it is asked there. `self`: once for who packs; `onCall`: once
 * for who is on call; `person` and `visit`: of each that is visited; `answer`: for what another answer names.
 */
export type InBag<Input, Answer> =
  | ({ readonly of: 'self' | 'onCall' } & Asking<BagOfSelf, Input, Answer>)
  | ({ readonly of: 'person' } & Asking<BagOfPerson, Input, Answer>)
  | ({ readonly of: 'visit' } & Asking<BagOfVisit, Input, Answer>)
  | ({ readonly of: 'answer'; readonly to: string } & Asking<unknown, Input, Answer>)

/** For what the answer to another question names: the orders of a list, the values behind a chart. */
export function following<Output extends z.ZodType, Input>(
  question: { readonly id: string; readonly output: Output },
  ask: (answer: z.output<Output>) => readonly Input[],
): InBag<Input, unknown> {
  return { of: 'answer', to: question.id, ask: (answer) => ask(answer as z.output<Output>) } // Cast: the packer gives it that question's parsed answer.
}
