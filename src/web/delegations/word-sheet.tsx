import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { reviewDelegation, revokeDelegation } from '../../delegations/api.ts'
import type { DelegationRow } from '../../delegations/delegation.ts'
import { delegation as en } from '../../shared/texts/en/delegation.ts'
import { delegation as sv } from '../../shared/texts/sv/delegation.ts'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface WordSheetProps {
  readonly row: DelegationRow
  readonly what: 'review' | 'revoke'
  readonly onClose: () => void
}

/** What one came to when going through a delegation, or why it is taken back. */
export function WordSheet({ row, what, onClose }: WordSheetProps) {
  const t = useTexts({ sv, en })
  const [text, setText] = useState('')
  const field = what === 'review' ? 'text' : 'reason'
  const lacks = [[isBlank(text, 3), field, 'text']] as const
  const reviewing = useWhole(useSend(reviewDelegation), lacks)
  const revoking = useWhole(useSend(revokeDelegation), lacks)
  const sending = what === 'review' ? reviewing : revoking
  const send = async () => {
    const on = { delegation: row.delegation, version: row.version }
    const done =
      what === 'review' ? await reviewing.send({ ...on, text }) : await revoking.send({ ...on, reason: text })
    if (!done) return
    announce(what === 'review' ? t.did.reviewed : t.did.revoked)
    onClose()
  }
  return (
    <Sheet title={t.sheet[what]} open onClose={onClose}>
      <p>
        <strong>{row.delegate}</strong>
        <br />
        {t.task[row.task]}. {row.exactly}
      </p>
      <TextArea
        label={what === 'review' ? t.fields.review : t.fields.reason}
        name={field}
        required
        rows={2}
        value={text}
        onChange={setText}
        maxLength={500}
        problem={sending.problem}
      />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button
        {...(what === 'revoke' ? { 'data-color': 'danger' as const } : {})}
        loading={sending.state === 'sending'}
        onClick={send}
      >
        {t.act[what]}
      </Button>
    </Sheet>
  )
}
