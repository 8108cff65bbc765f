import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import { exchangeReceipt } from '../../exchanges/api.ts'
import { supplementReferral } from '../../referrals/api.ts'
import { readSentThread } from '../../referrals/sent-api.ts'
import { alarm as enAlarm } from '../../shared/texts/en/alarm.ts'
import { referral as enReferral } from '../../shared/texts/en/referral.ts'
import { sent as en } from '../../shared/texts/en/sent.ts'
import { alarm as svAlarm } from '../../shared/texts/sv/alarm.ts'
import { referral as svReferral } from '../../shared/texts/sv/referral.ts'
import { sent as sv } from '../../shared/texts/sv/sent.ts'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { useMoments } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useWritten } from '../pieces/written.ts'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { SnapshotText } from './snapshot-text.tsx'

type Thread = z.output<(typeof readSentThread)['output']>

/** One matter from the sender's side: where it stands, the answers, what was sent, and more to add. */
export function SentThread({ thread }: { readonly thread: string }) {
  const reading = useRead(readSentThread, { thread }, { topics: ['unit'] })
  return (
    <WhenRead reading={reading}>
      {(data) => (
        <div className="stack">
          <PersonHead person={data.person} />
          <Standing thread={data} />
          {data.went && <Went went={data.went} />}
          <Answers thread={data} />
          <Told thread={data} />
          <Supplement thread={data} />
        </div>
      )}
    </WhenRead>
  )
}

function Standing({ thread }: { readonly thread: Thread }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const unread = useTexts({ sv: svAlarm, en: enAlarm }).ifUnread
  const { readBy, readAt, expected, unitPhone, state } = thread
  return (
    <>
      {readBy && readAt ? (
        <StatusLine tone="success">{t.readBy(readBy, near(readAt))}</StatusLine>
      ) : (
        <>
          {expected.receiptDue && <StatusLine>{t.notRead(near(expected.receiptDue))}</StatusLine>}
          {state === 'sent' && expected.unread.length > 0 && (
            <p className="subtle">
              {expected.unread.map(({ at, tell }) => unread[tell](near(at))).join(' ')}
            </p>
          )}
        </>
      )}
      {state === 'read' && <p className="subtle">{t.waiting}</p>}
      {unitPhone && <PhoneLink number={unitPhone.phone} whom={thread.team} />}
    </>
  )
}

/** What the team has told since of how it went. */
function Went({ went }: { readonly went: NonNullable<Thread['went']> }) {
  const t = useTexts({ sv: svReferral, en: enReferral }).went
  const { near } = useMoments()
  return (
    <Section title={t.title} level={3}>
      <p>
        <strong>{t.kinds[went.outcome]}</strong>
      </p>
      {went.words && <p className="said">{went.words}</p>}
      <p className="subtle">
        {went.by}, {near(went.at)}
      </p>
    </Section>
  )
}

function Answers({ thread }: { readonly thread: Thread }) {
  const t = useTexts({ sv, en })
  if (thread.answers.length === 0) return null
  return (
    <Section title={t.detail.answers} tone="plain" level={3}>
      {thread.answers.map((answer) => (
        <Answer key={answer.message} answer={answer} />
      ))}
    </Section>
  )
}

function Answer({ answer }: { readonly answer: Thread['answers'][number] }) {
  const t = useTexts({ sv, en })
  const written = useWritten()
  const { near } = useMoments()
  const { send, state, problem, retry } = useSend(exchangeReceipt)
  return (
    <article className="stack answer">
      <p>
        <strong>{written(answer.title)}</strong>
      </p>
      <SnapshotText sections={answer.sections} under={answer.title} />
      <p className="subtle">
        {t.from(answer.from)}, {near(answer.receivedAt)}
      </p>
      {problem && <Problem problem={problem} retry={retry} />}
      {answer.receiptedBy && answer.receiptedAt ? (
        <StatusLine tone="success">{t.receiptedBy(answer.receiptedBy, near(answer.receiptedAt))}</StatusLine>
      ) : (
        <Button onClick={() => void send({ message: answer.message })} loading={state === 'sending'}>
          {t.receipt}
        </Button>
      )}
    </article>
  )
}

function Told({ thread }: { readonly thread: Thread }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  return (
    <>
      {thread.supplements.length > 0 && (
        <Section title={t.detail.supplements} tone="plain" level={3}>
          {thread.supplements.map((one) => (
            <div key={one.message}>
              <p className="said">{one.text}</p>
              <p className="subtle">
                {one.sentBy}, {near(one.sentAt)}. {one.readBy ?? t.detail.unread}
              </p>
            </div>
          ))}
        </Section>
      )}
      <Section title={t.detail.sent} tone="plain" level={3}>
        <p className="subtle">
          {thread.sentBy}, {near(thread.sentAt)}
        </p>
        <SnapshotText sections={thread.sections} />
      </Section>
    </>
  )
}

function Supplement({ thread }: { readonly thread: Thread }) {
  const t = useTexts({ sv, en })
  const draft = useDraft(`supplement:${thread.thread}`)
  const [text, setText] = useState('')
  const [entry, setEntry] = useState(() => newId<'entry'>())
  const { send, state, problem, retry } = useWhole(useSend(supplementReferral), [
    [isBlank(text), 'text', 'text'],
  ])
  const act = async () => {
    const sent = await send({ thread: thread.thread, entry, person: thread.person.id, text })
    if (!sent) return
    draft.forget()
    setText('')
    setEntry(newId<'entry'>())
    announce(t.detail.supplementSent)
  }
  return (
    <Section title={t.detail.supplement} tone="plain" level={3}>
      <DraftOffer draft={draft} onTake={(found) => setText(found.text ?? '')} />
      <TextArea
        label={t.detail.supplement}
        name="text"
        hint={t.detail.supplementHint}
        required
        draft={draft}
        value={text}
        onChange={setText}
        maxLength={4000}
        problem={problem}
      />
      {problem && <Problem problem={problem} retry={retry} sends />}
      <Button variant="secondary" onClick={act} loading={state === 'sending'}>
        {t.detail.sendSupplement}
      </Button>
    </Section>
  )
}
