import '../pieces/fold.css'
import './sent.css'
import { Button } from '@digdir/designsystemet-react'
import { exchangeInbox, exchangeReceipt, type InboxRow } from '../../exchanges/api.ts'
import { sent as en } from '../../shared/texts/en/sent.ts'
import { sent as sv } from '../../shared/texts/sv/sent.ts'
import { Icon } from '../pieces/icon.tsx'
import { List } from '../pieces/list.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { Tag } from '../pieces/tag.tsx'
import { Time } from '../pieces/time.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useWritten } from '../pieces/written.ts'
import { tell } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { SnapshotText } from './snapshot-text.tsx'

interface InboxProps {
  /** One line that opens, where something else on the page comes first. */
  readonly folded?: boolean
}

/**
 * What has come to the own unit and waits for somebody's name. Nothing is drawn when nothing waits, since the lists
 * below it then say all there is.
 */
export function Inbox({ folded = false }: InboxProps) {
  const t = useTexts({ sv, en })
  const reading = useRead(exchangeInbox, {}, { topics: ['unit'] })
  return (
    <WhenRead reading={reading} lines={1}>
      {({ rows }) => {
        const mine = rows.filter(({ allowed }) => allowed.includes('exchange.receipt'))
        if (mine.length === 0) return null
        const list = (
          <List rows={mine} keyOf={(row) => row.message} label={t.toReceipt} none={t.inboxNone} quiet>
            {(row) => <InboxItem row={row} />}
          </List>
        )
        return folded ? (
          <details className="inbox inbox-folded fold">
            <summary>
              {t.toReceipt} <span className="section-count">{mine.length}</span>
            </summary>
            {list}
          </details>
        ) : (
          <div className="inbox" id="inbox">
            <Section title={t.toReceipt} count={mine.length}>
              {list}
            </Section>
          </div>
        )
      }}
    </WhenRead>
  )
}

function InboxItem({ row }: { readonly row: InboxRow }) {
  const t = useTexts({ sv, en })
  const written = useWritten()
  const { send, state, problem, retry } = useSend(exchangeReceipt)
  const act = async () => {
    if (await send({ message: row.message })) tell(t.receipted)
  }
  return (
    <article className="inbox-item">
      <header className="row">
        <PersonHead person={row.person} />
        <Tag tone="info">{t.kind[row.kind]}</Tag>
      </header>
      <p>
        <strong>{written(row.title)}</strong>
      </p>
      <SnapshotText sections={row.sections} under={row.title} />
      <p className="subtle">
        {t.from(row.from)}, <Time at={row.receivedAt} />
      </p>
      {problem && <Problem problem={problem} retry={retry} />}
      <Button onClick={act} loading={state === 'sending'}>
        <Icon name="check" />
        {t.receipt}
      </Button>
    </article>
  )
}
