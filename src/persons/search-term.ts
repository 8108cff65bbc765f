import { foldedWords } from './fold.ts'

/** What someone wrote in the search field: a number, words, or too little to search by. */
export type SearchTerm =
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'tooShort' }

/** A birth date in six digits is the least a number search begins with. */
const LEAST_DIGITS = 6
/** One letter would list half a region. */
const LEAST_LETTERS = 2
const MOST_WORDS = 6

/** Reads a search field: numbers with or without century and separator, else words of names and street. */
export function parseSearchTerm(text: string): SearchTerm {
  const bare = text.normalize('NFKC').replace(/[\s+\-‐-―−]/g, '')
  if (/^(\d{4}|r\d{3})[\da-z]*$/i.test(bare)) {
    return bare.length < LEAST_DIGITS ? { kind: 'tooShort' } : { kind: 'number', digits: bare.toLowerCase() }
  }
  const words = foldedWords(text).slice(0, MOST_WORDS)
  if (!words.some((word) => word.length >= LEAST_LETTERS)) return { kind: 'tooShort' }
  return { kind: 'words', words }
}
