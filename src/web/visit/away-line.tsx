import { useState } from 'react'
import type { Away } from '../../persons/away.ts'
import type { PersonId } from '../../shared/id.ts'
import { away as en } from '../../shared/texts/en/away.ts'
import { away as sv } from '../../shared/texts/sv/away.ts'
import { useAwayText } from '../pieces/away-tag.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { useMoments } from '../pieces/moment.ts'
import { StatusLine } from '../pieces/status-line.tsx'
import { useTexts } from '../shell/language.ts'

const AwaySheet = sheetLater(async () => (await import('./away-sheet.tsx')).AwaySheet)

interface AwayLineProps {
  readonly person: { readonly id: PersonId; readonly calledName: string }
  readonly away: Away | null
  /** Planned visits that go to a home where nobody is. */
  readonly toEmptyHome: number
  /** Visits that were changed meanwhile, and wait for somebody to see to them at home again. */
  readonly waitingForHome: number
}

/** One line that leads to deciding, as long as a visit goes to an empty home or waits for the person to come back. */
export function AwayLine({ person, away, toEmptyHome, waitingForHome }: AwayLineProps) {
  const t = useTexts({ sv, en })
  const where = useAwayText()
  const { day } = useMoments()
  const [open, setOpen] = useState(false)
  const words =
    away === null
      ? waitingForHome > 0 && t.isHome(person.calledName, waitingForHome)
      : toEmptyHome > 0 &&
        `${t.is(person.calledName, where(away), day(away.since))} ${t.toEmpty(toEmptyHome)}`
  return (
    <>
      {words && (
        <StatusLine tone="warning" act={away === null ? t.askHome : t.ask} onAct={() => setOpen(true)}>
          {words}
        </StatusLine>
      )}
      <AwaySheet person={person} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
