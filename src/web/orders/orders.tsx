import './orders.css'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listOrders } from '../../orders/api.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { Icon } from '../pieces/icon.tsx'
import { List } from '../pieces/list.tsx'
import { Page } from '../pieces/page.tsx'
import { Section } from '../pieces/section.tsx'
import { Segments } from '../pieces/segments.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { OrderItem } from './order-item.tsx'

type Tab = 'performing' | 'ordering' | 'closed'

/** The unit's orders: what it is to do, overdue first, and what it has asked of others. */
export function Orders() {
  const t = useTexts({ sv, en })
  const unit = chosenOf(useSession())?.unit
  // A team mostly orders; home care, health centres and wards mostly do.
  const first = unit?.kind === 'team' || unit?.kind === 'clinic' ? 'ordering' : 'performing'
  const [tab, setTab] = useState<Tab>(first)
  return (
    <Page
      title={t.title}
      lead={t.lead}
      width="read"
      actions={
        first === 'performing' && (
          <Link className="ds-button no-print" data-variant="secondary" to="/orders/tonight">
            <Icon name="clock" />
            {t.tonight.link}
          </Link>
        )
      }
    >
      <Segments
        label={t.tabs.label}
        value={tab}
        onChange={setTab}
        options={(['performing', 'ordering', 'closed'] as const).map((key) => ({
          value: key,
          text: t.tabs[key],
        }))}
      />
      {tab === 'closed' ? (
        <>
          <OrderList side="performing" which="closed" tab={t.tabs.performing} />
          <OrderList side="ordering" which="closed" tab={t.tabs.ordering} />
        </>
      ) : (
        <OrderList side={tab} which="open" tab={t.tabs[tab]} />
      )}
    </Page>
  )
}

interface OrderListProps {
  readonly side: 'performing' | 'ordering'
  readonly which: 'open' | 'closed'
  readonly tab: string
}

function OrderList({ side, which, tab }: OrderListProps) {
  const t = useTexts({ sv, en })
  const reading = useRead(listOrders, { side, which }, { topics: ['unit'] })
  return (
    <WhenRead reading={reading} lines={4}>
      {({ rows, total }) => {
        const fresh = rows.filter((row) => row.state === 'sent' && row.side === 'performing')
        const rest = rows.filter((row) => !fresh.includes(row))
        return (
          <>
            {fresh.length > 0 && (
              <Section title={t.newOnes} count={fresh.length} tone="alert">
                <List rows={fresh} keyOf={(row) => row.order} label={t.newOnes} none="" quiet>
                  {(row) => <OrderItem row={row} />}
                </List>
              </Section>
            )}
            <Section title={tab} count={total - fresh.length}>
              <List
                rows={rest}
                total={total - fresh.length}
                keyOf={(row) => row.order}
                label={tab}
                none={which === 'closed' ? t.none.closed : t.none[side]}
                noneIcon="orders"
                quiet
              >
                {(row) => <OrderItem row={row} />}
              </List>
            </Section>
          </>
        )
      }}
    </WhenRead>
  )
}
