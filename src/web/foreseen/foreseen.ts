import { notes } from './notes.ts'
import { orders } from './orders.ts'
import type { Author, Made, Waiting } from './sight.ts'
import { tasks } from './tasks.ts'
import { visits } from './visits.ts'

const sights = new Map([...visits, ...notes, ...orders, ...tasks].map((one) => [one.endpoint, one]))

/**
 * What a waiting command will answer when the server has it: ids, version and state follow from what was sent. Undefined
 * where only the server can know.
 */
export function foreseenOutput(waiting: Waiting, by: Author): unknown {
  const sight = sights.get(waiting.endpoint)
  const made = sight && madeOf(waiting, by)
  return made && sight.output(made)
}

/**
 * An answer as it will be when all that waits is done, in the order in which it was made. What nothing waits for is the
 * very same object. An answer that no longer fits what is foreseen stays as it is: the server has the last word.
 */
export function foresee(
  question: string,
  asked: unknown,
  given: { readonly answer: unknown; readonly waiting: readonly Waiting[]; readonly by: Author },
): unknown {
  return given.waiting.reduce((answer, one) => {
    const sight = sights.get(one.endpoint)
    const made = sight && madeOf(one, given.by)
    return made ? sight.change({ question, asked, answer }, made) : answer
  }, given.answer)
}

/** What waited while Hemma was renewed may no longer be read by this version: then nothing is foreseen of it. */
function madeOf({ endpoint, id, madeAt, input, person }: Waiting, by: Author): Made<unknown> | undefined {
  try {
    return { id, madeAt, person, by, input: sights.get(endpoint)?.read(input) }
  } catch {
    return undefined
  }
}
