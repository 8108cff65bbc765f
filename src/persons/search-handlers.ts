import { type Call, type Handled, handle } from '../door/call.ts'
import { duplicatesOf } from './duplicates-store.ts'
import { readNumber } from './number.ts'
import type { PersonHit } from './person.ts'
import { findDuplicates, MOST_HITS, searchPersons } from './person-api.ts'
import { inReadingOrder } from './rules.ts'
import { hitsByNumber, hitsByWords, MOST_COUNTED, meant } from './search-store.ts'
import { parseSearchTerm } from './search-term.ts'

const nothing = { hits: [], count: 0, more: false, nearly: false, tooShort: false }

/** Finding persons: by what was written, or by whom one is about to create. */
export const searchHandlers: readonly Handled[] = [
  handle(searchPersons, async (call, { term }) => {
    const parsed = parseSearchTerm(term)
    if (parsed.kind === 'tooShort') return { ...nothing, tooShort: true }
    const searcher = searcherOf(call)
    if (parsed.kind === 'number')
      return page(await hitsByNumber(call.trx, parsed.digits, searcher), [], false)
    const exact = await hitsByWords(
      call.trx,
      parsed.words.map((word) => [word]),
      searcher,
    )
    if (exact.length > 0) return page(exact, parsed.words, false)
    const wanted = await meant(call.trx, parsed.words)
    if (wanted.every((words) => words.length === 1)) return nothing
    return page(await hitsByWords(call.trx, wanted, searcher), parsed.words, true)
  }),
  handle(findDuplicates, async (call, input) => {
    const identity = input.identity === null ? null : readNumber(input.identity, call.today)
    const birthDay = input.birthDay ?? identity?.birthDay ?? null
    return { duplicates: await duplicatesOf(call.trx, { ...input, birthDay, identity }, searcherOf(call)) }
  }),
]

function searcherOf(call: Call) {
  return { unit: call.reader.unit, now: call.now }
}

function page(hits: readonly PersonHit[], words: readonly string[], nearly: boolean) {
  const more = hits.length > MOST_COUNTED
  return {
    hits: inReadingOrder(hits, words).slice(0, MOST_HITS),
    count: Math.min(hits.length, MOST_COUNTED),
    more,
    nearly: nearly && hits.length > 0,
    tooShort: false,
  }
}
