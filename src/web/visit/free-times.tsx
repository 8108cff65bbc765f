import './forms.css'
import { Button } from '@digdir/designsystemet-react'
import type { Day } from '../../shared/day.ts'
import type { StaffId, UnitId } from '../../shared/id.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { visitTimes } from '../../visits/times-api.ts'
import { useMoments } from '../pieces/moment.ts'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import type { SlotDraft } from './slot-fields.tsx'

interface FreeTimesProps {
  readonly going: readonly StaffId[]
  /** The unit that is asked along. */
  readonly partner: UnitId | null
  readonly minutes: number
  readonly day: Day
  readonly onChoose: (slot: SlotDraft) => void
}

/** Times at which all who go are free, and the unit asked along has somebody free: one tap chooses. */
export function FreeTimes({ going, partner, minutes, day, onChoose }: FreeTimesProps) {
  const t = useTexts({ sv, en }).times
  const moments = useMoments()
  const isWhole = going.length > 0 && Number.isInteger(minutes) && minutes >= 5 && minutes <= 600
  const reading = useRead(
    visitTimes,
    { staff: [...going], partner, minutes, from: day },
    { when: isWhole, topics: ['unit'] },
  )
  if (!isWhole || reading.state !== 'ready') return null
  const { times, unknown } = reading.data
  if (unknown !== null) return <p className="subtle">{t.unknown[unknown]}</p>
  return (
    <fieldset className="quick">
      <legend>{partner === null ? t.title : t.joint}</legend>
      {times.length === 0 && <p className="subtle">{t.none}</p>}
      <div className="row">
        {times.map((one) => (
          <Button
            key={`${one.day} ${one.from}`}
            variant="secondary"
            onClick={() => onChoose({ day: one.day, how: 'exact', from: one.from, to: '' })}
          >
            {moments.day(one.day)} {one.from}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
