import '../orders/orders.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { ordersOfPerson } from '../../orders/api.ts'
import type { OrderRow } from '../../orders/view.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import type { VisitWhole } from '../../visits/visit-read-api.ts'
import { OrderItem } from '../orders/order-item.tsx'
import { Fold } from '../pieces/fold.tsx'
import { Icon } from '../pieces/icon.tsx'
import { partLater } from '../pieces/later.tsx'
import { List } from '../pieces/list.tsx'
import { Section } from '../pieces/section.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'

const WriteOrders = partLater(async () => (await import('../orders/write-orders.tsx')).WriteOrders)

const openStates: readonly string[] = ['sent', 'receipted', 'questioned']

/** What the visit ended in, however far it has come; then, folded, what else is ordered; and the way to order more. */
export function VisitOrders({ whole }: { readonly whole: VisitWhole }) {
  const t = useTexts({ sv, en })
  const { id, person } = whole.visit
  const [writing, setWriting] = useState(false)
  const reading = useRead(ordersOfPerson, { person: person.id }, { topics: ['unit'] })
  const close = () => setWriting(false)
  const write = !person.deceased && (
    <Button variant="secondary" onClick={() => setWriting(true)}>
      <Icon name="plus" />
      {t.act.write}
    </Button>
  )
  return (
    <Section title={t.title} actions={write}>
      <WhenRead reading={reading} lines={1}>
        {({ rows }) => (
          <>
            <Rows rows={rows.filter(({ about }) => about === id)} label={t.title} />
            <Others rows={rows.filter(({ about, state }) => about !== id && openStates.includes(state))} />
          </>
        )}
      </WhenRead>
      <Sheet title={t.write.title} open={writing} onClose={close} place="side">
        <WriteOrders person={person.id} about={id} onSent={close} />
      </Sheet>
    </Section>
  )
}

function Rows({ rows, label }: { readonly rows: readonly OrderRow[]; readonly label: string }) {
  const t = useTexts({ sv, en })
  return (
    <List rows={rows} keyOf={(row) => row.order} label={label} none={t.ofVisit.none} noneIcon="orders" quiet>
      {(row) => <OrderItem row={row} withoutPerson />}
    </List>
  )
}

/** What is ordered for the person now and came out of something else. */
function Others({ rows }: { readonly rows: readonly OrderRow[] }) {
  const t = useTexts({ sv, en })
  if (rows.length === 0) return null
  return (
    <Fold title={t.ofVisit.others(rows.length)}>
      <Rows rows={rows} label={t.ofVisit.others(rows.length)} />
    </Fold>
  )
}
