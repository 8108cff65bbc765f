import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { endFact } from '../../persons/fact-api.ts'
import type { PersonPage } from '../../persons/page-api.ts'
import type { EntryId } from '../../shared/id.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Problem } from '../pieces/problem.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'

interface EndFactProps {
  readonly person: PersonPage['person']['id']
  readonly over: EntryId
  readonly onDone: (entry: EntryId) => void
}

/** Ends what holds, with a reason; behind a first tap, since changing is the usual. */
export function EndFact({ person, over, onDone }: EndFactProps) {
  const t = useTexts({ sv, en }).fact
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const { send, state, problem, retry } = useSend(endFact, ({ entry }) => onDone(entry))
  if (!asking) {
    return (
      <Button variant="tertiary" data-color="danger" onClick={() => setAsking(true)}>
        {t.end}
      </Button>
    )
  }
  return (
    <div className="stack fact-end">
      {problem && <Problem problem={problem} retry={retry} />}
      <TextField
        label={t.endReason}
        name="reason"
        required
        value={reason}
        onChange={setReason}
        problem={problem}
      />
      <Button
        variant="secondary"
        data-color="danger"
        loading={state === 'sending'}
        onClick={() => void send({ person, entry: newId<'entry'>(), over, reason })}
      >
        {t.endConfirm}
      </Button>
    </div>
  )
}
