import './forms.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { dayOf } from '../../shared/day.ts'
import type { PersonId, ProcessId } from '../../shared/id.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { visitPlan } from '../../visits/visit-api.ts'
import { type VisitChoices, visitChoices } from '../../visits/visit-read-api.ts'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useSession } from '../shell/session.ts'
import { useWhole } from '../shell/whole.ts'
import { isRemote, newPlan, planFrom, planLacks } from './plan-draft.ts'
import { PlanFields } from './plan-fields.tsx'

interface PlanVisitProps {
  readonly person: PersonId
  readonly open: boolean
  readonly onClose: () => void
  /** The referral or enrolment it is about; absent: the unit's open one, if there is one. */
  readonly about?: ProcessId
  /** Words to begin with under "why". */
  readonly why?: string
  readonly onPlanned?: (visit: ProcessId) => void
}

/** Plans a visit to a person: from the board, the person's page or a visit that is over. */
export function PlanVisit({ person, open, onClose, about, why, onPlanned }: PlanVisitProps) {
  const t = useTexts({ sv, en }).plan
  const reading = useRead(visitChoices, { person }, { when: open })
  const title = reading.state === 'ready' ? t.titleFor(reading.data.name) : t.title
  const done = (visit: ProcessId, said: string) => {
    announce(said)
    onClose()
    onPlanned?.(visit)
  }
  return (
    <Sheet title={title} open={open} onClose={onClose} place="side">
      <WhenRead reading={reading} lines={6}>
        {(choices) =>
          choices.deceased ? (
            <p>{t.deceased}</p>
          ) : (
            <Planning choices={choices} about={about ?? choices.about} why={why ?? ''} onPlanned={done} />
          )
        }
      </WhenRead>
    </Sheet>
  )
}

interface PlanningProps {
  readonly choices: VisitChoices
  readonly about: ProcessId | null
  readonly why: string
  readonly onPlanned: (visit: ProcessId, said: string) => void
}

function Planning({ choices, about, why, onPlanned }: PlanningProps) {
  const t = useTexts({ sv, en }).plan
  const me = useSession().staff.id
  const [draft, setDraft] = useState(() =>
    newPlan(choices, { visit: newId<'process'>(), me, day: dayOf(nowHere()), about, why }),
  )
  const sending = useWhole(useSend(visitPlan), planLacks(draft, choices))
  const words = isRemote(draft.mode) ? t.call : t.visit
  const plan = planFrom(draft, { person: choices.person, about })
  const save = async () => {
    const done = await sending.send(plan)
    if (done) onPlanned(done.visit, words.saved)
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <PlanFields choices={choices} value={draft} onChange={setDraft} problem={sending.problem} />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={save}>
        {words.save}
      </Button>
    </form>
  )
}
