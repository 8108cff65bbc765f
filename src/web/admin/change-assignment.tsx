import { changeAssignment } from '../../organisation/assignment-api.ts'
import { TextField } from '../pieces/text-field.tsx'
import { useSend } from '../shell/send.ts'
import { DayField, dayOrNull } from './day-field.tsx'
import { Fault } from './fault.tsx'
import { Save } from './save.tsx'
import type { Assignment } from './shown.ts'
import { useFields } from './use-fields.ts'
import { useOrganisationWords } from './words.ts'

interface ChangeAssignmentProps {
  readonly assignment: Assignment
  readonly onDone: () => void
}

/** Title and days. One that was ended is proposed to go on until further notice. */
export function ChangeAssignment({ assignment: one, onDone }: ChangeAssignmentProps) {
  const t = useOrganisationWords()
  const fields = useFields(`assignment:change:${one.assignment}`, {
    title: one.title,
    validFrom: one.validFrom as string, // Cast: a field holds any text.
    validTo: one.standing === 'over' ? '' : (one.validTo ?? ''),
  })
  const { send, state, problem, retry } = useSend(changeAssignment, () => {
    fields.draft.forget()
    onDone()
  })
  const { of, set } = fields
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send({
          assignment: one.assignment,
          version: one.version,
          title: of.title,
          validFrom: of.validFrom,
          validTo: dayOrNull(of.validTo),
        })
      }}
    >
      <p>
        {one.name}, {one.unitName}
      </p>
      <Fault problem={problem} retry={retry} />
      <TextField
        label={t.fields.title}
        name="title"
        required
        value={of.title}
        onChange={set('title')}
        problem={problem}
        maxLength={120}
      />
      <DayField
        label={t.fields.validFrom}
        name="validFrom"
        required
        value={of.validFrom}
        onChange={set('validFrom')}
        problem={problem}
      />
      <DayField
        label={t.fields.validTo}
        name="validTo"
        hint={t.hints.validTo}
        value={of.validTo}
        onChange={set('validTo')}
        problem={problem}
      />
      <Save sending={state === 'sending'} />
    </form>
  )
}
