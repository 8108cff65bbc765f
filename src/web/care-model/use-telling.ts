import type { Telling } from '../../care-models/telling.ts'
import { careModel as en } from '../../shared/texts/en/care-model.ts'
import { profession as enProfession } from '../../shared/texts/en/profession.ts'
import { careModel as sv } from '../../shared/texts/sv/care-model.ts'
import { profession as svProfession } from '../../shared/texts/sv/profession.ts'
import { useLanguage, useTexts } from '../shell/language.ts'

/** What it takes to say a declaration in the reader's language. */
export function useTelling(): Telling {
  const language = useLanguage()
  const texts = useTexts({ sv, en })
  const { one } = useTexts({ sv: svProfession, en: enProfession })
  return { language, texts, professions: one }
}
