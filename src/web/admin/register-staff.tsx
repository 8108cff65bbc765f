import { useState } from 'react'
import { needsLicence } from '../../organisation/rules.ts'
import { createStaff } from '../../organisation/staff-api.ts'
import { dayOf } from '../../shared/day.ts'
import type { StaffId } from '../../shared/id.ts'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { nowHere } from '../pieces/moment.ts'
import { TextField } from '../pieces/text-field.tsx'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { AssignmentFields, type AssignmentName, assignmentSaid } from './assignment-fields.tsx'
import { Fault } from './fault.tsx'
import { flat } from './flat-problem.ts'
import { Save } from './save.tsx'
import { StaffFields, type StaffName, staffSaid } from './staff-fields.tsx'
import { orNull, useFields } from './use-fields.ts'
import { useOrganisationWords } from './words.ts'

interface RegisterStaffProps {
  readonly hsaId: string
  readonly onDone: (staff: StaffId) => void
}

/** Somebody new to Hemma: who, what licence, and the first assignment, in one go. */
export function RegisterStaff({ hsaId, onDone }: RegisterStaffProps) {
  const t = useOrganisationWords()
  const [ids] = useState(() => ({ staff: newId<'staff'>(), assignment: newId<'assignment'>() }))
  const fields = useFields<StaffName | AssignmentName | 'number' | 'prescriberCode'>(`staff:${hsaId}`, {
    givenName: '',
    familyName: '',
    hsaId,
    signInName: '',
    phone: '',
    protectedStaff: '',
    number: '',
    prescriberCode: '',
    unit: '',
    profession: '',
    purpose: 'care',
    title: '',
    validFrom: dayOf(nowHere()),
    validTo: '',
  })
  const {
    send,
    state,
    problem: raw,
    retry,
  } = useSend(createStaff, () => {
    fields.draft.forget()
    onDone(ids.staff)
  })
  const problem = flat(raw)
  const { of, set } = fields
  const works = assignmentSaid(of)
  const licensed = needsLicence(works.profession)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        const licence =
          licensed && needsLicence(works.profession)
            ? { profession: works.profession, number: of.number, prescriberCode: orNull(of.prescriberCode) }
            : null
        void send({ ...ids, ...staffSaid(of), licence, works })
      }}
    >
      <DraftOffer draft={fields.draft} onTake={fields.fill} />
      <Fault problem={problem} retry={retry} />
      <StaffFields fields={fields} problem={problem} withId={false} />
      <AssignmentFields fields={fields} problem={problem} />
      {licensed && (
        <>
          <TextField
            label={t.fields.number}
            name="number"
            required
            hint={t.hints.licence}
            value={of.number}
            onChange={set('number')}
            problem={problem}
            maxLength={20}
          />
          <TextField
            label={t.fields.prescriberCode}
            name="prescriberCode"
            hint={t.hints.prescriberCode}
            value={of.prescriberCode}
            onChange={set('prescriberCode')}
            problem={problem}
            maxLength={20}
          />
        </>
      )}
      <Save sending={state === 'sending'} />
    </form>
  )
}
