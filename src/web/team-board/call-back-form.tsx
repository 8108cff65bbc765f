import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { calledBackReferral } from '../../referrals/api.ts'
import { teamBoard as en } from '../../shared/texts/en/team-board.ts'
import { teamBoard as sv } from '../../shared/texts/sv/team-board.ts'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import type { Detail } from './detail.ts'

/** The caller without account is phoned with the answer, and who was told is written down. */
export function CallBackForm({ detail }: { readonly detail: Detail }) {
  const t = useTexts({ sv, en }).callBack
  const [told, setTold] = useState(detail.sender.name)
  const [entry] = useState(() => newId<'entry'>())
  const { send, state, problem, retry } = useSend(calledBackReferral)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await send({ referral: detail.referral, entry, told }, detail.version)) announce(t.done)
  }
  return (
    <Section title={t.title} tone="alert" level={3}>
      <form className="stack" onSubmit={submit} noValidate>
        <PhoneLink number={detail.sender.phone} whom={detail.sender.name} as="button" />
        <TextField label={t.told} name="told" required value={told} onChange={setTold} problem={problem} />
        {problem && <Problem problem={problem} retry={retry} />}
        <Button type="submit" variant="secondary" loading={state === 'sending'}>
          {t.save}
        </Button>
      </form>
    </Section>
  )
}
