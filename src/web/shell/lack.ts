import type { pieces as sv } from '../../shared/texts/sv/pieces.ts'

/** What a field must have before the server can be asked: a person, one of its answers, words, a day. */
export type Lack = keyof typeof sv.missing

/** Whether a field lacks something now, the field by its name on the screen, and what it lacks. */
export type LackRow = readonly [lacks: boolean, field: string, lack: Lack]

/** Words that are not there, or fewer letters than the record takes as a reason. */
export function isBlank(text: string, letters = 1): boolean {
  return text.trim().length < letters
}
