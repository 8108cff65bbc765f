import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { StaffId } from '../../shared/id.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { visitAnswerJoint } from '../../visits/joint-api.ts'
import { type VisitWhole, visitChoices } from '../../visits/visit-read-api.ts'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { Segments } from '../pieces/segments.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useSession } from '../shell/session.ts'
import { useWhole } from '../shell/whole.ts'
import { GoingField } from './going-field.tsx'
import { SlotFields, slotDraft, slotFrom, slotLacks } from './slot-fields.tsx'

/** Another unit asks us along: yes with who and when, or no with why. */
export function AnswerJoint({ whole }: { readonly whole: VisitWhole }) {
  const t = useTexts({ sv, en }).joint
  const { visit } = whole
  const asker = visit.partners.find(({ asking }) => !asking)
  const reading = useRead(visitChoices, { person: visit.person.id })
  return (
    <Section title={t.asksYou(asker?.unitName ?? '')} tone="alert">
      <WhenRead reading={reading}>{({ staff }) => <Answer visit={visit} staff={staff} />}</WhenRead>
    </Section>
  )
}

type Visit = VisitWhole['visit']

function Answer({ visit, staff }: { readonly visit: Visit; readonly staff: Visit['going'] }) {
  const t = useTexts({ sv, en })
  const me = useSession().staff.id
  const [yes, setYes] = useState<'yes' | 'no'>('yes')
  const [slot, setSlot] = useState(() => slotDraft(visit))
  const [going, setGoing] = useState<readonly StaffId[]>(() =>
    staff.some(({ id }) => id === me) ? [me] : [],
  )
  const [note, setNote] = useState('')
  const sending = useWhole(useSend(visitAnswerJoint), [
    ...(yes === 'yes' ? slotLacks(slot) : []),
    [yes === 'yes' && going.length === 0, 'going', 'choice'],
    [yes === 'no' && isBlank(note), 'note', 'text'],
  ])
  const ready = slotFrom(slot)
  const answer = () => {
    const of = { visit: visit.id, note }
    if (yes === 'no') return sending.send({ ...of, answer: 'declined' }, visit.version)
    return sending.send(ready && { ...of, answer: 'accepted', slot: ready, going: [...going] }, visit.version)
  }
  return (
    <div className="stack">
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Segments
        label={t.joint.answer}
        value={yes}
        onChange={setYes}
        options={[
          { value: 'yes', text: t.joint.yes },
          { value: 'no', text: t.joint.no },
        ]}
      />
      {yes === 'yes' && (
        <>
          <SlotFields value={slot} onChange={setSlot} problem={sending.problem} />
          <GoingField
            label={t.plan.visit.going}
            staff={staff}
            value={going}
            onChange={setGoing}
            problem={sending.problem}
          />
        </>
      )}
      <TextArea
        label={yes === 'yes' ? t.joint.note : t.joint.why}
        name="note"
        required={yes === 'no'}
        value={note}
        onChange={setNote}
        problem={sending.problem}
        maxLength={500}
      />
      <div className="row">
        <Button loading={sending.state === 'sending'} onClick={answer}>
          {t.joint.answer}
        </Button>
      </div>
    </div>
  )
}
