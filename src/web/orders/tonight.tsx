import './orders.css'
import type { z } from 'zod'
import { ordersTonight, printTonight } from '../../orders/api.ts'
import type { OrderRow } from '../../orders/view.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { List } from '../pieces/list.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { read, useRead } from '../shell/read.ts'
import { OrderItem } from './order-item.tsx'

type Evening = z.output<(typeof ordersTonight)['output']>

/** What the evening and the night have before them: overdue first, then by time until the morning, then as needed. */
export function Tonight() {
  const t = useTexts({ sv, en }).tonight
  const { near } = useMoments()
  const reading = useRead(ordersTonight, {}, { topics: ['unit'] })
  const logged = async () => {
    // The log says that the list left the screen; without that nothing is printed.
    try {
      await read(printTonight, {})
      return true
    } catch {
      return false
    }
  }
  const lead = reading.state === 'ready' ? t.lead(near(reading.data.until)) : undefined
  return (
    <Page title={t.title} lead={lead} width="read" actions={<PrintButton before={logged} />}>
      <WhenRead reading={reading} lines={4}>
        {(evening) => <Lists evening={evening} />}
      </WhenRead>
    </Page>
  )
}

function Lists({ evening }: { readonly evening: Evening }) {
  const t = useTexts({ sv, en }).tonight
  const rows = new Map(evening.rows.map((row) => [row.order, row]))
  const late = evening.late.flatMap((order) => rows.get(order) ?? [])
  const times = evening.times.flatMap((one) => {
    const row = rows.get(one.order)
    return row ? [{ ...one, row }] : []
  })
  const needed = evening.asNeeded.flatMap((one) => {
    const row = rows.get(one.order)
    return row ? [{ ...one, row }] : []
  })
  return (
    <>
      {late.length > 0 && (
        <Section title={t.late} count={late.length} tone="alert">
          <List rows={late} keyOf={(row) => row.order} label={t.late} none={t.noneLate} quiet>
            {(row) => <OrderItem row={row} />}
          </List>
        </Section>
      )}
      <Section title={t.times} count={times.length}>
        <List
          rows={times}
          keyOf={(one) => `${one.order}${one.at}`}
          label={t.times}
          none={t.none}
          noneIcon="orders"
          quiet
        >
          {(one) => <AtTime at={one.at} anyTime={one.anyTime} row={one.row} />}
        </List>
      </Section>
      {needed.length > 0 && (
        <Section title={t.asNeeded} count={needed.length}>
          <List rows={needed} keyOf={(one) => one.order} label={t.asNeeded} none="" quiet>
            {(one) => (
              <>
                <OrderItem row={one.row} />
                <Given row={one.row} given={one.givenToday} />
              </>
            )}
          </List>
        </Section>
      )}
    </>
  )
}

interface AtTimeProps {
  readonly at: Evening['times'][number]['at']
  readonly anyTime: boolean
  readonly row: OrderRow
}

function AtTime({ at, anyTime, row }: AtTimeProps) {
  const t = useTexts({ sv, en }).tonight
  const { clock } = useMoments()
  return (
    <div className="tonight-time">
      <time dateTime={at}>{anyTime ? t.anyTime : clock(at)}</time>
      <OrderItem row={row} brief />
    </div>
  )
}

function Given({ row, given }: { readonly row: OrderRow; readonly given: number }) {
  const t = useTexts({ sv, en }).tonight
  const { timing } = row.content
  if (timing.kind !== 'asNeeded' || timing.maxPerDay === undefined) return null
  return <p>{t.given(given, timing.maxPerDay)}</p>
}
