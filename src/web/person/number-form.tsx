import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { addIdentity } from '../../persons/person-api.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Fold } from '../pieces/fold.tsx'
import { Problem } from '../pieces/problem.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import type { PersonFormProps } from './correct-form.tsx'

/** One more identity number, for instance when someone with a reserve number turns out to have a personnummer. */
export function NumberForm({ page, onDone }: PersonFormProps) {
  const t = useTexts({ sv, en }).correct
  const fields = useTexts({ sv, en }).fields
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState('')
  const { send, state, problem, retry } = useSend(addIdentity, onDone)
  return (
    <Fold title={t.addNumber}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void send({ person: page.person.id, identity: { number }, reason })
        }}
      >
        {problem && <Problem problem={problem} retry={retry} />}
        <TextField
          label={fields.number}
          name="identity.number"
          required
          value={number}
          onChange={setNumber}
          problem={problem}
        />
        <TextField
          label={t.reason}
          name="reason"
          required
          value={reason}
          onChange={setReason}
          problem={problem}
        />
        <Button type="submit" variant="secondary" loading={state === 'sending'}>
          {t.addNumberSubmit}
        </Button>
      </form>
    </Fold>
  )
}
