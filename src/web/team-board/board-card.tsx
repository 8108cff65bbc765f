import { Button } from '@digdir/designsystemet-react'
import { receiptReferral } from '../../referrals/api.ts'
import type { BoardRow } from '../../referrals/board-api.ts'
import { common as enCommon } from '../../shared/texts/en/common.ts'
import { referral as enReferral } from '../../shared/texts/en/referral.ts'
import { teamBoard as en } from '../../shared/texts/en/team-board.ts'
import { common as svCommon } from '../../shared/texts/sv/common.ts'
import { referral as svReferral } from '../../shared/texts/sv/referral.ts'
import { teamBoard as sv } from '../../shared/texts/sv/team-board.ts'
import { Deadline } from '../pieces/deadline.tsx'
import { useMoments } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Tag } from '../pieces/tag.tsx'
import { tell } from '../shell/announce.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { isDueToday } from './due-today.ts'
import { Plan } from './plan.tsx'
import { useNow } from './use-now.ts'
import { waitedFor } from './waited.ts'

interface BoardCardProps {
  readonly row: BoardRow
  readonly onOpen: () => void
}

/** One referral on the board: who, what, from whom, how long it has waited, and the one next thing to do. */
export function BoardCard({ row, onOpen }: BoardCardProps) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const undecided = row.decision === null && row.ended === null
  const today = isDueToday(row, useNow())
  return (
    <article className="board-card" data-urgency={undecided ? row.urgencyOrder : undefined}>
      <p className="board-card-top">
        <Tag tone={(row.urgencyOrder === 1 && undecided) || today ? 'warning' : 'neutral'}>
          {today ? t.today : row.urgency.text[language]}
        </Tag>
        {undecided && <Waited row={row} />}
      </p>
      <PersonHead person={row.person} />
      <p className="board-situation">{row.situation}</p>
      <p className="subtle">
        {row.reason.text[language]} · {t.from(row.sender.name, row.sender.unit)}
        {row.source === 'phone' && `, ${t.byPhone}`}
      </p>
      <Standing row={row} />
      <div className="board-card-acts">
        {row.allowed.includes('referral.receipt') && <ReceiptButton row={row} />}
        <Button variant="secondary" onClick={onOpen} aria-label={`${t.open}: ${row.person.name}`}>
          {t.open}
        </Button>
      </div>
    </article>
  )
}

/** How long it has waited: calm, but never hidden. */
function Waited({ row }: { readonly row: BoardRow }) {
  const t = useTexts({ sv, en })
  const words = useTexts({ sv: svCommon, en: enCommon })
  const { full } = useMoments()
  const time = waitedFor(row.receivedAt, useNow(), words)
  return (
    <time className="waited" dateTime={row.receivedAt} title={full(row.receivedAt)}>
      {time === null ? t.justNow : t.waited(time)}
    </time>
  )
}

/** What has been done and what is due: receipt, plan, decision, answer, unread supplements. */
function Standing({ row }: { readonly row: BoardRow }) {
  const t = useTexts({ sv, en })
  const { ended } = useTexts({ sv: svReferral, en: enReferral })
  const { near } = useMoments()
  const language = useLanguage()
  const { decision, assessedAt, receiptedBy, receiptedAt, next } = row
  return (
    <div className="board-standing">
      {row.unreadSupplements > 0 && <Tag tone="info">{t.unread(row.unreadSupplements)}</Tag>}
      {row.ended && <p>{ended[row.ended]}</p>}
      {decision ? (
        <p>
          <strong>{decision.text[language]}</strong>
          <span className="subtle"> {t.detail.by(decision.by, near(decision.at))}</span>
        </p>
      ) : (
        <>
          {row.ended === null && assessedAt !== null ? (
            <p>{t.assessed(near(assessedAt))}</p>
          ) : (
            <Planned row={row} />
          )}
          {receiptedBy && receiptedAt && (
            <p className="subtle">{t.receiptedBy(receiptedBy, near(receiptedAt))}</p>
          )}
        </>
      )}
      {decision && <AnswerStanding decision={decision} />}
      {next && <Deadline due={next.due} />}
    </div>
  )
}

/** Who goes or calls, while nobody has been there. */
function Planned({ row: { planned, plannedAt } }: { readonly row: BoardRow }) {
  return (
    planned && (
      <p>
        <Plan planned={planned} at={plannedAt} />
      </p>
    )
  )
}

/** How far the answer has come. */
export function AnswerStanding({ decision }: { readonly decision: NonNullable<BoardRow['decision']> }) {
  const t = useTexts({ sv, en }).answer
  const { near } = useMoments()
  const when = decision.readAt === null ? '' : near(decision.readAt)
  switch (decision.answer) {
    case 'sent':
      return <Tag tone="neutral">{t.sent}</Tag>
    case 'toCall':
      return <Tag tone="warning">{t.toCall}</Tag>
    case 'read':
      return <p className="subtle">{t.read(decision.readBy ?? '', when)}</p>
    case 'called':
      return <p className="subtle">{t.called(when)}</p>
  }
}

/** Receipts by name; when someone was first, says who. */
export function ReceiptButton({ row }: { readonly row: Pick<BoardRow, 'referral' | 'receiptedBy'> }) {
  const t = useTexts({ sv, en })
  const { send, state, problem, retry } = useSend(receiptReferral)
  const act = async () => {
    if (await send({ referral: row.referral })) tell(t.receipted(t.column.assessing))
  }
  return (
    <>
      {problem && <Problem problem={problem} retry={retry} />}
      <Button onClick={act} loading={state === 'sending'}>
        {t.receipt}
      </Button>
    </>
  )
}
