import './enrolment.css'
import { Button } from '@digdir/designsystemet-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { handBackAccept, handBackDecline, handBackRead } from '../../enrolments/closing-api.ts'
import { asId } from '../../shared/id.ts'
import { closing as en } from '../../shared/texts/en/closing.ts'
import { responsibility as enSaid } from '../../shared/texts/en/responsibility.ts'
import { refusalText } from '../../shared/texts/refusal-text.ts'
import { closing as sv } from '../../shared/texts/sv/closing.ts'
import { responsibility as svSaid } from '../../shared/texts/sv/responsibility.ts'
import { Deadline } from '../pieces/deadline.tsx'
import { Fold } from '../pieces/fold.tsx'
import { Page } from '../pieces/page.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { SnapshotText } from '../sent/snapshot-text.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

type Offered = z.output<typeof handBackRead.output>

/** One hand-back at its receiver: the report, and the answer that moves responsibility or leaves it. */
export function HandBack() {
  const { id, handBack } = useParams({ from: '/inside/person/$id/hand-back/$handBack' })
  const t = useTexts({ sv, en }).inbox
  const reading = useRead(handBackRead, { person: asId<'person'>(id), handBack: asId<'message'>(handBack) })
  return (
    <Page title={t.title} lead={t.lead} width="read">
      <WhenRead reading={reading} lines={8}>
        {(offered) => <Offer offered={offered} />}
      </WhenRead>
    </Page>
  )
}

function Offer({ offered }: { readonly offered: Offered }) {
  const t = useTexts({ sv, en }).inbox
  const said = useTexts({ sv: svSaid, en: enSaid })
  const lines = offered.lines.map((line) => said.line[line].toLowerCase()).join(', ')
  return (
    <div className="stack">
      <PersonHead person={offered.person} link />
      <p>
        <b>{t.from(offered.fromUnit)}</b>, {offered.from}. {t.offers(lines)}
      </p>
      {offered.state === 'waiting' ? (
        <Deadline due={offered.dueAt} />
      ) : (
        <StatusLine tone={offered.state === 'accepted' ? 'success' : 'info'}>
          {t.answeredBy(t.answered[offered.state], offered.answeredName ?? '')}
        </StatusLine>
      )}
      <Section title={t.report}>
        <SnapshotText sections={offered.sections} />
      </Section>
      <Answer offered={offered} />
    </div>
  )
}

function Answer({ offered }: { readonly offered: Offered }) {
  const t = useTexts({ sv, en }).inbox
  const language = useLanguage()
  const [comment, setComment] = useState('')
  const [entry] = useState(() => newId<'entry'>())
  const { send, state, problem, retry } = useSend(handBackAccept)
  const accept = async () => {
    const said = comment.trim() === '' ? {} : { comment }
    if (await send({ person: offered.person.id, handBack: offered.handBack, entry, ...said }))
      announce(t.accepted)
  }
  if (offered.state !== 'waiting') return null
  return (
    <div className="stack no-print">
      {problem && <Problem problem={problem} retry={retry} />}
      {offered.whyNot !== null && (
        <StatusLine tone="warning">{refusalText(language, offered.whyNot)}</StatusLine>
      )}
      {offered.allowed.includes('handBack.accept') && (
        <>
          <TextArea
            label={t.comment}
            name="comment"
            rows={2}
            maxLength={1000}
            value={comment}
            onChange={setComment}
          />
          <Button loading={state === 'sending'} onClick={accept}>
            {t.accept}
          </Button>
          <p className="subtle">{t.acceptSure}</p>
        </>
      )}
      {offered.allowed.includes('handBack.decline') && <Decline offered={offered} />}
    </div>
  )
}

function Decline({ offered }: { readonly offered: Offered }) {
  const t = useTexts({ sv, en }).inbox
  const [why, setWhy] = useState('')
  const [entry] = useState(() => newId<'entry'>())
  const { send, state, problem, retry } = useWhole(useSend(handBackDecline), [[isBlank(why), 'why', 'text']])
  const decline = async () => {
    if (await send({ person: offered.person.id, handBack: offered.handBack, entry, why }))
      announce(t.declined)
  }
  return (
    <Fold title={t.decline}>
      <div className="stack">
        {problem && <Problem problem={problem} retry={retry} />}
        <TextArea
          label={t.declineWhy}
          name="why"
          required
          rows={2}
          maxLength={1000}
          problem={problem}
          value={why}
          onChange={setWhy}
        />
        <Button variant="secondary" loading={state === 'sending'} onClick={decline}>
          {t.decline}
        </Button>
      </div>
    </Fold>
  )
}
