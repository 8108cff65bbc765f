import type { Clock, Day } from '../../shared/day.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { useMoments } from '../pieces/moment.ts'
import { useTexts } from '../shell/language.ts'

interface Slot {
  readonly day: Day
  readonly from: Clock | null
  readonly to: Clock | null
}

/** When a visit is, in words: with its day, or only the time. */
export function useSlotText(): { time: (slot: Slot) => string; whole: (slot: Slot) => string } {
  const t = useTexts({ sv, en })
  const { day } = useMoments()
  const time = ({ from, to }: Slot) =>
    from === null ? t.someTime : to === null ? t.at(from) : t.window(from, to)
  return { time, whole: (slot) => `${day(slot.day)} ${time(slot)}` }
}
