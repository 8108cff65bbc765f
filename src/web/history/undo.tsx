import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { undoConfirmation } from '../../history/api.ts'
import { asId, type PersonId } from '../../shared/id.ts'
import { Problem } from '../pieces/problem.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { newEntry } from './choosing.tsx'
import { useHistoryWords } from './words.ts'

interface UndoProps {
  readonly person: PersonId
  readonly confirmation: string
  readonly item: string
  readonly onDone: () => void
}

/** Takes a confirmation back, with the reason that the record keeps. */
export function Undo({ person, confirmation, item, onDone }: UndoProps) {
  const { t } = useHistoryWords()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const { send, state, problem, retry } = useWhole(useSend(undoConfirmation), [
    [isBlank(reason, 3), 'reason', 'text'],
  ])
  if (!asking) {
    return (
      <Button variant="tertiary" onClick={() => setAsking(true)}>
        {t.undo}
      </Button>
    )
  }
  const take = async () => {
    const input = { person, confirmation: asId<'entry'>(confirmation), item, entry: newEntry(), reason }
    if ((await send(input)) === undefined) return
    announce(t.undone)
    onDone()
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void take()
      }}
    >
      {problem && <Problem problem={problem} retry={retry} />}
      <TextField
        name="reason"
        label={t.undoReason}
        required
        value={reason}
        onChange={setReason}
        problem={problem}
        maxLength={300}
      />
      <div className="row">
        <Button type="submit" variant="secondary" loading={state === 'sending'}>
          {t.undo}
        </Button>
        <Button variant="tertiary" onClick={() => setAsking(false)}>
          {t.stopChoosing}
        </Button>
      </div>
    </form>
  )
}
