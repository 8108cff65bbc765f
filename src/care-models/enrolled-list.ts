import { enrolmentWords, inscriptionWords } from './common-words.ts'
import type { Bilingual } from './wording.ts'

/** The models whose teams say "inskriven"; the navigation knows it without fetching the declarations. */
const SAY_INSCRIBED: readonly string[] = ['hemsjukvardslakarteam', 'narsjukvardsteam']

/** What the list of those enrolled is called in a team of this model. */
export function enrolledListOf(careModel: string | null): Bilingual {
  const says = careModel !== null && SAY_INSCRIBED.includes(careModel)
  return (says ? inscriptionWords : enrolmentWords).enrolledList
}
