import type { Day } from '../../shared/day.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import type { Slot } from '../../visits/visit.ts'
import { ClockField } from '../pieces/clock-field.tsx'
import { readClock } from '../pieces/clock-text.ts'
import { DatePick } from '../pieces/date-pick.tsx'
import { Segments } from '../pieces/segments.tsx'
import type { LackRow } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'

/** A slot while it is being written; `how` says which of the clocks count. */
export interface SlotDraft {
  readonly day: Day | null
  readonly how: 'exact' | 'span' | 'any'
  readonly from: string
  readonly to: string
}

/** The draft of a slot that stands. */
export function slotDraft(slot: Slot): SlotDraft {
  const how = slot.from === null ? 'any' : slot.to === null ? 'exact' : 'span'
  return { day: slot.day, how, from: slot.from ?? '', to: slot.to ?? '' }
}

/** The slot as a command sends it, or null while something is missing in it. */
export function slotFrom(draft: SlotDraft): Slot | null {
  if (draft.day === null) return null
  if (draft.how === 'any') return { day: draft.day, from: null, to: null }
  const from = readClock(draft.from)
  if (from === null) return null
  if (draft.how === 'exact') return { day: draft.day, from, to: null }
  const to = readClock(draft.to)
  return to === null ? null : { day: draft.day, from, to }
}

/** What a slot lacks before it can be sent. */
export function slotLacks(draft: SlotDraft): readonly LackRow[] {
  return [
    [draft.day === null, 'slot.day', 'day'],
    [draft.how !== 'any' && readClock(draft.from) === null, 'slot.from', 'clock'],
    [draft.how === 'span' && readClock(draft.to) === null, 'slot.to', 'clock'],
  ]
}

interface SlotFieldsProps {
  readonly value: SlotDraft
  readonly onChange: (value: SlotDraft) => void
  readonly problem: Problem | null
  readonly min?: Day
}

/** Day, and on it a time, a window or neither. */
export function SlotFields({ value, onChange, problem, min }: SlotFieldsProps) {
  const t = useTexts({ sv, en }).slot
  const set = (part: Partial<SlotDraft>) => onChange({ ...value, ...part })
  return (
    <div className="slot-fields">
      <DatePick
        label={t.day}
        name="slot.day"
        required
        value={value.day}
        onChange={(day) => set({ day })}
        problem={problem}
        {...(min ? { min } : {})}
      />
      <Segments
        label={t.when}
        value={value.how}
        onChange={(how) => set({ how })}
        options={[
          { value: 'exact', text: t.exact },
          { value: 'span', text: t.span },
          { value: 'any', text: t.any },
        ]}
      />
      {value.how !== 'any' && (
        <div className="slot-clocks">
          <ClockField
            label={value.how === 'exact' ? t.at : t.from}
            name="slot.from"
            required
            value={value.from}
            onChange={(from) => set({ from })}
            problem={problem}
          />
          {value.how === 'span' && (
            <ClockField
              label={t.to}
              name="slot.to"
              required
              value={value.to}
              onChange={(to) => set({ to })}
              problem={problem}
            />
          )}
        </div>
      )}
    </div>
  )
}
