import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { DelegationRow } from '../../delegations/delegation.ts'
import { dayOf, daysBetween } from '../../shared/day.ts'
import { delegation as en } from '../../shared/texts/en/delegation.ts'
import { delegation as sv } from '../../shared/texts/sv/delegation.ts'
import { Fold } from '../pieces/fold.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { nowHere, useMoments } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'

const GiveSheet = sheetLater(async () => (await import('./give-sheet.tsx')).GiveSheet)
const WordSheet = sheetLater(async () => (await import('./word-sheet.tsx')).WordSheet)

type Open = 'renew' | 'review' | 'revoke' | null

/** One delegation: who, what, until when, by whom; and what a nurse can do with it. */
export function DelegationItem({ row }: { readonly row: DelegationRow }) {
  const t = useTexts({ sv, en })
  const { full } = useMoments()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const may = (action: 'renew' | 'review' | 'revoke') => row.allowed.includes(`delegation.${action}`)
  const others = (['review', 'revoke'] as const).filter(may)
  return (
    <article className="delegation">
      <div className="delegation-head">
        <p className="delegation-who">
          {row.delegate}, {row.delegateTitle.toLowerCase()}
        </p>
        <span className="row">
          {row.mine && <Tag tone="accent">{t.says.mine}</Tag>}
          <Until row={row} />
        </span>
      </div>
      <p>
        <strong>{t.task[row.task]}.</strong> {row.exactly}
      </p>
      {row.person ? (
        <div className="delegation-only">
          <span>{t.says.only}</span>
          <PersonHead person={row.person} link />
        </div>
      ) : (
        <p className="subtle">{row.personBound ? t.says.onlyOne : t.says.everybody}</p>
      )}
      <p className="subtle">
        {t.says.by(row.delegator, row.delegatorTitle)}, {t.says.from(row.from)} {t.says.until(row.until)}.{' '}
        {row.reviewOverdue ? (
          <Tag tone="warning">{t.says.reviewOverdue}</Tag>
        ) : (
          t.says.reviewed(row.reviewedOn)
        )}
      </p>
      {row.revoked && (
        <p>
          {t.says.revoked(row.revoked.by, dayOf(row.revoked.at))}: {row.revoked.reason}
        </p>
      )}
      <div className="row no-print">
        {may('renew') && (
          <Button variant={row.soon ? 'primary' : 'secondary'} onClick={() => setOpen('renew')}>
            {t.act.renew}
          </Button>
        )}
        {others.map((action) => (
          <Button key={action} variant="tertiary" onClick={() => setOpen(action)}>
            {t.act[action]}
          </Button>
        ))}
      </div>
      <Fold title={t.says.history} noPrint>
        <ul className="delegation-history">
          {row.history.map((event) => (
            <li key={`${event.at}${event.what}`}>
              <strong>{t.event[event.what]}</strong> {full(event.at)}, {event.by}. {event.text}
            </li>
          ))}
        </ul>
      </Fold>
      {open === 'renew' && <GiveSheet renews={row} onClose={close} />}
      {(open === 'review' || open === 'revoke') && <WordSheet row={row} what={open} onClose={close} />}
    </article>
  )
}

function Until({ row }: { readonly row: DelegationRow }) {
  const t = useTexts({ sv, en })
  if (row.standing !== 'holds') return <Tag tone="neutral">{t.standing[row.standing]}</Tag>
  if (row.renewed) return <Tag tone="success">{t.says.renewed}</Tag>
  const left = daysBetween(dayOf(nowHere()), row.until)
  return (
    <Tag tone={row.soon ? 'warning' : 'success'}>
      {row.soon ? t.says.daysLeft(left) : t.says.until(row.until)}
    </Tag>
  )
}
