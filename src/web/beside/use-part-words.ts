import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { useHeadings } from '../person/entry-words.ts'
import { useTexts } from '../shell/language.ts'

/** What a part of Hemma is called: a heading, or what has headings of its own. */
export function usePartWords(): (part: string) => string {
  const { loose } = useTexts({ sv, en }).setting
  const heading = useHeadings()
  const others: Readonly<Record<string, string>> = loose
  return (part) => others[part] ?? heading(part)
}
