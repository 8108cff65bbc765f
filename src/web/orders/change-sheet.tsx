import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { mayOrder } from '../../orders/rules.ts'
import { changeOrder } from '../../orders/send-api.ts'
import type { OrderRow } from '../../orders/view.ts'
import { orderKinds } from '../../shared/ordering.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { useWhole } from '../shell/whole.ts'
import { contentFrom, contentLacks, draftOf } from './content-draft.ts'
import { ContentFields } from './content-fields.tsx'

/** A new version of an order; the receiver receipts it anew. */
export function ChangeSheet({ row, onClose }: { readonly row: OrderRow; readonly onClose: () => void }) {
  const t = useTexts({ sv, en })
  const profession = chosenOf(useSession())?.profession
  const [entry] = useState(() => newId<'entry'>())
  const [draft, setDraft] = useState(() => draftOf(row.content))
  const [text, setText] = useState('')
  const sending = useWhole(useSend(changeOrder), [
    [isBlank(text, 2), 'text', 'text'],
    ...contentLacks(draft, 'content'),
  ])
  const content = contentFrom(draft)
  const kinds = orderKinds.filter((kind) => profession !== undefined && mayOrder(kind, profession))
  const send = async () => {
    if (!(await sending.send(content && { order: row.order, entry, content, text }, row.version))) return
    announce(t.did.changed)
    onClose()
  }
  return (
    <Sheet title={t.sheet.change} open onClose={onClose} place="side">
      {row.question && <p className="order-asked">{row.question}</p>}
      <TextArea
        label={t.fields.changeWhy}
        name="text"
        required
        rows={2}
        value={text}
        onChange={setText}
        maxLength={1000}
        problem={sending.problem}
      />
      <ContentFields
        value={draft}
        onChange={setDraft}
        kinds={kinds}
        under="content"
        problem={sending.problem}
      />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={send}>
        {t.act.change}
      </Button>
    </Sheet>
  )
}
