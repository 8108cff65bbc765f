import type { Colleague } from '../../enrolments/choice.ts'
import { day } from '../../shared/day.ts'
import { enrolment as en } from '../../shared/texts/en/enrolment.ts'
import { responsibility as enSaid } from '../../shared/texts/en/responsibility.ts'
import { enrolment as sv } from '../../shared/texts/sv/enrolment.ts'
import { responsibility as svSaid } from '../../shared/texts/sv/responsibility.ts'
import { Check } from '../pieces/check.tsx'
import { DatePick } from '../pieces/date-pick.tsx'
import { Section } from '../pieces/section.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import type { Fields } from '../reach-the-team/fields.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import type { Prepared } from './prepared.ts'
import { Room } from './room.tsx'
import { TellFields } from './tell-fields.tsx'

interface EnrolFieldsProps {
  readonly prepared: Prepared
  readonly fields: Fields
  readonly fromReferral: boolean
  readonly problem: Problem | null
}

/** Why, room, who in the team, and who is told; in the order they are thought of. */
export function EnrolFields(props: EnrolFieldsProps) {
  const { prepared, fields, fromReferral, problem } = props
  const t = useTexts({ sv, en }).start
  const area = (name: string, label: string, hint?: string) => (
    <TextArea
      label={label}
      name={name}
      required
      rows={3}
      maxLength={2000}
      problem={problem}
      {...(hint ? { hint } : {})}
      value={fields.of(name)}
      onChange={(text) => fields.set(name, text)}
    />
  )
  return (
    <>
      {fromReferral ? area('advice', t.advice, t.adviceHint) : area('why', t.why)}
      <Room {...prepared.room} />
      {prepared.room.needsReason && area('overBookingReason', t.overBooking)}
      <Section title={t.team}>
        <TeamFields {...props} />
      </Section>
      <Section title={t.tell}>
        <p className="subtle">{t.tellHint}</p>
        <TellFields units={prepared.units} sender={prepared.sender} fields={fields} problem={problem} />
      </Section>
    </>
  )
}

function TeamFields({ prepared, fields, problem }: EnrolFieldsProps) {
  const t = useTexts({ sv, en }).start
  const said = useTexts({ sv: svSaid, en: enSaid })
  const expected = day.safeParse(fields.of('expectedUntil'))
  return (
    <div className="stack">
      <WhoSelect
        label={t.nurse}
        name="nurse"
        of="nurse"
        colleagues={prepared.colleagues}
        fields={fields}
        problem={problem}
      />
      <WhoSelect
        label={t.physician}
        name="physician"
        of="physician"
        hint={t.physicianHint}
        colleagues={prepared.colleagues}
        fields={fields}
        problem={problem}
      />
      {prepared.mayTakeMedical && (
        <Check
          label={t.takesMedical}
          hint={said.takeMedicalSure}
          checked={fields.of('takesMedical') === 'yes'}
          onChange={(checked) => fields.set('takesMedical', checked ? 'yes' : 'no')}
        />
      )}
      <DatePick
        label={t.expected}
        name="expectedUntil"
        hint={t.expectedHint}
        value={expected.success ? expected.data : null}
        onChange={(value) => fields.set('expectedUntil', value ?? '')}
        problem={problem}
      />
    </div>
  )
}

interface WhoSelectProps {
  readonly label: string
  readonly name: 'nurse' | 'physician'
  readonly of: Colleague['profession']
  readonly hint?: string
  readonly colleagues: readonly Colleague[]
  readonly fields: Fields
  readonly problem: Problem | null
}

/** A colleague of one profession. */
export function WhoSelect({ label, name, of, hint, colleagues, fields, problem }: WhoSelectProps) {
  const t = useTexts({ sv, en }).start
  return (
    <SelectField
      label={label}
      name={name}
      {...(hint ? { hint } : {})}
      value={fields.of(name)}
      onChange={(value) => fields.set(name, value)}
      options={colleagues
        .filter((one) => one.profession === of)
        .map((one) => ({ value: String(one.staff), text: one.name }))}
      empty={t.choose}
      problem={problem}
    />
  )
}
