import type { Instant } from '../../shared/instant.ts'
import { teamBoard as en } from '../../shared/texts/en/team-board.ts'
import { teamBoard as sv } from '../../shared/texts/sv/team-board.ts'
import { useMoments } from '../pieces/moment.ts'
import { unbroken } from '../pieces/unbroken.ts'
import { useTexts } from '../shell/language.ts'

/** Who goes or calls, and when; a time that the words already say is not said twice. */
export function Plan({ planned, at }: { readonly planned: string; readonly at: Instant | null }) {
  const t = useTexts({ sv, en }).detail
  const { near, clock } = useMoments()
  return t.planned(unbroken(planned), at === null || planned.includes(clock(at)) ? '' : near(at))
}
