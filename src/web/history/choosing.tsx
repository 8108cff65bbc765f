import { Button } from '@digdir/designsystemet-react'
import { confirmHistory } from '../../history/api.ts'
import { asId, type PersonId, uuid7 } from '../../shared/id.ts'
import { ConfirmButton } from '../pieces/confirm-button.tsx'
import { Problem } from '../pieces/problem.tsx'
import { announce } from '../shell/announce.tsx'
import { useSend } from '../shell/send.ts'
import { useHistoryWords } from './words.ts'

interface ChoosingProps {
  readonly person: PersonId
  readonly chosen: ReadonlySet<string>
  readonly onDone: () => void
  readonly onStop?: () => void
}

/** The bar that confirms what has been chosen, by name, with a moment to regret it. */
export function Choosing({ person, chosen, onDone, onStop }: ChoosingProps) {
  const { t } = useHistoryWords()
  const { send, state, problem, retry } = useSend(confirmHistory)
  const confirm = async () => {
    const done = await send({ person, entry: newEntry(), items: [...chosen] })
    if (done === undefined) return
    announce(t.confirmDone(done.confirmed))
    onDone()
  }
  return (
    <div className="history-choosing">
      <p className="subtle">{t.confirmMeaning}</p>
      {problem && <Problem problem={problem} retry={retry} />}
      <div className="row">
        <b>{t.chosen(chosen.size)}</b>
        {chosen.size > 0 && (
          <ConfirmButton
            doing={t.confirmDone(chosen.size)}
            sending={state === 'sending'}
            onConfirm={() => void confirm()}
          >
            {t.confirm}
          </ConfirmButton>
        )}
        {onStop && (
          <Button variant="tertiary" onClick={onStop}>
            {t.stopChoosing}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The id of an entry that this device makes. */
export function newEntry() {
  return asId<'entry'>(uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10))))
}
