import { useEffect, useState } from 'react'
import type { PersonId } from '../../shared/id.ts'
import { visitAway } from '../../visits/away-api.ts'
import { sheetLater } from '../pieces/later.tsx'
import { useRead } from '../shell/read.ts'

const AwaySheet = sheetLater(async () => (await import('./away-sheet.tsx')).AwaySheet)

interface AskAboutVisitsProps {
  readonly person: { readonly id: PersonId; readonly calledName: string }
  readonly onDone: () => void
}

/** Right after someone has said where the person is: asks about the visits, when there are any to ask about. */
export function AskAboutVisits({ person, onDone }: AskAboutVisitsProps) {
  const reading = useRead(visitAway, { person: person.id }, { topics: ['unit'] })
  const [open, setOpen] = useState(false)
  const worth =
    reading.state === 'ready' && !reading.renewing
      ? reading.data.away === null
        ? reading.data.changed.length > 0
        : reading.data.planned.some(({ empty }) => empty)
      : null
  useEffect(() => {
    if (worth) setOpen(true)
  }, [worth])
  const close = () => {
    setOpen(false)
    onDone()
  }
  return <AwaySheet person={person} open={open} onClose={close} />
}
