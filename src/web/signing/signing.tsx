import './signing.css'
import { Button, Checkbox } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { listDrafts, readUnsigned } from '../../records/api.ts'
import { discardDraft, signNotes } from '../../records/write-api.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { EntryText } from '../person/entry-text.tsx'
import { useKinds } from '../person/entry-words.ts'
import { ConfirmButton } from '../pieces/confirm-button.tsx'
import { Empty } from '../pieces/empty.tsx'
import { Page } from '../pieces/page.tsx'
import { Problem } from '../pieces/problem.tsx'
import { RowFault } from '../pieces/row-fault.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { Time } from '../pieces/time.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'

type Waiting = z.output<typeof readUnsigned.output>['entries'][number]
type KeptDraft = z.output<typeof listDrafts.output>['drafts'][number]

/** At the day's end: what one has written and not signed, read through and signed several at once. */
export function Signing() {
  const t = useTexts({ sv, en }).sign
  const unsigned = useRead(readUnsigned, {}, { topics: ['unit'] })
  const drafts = useRead(listDrafts, {})
  return (
    <Page title={t.title} lead={t.lead} width="read">
      <WhenRead reading={unsigned}>{({ entries }) => <ToSign entries={entries} />}</WhenRead>
      <WhenRead reading={drafts}>{({ drafts: kept }) => <Drafts drafts={kept} />}</WhenRead>
    </Page>
  )
}

function ToSign({ entries }: { readonly entries: readonly Waiting[] }) {
  const t = useTexts({ sv, en }).sign
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState(0)
  const { send, state, problem, retry } = useSend(signNotes, ({ signed }) => {
    setDone(signed)
    announce(t.done(signed))
  })
  const chosen = entries.filter((entry) => !left.has(entry.id))
  const toggle = (id: string, on: boolean) =>
    setLeft((before) => new Set(on ? [...before].filter((each) => each !== id) : [...before, id]))
  return (
    <div className="stack">
      {done > 0 && <StatusLine tone="success">{t.done(done)}</StatusLine>}
      {problem && <Problem problem={problem} retry={retry} />}
      {entries.length === 0 ? (
        done === 0 && <Empty>{t.none}</Empty>
      ) : (
        <>
          <ul className="to-sign">
            {entries.map((entry) => (
              <li key={entry.id}>
                <RowFault>
                  <OneToSign
                    entry={entry}
                    chosen={!left.has(entry.id)}
                    onToggle={(on) => toggle(entry.id, on)}
                  />
                </RowFault>
              </li>
            ))}
          </ul>
          <Button
            disabled={chosen.length === 0}
            loading={state === 'sending'}
            onClick={() => void send({ entries: chosen.map(({ id }) => id) })}
          >
            {t.submit(chosen.length)}
          </Button>
        </>
      )}
    </div>
  )
}

interface OneToSignProps {
  readonly entry: Waiting
  readonly chosen: boolean
  readonly onToggle: (on: boolean) => void
}

function OneToSign({ entry, chosen, onToggle }: OneToSignProps) {
  const t = useTexts({ sv, en }).sign
  const kinds = useKinds()
  return (
    <div className="one-to-sign">
      <Checkbox
        className="sign-choice"
        label={`${entry.personName}, ${kinds[entry.kind].toLowerCase()}`}
        checked={chosen}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      <p className="subtle">
        <Time at={entry.happenedAt} as="full" />
      </p>
      <EntryText entry={entry} />
      <p>
        <Link to="/person/$id" params={{ id: entry.person }} className="ds-link">
          {t.toPerson}
        </Link>
      </p>
    </div>
  )
}

function Drafts({ drafts }: { readonly drafts: readonly KeptDraft[] }) {
  const t = useTexts({ sv, en })
  const { send, problem, state } = useSend(discardDraft)
  if (drafts.length === 0) return null
  return (
    <Section title={t.sign.drafts} count={drafts.length}>
      {problem && <Problem problem={problem} />}
      <ul className="to-sign">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <p>
              <Link to="/person/$id" params={{ id: draft.person }} className="ds-link">
                {draft.personName}
              </Link>{' '}
              <span className="subtle">
                <Time at={draft.updatedAt} />
              </span>
            </p>
            <EntryText
              entry={{ sections: draft.sections, hidden: false, correction: null, kind: draft.kind }}
            />
            <ConfirmButton
              variant="secondary"
              doing={t.note.discarding}
              sending={state === 'sending'}
              onConfirm={() => void send({ draft: draft.id })}
            >
              {t.note.discard}
            </ConfirmButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}
