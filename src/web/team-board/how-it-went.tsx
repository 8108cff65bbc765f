import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import { type WentKind, wentKinds } from '../../referrals/went.ts'
import { readWent, tellWent } from '../../referrals/went-api.ts'
import type { ProcessId } from '../../shared/id.ts'
import { referral as en } from '../../shared/texts/en/referral.ts'
import { referral as sv } from '../../shared/texts/sv/referral.ts'
import { Choice } from '../pieces/choice.tsx'
import { Fold } from '../pieces/fold.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

type Went = z.output<(typeof readWent)['output']>

/** After an answer: what the sender has been told of how it went, or the way to tell it. Asked for after two weeks. */
export function HowItWent({ referral }: { readonly referral: ProcessId }) {
  const t = useTexts({ sv, en }).went
  const { near } = useMoments()
  const reading = useRead(readWent, { referral }, { topics: ['unit'] })
  if (reading.state !== 'ready') return null
  const { data } = reading
  if (data.told) {
    return (
      <Section title={t.title} tone="plain" level={3}>
        <p>
          <strong>{t.kinds[data.told.outcome]}</strong>
        </p>
        {data.told.words && <p className="said">{data.told.words}</p>}
        <p className="subtle">
          {t.told(near(data.told.at))}. {data.told.by}
        </p>
      </Section>
    )
  }
  if (data.allowed.length === 0) return null
  if (!data.asked) {
    return (
      <Fold title={t.open} noPrint>
        <Form referral={referral} went={data} />
      </Fold>
    )
  }
  return (
    <Section title={t.title} level={3}>
      <Form referral={referral} went={data} />
    </Section>
  )
}

function Form({ referral, went }: { readonly referral: ProcessId; readonly went: Went }) {
  const t = useTexts({ sv, en }).went
  const [ids] = useState(() => ({ message: newId<'message'>(), entry: newId<'entry'>() }))
  const [outcome, setOutcome] = useState<WentKind | null>(went.proposed)
  const [words, setWords] = useState('')
  const { send, state, problem, retry } = useWhole(useSend(tellWent), [
    [outcome === null, 'outcome', 'choice'],
  ])
  const tell = async () => {
    const said = outcome === null ? null : { referral, ...ids, outcome, words }
    if (await send(said, went.version)) announce(t.sent)
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <p>{t.lead(went.sender.name, went.sender.unit)}</p>
      {problem && <Problem problem={problem} retry={retry} sends />}
      <Choice
        label={t.outcome}
        name="outcome"
        required
        value={outcome}
        onChange={setOutcome}
        options={wentKinds.map((value) => ({ value, text: t.kinds[value] }))}
        problem={problem}
      />
      {went.proposed && outcome === went.proposed && <p className="subtle">{t.proposed}</p>}
      <TextArea
        label={t.optional}
        hint={t.optionalHint}
        name="words"
        value={words}
        onChange={setWords}
        problem={problem}
      />
      <Button loading={state === 'sending'} onClick={() => void tell()}>
        {t.send}
      </Button>
    </form>
  )
}
