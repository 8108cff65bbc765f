import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { questionOrder, reopenOrder } from '../../orders/perform-api.ts'
import { answerQuestion, withdrawOrder } from '../../orders/send-api.ts'
import type { OrderRow } from '../../orders/view.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

const commands = {
  question: questionOrder,
  answer: answerQuestion,
  withdraw: withdrawOrder,
  reopen: reopenOrder,
} as const
export type TalkKind = keyof typeof commands

interface TalkSheetProps {
  readonly row: OrderRow
  readonly kind: TalkKind
  readonly onClose: () => void
}

/** A few words to the other side: a question, its answer, why it is taken back or opened again. */
export function TalkSheet({ row, kind, onClose }: TalkSheetProps) {
  const t = useTexts({ sv, en })
  const [entry] = useState(() => newId<'entry'>())
  const [text, setText] = useState('')
  const draft = useDraft(`order-${kind}:${row.order}`)
  const sending = useWhole(useSend(commands[kind]), [[isBlank(text, 2), 'text', 'text']])
  const label = kind === 'question' ? t.fields.text : kind === 'answer' ? t.fields.answer : t.fields.why
  const said = {
    question: t.did.questioned,
    answer: t.did.answered,
    withdraw: t.did.withdrawn,
    reopen: t.did.reopened,
  }
  const send = async () => {
    if (!(await sending.send({ order: row.order, entry, text }, row.version))) return
    draft.forget()
    announce(said[kind])
    onClose()
  }
  return (
    <Sheet title={t.sheet[kind]} open onClose={onClose}>
      <p>
        <strong>{row.person.name}</strong>
        <br />
        {row.content.what}
      </p>
      {kind === 'answer' && row.question && <p className="order-asked">{row.question}</p>}
      <DraftOffer draft={draft} onTake={(fields) => setText(fields.text ?? '')} />
      <TextArea
        label={label}
        name="text"
        required
        draft={draft}
        value={text}
        onChange={setText}
        maxLength={1000}
        problem={sending.problem}
      />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={send}>
        {t.act[kind]}
      </Button>
    </Sheet>
  )
}
