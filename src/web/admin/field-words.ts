import { profession as enProfession } from '../../shared/texts/en/profession.ts'
import { profession as svProfession } from '../../shared/texts/sv/profession.ts'
import { useTexts } from '../shell/language.ts'
import { useOrganisationWords } from './words.ts'

/** A changed field and its values as a person says them: 'physician' is läkare, nothing is tomt. */
export function useFieldWords() {
  const t = useOrganisationWords()
  const professions = useTexts({ sv: svProfession, en: enProfession })
  const labels: Readonly<Record<string, string>> = t.fields
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: { ...t.unitKind, ...t.providerKind },
    area: t.providerArea,
    purpose: t.purpose,
    profession: professions.one,
  }
  return {
    label: (field: string) => labels[field] ?? field,
    value: (field: string, value: string | boolean | null) => {
      if (value === null) return t.history.nothing
      if (typeof value === 'boolean') return value ? t.history.yes : t.history.no
      return words[field]?.[value] ?? value
    },
  }
}
