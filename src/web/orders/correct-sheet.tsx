import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { correctPerformance } from '../../orders/perform-api.ts'
import type { OrderDetail } from '../../orders/view.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { Choice } from '../pieces/choice.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface CorrectSheetProps {
  readonly order: OrderDetail
  readonly performed: OrderDetail['performed'][number]
  readonly onClose: () => void
}

/** Corrects what was written about a performance; the old text stays readable. */
export function CorrectSheet({ order, performed, onClose }: CorrectSheetProps) {
  const t = useTexts({ sv, en })
  const [entry] = useState(() => newId<'entry'>())
  const [kind, setKind] = useState<'corrected' | 'enteredInError'>('corrected')
  const [value, setValue] = useState(performed.value ?? '')
  const [text, setText] = useState(performed.note ?? '')
  const [reason, setReason] = useState('')
  const asksValue = order.content.value !== null && performed.outcome === 'done'
  const { medicine } = order.content
  const [dose, setDose] = useState(performed.given?.dose ?? '')
  const [batch, setBatch] = useState(performed.given?.batch ?? '')
  const given = performed.given && kind === 'corrected' ? { given: { dose, batch } } : {}
  const sending = useWhole(useSend(correctPerformance), [
    [kind === 'corrected' && performed.given !== null && isBlank(dose), 'given.dose', 'number'],
    [performed.blood !== null && isBlank(text), 'text', 'text'],
    [kind === 'corrected' && asksValue && isBlank(value), 'value', 'text'],
    [kind === 'corrected' && performed.outcome !== 'done' && isBlank(text), 'text', 'text'],
    [isBlank(reason, 3), 'reason', 'text'],
  ])
  const send = async () => {
    const input = {
      order: order.order,
      performance: performed.performance,
      entry,
      kind,
      reason,
      value,
      text,
      ...given,
    }
    if (!(await sending.send(input, order.version))) return
    announce(t.did.corrected)
    onClose()
  }
  return (
    <Sheet title={t.sheet.correct} open onClose={onClose}>
      {performed.blood === null && (
        <Choice
          label={t.fields.correctKind}
          name="kind"
          required
          value={kind}
          onChange={setKind}
          options={[
            { value: 'corrected', text: t.fields.corrected },
            { value: 'enteredInError', text: t.fields.enteredInError },
          ]}
        />
      )}
      {kind === 'corrected' && (
        <>
          {performed.given && medicine && (
            <TextField
              label={`${t.medicine.doseGiven}, ${t.medicine.doseUnit[medicine.doseUnit]}`}
              name="given.dose"
              required
              value={dose}
              onChange={setDose}
              maxLength={14}
              problem={sending.problem}
            />
          )}
          {performed.given && (
            <TextField
              label={t.medicine.batchGiven}
              name="given.batch"
              value={batch}
              onChange={setBatch}
              maxLength={40}
              problem={sending.problem}
            />
          )}
          {order.content.value && asksValue && (
            <TextField
              label={[order.content.value.name, order.content.value.unit].filter(Boolean).join(', ')}
              name="value"
              required
              value={value}
              onChange={setValue}
              maxLength={60}
              problem={sending.problem}
            />
          )}
          <TextArea
            label={t.fields.note}
            name="text"
            required={performed.outcome !== 'done' || performed.blood !== null}
            rows={2}
            value={text}
            onChange={setText}
            maxLength={2000}
            problem={sending.problem}
          />
        </>
      )}
      <TextField
        label={t.fields.why}
        name="reason"
        required
        value={reason}
        onChange={setReason}
        maxLength={300}
        problem={sending.problem}
      />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={send}>
        {t.act.correct}
      </Button>
    </Sheet>
  )
}
