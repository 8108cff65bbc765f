import { readRoster, stateRosterDay } from '../../duty/roster-api.ts'
import type { Day } from '../../shared/day.ts'
import type { StaffId } from '../../shared/id.ts'
import { spread as en } from '../../shared/texts/en/spread.ts'
import { spread as sv } from '../../shared/texts/sv/spread.ts'
import { Problem } from '../pieces/problem.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'

interface OffRosterProps {
  readonly day: Day
  readonly staff: { readonly id: StaffId; readonly name: string }
}

/** The roster follows: who is away stands in it no more, whatever was planned. */
export function OffRoster({ day, staff: away }: OffRosterProps) {
  const t = useTexts({ sv, en })
  const sending = useSend(stateRosterDay, () => announce(t.offRosterDone))
  const reading = useRead(readRoster, { from: day })
  if (reading.state !== 'ready') return null
  const [stated] = reading.data.days
  if (stated?.shifts == null) return null
  const left = stated.shifts.filter(({ staff }) => staff !== away.id)
  if (left.length === stated.shifts.length) return null
  return (
    <>
      <StatusLine
        act={t.offRoster}
        onAct={() => void sending.send({ day, shifts: left, over: stated.said?.id ?? null })}
      >
        {t.roster(away.name)}
      </StatusLine>
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
    </>
  )
}
