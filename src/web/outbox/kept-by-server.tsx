import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { discardDelivery, myDeliveries } from '../../devices/delivery-api.ts'
import { outbox as en } from '../../shared/texts/en/outbox.ts'
import { refusalText } from '../../shared/texts/refusal-text.ts'
import { outbox as sv } from '../../shared/texts/sv/outbox.ts'
import { List } from '../pieces/list.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { announce } from '../shell/announce.tsx'
import { connection } from '../shell/connection.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useValue } from '../shell/value.ts'
import { useNameOf } from './item.tsx'
import { Twice } from './twice.tsx'
import { WrittenWords } from './written-words.tsx'

type Kept = z.output<(typeof myDeliveries)['output']>['rows'][number]

/** What one's devices delivered when one was not signed in, and the server would not do: one's own drafts, with the reason. */
export function KeptByServer() {
  const t = useTexts({ sv, en }).server
  const reading = useRead(myDeliveries, {}, { topics: ['staff'] })
  const { reached } = useValue(connection)
  if (!reached && reading.state !== 'ready')
    return (
      <Section title={t.title}>
        <p className="subtle">{t.away}</p>
      </Section>
    )
  return (
    <WhenRead reading={reading} lines={2}>
      {({ rows, total }) => (
        <Section title={t.title} count={total}>
          {total > 0 && <p className="subtle">{t.lead}</p>}
          <List rows={rows} keyOf={({ delivery }) => delivery} label={t.title} none={t.empty} quiet>
            {(kept) => <KeptRow kept={kept} />}
          </List>
        </Section>
      )}
    </WhenRead>
  )
}

function KeptRow({ kept }: { readonly kept: Kept }) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const { near } = useMoments()
  const [shows, setShows] = useState(false)
  const discard = useSend(discardDelivery, () => announce(t.server.discarded))
  const { delivery, person, madeAt, code, data, endpoint, input } = kept
  const name = useNameOf(kept)
  return (
    <article className="outbox-item" aria-label={name}>
      <div className="outbox-head">
        <h3>{name}</h3>
        {person && (
          <Link className="ds-link" to="/person/$id" params={{ id: person }}>
            {t.toPerson}
          </Link>
        )}
      </div>
      <p className="subtle">{t.server.madeAt(near(Date.parse(madeAt)))}</p>
      <StatusLine tone="danger">{refusalText(language, code, data)}</StatusLine>
      {shows && <WrittenWords endpoint={endpoint} input={input} />}
      {discard.problem && <Problem problem={discard.problem} retry={discard.retry} />}
      <div className="row">
        <Button variant="secondary" aria-expanded={shows} onClick={() => setShows(!shows)}>
          {shows ? t.close : t.open}
        </Button>
        <Twice
          words={t.server.discard}
          sure={t.server.discardSure}
          yes={t.server.discardYes}
          sending={discard.state === 'sending'}
          onYes={() => void discard.send({ delivery })}
        />
      </div>
    </article>
  )
}
