import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { reopenReferral } from '../../referrals/api.ts'
import { teamBoard as en } from '../../shared/texts/en/team-board.ts'
import { teamBoard as sv } from '../../shared/texts/sv/team-board.ts'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import type { Detail } from './detail.ts'

/** Regret of a decision: it is taken up again with a reason, and the sender gets a new answer. */
export function ReopenForm({ detail }: { readonly detail: Detail }) {
  const t = useTexts({ sv, en }).reopen
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [entry] = useState(() => newId<'entry'>())
  const { send, state, problem, retry } = useSend(reopenReferral)
  if (!open) {
    return (
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {t.title}
      </Button>
    )
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await send({ referral: detail.referral, entry, reason }, detail.version)
  }
  return (
    <Section title={t.title} tone="card" level={3}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextArea
          label={t.reason}
          name="reason"
          hint={t.hint}
          required
          value={reason}
          onChange={setReason}
          maxLength={1000}
          problem={problem}
        />
        {problem && <Problem problem={problem} retry={retry} />}
        <Button type="submit" variant="secondary" loading={state === 'sending'}>
          {t.save}
        </Button>
      </form>
    </Section>
  )
}
