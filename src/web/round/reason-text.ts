import type { RoundReason, WorrySaid } from '../../rounds/round.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { useMoments } from '../pieces/moment.ts'
import { useTexts } from '../shell/language.ts'

/** Why somebody stands where she does, in words. */
export function useReasonText(): (reason: RoundReason) => string {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  return (reason) => {
    switch (reason.code) {
      case 'worry':
        return t.reasons.worry(t.levels[reason.level], reason.by)
      case 'new':
        return t.reasons.new
      case 'longSince':
        return t.reasons.longSince(near(reason.at))
      default:
        return t.reasons[reason.code](reason.count)
    }
  }
}

/** What somebody has said of worry, with who and when. */
export function useWorryText(): (worry: WorrySaid | null) => string {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  return (worry) =>
    worry === null ? t.worry.none : t.worry.said(t.levels[worry.level], worry.by, near(worry.at))
}
