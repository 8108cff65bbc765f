import { useState } from 'react'
import { type HeldNow, responsibilityLetGo, type Taken } from '../../enrolments/responsibility-api.ts'
import type { PersonId } from '../../shared/id.ts'
import { responsibility as en } from '../../shared/texts/en/responsibility.ts'
import { responsibility as sv } from '../../shared/texts/sv/responsibility.ts'
import { ConfirmButton } from '../pieces/confirm-button.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'

interface LetGoProps {
  readonly person: PersonId
  readonly taken: Taken
  readonly held: readonly HeldNow[]
}

/** Another team's physician has taken over what one's own holds: who, since when, and the physician's way to let go. */
export function LetGo({ person, taken, held }: LetGoProps) {
  const t = useTexts({ sv, en }).takenElsewhere
  const { near } = useMoments()
  const [ids] = useState(() => ({ id: newId<'responsibility'>(), entry: newId<'entry'>() }))
  const letting = useSend(responsibilityLetGo, () => announce(t.done))
  const mine = held.find((one) => one.line === 'medical' && one.here)
  if (mine === undefined) return null
  const letGo = () => letting.send({ person, ...ids, sees: mine.id })
  return (
    <div className="stack">
      <StatusLine tone="warning">{t.said(`${taken.name}, ${taken.unitName}`, near(taken.since))}</StatusLine>
      <p>{t.stillHere(mine.name)}</p>
      {letting.problem && <Problem problem={letting.problem} retry={letting.retry} />}
      {taken.mayLetGo && (
        <>
          <ConfirmButton doing={t.doing} sending={letting.state === 'sending'} onConfirm={letGo}>
            {t.letGo}
          </ConfirmButton>
          <p className="subtle">{t.sure}</p>
        </>
      )}
    </div>
  )
}
