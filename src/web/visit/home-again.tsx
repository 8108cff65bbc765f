import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { PersonId, ProcessId } from '../../shared/id.ts'
import { away as en } from '../../shared/texts/en/away.ts'
import { away as sv } from '../../shared/texts/sv/away.ts'
import type { AwayChoice } from '../../visits/away.ts'
import { visitHomeAgain } from '../../visits/away-api.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { Check } from '../pieces/check.tsx'
import { Problem } from '../pieces/problem.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { AwayVisits } from './away-visits.tsx'

interface Changed {
  readonly visit: VisitView
  readonly choice: AwayChoice
  readonly mayTakeUp: boolean
}

interface HomeAgainProps {
  readonly person: { readonly id: PersonId; readonly calledName: string }
  readonly changed: readonly Changed[]
  readonly onPlan: () => void
  readonly onClose: () => void
}

/** Home again: the visits that were changed meanwhile are taken up as they were, left so, or planned anew. */
export function HomeAgain({ person, changed, onPlan, onClose }: HomeAgainProps) {
  const t = useTexts({ sv, en })
  const [said, setSaid] = useState('')
  return (
    <div className="stack">
      {said !== '' && <StatusLine tone="success">{said}</StatusLine>}
      {changed.length === 0 ? (
        <>
          {said === '' && <p>{t.allDone}</p>}
          <Button variant="secondary" onClick={onClose}>
            {t.close}
          </Button>
        </>
      ) : (
        <Settling
          key={changed.map(({ visit }) => visit.version).join()}
          {...{ person, changed, onPlan }}
          onSaid={(words) => {
            setSaid(words)
            announce(words)
          }}
        />
      )}
    </div>
  )
}

interface SettlingProps extends Omit<HomeAgainProps, 'onClose'> {
  readonly onSaid: (words: string) => void
}

function Settling({ person, changed, onPlan, onSaid }: SettlingProps) {
  const t = useTexts({ sv, en })
  const [chosen, setChosen] = useState<readonly ProcessId[]>(() => changed.map(({ visit }) => visit.id))
  const [personTold, setTold] = useState(false)
  const sending = useSend(visitHomeAgain)
  const ticked = changed.filter(({ visit }) => chosen.includes(visit.id))
  const able = ticked.filter(({ mayTakeUp }) => mayTakeUp)
  const settle = async (choice: 'takeUp' | 'leave') => {
    const of = choice === 'takeUp' ? able : ticked
    const visits = of.map(({ visit }) => ({ visit: visit.id, version: visit.version }))
    if (!(await sending.send({ person: person.id, choice, visits, personTold }))) return
    onSaid(choice === 'takeUp' ? t.did.takeUp(visits.length) : t.did.leave)
  }
  const busy = sending.state === 'sending'
  const rows = changed.map(({ visit, choice, mayTakeUp }) => ({
    visit,
    hint: mayTakeUp ? t.became[choice] : `${t.became[choice]}. ${t.passed}`,
  }))
  return (
    <div className="stack">
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <AwayVisits rows={rows} chosen={chosen} onChange={setChosen} />
      <Check label={t.told} hint={t.toldHint} checked={personTold} onChange={setTold} />
      <div className="away-acts">
        <Button disabled={able.length === 0 || busy} onClick={() => void settle('takeUp')}>
          {t.takeUp}
        </Button>
        <Button
          variant="secondary"
          disabled={ticked.length === 0 || busy}
          onClick={() => void settle('leave')}
        >
          {t.leave}
        </Button>
        <Button variant="tertiary" onClick={onPlan}>
          {t.plan}
        </Button>
      </div>
    </div>
  )
}
