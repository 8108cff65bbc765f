import './away.css'
import { useState } from 'react'
import type { PersonId } from '../../shared/id.ts'
import { away as en } from '../../shared/texts/en/away.ts'
import { away as sv } from '../../shared/texts/sv/away.ts'
import { visitAway } from '../../visits/away-api.ts'
import { sheetLater } from '../pieces/later.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { HomeAgain } from './home-again.tsx'
import { WhileAway } from './while-away.tsx'

const PlanVisit = sheetLater(async () => (await import('./plan-visit.tsx')).PlanVisit)

interface AwaySheetProps {
  readonly person: { readonly id: PersonId; readonly calledName: string }
  readonly open: boolean
  readonly onClose: () => void
}

/** What becomes of the planned visits while the person is not at home; and, at home again, of those that were changed. */
export function AwaySheet({ person, open, onClose }: AwaySheetProps) {
  const t = useTexts({ sv, en })
  const [planning, setPlanning] = useState(false)
  const reading = useRead(visitAway, { person: person.id }, { when: open, topics: ['unit'] })
  const isHome = reading.state === 'ready' && reading.data.away === null
  const plan = () => {
    onClose()
    setPlanning(true)
  }
  return (
    <>
      <Sheet title={isHome ? t.homeTitle : t.title} open={open} onClose={onClose} place="side">
        <WhenRead reading={reading}>
          {(now) =>
            now.away === null ? (
              <HomeAgain person={person} changed={now.changed} onPlan={plan} onClose={onClose} />
            ) : (
              <WhileAway person={person} away={now.away} planned={now.planned} onClose={onClose} />
            )
          }
        </WhenRead>
      </Sheet>
      <PlanVisit person={person.id} open={planning} onClose={() => setPlanning(false)} />
    </>
  )
}
