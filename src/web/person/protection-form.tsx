import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { type Protection, protections } from '../../persons/person.ts'
import { liftProtection, protectPerson } from '../../persons/protection-api.ts'
import { placesHidden } from '../../records/protected-rules.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Choice } from '../pieces/choice.tsx'
import { Fold } from '../pieces/fold.tsx'
import { Problem } from '../pieces/problem.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import type { PersonFormProps } from './correct-form.tsx'

interface ProtectionFormProps extends PersonFormProps {
  /** Beside the corrections it is folded: it is seldom what one came for. */
  readonly folded: boolean
}

/** Protected identity, set, changed or lifted, with the reason. */
export function ProtectionForm({ folded, ...form }: ProtectionFormProps) {
  const t = useTexts({ sv, en }).protection
  if (!folded) return <Protect {...form} />
  return (
    <Fold title={t.title}>
      <Protect {...form} />
    </Fold>
  )
}

function Protect({ page, onDone }: PersonFormProps) {
  const t = useTexts({ sv, en }).protection
  const [{ id: person, version, protectedAs, placesHidden: kept, protected: isProtected }] = useState(
    page.person,
  )
  // Of whom the places are kept from, it is not said how they are protected either.
  const now = isProtected ? protectedAs : 'none'
  const [kind, setKind] = useState<Protection | 'none' | null>(now)
  const [reason, setReason] = useState('')
  const done = (words: string) => () => {
    announce(words)
    onDone()
  }
  const protecting = useSend(protectPerson, done(t.protected))
  const lifting = useSend(liftProtection, done(t.lifted))
  const { state, problem, retry } = kind === 'none' ? lifting : protecting
  const options = [
    ...protections.map((one) => ({ value: one, text: t.kinds[one], hint: t.kindHints[one] })),
    { value: 'none' as const, text: t.none, ...(isProtected ? { hint: t.liftHint } : {}) },
  ].filter(({ value }) => value === 'none' || page.allowed.includes('person.protect'))
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (kind === 'none') void lifting.send({ person, version, reason })
        else if (kind) void protecting.send({ person, version, kind, reason })
      }}
    >
      <p className="subtle">{t.lead}</p>
      {problem && <Problem problem={problem} retry={retry} />}
      <Choice
        label={t.kind}
        name="kind"
        required
        value={kind}
        onChange={setKind}
        options={options}
        problem={problem}
      />
      {kind !== now && kind !== 'none' && !kept && isOnlyReader(page) && (
        <StatusLine tone="warning">{t.outside}</StatusLine>
      )}
      {kind !== now && (
        <>
          <TextField
            label={t.reason}
            name="reason"
            hint={t.reasonHint}
            required
            value={reason}
            onChange={setReason}
            problem={problem}
          />
          <Button type="submit" variant="secondary" loading={state === 'sending'}>
            {kind === 'none' ? t.lift : t.protect}
          </Button>
        </>
      )}
    </form>
  )
}

/** Has the unit only said why it reads? Then the named group does not hold it, and it loses sight of the places. */
function isOnlyReader({ relations }: PersonFormProps['page']): boolean {
  return placesHidden({ protected: 'sekretessmarkering', reasons: relations.map(({ reason }) => reason) })
}
