import { useState } from 'react'
import { createAssignment } from '../../organisation/assignment-api.ts'
import { dayOf } from '../../shared/day.ts'
import type { StaffId } from '../../shared/id.ts'
import { Check } from '../pieces/check.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { nowHere } from '../pieces/moment.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { AssignmentFields, type AssignmentName, assignmentSaid } from './assignment-fields.tsx'
import { Fault } from './fault.tsx'
import { Save } from './save.tsx'
import { useFields } from './use-fields.ts'
import { useOrganisationWords } from './words.ts'

/** One more assignment for somebody who is known. */
export function GiveAssignment({ staff, onDone }: { readonly staff: StaffId; readonly onDone: () => void }) {
  const [assignment] = useState(() => newId<'assignment'>())
  const fields = useFields<AssignmentName>(`assignment:${staff}`, {
    unit: '',
    profession: '',
    purpose: 'care',
    title: '',
    validFrom: dayOf(nowHere()),
    validTo: '',
  })
  const t = useOrganisationWords()
  const [mas, setMas] = useState(false)
  const mayBeMas = fields.of.profession === 'nurse' && fields.of.purpose === 'care'
  const { send, state, problem, retry } = useSend(createAssignment, () => {
    fields.draft.forget()
    onDone()
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send({ assignment, staff, ...assignmentSaid(fields.of), ...(mayBeMas && mas ? { mas } : {}) })
      }}
    >
      <DraftOffer draft={fields.draft} onTake={fields.fill} />
      <Fault problem={problem} retry={retry} />
      <AssignmentFields fields={fields} problem={problem} />
      {mayBeMas && <Check label={t.mas.check} hint={t.mas.hint} checked={mas} onChange={setMas} />}
      <Save sending={state === 'sending'} />
    </form>
  )
}
