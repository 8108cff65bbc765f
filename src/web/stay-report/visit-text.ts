import type { VisitBy } from '../../referrals/stay.ts'
import { stayReport as en } from '../../shared/texts/en/stay-report.ts'
import { stayReport as sv } from '../../shared/texts/sv/stay-report.ts'
import { useMoments } from '../pieces/moment.ts'
import { useTexts } from '../shell/language.ts'

/** When the team comes, in the reader's words: 'måndag 2026-11-30 mellan 08:00 och 16:30'. */
export function useVisitText(): (visit: Omit<VisitBy, 'laterThan'>) => string {
  const t = useTexts({ sv, en }).visit
  const { day, clock } = useMoments()
  return ({ day: on, opens, due }) =>
    opens === null ? t.by(day(on), clock(due)) : t.from(day(on), clock(opens), clock(due))
}
