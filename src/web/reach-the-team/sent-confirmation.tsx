import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { readSentThread } from '../../referrals/sent-api.ts'
import { alarm as enAlarm } from '../../shared/texts/en/alarm.ts'
import { reachTheTeam as en } from '../../shared/texts/en/reach-the-team.ts'
import { alarm as svAlarm } from '../../shared/texts/sv/alarm.ts'
import { reachTheTeam as sv } from '../../shared/texts/sv/reach-the-team.ts'
import { Icon } from '../pieces/icon.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { CallFirst } from './call-first.tsx'
import type { Way } from './fields.ts'

interface SentConfirmationProps {
  readonly way: Way
  readonly thread: string
  readonly onAnother: () => void
}

/** It is sent: who reads it by when, where the answer comes, that responsibility has not moved, and what to do if it gets worse. */
export function SentConfirmation({ way, thread, onAnother }: SentConfirmationProps) {
  const t = useTexts({ sv, en }).done
  const unread = useTexts({ sv: svAlarm, en: enAlarm }).ifUnread
  const language = useLanguage()
  const { near } = useMoments()
  const otherwise = way.reading?.open === false ? way.reading.otherwise : null
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const reading = useRead(readSentThread, { thread }, { topics: ['unit'] })
  return (
    <div className="stack">
      <div className="sent-done">
        <Icon name="check" />
        <h2 ref={heading} tabIndex={-1}>
          {way.words.reportSent[language]}
        </h2>
      </div>
      <Section title={t.next}>
        <WhenRead reading={reading} lines={2}>
          {({ expected }) => (
            <ul className="next-steps">
              {expected.receiptDue && <li>{t.read(near(expected.receiptDue))}</li>}
              {expected.unread.map(({ at, tell }) => (
                <li key={at}>{unread[tell](near(at))}</li>
              ))}
              {expected.assessDue && <li>{t.assess(near(expected.assessDue))}</li>}
              <li>{t.answer}</li>
              <li>
                <strong>{t.responsibility}</strong>
              </li>
              <li>{otherwise ? t.worseClosed(otherwise.who) : t.worse}</li>
            </ul>
          )}
        </WhenRead>
        <CallFirst way={way} />
      </Section>
      <div className="row">
        <Button asChild>
          <Link to="/sent">{t.show}</Link>
        </Button>
        <Button variant="secondary" onClick={onAnother}>
          {t.another}
        </Button>
      </div>
    </div>
  )
}
