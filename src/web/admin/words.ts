import type { Validity } from '../../organisation/organisation.ts'
import { organisation as en } from '../../shared/texts/en/organisation.ts'
import { organisation as sv } from '../../shared/texts/sv/organisation.ts'
import { useTexts } from '../shell/language.ts'

/** How the organisation is spoken of in the reader's language. */
export function useOrganisationWords() {
  return useTexts({ sv, en })
}

/** The days on which something holds, in words. */
export function daysInWords(t: typeof sv, { validFrom, validTo }: Validity): string {
  return validTo === null ? t.openEnd(validFrom) : t.period(validFrom, validTo)
}

/** A choice's options from a dictionary of its words. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
) {
  return values.map((value) => ({ value, text: words[value] }))
}
