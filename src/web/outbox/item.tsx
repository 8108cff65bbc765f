import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { outbox as en } from '../../shared/texts/en/outbox.ts'
import { outboxNames as enNames } from '../../shared/texts/en/outbox-names.ts'
import { outbox as sv } from '../../shared/texts/sv/outbox.ts'
import { outboxNames as svNames } from '../../shared/texts/sv/outbox-names.ts'
import type { Settled } from '../device/outbox.ts'
import { type OpenItem, sendAgain, sendCorrected, throwAway } from '../device/outbox-own.ts'
import { holdsWords } from '../device/outbox-rules.ts'
import type { Written } from '../device/outbox-store.ts'
import { useMoments } from '../pieces/moment.ts'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { Tag } from '../pieces/tag.tsx'
import { announce } from '../shell/announce.tsx'
import { connection } from '../shell/connection.ts'
import { useTexts } from '../shell/language.ts'
import { useSession } from '../shell/session.ts'
import { useValue } from '../shell/value.ts'
import { CorrectForm } from './correct-form.tsx'
import { Called } from './kept-notice.tsx'
import { Twice } from './twice.tsx'
import { WrittenWords } from './written-words.tsx'

/** One piece that is not sent: whom it is about, what, since when, how it stands, and what one can do about it. */
export function OutboxItem({ item }: { readonly item: OpenItem }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const session = useSession()
  const { row, written } = item
  return (
    <article className="outbox-item" aria-label={useNameOf(written)}>
      <Head item={item} />
      <p className="subtle">{t.since(near(Date.parse(row.madeAt)))}</p>
      {row.assignment !== session.chosen && <p className="subtle">{t.otherAssignment}</p>}
      {written === null ? <p>{t.gone}</p> : <Opened item={item} written={written} />}
    </article>
  )
}

function Head({ item: { row, written, isStopped } }: { readonly item: OpenItem }) {
  const t = useTexts({ sv, en })
  const name = useNameOf(written)
  const state = stateOf(row.state, { isStopped, mustCall: written?.handsOver != null && !row.called })
  return (
    <div className="outbox-head">
      <h3>{name}</h3>
      <span>
        {written?.whom ? (
          <Link className="ds-link" to="/person/$id" params={{ id: written.whom.id }}>
            {written.whom.name}
          </Link>
        ) : (
          t.nobody
        )}
      </span>
      <Tag tone={state === 'refused' || state === 'call' ? 'danger' : 'info'}>{t.states[state]}</Tag>
    </div>
  )
}

function stateOf(
  state: OpenItem['row']['state'],
  { isStopped, mustCall }: { readonly isStopped: boolean; readonly mustCall: boolean },
): keyof typeof sv.states {
  if (state === 'refused') return 'refused'
  if (mustCall) return 'call'
  return isStopped ? 'heldBack' : state
}

function Opened({ item, written }: { readonly item: OpenItem; readonly written: Written }) {
  const t = useTexts({ sv, en })
  const { row, isStopped } = item
  const [shows, setShows] = useState(false)
  const [corrects, setCorrects] = useState(false)
  const { reached } = useValue(connection)
  const { handsOver, call, endpoint, input } = written
  const isStale = item.why?.code === 'command.stale'
  const mayCorrect = row.state === 'refused' && !isStale && holdsWords(input)
  return (
    <>
      {row.state === 'refused' && <Why item={item} />}
      {isStopped && row.state !== 'refused' && <StatusLine tone="warning">{t.heldBackWhy}</StatusLine>}
      {handsOver !== null && (
        <>
          {call && <PhoneLink number={call.phone} whom={call.whom} as="button" />}
          <Called item={row.id} called={row.called ?? false} />
        </>
      )}
      {shows && <WrittenWords endpoint={endpoint} input={input} />}
      {corrects && (
        <CorrectForm
          endpoint={endpoint}
          input={input}
          onSend={async (next) => announce(wordsOf(await sendCorrected(row.id, next), t))}
          onCancel={() => setCorrects(false)}
        />
      )}
      <div className="row">
        <Button variant="secondary" aria-expanded={shows} onClick={() => setShows(!shows)}>
          {shows ? t.close : t.open}
        </Button>
        {mayCorrect && !corrects && (
          <Button variant="secondary" onClick={() => setCorrects(true)}>
            {t.edit}
          </Button>
        )}
        {!isStale && !isStopped && (reached || row.state === 'refused') && <Retry id={row.id} />}
        <Twice
          words={t.throwAway}
          sure={t.throwAwaySure}
          yes={t.throwAwayYes}
          onYes={() => void throwAway(row.id).then(() => announce(t.thrown))}
        />
      </div>
    </>
  )
}

function Why({ item: { why } }: { readonly item: OpenItem }) {
  const t = useTexts({ sv, en })
  return (
    <StatusLine tone="danger">
      {why?.code === 'command.stale' ? t.stale : why?.title || t.whyUnknown}
      {why?.errors.map(({ field, title }) => (
        <span key={field}> {title}</span>
      ))}
    </StatusLine>
  )
}

function Retry({ id }: { readonly id: string }) {
  const t = useTexts({ sv, en })
  const [isTrying, setTrying] = useState(false)
  const retry = async () => {
    setTrying(true)
    announce(wordsOf(await sendAgain(id), t))
    setTrying(false)
  }
  return (
    <Button variant="secondary" loading={isTrying} onClick={() => void retry()}>
      {t.retry}
    </Button>
  )
}

function wordsOf(settled: Settled, t: typeof sv): string {
  if (settled.is === 'done') return t.sent
  return settled.is === 'refused' ? settled.problem.title : t.unsentStill
}

/** What a piece of work is called, by its endpoint. */
export function useNameOf(written: Pick<Written, 'endpoint'> | null): string {
  const names: Readonly<Record<string, string>> = useTexts({ sv: svNames, en: enNames })
  const t = useTexts({ sv, en })
  return (written && names[written.endpoint]) ?? t.otherField
}
