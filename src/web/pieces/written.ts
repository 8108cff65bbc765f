import { inEnglish } from '../../care-models/written.ts'
import { useLanguage } from '../shell/language.ts'

/** Headings and lines that Hemma wrote in a record or a message, in the reader's language; all else as it was written. */
export function useWritten(): (words: string) => string {
  return useLanguage() === 'en' ? inEnglish : asWritten
}

function asWritten(words: string): string {
  return words
}
