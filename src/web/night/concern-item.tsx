import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { exchangeReceipt } from '../../exchanges/api.ts'
import { type NightConcernRow, nightHappened } from '../../night-reports/api.ts'
import { nightReport as en } from '../../shared/texts/en/night-report.ts'
import { nightReport as sv } from '../../shared/texts/sv/night-report.ts'
import { Fold } from '../pieces/fold.tsx'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { useMoments } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Tag } from '../pieces/tag.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { LevelTag, Said } from './said.tsx'

const HappenedSheet = sheetLater(async () => (await import('./happened-sheet.tsx')).HappenedSheet)

/** One concern that has come to the own unit: read it by name, and in the morning tell what happened. */
export function ConcernItem({ row }: { readonly row: NightConcernRow }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  return (
    <article className="night-item" data-unread={row.readBy === null}>
      <PersonHead person={row.person} link />
      <p className="row">
        <LevelTag level={row.level} />
        {row.state === 'withdrawn' && <Tag tone="info">{t.received.withdrawn}</Tag>}
        {row.state === 'standing' && row.number > 1 && <Tag tone="info">{t.received.changed}</Tag>}
        {row.state === 'standing' && <span className="subtle">{t.received.until(near(row.endsAt))}</span>}
      </p>
      {row.withdrawnWhy === null ? (
        <Said said={row.said} />
      ) : (
        <>
          <p>
            <strong>{t.received.withdrawnWhy(row.withdrawnWhy)}</strong>
          </p>
          <Fold title={t.received.wasSaid}>
            <Said said={row.said} />
          </Fold>
        </>
      )}
      <p className="subtle">{t.received.from(row.from, near(row.at))}</p>
      {row.before.map((old) => (
        <Fold key={old.number} title={`${t.received.before}, ${near(old.at)}`}>
          <Said said={old.said} />
        </Fold>
      ))}
      {row.readBy && row.readAt && <p>{t.received.readBy(row.readBy, near(row.readAt))}</p>}
      {row.happened && (
        <p>
          <strong>
            {t.received.told(t.happened[row.happened.what], row.happened.by, near(row.happened.at))}
          </strong>{' '}
          {row.happened.words}
        </p>
      )}
      <Acts row={row} />
    </article>
  )
}

function Acts({ row }: { readonly row: NightConcernRow }) {
  const t = useTexts({ sv, en }).received
  const [telling, setTelling] = useState(false)
  const reading = useSend(exchangeReceipt, () => announce(t.readSaid))
  const nothing = useSend(nightHappened, () => announce(t.saved))
  const [ids] = useState(() => ({ entry: newId<'entry'>(), answer: newId<'message'>() }))
  const problem = reading.problem ?? nothing.problem
  return (
    <div className="stack no-print">
      {problem && <Problem problem={problem} retry={reading.retry ?? nothing.retry} />}
      <div className="row">
        {row.allowed.includes('exchange.receipt') && (
          <Button
            loading={reading.state === 'sending'}
            onClick={() => void reading.send({ message: row.message })}
          >
            <Icon name="check" />
            {t.read}
          </Button>
        )}
        {row.allowed.includes('nightReport.happened') && (
          <>
            <Button variant="secondary" onClick={() => setTelling(true)}>
              {t.tell}
            </Button>
            <Button
              variant="tertiary"
              loading={nothing.state === 'sending'}
              onClick={() =>
                void nothing.send({
                  ...ids,
                  message: row.message,
                  person: row.person.id,
                  what: 'nothing',
                  words: '',
                })
              }
            >
              {t.nothing}
            </Button>
          </>
        )}
      </div>
      {telling && <HappenedSheet row={row} onClose={() => setTelling(false)} />}
    </div>
  )
}
