import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { visit as enVisit } from '../../shared/texts/en/visit.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visit as svVisit } from '../../shared/texts/sv/visit.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { visitEndSeries } from '../../visits/series-api.ts'
import { cancelReason, declineReason } from '../../visits/visit.ts'
import { visitCancel, visitDecline } from '../../visits/visit-api.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { Check } from '../pieces/check.tsx'
import { Choice } from '../pieces/choice.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface SheetProps {
  readonly visit: VisitView
  readonly open: boolean
  readonly onClose: () => void
}

/** The person says no; it is written into the record. */
export function DeclineSheet({ visit, open, onClose }: SheetProps) {
  const t = useTexts({ sv, en }).notMade
  const { declineReasons } = useTexts({ sv: svVisit, en: enVisit })
  const [reason, setReason] = useState<keyof typeof declineReasons | null>(null)
  const [note, setNote] = useState('')
  const [entry] = useState(() => newId<'entry'>())
  const sending = useWhole(useSend(visitDecline, undefined, { onKept: onClose }), [
    [reason === null, 'reason', 'choice'],
  ])
  const save = async () => {
    if (await sending.send(reason && { visit: visit.id, entry, reason, note }, visit.version)) onClose()
  }
  return (
    <Sheet title={t.declineTitle} open={open} onClose={onClose}>
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Choice
        label={t.reason}
        name="reason"
        required
        hint={t.declineHint}
        value={reason}
        onChange={setReason}
        problem={sending.problem}
        options={declineReason.options.map((value) => ({ value, text: declineReasons[value] }))}
      />
      <TextArea
        label={t.note}
        name="note"
        value={note}
        onChange={setNote}
        maxLength={1000}
        problem={sending.problem}
      />
      <Button loading={sending.state === 'sending'} onClick={save}>
        {t.save}
      </Button>
    </Sheet>
  )
}

/** We do not come after all. */
export function CancelSheet({ visit, open, onClose }: SheetProps) {
  const t = useTexts({ sv, en }).notMade
  const { cancelReasons } = useTexts({ sv: svVisit, en: enVisit })
  const [reason, setReason] = useState<(typeof cancelReason)['options'][number] | null>(null)
  const [note, setNote] = useState('')
  const [personTold, setTold] = useState(false)
  const [rest, setRest] = useState(false)
  const one = useWhole(useSend(visitCancel, undefined, { onKept: onClose }), [
    [reason === null, 'reason', 'choice'],
  ])
  const all = useWhole(useSend(visitEndSeries), [[reason === null, 'reason', 'choice']])
  const sending = rest ? all : one
  const save = async () => {
    const input = reason && { visit: visit.id, reason, note, personTold }
    if (await sending.send(input, visit.version)) onClose()
  }
  return (
    <Sheet title={t.cancelTitle} open={open} onClose={onClose}>
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Choice
        label={t.reason}
        name="reason"
        required
        value={reason}
        onChange={setReason}
        problem={sending.problem}
        options={cancelReason.options.map((value) => ({ value, text: cancelReasons[value] }))}
      />
      <TextArea
        label={t.note}
        name="note"
        value={note}
        onChange={setNote}
        maxLength={1000}
        problem={sending.problem}
      />
      {visit.allowed.includes('visit.endSeries') && (
        <Check label={t.rest} checked={rest} onChange={setRest} />
      )}
      <Check label={t.told} checked={personTold} onChange={setTold} />
      <Button loading={sending.state === 'sending'} onClick={save}>
        {t.save}
      </Button>
    </Sheet>
  )
}
