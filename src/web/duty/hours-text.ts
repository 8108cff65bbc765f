import { opening as en } from '../../shared/texts/en/opening.ts'
import { opening as sv } from '../../shared/texts/sv/opening.ts'
import { useTexts } from '../shell/language.ts'

interface Hours {
  readonly from: string
  readonly to: string
}

/** The hours of one day in words: 08:00–12:00, 13:00–16:30; day and night; closed. */
export function useHoursText(): (hours: readonly Hours[]) => string {
  const t = useTexts({ sv, en }).week
  return (hours) => {
    if (hours.length === 0) return t.closed
    return hours.map(({ from, to }) => (from === to ? t.wholeDay : `${from}–${to}`)).join(', ')
  }
}
