import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { correctDeath } from '../../deaths/api.ts'
import type { PersonPage } from '../../persons/page-api.ts'
import { death as en } from '../../shared/texts/en/death.ts'
import { death as sv } from '../../shared/texts/sv/death.ts'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface CorrectDeathSheetProps {
  readonly person: PersonPage['person']
  readonly onClose: () => void
}

/** Takes away a death that was recorded by mistake. */
export function CorrectDeathSheet({ person, onClose }: CorrectDeathSheetProps) {
  const t = useTexts({ sv, en })
  const [entry] = useState(() => newId<'entry'>())
  const [reason, setReason] = useState('')
  const sending = useWhole(useSend(correctDeath), [[isBlank(reason, 3), 'reason', 'text']])
  const send = async () => {
    if (!(await sending.send({ person: person.id, entry, reason }))) return
    announce(t.corrected)
    onClose()
  }
  return (
    <Sheet title={t.correctTitle} open onClose={onClose}>
      <p>
        <strong>{person.name}</strong>
      </p>
      <p>{t.correctLead}</p>
      <TextField
        label={t.fields.reason}
        name="reason"
        required
        value={reason}
        onChange={setReason}
        maxLength={300}
        problem={sending.problem}
      />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={send}>
        {t.correctConfirm}
      </Button>
    </Sheet>
  )
}
