import { toldFacts } from '../../referrals/referral.ts'
import { reachTheTeam as en } from '../../shared/texts/en/reach-the-team.ts'
import { reachTheTeam as sv } from '../../shared/texts/sv/reach-the-team.ts'
import { Choice } from '../pieces/choice.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import type { Fields } from './fields.ts'
import { isCount } from './told.ts'

interface ToldFieldsProps {
  readonly asks: readonly string[]
  readonly fields: Fields
}

const names = toldFacts.keyof().options

/** What the sender knows of what the criteria ask for; each may be skipped, and then stays unknown. */
export function ToldFields({ asks, fields }: ToldFieldsProps) {
  return names
    .filter((name) => asks.includes(name))
    .map((name) => <Asked key={name} fact={name} fields={fields} />)
}

function Asked({ fact, fields }: { readonly fact: (typeof names)[number]; readonly fields: Fields }) {
  const t = useTexts({ sv, en }).told
  const name = `told.${fact}`
  const value = fields.of(name)
  if (isCount(fact)) {
    return (
      <TextField
        label={t.fact[fact]}
        name={name}
        inputMode="numeric"
        size={4}
        maxLength={3}
        value={value}
        onChange={(text) => fields.set(name, text)}
      />
    )
  }
  const choices =
    fact === 'stateOfHealth' ? t.state : fact === 'livesIn' ? t.dwelling : { yes: t.yes, no: t.no }
  return (
    <Choice
      label={t.fact[fact]}
      name={name}
      lay="row"
      value={value || null}
      onChange={(chosen) => fields.set(name, chosen)}
      options={[
        ...Object.entries(choices).map(([key, text]) => ({ value: key, text })),
        { value: 'unknown', text: t.unknown },
      ]}
    />
  )
}
