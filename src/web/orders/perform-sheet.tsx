import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { OrderOutcome } from '../../orders/order.ts'
import { performOrder } from '../../orders/perform-api.ts'
import type { OrderRow } from '../../orders/view.ts'
import { dayOf, instantAt } from '../../shared/day.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { ClockField } from '../pieces/clock-field.tsx'
import { isNoClock, readClock } from '../pieces/clock-text.ts'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Icon } from '../pieces/icon.tsx'
import { nowHere } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Segments } from '../pieces/segments.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface PerformSheetProps {
  readonly row: OrderRow
  readonly onClose: () => void
}

const outcomes: readonly OrderOutcome[] = ['done', 'declined', 'notDone']

/** Performed, with value and signature: open, write the value, sign. */
export function PerformSheet({ row, onClose }: PerformSheetProps) {
  const t = useTexts({ sv, en })
  const [entry] = useState(() => newId<'entry'>())
  const [outcome, setOutcome] = useState<OrderOutcome>(row.content.blood === null ? 'done' : 'declined')
  const [value, setValue] = useState('')
  const [text, setText] = useState('')
  const { medicine } = row.content
  const [dose, setDose] = useState(medicine?.dose ?? '')
  const [batch, setBatch] = useState('')
  const [at, setAt] = useState('')
  const draft = useDraft(`order-performed:${row.order}`)
  const wanted = row.content.value
  const asksValue = outcome === 'done' && wanted !== null
  const time = readClock(at)
  const doneAt = time === null ? undefined : instantAt(dayOf(nowHere()), time)
  const asksDose = outcome === 'done' && medicine !== null
  const onKept = () => {
    draft.forget()
    onClose()
  }
  const sending = useWhole(useSend(performOrder, undefined, { onKept }), [
    [asksDose && isBlank(dose), 'given.dose', 'number'],
    [asksDose && medicine.batch && isBlank(batch), 'given.batch', 'text'],
    [asksValue && isBlank(value), 'value', 'text'],
    [outcome !== 'done' && isBlank(text), 'text', 'text'],
    [isNoClock(at), 'doneAt', 'clock'],
  ])
  const sign = async () => {
    const given = asksDose ? { given: { dose, batch } } : {}
    const input = { order: row.order, entry, outcome, value, text, ...given, ...(doneAt ? { doneAt } : {}) }
    if (!(await sending.send(input, row.version))) return
    draft.forget()
    announce(t.did.performed)
    onClose()
  }
  return (
    <Sheet title={t.sheet.perform} open onClose={onClose}>
      <PersonHead person={row.person} />
      <p className="order-what">{row.content.what}</p>
      <DraftOffer
        draft={draft}
        onTake={(fields) => {
          setValue(fields.value ?? '')
          setText(fields.text ?? '')
        }}
      />
      {asksDose && (
        <div className="order-pair">
          <TextField
            label={`${t.medicine.doseGiven}, ${t.medicine.doseUnit[medicine.doseUnit]}`}
            name="given.dose"
            required
            inputMode="decimal"
            value={dose}
            onChange={setDose}
            maxLength={14}
            problem={sending.problem}
          />
          <TextField
            label={t.medicine.batchGiven}
            name="given.batch"
            required={medicine.batch}
            value={batch}
            onChange={setBatch}
            maxLength={40}
            problem={sending.problem}
          />
        </div>
      )}
      {asksValue && wanted && (
        <TextField
          label={[wanted.name, wanted.unit].filter(Boolean).join(', ')}
          name="value"
          required
          inputMode="text"
          value={value}
          onChange={(next) => {
            draft.keep('value', next)
            setValue(next)
          }}
          maxLength={60}
          problem={sending.problem}
        />
      )}
      <Segments
        label={t.fields.outcome}
        value={outcome}
        onChange={setOutcome}
        options={outcomes
          .filter((key) => row.content.blood === null || key !== 'done')
          .map((key) => ({ value: key, text: t.outcome[key] }))}
      />
      <TextArea
        label={outcome === 'done' ? t.fields.note : t.fields.why}
        name="text"
        required={outcome !== 'done'}
        rows={2}
        draft={draft}
        value={text}
        onChange={setText}
        maxLength={2000}
        problem={sending.problem}
      />
      <ClockField
        label={t.fields.doneAt}
        name="doneAt"
        hint={t.fields.doneAtNow}
        value={at}
        onChange={setAt}
        problem={sending.problem}
      />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={sign}>
        <Icon name="check" />
        {t.act.sign}
      </Button>
    </Sheet>
  )
}
