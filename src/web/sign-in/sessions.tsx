import './sessions.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import { endSessions, listSessions } from '../../door/api.ts'
import { signIn as en } from '../../shared/texts/en/sign-in.ts'
import { signIn as sv } from '../../shared/texts/sv/sign-in.ts'
import { leaveSignedOut } from '../lock/leave.ts'
import { SubscribedDevices } from '../notices/subscribed.tsx'
import { Icon } from '../pieces/icon.tsx'
import { List } from '../pieces/list.tsx'
import { Page } from '../pieces/page.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { Tag } from '../pieces/tag.tsx'
import { Time } from '../pieces/time.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useSession } from '../shell/session.ts'

type Session = z.output<(typeof listSessions)['output']>['sessions'][number]

/** Where one is signed in: each device with its times and assignment, to end one, all others, or all. */
export function Sessions() {
  const t = useTexts({ sv, en }).sessions
  const reading = useRead(listSessions, {}, { topics: ['staff'], everyHat: true })
  const [said, setSaid] = useState('')
  const say = (text: string) => {
    setSaid(text)
    announce(text)
  }
  return (
    <Page title={t.title} lead={t.lead} width="read">
      {said !== '' && <StatusLine tone="success">{said}</StatusLine>}
      <WhenRead reading={reading} lines={3}>
        {({ sessions }) => (
          <>
            <Section title={t.devices} count={sessions.length}>
              <List rows={sessions} keyOf={(one) => one.handle} label={t.devices} none={null} quiet>
                {(one) => <SessionRow session={one} onEnded={() => say(t.endedOne)} />}
              </List>
            </Section>
            <EndMany others={sessions.some((one) => !one.current)} onEnded={() => say(t.endedOthers)} />
          </>
        )}
      </WhenRead>
      <SubscribedDevices />
    </Page>
  )
}

interface SessionRowProps {
  readonly session: Session
  readonly onEnded: () => void
}

function SessionRow({ session, onEnded }: SessionRowProps) {
  const t = useTexts({ sv, en }).sessions
  const { id } = useSession().staff
  const leave = () => void leaveSignedOut(id)
  const end = useSend(endSessions, session.current ? leave : onEnded)
  // What labelOf() gives when the browser says nothing that it knows.
  const device = session.label === '–' ? t.unknownDevice : session.label
  return (
    <div className="session-row">
      <div className="session-words">
        <p className="session-device">
          {device}
          {session.current && <Tag tone="success">{t.here}</Tag>}
        </p>
        <p>{session.unit === null ? t.noUnit : t.under(session.unit)}</p>
        <p className="session-facts">
          <span>
            {t.lastAct} <Time at={session.lastActAt} />
          </span>
          <span>
            {t.signedIn} <Time at={session.signedInAt} />
          </span>
          <span>
            {t.ends} <Time at={session.endsAt} />
          </span>
        </p>
        {end.problem && <Problem problem={end.problem} retry={end.retry} />}
      </div>
      <Button
        variant="secondary"
        loading={end.state === 'sending'}
        aria-label={session.current ? t.endHere : t.endThat(device)}
        onClick={() => void end.send({ which: session.current ? 'this' : session.handle })}
      >
        {session.current ? t.endHere : t.end}
      </Button>
    </div>
  )
}

function EndMany({ others, onEnded }: { readonly others: boolean; readonly onEnded: () => void }) {
  const t = useTexts({ sv, en }).sessions
  const rest = useSend(endSessions, onEnded)
  const { id } = useSession().staff
  const all = useSend(endSessions, () => void leaveSignedOut(id))
  return (
    <div className="stack">
      {rest.problem && <Problem problem={rest.problem} retry={rest.retry} />}
      {all.problem && <Problem problem={all.problem} retry={all.retry} />}
      {!others && <p className="subtle">{t.onlyHere}</p>}
      <div className="row">
        {others && (
          <Button
            variant="primary"
            loading={rest.state === 'sending'}
            onClick={() => void rest.send({ which: 'others' })}
          >
            {t.endOthers}
          </Button>
        )}
        <Button
          variant="secondary"
          loading={all.state === 'sending'}
          onClick={() => void all.send({ which: 'everywhere' })}
        >
          <Icon name="lock" />
          {t.endAll}
        </Button>
      </div>
      <p className="subtle">{t.endAllHint}</p>
    </div>
  )
}
