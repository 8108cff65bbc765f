import { Link } from '@tanstack/react-router'
import type { OrderRow } from '../../orders/view.ts'
import { timingText } from '../../orders/wording-rules.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { Deadline } from '../pieces/deadline.tsx'
import { useMoments } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { Tag } from '../pieces/tag.tsx'
import { unbroken } from '../pieces/unbroken.ts'
import { useTexts } from '../shell/language.ts'
import { OrderActs } from './order-acts.tsx'
import { OrderFacts } from './order-facts.tsx'
import { OrderStands } from './order-stands.tsx'
import { latestWord, stateTone, stateWord } from './order-words.ts'

interface OrderItemProps {
  readonly row: OrderRow
  /** On the person's own page the name need not be said again. */
  readonly withoutPerson?: boolean
  /** Everything that is asked for, as on paper. */
  readonly full?: boolean
  /** By its time in a list: what is next and from whom need not be said again. */
  readonly brief?: boolean
}

/** One order in a list: whom, what, when, how far it has come, and the next step. */
export function OrderItem({ row, withoutPerson = false, full = false, brief = false }: OrderItemProps) {
  const t = useTexts({ sv, en })
  return (
    <article className="order-item">
      <div className="order-item-head">
        {!withoutPerson && <PersonHead person={row.person} link />}
        <span className="order-tags">
          {!(row.side === 'performing' && row.state === 'receipted') && (
            <Tag tone={stateTone(row)}>{stateWord(row, t)}</Tag>
          )}
          {row.unseen > 0 && <Tag tone="accent">{t.says.unseen(row.unseen)}</Tag>}
        </span>
      </div>
      <p className="order-what">
        <Link to="/order/$id" params={{ id: row.order }}>
          {row.content.what}
        </Link>
      </p>
      <p className="order-when subtle">
        <span>{t.kind[row.content.kind]}</span>
        {!brief && <span>{unbroken(timingText(row.content.timing, t.when))}</span>}
      </p>
      <OrderStands row={row} />
      {full && <OrderFacts content={row.content} />}
      {!brief && <Standing row={row} />}
      <OrderActs row={row} />
    </article>
  )
}

function Standing({ row }: { readonly row: OrderRow }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const who = row.side === 'ordering' ? t.says.to(row.partner) : t.says.from(row.partner)
  return (
    <>
      {row.question && row.state !== 'receipted' && <p className="order-asked">{row.question}</p>}
      <p className="order-when">
        {row.dueAt && <Deadline due={row.dueAt} />}
        {row.latest && <span>{t.says.latest(latestWord(row.latest, t), near(row.latest.at))}</span>}
      </p>
      <p className="subtle">
        {row.orderedBy}, {who}.{' '}
        {row.side === 'ordering' &&
          (row.receipted
            ? t.says.receipted(row.receipted.by, near(row.receipted.at))
            : row.state === 'sent' && t.says.unreceipted(near(row.sentAt)))}
        {row.escalated && ` ${t.says.escalated}.`}
      </p>
    </>
  )
}
