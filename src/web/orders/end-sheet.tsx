import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { type EndReason, endReasons } from '../../orders/order.ts'
import { endOrder } from '../../orders/perform-api.ts'
import type { OrderRow } from '../../orders/view.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { Choice } from '../pieces/choice.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

/** Ends an order that will not be done, with the reason. */
export function EndSheet({ row, onClose }: { readonly row: OrderRow; readonly onClose: () => void }) {
  const t = useTexts({ sv, en })
  const [entry] = useState(() => newId<'entry'>())
  const [reason, setReason] = useState<EndReason | null>(null)
  const [text, setText] = useState('')
  const sending = useWhole(useSend(endOrder), [
    [reason === null, 'reason', 'choice'],
    [reason === 'other' && isBlank(text), 'text', 'text'],
  ])
  const send = async () => {
    if (!(await sending.send(reason && { order: row.order, entry, reason, text }, row.version))) return
    announce(t.did.ended)
    onClose()
  }
  return (
    <Sheet title={t.sheet.end} open onClose={onClose}>
      <p>
        <strong>{row.person.name}</strong>
        <br />
        {row.content.what}
      </p>
      <Choice
        label={t.fields.reason}
        name="reason"
        required
        value={reason}
        onChange={setReason}
        options={endReasons.map((key) => ({ value: key, text: t.endReason[key] }))}
        problem={sending.problem}
      />
      <TextArea
        label={t.fields.note}
        name="text"
        required={reason === 'other'}
        rows={2}
        value={text}
        onChange={setText}
        maxLength={1000}
        problem={sending.problem}
      />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={send}>
        {t.act.end}
      </Button>
    </Sheet>
  )
}
