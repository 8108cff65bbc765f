import { organisation as en } from '../../shared/texts/en/organisation.ts'
import { organisation as sv } from '../../shared/texts/sv/organisation.ts'
import { Check } from '../pieces/check.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import { type Fields, orNull } from './use-fields.ts'

export type StaffName = 'givenName' | 'familyName' | 'hsaId' | 'signInName' | 'phone' | 'protectedStaff'

interface StaffFieldsProps {
  readonly fields: Fields<StaffName>
  readonly problem: Problem | null
  /** Left out where the id has been asked for before. */
  readonly withId?: boolean
}

/** Who somebody is: name, id, phone, protection. */
export function StaffFields({ fields: { of, set }, problem, withId = true }: StaffFieldsProps) {
  const t = useTexts({ sv, en })
  return (
    <>
      <TextField
        label={t.fields.givenName}
        name="givenName"
        required
        value={of.givenName}
        onChange={set('givenName')}
        problem={problem}
        maxLength={120}
      />
      <TextField
        label={t.fields.familyName}
        name="familyName"
        required
        value={of.familyName}
        onChange={set('familyName')}
        problem={problem}
        maxLength={120}
      />
      {withId && <IdField value={of.hsaId} onChange={set('hsaId')} problem={problem} />}
      {(isLocal(of.hsaId) || of.signInName !== '') && (
        <SignInName
          required={isLocal(of.hsaId)}
          value={of.signInName}
          onChange={set('signInName')}
          problem={problem}
        />
      )}
      <TextField
        label={t.fields.phone}
        name="phone"
        type="tel"
        value={of.phone}
        onChange={set('phone')}
        problem={problem}
        maxLength={30}
      />
      <Check
        label={t.fields.protectedStaff}
        hint={t.hints.protectedStaff}
        checked={of.protectedStaff === 'yes'}
        onChange={(checked) => set('protectedStaff')(checked ? 'yes' : '')}
      />
    </>
  )
}

interface IdFieldProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly problem: Problem | null
}

export function IdField({ value, onChange, problem }: IdFieldProps) {
  const t = useTexts({ sv, en })
  return (
    <TextField
      label={t.fields.hsaId}
      name="hsaId"
      required
      hint={t.hints.hsaId}
      value={value}
      onChange={onChange}
      problem={problem}
      maxLength={60}
    />
  )
}

/** Whether what is written is a local id: whoever has one signs in by a name. */
export function isLocal(hsaId: string): boolean {
  return hsaId.trim().toLowerCase().startsWith('local-')
}

export function SignInName({
  value,
  onChange,
  problem,
  required,
}: IdFieldProps & { readonly required?: boolean }) {
  const t = useTexts({ sv, en })
  return (
    <TextField
      label={t.fields.signInName}
      name="signInName"
      {...(required === undefined ? {} : { required })}
      hint={t.hints.signInName}
      value={value}
      onChange={onChange}
      problem={problem}
    />
  )
}

/** What the fields say, as the commands want it. */
export function staffSaid(of: Readonly<Record<StaffName, string>>) {
  return {
    givenName: of.givenName,
    familyName: of.familyName,
    hsaId: of.hsaId,
    signInName: orNull(of.signInName),
    phone: orNull(of.phone),
    protectedStaff: of.protectedStaff === 'yes',
  }
}
