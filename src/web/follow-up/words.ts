import type { Figure } from '../../follow-up/figure-rules.ts'
import { followUp as en } from '../../shared/texts/en/follow-up.ts'
import { organisation as enOrganisation } from '../../shared/texts/en/organisation.ts'
import { followUp as sv } from '../../shared/texts/sv/follow-up.ts'
import { organisation as svOrganisation } from '../../shared/texts/sv/organisation.ts'
import { useLanguage, useTexts } from '../shell/language.ts'

export type FigureKey = keyof typeof sv.figures
type Row = Extract<Figure, { kind: 'parts' }>['rows'][number]

/** How figures are spoken of: numbers, times, shares, parts, and what is hidden. */
export function useFigureWords() {
  const t = useTexts({ sv, en })
  const kinds: Readonly<Record<string, string>> = useTexts({
    sv: svOrganisation,
    en: enOrganisation,
  }).unitKind
  const language = useLanguage()
  const parts: Readonly<Record<string, string>> = t.parts
  const decimal = (value: number, digits = 1) =>
    value.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: digits })
  const number = (n: number | null) => (n === null ? t.few : String(n))
  const time = (value: number, unit: 'minutes' | 'days') => {
    if (unit === 'days') return t.daysLong(decimal(value))
    if (value < 60) return t.minutes(Math.round(value))
    return value < 24 * 60 ? t.hours(decimal(value / 60)) : t.wholeDays(decimal(value / 1440))
  }
  return {
    t,
    number,
    decimal,
    time,
    timeOrNone: (value: number | null, unit: 'minutes' | 'days') =>
      value === null ? t.none : time(value, unit),
    /** The share in whole per cent; null where it is hidden or nothing was counted. */
    percentOf: (share: { part: number | null; whole: number | null }) =>
      share.part === null || !share.whole ? null : Math.round((100 * share.part) / share.whole),
    partName: (figure: string, row: Pick<Row, 'key' | 'label'>) =>
      row.label?.[language] ??
      (figure === 'bySender' ? (kinds[row.key] ?? parts[row.key]) : parts[row.key]) ??
      row.key,
    /** Title, definition and source of a figure; `report` is what the unit's model calls what it receives. */
    about: (key: string, report: string) => {
      const found = t.figures[key as FigureKey] // Cast: the server's keys are these; an unknown one is answered below.
      return found === undefined
        ? { title: key, how: '', source: '' }
        : { title: found.title(report), how: found.how, source: found.source }
    },
  }
}
