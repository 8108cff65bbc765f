import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { Away } from '../../persons/away.ts'
import type { PersonId, ProcessId } from '../../shared/id.ts'
import { away as en } from '../../shared/texts/en/away.ts'
import { visit as enVisit } from '../../shared/texts/en/visit.ts'
import { away as sv } from '../../shared/texts/sv/away.ts'
import { visit as svVisit } from '../../shared/texts/sv/visit.ts'
import type { AwayChoice } from '../../visits/away.ts'
import { visitHomeAgain, visitWhileAway } from '../../visits/away-api.ts'
import { awayReason } from '../../visits/away-rules.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { Check } from '../pieces/check.tsx'
import { Problem } from '../pieces/problem.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { AwayHere } from './away-here.tsx'
import { AwayVisits } from './away-visits.tsx'

interface WhileAwayProps {
  readonly person: { readonly id: PersonId; readonly calledName: string }
  readonly away: Away
  readonly planned: readonly { readonly visit: VisitView; readonly empty: boolean }[]
  readonly onClose: () => void
}

type Done = { readonly choice: AwayChoice; readonly visits: { visit: ProcessId; version: string }[] }

/** One tap for all that are ticked: cancelled, made where the person is, called instead, or kept; with a way back. */
export function WhileAway({ person, away, planned, onClose }: WhileAwayProps) {
  const t = useTexts({ sv, en })
  const [done, setDone] = useState<Done | null>(null)
  const [undone, setUndone] = useState(false)
  const undoing = useSend(visitHomeAgain)
  const rest = planned.filter(({ visit }) => !done?.visits.some((one) => one.visit === visit.id))
  const undo = async () => {
    if (done === null) return
    const back = { person: person.id, choice: 'takeUp' as const, visits: done.visits }
    if (!(await undoing.send(back))) return
    setDone(null)
    setUndone(true)
    announce(t.did.undone)
  }
  const said = (what: Done) => {
    setDone(what)
    setUndone(false)
    announce(t.did[what.choice](what.visits.length))
  }
  return (
    <div className="stack">
      <AwayHere visit={{ away, person }} />
      {undoing.problem && <Problem problem={undoing.problem} retry={undoing.retry} />}
      {undone && <StatusLine>{t.did.undone}</StatusLine>}
      {done && (
        <>
          <StatusLine tone="success" act={t.undo} onAct={() => void undo()}>
            {t.did[done.choice](done.visits.length)}
          </StatusLine>
          <p className="subtle">{t.comesBack}</p>
          <div className="row">
            <Button onClick={onClose}>{t.close}</Button>
            {rest.length > 0 && (
              <Button variant="secondary" onClick={() => setDone(null)}>
                {t.rest}
              </Button>
            )}
          </div>
        </>
      )}
      {planned.length === 0 && done === null && <p>{t.none}</p>}
      {planned.length > 0 && done === null && (
        <Deciding
          key={planned.map(({ visit }) => visit.version).join()}
          {...{ person, away, planned, onClose }}
          onDone={said}
        />
      )}
    </div>
  )
}

interface DecidingProps extends WhileAwayProps {
  readonly onDone: (done: Done) => void
}

function Deciding({ person, away, planned, onClose, onDone }: DecidingProps) {
  const t = useTexts({ sv, en })
  const reasons = useTexts({ sv: svVisit, en: enVisit }).cancelReasons
  const [chosen, setChosen] = useState<readonly ProcessId[]>(() =>
    planned.filter(({ empty }) => empty).map(({ visit }) => visit.id),
  )
  const [personTold, setTold] = useState(false)
  const sending = useSend(visitWhileAway)
  const visits = planned
    .filter(({ visit }) => chosen.includes(visit.id))
    .map(({ visit }) => ({ visit: visit.id, version: visit.version }))
  const decide = async (choice: AwayChoice) => {
    const answer = await sending.send({ person: person.id, choice, visits, personTold })
    if (answer) onDone({ choice, visits: answer.visits })
  }
  const busy = sending.state === 'sending'
  const act = (choice: AwayChoice, text: string) => (
    <Button
      variant={choice === 'cancel' ? 'primary' : 'secondary'}
      disabled={visits.length === 0 || busy}
      onClick={() => void decide(choice)}
    >
      {text}
    </Button>
  )
  return (
    <div className="stack">
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <AwayVisits rows={planned} chosen={chosen} onChange={setChosen} />
      <Check label={t.told} hint={t.toldHint} checked={personTold} onChange={setTold} />
      <div className="away-acts">
        {act('cancel', t.act.cancel(visits.length))}
        <p className="subtle">{t.reason(reasons[awayReason(away)])}</p>
        {act('there', t.act.there(visits.length))}
        {act('phone', t.act.phone)}
        <Button variant="tertiary" onClick={onClose}>
          {t.act.keep}
        </Button>
      </div>
    </div>
  )
}
