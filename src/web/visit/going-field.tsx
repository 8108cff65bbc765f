import { Fieldset, ValidationMessage } from '@digdir/designsystemet-react'
import type { z } from 'zod'
import type { StaffId } from '../../shared/id.ts'
import type { goingStaff } from '../../visits/visit-view.ts'
import { Check } from '../pieces/check.tsx'
import { faultOf, type Problem } from '../shell/problem.ts'

interface GoingFieldProps {
  readonly label: string
  readonly staff: readonly z.output<typeof goingStaff>[]
  readonly value: readonly StaffId[]
  readonly onChange: (value: readonly StaffId[]) => void
  readonly problem: Problem | null
}

/** Who goes, colleague by colleague. */
export function GoingField({ label, staff, value, onChange, problem }: GoingFieldProps) {
  const fault = faultOf(problem, 'going')
  return (
    <Fieldset data-name="going">
      <Fieldset.Legend className="field-legend">{label}</Fieldset.Legend>
      <div className="going-field">
        {staff.map(({ id, name, title }) => (
          <Check
            key={id}
            label={name}
            hint={title}
            checked={value.includes(id)}
            onChange={(checked) => onChange(checked ? [...value, id] : value.filter((each) => each !== id))}
          />
        ))}
      </div>
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </Fieldset>
  )
}
