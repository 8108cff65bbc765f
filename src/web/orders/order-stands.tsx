import type { OrderRow } from '../../orders/view.ts'
import { later } from '../../shared/instant.ts'
import { delegation as enDelegation } from '../../shared/texts/en/delegation.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { delegation as svDelegation } from '../../shared/texts/sv/delegation.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { nowHere } from '../pieces/moment.ts'
import { StatusLine } from '../pieces/status-line.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'

const FIRST_VALUES_MS = 15 * 60_000

/** What one must know before doing it: that it is reserved, that nobody can do it where it is, how far the blood has come. */
export function OrderStands({ row }: { readonly row: OrderRow }) {
  return (
    <>
      {row.astray && <Astray row={row} why={row.astray} />}
      {row.reserved.who !== 'anyone' && <Reserved row={row} />}
      {row.blood && <Blood row={row} blood={row.blood} />}
    </>
  )
}

function Astray({ row, why }: { readonly row: OrderRow; readonly why: NonNullable<OrderRow['astray']> }) {
  const t = useTexts({ sv, en }).astray
  const moved = why.livesIn === null ? t.personMovedUnknown : t.personMoved(why.livesIn)
  return <StatusLine tone="danger">{why.why === 'unitClosed' ? t.unitClosed(row.partner) : moved}</StatusLine>
}

function Reserved({ row }: { readonly row: OrderRow }) {
  const t = useTexts({ sv, en }).reserved
  const tasks = useTexts({ sv: svDelegation, en: enDelegation }).task
  const { task, mayDo } = row.reserved
  if (row.side === 'ordering') return null
  const needs = task === null ? t.licensed : t.needs(tasks[task])
  if (mayDo) return <p className="subtle">{needs}</p>
  return (
    <StatusLine tone="warning">
      {needs}. {task === null ? t.lacksLicence : t.lacks}
    </StatusLine>
  )
}

function Blood({ row, blood }: { readonly row: OrderRow; readonly blood: NonNullable<OrderRow['blood']> }) {
  const t = useTexts({ sv, en }).blood
  const { now } = blood
  const started = now?.startedAt ?? null
  const due = started !== null && now?.during.length === 0 && later(started, FIRST_VALUES_MS) < nowHere()
  return (
    <>
      <p className="order-when">
        <Tag tone={now ? 'info' : 'neutral'}>
          {now ? t.phase[now.phase] : t.of(blood.given, blood.ordered)}
        </Tag>
        {now && blood.ordered > 1 && <span>{t.of(blood.given, blood.ordered)}</span>}
      </p>
      {now?.phase === 'prepared' && <p>{t.waitsForSecond(now.first.name)}</p>}
      {due && row.allowed.includes('order.bloodValues') && (
        <StatusLine tone="warning">{t.dueValues}</StatusLine>
      )}
    </>
  )
}
