import { type Protection, protections } from '../../persons/person.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Check } from '../pieces/check.tsx'
import { Choice } from '../pieces/choice.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'

interface ProtectionChoiceProps {
  readonly value: Protection | null
  readonly onChange: (protection: Protection | null) => void
  readonly problem: Problem | null
}

/** One line as long as nothing is protected; then which protection it is. */
export function ProtectionChoice({ value, onChange, problem }: ProtectionChoiceProps) {
  const t = useTexts({ sv, en }).protection
  return (
    <>
      <Check
        label={t.check}
        hint={t.checkHint}
        checked={value !== null}
        onChange={(checked) => onChange(checked ? protections[0] : null)}
      />
      {value !== null && (
        <Choice
          label={t.kind}
          name="protected"
          required
          value={value}
          onChange={onChange}
          options={protections.map((kind) => ({ value: kind, text: t.kinds[kind], hint: t.kindHints[kind] }))}
          problem={problem}
        />
      )}
    </>
  )
}
