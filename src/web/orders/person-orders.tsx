import { Whom } from './whom.tsx'
import './orders.css'
import { Button } from '@digdir/designsystemet-react'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ordersOfPerson, printOrders } from '../../orders/api.ts'
import type { OrderRow } from '../../orders/view.ts'
import type { PersonPage } from '../../persons/page-api.ts'
import { asId, type PersonId } from '../../shared/id.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { Icon } from '../pieces/icon.tsx'
import { partLater } from '../pieces/later.tsx'
import { List } from '../pieces/list.tsx'
import { Page } from '../pieces/page.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { Section } from '../pieces/section.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { read, useRead } from '../shell/read.ts'
import { OrderItem } from './order-item.tsx'

const WriteOrders = partLater(async () => (await import('./write-orders.tsx')).WriteOrders)

const open = (row: OrderRow) => ['sent', 'receipted', 'questioned'].includes(row.state)

/** On the person's page: what is ordered now, with the way to all of it and to order more. */
export function OrdersPanel({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en })
  const person = page.person.id
  const reading = useRead(ordersOfPerson, { person }, { topics: ['unit'] })
  const [writing, setWriting] = useState(false)
  return (
    <WhenRead reading={reading} lines={1}>
      {({ rows }) => {
        const now = rows.filter(open)
        if (rows.length === 0 && page.person.deceased !== null) return null
        return (
          <Section
            title={t.ofPerson.title}
            count={now.length}
            actions={
              <>
                {rows.length > 0 && (
                  <Link
                    className="ds-button no-print"
                    data-variant="tertiary"
                    to="/person/$id/orders"
                    params={{ id: person }}
                  >
                    {t.act.open}
                  </Link>
                )}
                {page.person.deceased === null && (
                  <Button variant="secondary" className="no-print" onClick={() => setWriting(true)}>
                    <Icon name="plus" />
                    {t.act.write}
                  </Button>
                )}
              </>
            }
          >
            <List
              rows={now}
              keyOf={(row) => row.order}
              label={t.ofPerson.title}
              none={t.ofPerson.none}
              noneIcon="orders"
              quiet
            >
              {(row) => <OrderItem row={row} withoutPerson />}
            </List>
            <WriteSheet person={person} open={writing} onClose={() => setWriting(false)} />
          </Section>
        )
      }}
    </WhenRead>
  )
}

interface WriteSheetProps {
  readonly person: PersonId
  readonly open: boolean
  readonly onClose: () => void
}

/** Orders written beside what one was doing. */
function WriteSheet({ person, open: isOpen, onClose }: WriteSheetProps) {
  const t = useTexts({ sv, en })
  return (
    <Sheet title={t.write.title} open={isOpen} onClose={onClose} place="side">
      <WriteOrders person={person} onSent={onClose} />
    </Sheet>
  )
}

/** A person's whole order list, for reading and for paper. */
export function PersonOrders() {
  const { id } = useParams({ from: '/inside/person/$id/orders' })
  const t = useTexts({ sv, en })
  const person = asId<'person'>(id)
  const reading = useRead(ordersOfPerson, { person }, { topics: ['unit'] })
  const [writing, setWriting] = useState(false)
  const logged = async () => {
    // The log says that the list left the screen; without that nothing is printed.
    try {
      await read(printOrders, { person })
      return true
    } catch {
      return false
    }
  }
  return (
    <Page
      title={t.ofPerson.print}
      width="read"
      actions={
        <>
          <Button variant="secondary" className="no-print" onClick={() => setWriting(true)}>
            <Icon name="plus" />
            {t.act.write}
          </Button>
          <PrintButton before={logged} />
        </>
      }
    >
      <WhenRead reading={reading}>
        {({ rows, total }) => (
          <>
            {rows[0] ? <PersonHead person={rows[0].person} link /> : <Whom person={person} />}
            <Section title={t.ofPerson.title} count={total}>
              <List
                rows={rows}
                keyOf={(row) => row.order}
                label={t.ofPerson.title}
                none={t.ofPerson.none}
                noneIcon="orders"
                quiet
              >
                {(row) => <OrderItem row={row} withoutPerson full />}
              </List>
            </Section>
          </>
        )}
      </WhenRead>
      <WriteSheet person={person} open={writing} onClose={() => setWriting(false)} />
    </Page>
  )
}
