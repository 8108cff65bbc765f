import type { ImportFault } from '../../organisation/import.ts'
import { organisationImport as en } from '../../shared/texts/en/organisation-import.ts'
import { input as enInput } from '../../shared/texts/en/refusals/input.ts'
import { organisation as enOrganisation } from '../../shared/texts/en/refusals/organisation.ts'
import { phoneNumber as enPhone } from '../../shared/texts/en/refusals/phone-number.ts'
import { organisationImport as sv } from '../../shared/texts/sv/organisation-import.ts'
import { input as svInput } from '../../shared/texts/sv/refusals/input.ts'
import { organisation as svOrganisation } from '../../shared/texts/sv/refusals/organisation.ts'
import { phoneNumber as svPhone } from '../../shared/texts/sv/refusals/phone-number.ts'
import { useTexts } from '../shell/language.ts'

/** The import's words, and what a column is called. */
export function useImportWords() {
  const t = useTexts({ sv, en })
  const columns: Readonly<Record<string, string>> = t.columns
  return { ...t, columnNamed: (column: string) => columns[column] ?? column }
}

/** The sentence for one wrong cell. */
export function useFaultWords(): (fault: ImportFault) => string {
  const words = useTexts({
    sv: { cells: sv.cells, organisation: svOrganisation, phoneNumber: svPhone, input: svInput },
    en: { cells: en.cells, organisation: enOrganisation, phoneNumber: enPhone, input: enInput },
  })
  return ({ code, data }) => {
    const areas: Readonly<Record<string, Readonly<Record<string, string>>>> = words
    const [area = '', reason = ''] = code.split('.')
    const sentence = areas[area]?.[reason] ?? code
    return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? '…'))
  }
}
