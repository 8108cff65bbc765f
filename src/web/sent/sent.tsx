import './sent.css'
import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listSent, type SentRow } from '../../referrals/sent-api.ts'
import { sent as en } from '../../shared/texts/en/sent.ts'
import { sent as sv } from '../../shared/texts/sv/sent.ts'
import { Alarms } from '../alarms/alarms.tsx'
import { HandBackInbox } from '../enrolment/hand-back-inbox.tsx'
import { List } from '../pieces/list.tsx'
import { Page } from '../pieces/page.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Section } from '../pieces/section.tsx'
import { Segments } from '../pieces/segments.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { Tag } from '../pieces/tag.tsx'
import { Time } from '../pieces/time.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useWritten } from '../pieces/written.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { Inbox } from './inbox.tsx'
import { SentThread } from './sent-thread.tsx'

/** What one, or one's unit, has sent to teams: answers to receipt first, then everything and how far it has come. */
export function SentList() {
  const t = useTexts({ sv, en })
  const [scope, setScope] = useState<'mine' | 'unit'>('unit')
  const [opened, setOpened] = useState<SentRow | null>(null)
  const reading = useRead(listSent, { scope }, { topics: ['unit'] })
  return (
    <Page
      title={t.title}
      lead={t.lead}
      width="read"
      actions={
        <Button asChild variant="secondary">
          <Link to="/reach">{t.toReach}</Link>
        </Button>
      }
    >
      <Alarms />
      <HandBackInbox />
      <Inbox />
      <Section title={t.title} tone="plain">
        <Segments
          label={t.scope.label}
          value={scope}
          onChange={setScope}
          options={[
            { value: 'unit', text: t.scope.unit },
            { value: 'mine', text: t.scope.mine },
          ]}
        />
        <WhenRead reading={reading}>
          {({ rows, total }) => (
            <List
              rows={rows}
              total={total}
              keyOf={(row) => row.thread}
              label={t.title}
              none={scope === 'mine' ? t.noneMine : t.none}
              noneIcon="sent"
            >
              {(row) => <SentItem row={row} onOpen={() => setOpened(row)} />}
            </List>
          )}
        </WhenRead>
      </Section>
      <Sheet title={opened?.team ?? ''} open={opened !== null} onClose={() => setOpened(null)} place="side">
        {opened && <SentThread thread={opened.thread} />}
      </Sheet>
    </Page>
  )
}

const tones = {
  sent: 'neutral',
  read: 'info',
  answered: 'warning',
  done: 'success',
  withdrawn: 'neutral',
} as const

function SentItem({ row, onOpen }: { readonly row: SentRow; readonly onOpen: () => void }) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const written = useWritten()
  return (
    <article className="sent-item">
      <div className="sent-words">
        <PersonHead person={row.person} />
        <p>
          {row.reason.text[language]} · {row.urgency.text[language]}
        </p>
        <p className="subtle">
          {row.team}. <Time at={row.sentAt} />, {row.sentBy}
        </p>
        {row.answer && <p className="sent-answer">{written(row.answer.title)}</p>}
      </div>
      <div className="sent-acts">
        <Tag tone={tones[row.state]}>{t.state[row.state]}</Tag>
        <Button
          variant="secondary"
          onClick={onOpen}
          aria-label={`${t.open}: ${row.person.name}, ${row.team}`}
        >
          {t.open}
        </Button>
      </div>
    </article>
  )
}
