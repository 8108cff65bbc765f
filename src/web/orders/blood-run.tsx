import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { endBlood, noteBloodValues, startBlood } from '../../orders/blood-api.ts'
import { hasFeverRise } from '../../orders/blood-rules.ts'
import { identityWords, vitalsText } from '../../orders/blood-wording-rules.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { Check } from '../pieces/check.tsx'
import { Choice } from '../pieces/choice.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Icon } from '../pieces/icon.tsx'
import { Problem } from '../pieces/problem.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { keeping, keepingVitals, keptVitals, useBloodDraft } from './blood-draft.ts'
import type { BloodFormProps } from './blood-step.ts'
import {
  noVitals,
  numberOf,
  type VitalsDraft,
  VitalsFields,
  vitalsFrom,
  vitalsLacks,
} from './vitals-fields.tsx'

/** Values before, and the start. */
export function StartForm({ row, onDone }: BloodFormProps) {
  const t = useTexts({ sv, en })
  const [entry] = useState(() => newId<'entry'>())
  const [draft, setDraft] = useState(noVitals)
  const kept = useBloodDraft(row, 'start')
  const sending = useWhole(useSend(startBlood), vitalsLacks(draft, 'before'))
  const now = row.blood?.now
  const sign = async () => {
    const before = vitalsFrom(draft)
    if (!(await sending.send(before && { order: row.order, entry, before }, row.version))) return
    kept.forget()
    announce(t.did.blood.start)
    onDone()
  }
  return (
    <>
      <DraftOffer draft={kept} onTake={(fields) => setDraft(keptVitals(fields))} />
      {now && <p className="subtle">{identityWords(now, t)}</p>}
      <p>{t.blood.startLead}</p>
      <VitalsFields
        value={draft}
        onChange={keepingVitals(kept, draft, setDraft)}
        under="before"
        problem={sending.problem}
      />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={sign}>
        <Icon name="check" />
        {t.blood.start}
      </Button>
    </>
  )
}

/** Values while it runs. */
export function ValuesForm({ row, onDone }: BloodFormProps) {
  const t = useTexts({ sv, en })
  const [entry] = useState(() => newId<'entry'>())
  const [draft, setDraft] = useState(noVitals)
  const kept = useBloodDraft(row, 'takeValues')
  const sending = useWhole(useSend(noteBloodValues), vitalsLacks(draft, 'values'))
  const sign = async () => {
    const values = vitalsFrom(draft)
    if (!(await sending.send(values && { order: row.order, entry, values }, row.version))) return
    kept.forget()
    announce(t.did.blood.values)
    onDone()
  }
  return (
    <>
      <DraftOffer draft={kept} onTake={(fields) => setDraft(keptVitals(fields))} />
      <Earlier row={row} />
      <p>{t.blood.valuesLead}</p>
      <VitalsFields
        value={draft}
        onChange={keepingVitals(kept, draft, setDraft)}
        under="values"
        problem={sending.problem}
      />
      <FeverRise row={row} draft={draft} />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={sign}>
        <Icon name="check" />
        {t.act.sign}
      </Button>
    </>
  )
}

/** Values after, or why they are lacking; and whether there was a reaction. */
export function EndForm({ row, onDone }: BloodFormProps) {
  const t = useTexts({ sv, en })
  const [entry] = useState(() => newId<'entry'>())
  const [draft, setDraft] = useState(noVitals)
  const kept = useBloodDraft(row, 'endUnit')
  const [reacted, setReacted] = useState<'no' | 'yes' | null>(null)
  const [reaction, setReaction] = useState('')
  const [without, setWithout] = useState(false)
  const [lacking, setLacking] = useState('')
  const noneDuring = row.blood?.now?.during.length === 0
  const asksWhy = without || noneDuring
  const sending = useWhole(useSend(endBlood), [
    [reacted === null, 'reacted', 'choice'],
    [reacted === 'yes' && isBlank(reaction, 3), 'reaction', 'text'],
    ...(without ? [] : vitalsLacks(draft, 'after')),
    [asksWhy && isBlank(lacking, 3), 'lacking', 'text'],
  ])
  const sign = async () => {
    const after = without ? null : vitalsFrom(draft)
    const input = {
      order: row.order,
      entry,
      ...(after ? { after } : {}),
      ...(asksWhy ? { lacking } : {}),
      ...(reacted === 'yes' ? { reaction } : {}),
    }
    if (!(await sending.send(input, row.version))) return
    kept.forget()
    announce(t.did.blood.end)
    onDone()
  }
  return (
    <>
      <DraftOffer
        draft={kept}
        onTake={(fields) => {
          setDraft(keptVitals(fields))
          setReaction(fields.reaction ?? '')
          if (fields.reaction) setReacted('yes')
          setLacking(fields.lacking ?? '')
        }}
      />
      <Choice
        label={t.blood.reactionLabel}
        name="reacted"
        required
        lay="row"
        value={reacted}
        onChange={setReacted}
        options={[
          { value: 'no' as const, text: t.blood.reactionNo },
          { value: 'yes' as const, text: t.blood.reactionYes },
        ]}
        problem={sending.problem}
      />
      {reacted === 'yes' && (
        <>
          <StatusLine tone="danger">{t.blood.reactionStop}</StatusLine>
          <TextArea
            label={t.blood.reaction}
            name="reaction"
            required
            rows={2}
            value={reaction}
            onChange={keeping(kept, 'reaction', setReaction)}
            maxLength={500}
            problem={sending.problem}
          />
        </>
      )}
      <Earlier row={row} />
      {!without && (
        <VitalsFields
          value={draft}
          onChange={keepingVitals(kept, draft, setDraft)}
          under="after"
          problem={sending.problem}
        />
      )}
      {!without && <FeverRise row={row} draft={draft} />}
      <Check label={t.blood.withoutValues} checked={without} onChange={setWithout} />
      {asksWhy && (
        <TextField
          label={without ? (noneDuring ? t.blood.lackingAll : t.blood.lackingAfter) : t.blood.lackingDuring}
          name="lacking"
          required
          value={lacking}
          onChange={keeping(kept, 'lacking', setLacking)}
          maxLength={500}
          problem={sending.problem}
        />
      )}
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={sign}>
        <Icon name="check" />
        {t.blood.endUnit}
      </Button>
    </>
  )
}

/** Said while it is written, before anything is signed: a fever that has come with the blood. */
function FeverRise({ row, draft }: Pick<BloodFormProps, 'row'> & { readonly draft: VitalsDraft }) {
  const t = useTexts({ sv, en }).blood
  const before = row.blood?.now?.before?.temperature
  const now = numberOf(draft.temperature)
  if (before === undefined || now === null || !hasFeverRise(before, now)) return null
  return <StatusLine tone="danger">{t.feverRise}</StatusLine>
}

/** The values so far, to compare with. */
function Earlier({ row }: Pick<BloodFormProps, 'row'>) {
  const t = useTexts({ sv, en }).blood
  const now = row.blood?.now
  if (!now) return null
  return (
    <ul className="vitals-so-far">
      {now.before && (
        <li>
          {t.before}: {vitalsText(now.before, t)}
        </li>
      )}
      {now.during.map((one) => (
        <li key={one.at}>
          {t.during}: {vitalsText(one, t)}
        </li>
      ))}
    </ul>
  )
}
