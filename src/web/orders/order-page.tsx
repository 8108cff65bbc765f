import './orders.css'
import { Button } from '@digdir/designsystemet-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { readOrder } from '../../orders/api.ts'
import { givenText } from '../../orders/medicine-rules.ts'
import type { OrderDetail } from '../../orders/view.ts'
import { timingText, valueText } from '../../orders/wording-rules.ts'
import { asId } from '../../shared/id.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { AgreementFold } from '../agreement/agreement-fold.tsx'
import { Deadline } from '../pieces/deadline.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Section } from '../pieces/section.tsx'
import { Tag } from '../pieces/tag.tsx'
import { TimelineItem } from '../pieces/timeline-item.tsx'
import { unbroken } from '../pieces/unbroken.ts'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { BloodUnit } from './blood-unit.tsx'
import { OrderActs } from './order-acts.tsx'
import { OrderFacts } from './order-facts.tsx'
import { OrderStands } from './order-stands.tsx'
import { stateTone, stateWord } from './order-words.ts'
import { Versions } from './versions.tsx'

const CorrectSheet = sheetLater(async () => (await import('./correct-sheet.tsx')).CorrectSheet)

/** One order in full: what is asked for, what to do now, every performance, and what has happened. */
export function Order() {
  const { id } = useParams({ from: '/inside/order/$id' })
  const t = useTexts({ sv, en })
  const reading = useRead(readOrder, { order: asId<'process'>(id) }, { topics: ['unit'] })
  const title = reading.state === 'ready' ? reading.data.content.what : t.title
  return (
    <Page title={title} tab={t.title} width="read">
      <WhenRead reading={reading}>
        {(order) => (
          <div className="stack">
            <PersonHead person={order.person} link />
            <Asked order={order} />
            <AgreementFold
              person={order.person.id}
              {...(order.side === 'performing' ? { team: order.partnerUnit } : {})}
            />
            {order.bloodUnits.length > 0 && (
              <Section title={t.blood.title}>
                {order.bloodUnits.map((unit) => (
                  <BloodUnit key={unit.bloodUnit} unit={unit} />
                ))}
              </Section>
            )}
            {order.performed.length > 0 && <Performed order={order} />}
            <History order={order} />
          </div>
        )}
      </WhenRead>
    </Page>
  )
}

function Asked({ order }: { readonly order: OrderDetail }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const { content } = order
  return (
    <Section title={t.kind[content.kind]} actions={<Tag tone={stateTone(order)}>{stateWord(order, t)}</Tag>}>
      <p>{unbroken(timingText(content.timing, t.when))}</p>
      <OrderStands row={order} />
      <OrderFacts content={content} />
      {order.dueAt && <Deadline due={order.dueAt} />}
      {order.question && <p className="order-asked">{order.question}</p>}
      <p className="subtle">
        {order.orderedBy}, {order.side === 'ordering' ? t.says.to(order.partner) : t.says.from(order.partner)}
        , {near(order.sentAt)}.{' '}
        {order.receipted
          ? t.says.receipted(order.receipted.by, near(order.receipted.at))
          : order.state === 'sent' && order.side === 'ordering' && t.says.unreceipted(near(order.sentAt))}
      </p>
      {order.partnerPhone && <PhoneLink number={order.partnerPhone} whom={order.partner} />}
      <OrderActs row={order} />
    </Section>
  )
}

function Performed({ order }: { readonly order: OrderDetail }) {
  const t = useTexts({ sv, en })
  const { full } = useMoments()
  const [correcting, setCorrecting] = useState<OrderDetail['performed'][number] | null>(null)
  const may = order.allowed.includes('order.correctPerformance')
  return (
    <Section title={t.says.performed} count={order.performances}>
      <ul className="order-rows">
        {order.performed.map((one) => (
          <li key={one.performance} className="performed" data-struck={one.corrected === 'enteredInError'}>
            <div>
              <p className="order-value">{valueText(one.value, one.unit) || t.outcome[one.outcome]}</p>
              {one.given && <p>{givenText(one.given, order.content.medicine, t.medicine)}</p>}
              {one.blood && <BloodUnit unit={one.blood} />}
              {one.note && <p className="performed-what">{one.note}</p>}
              <p className="subtle">
                {full(one.at)}, {one.by}, {one.title}
              </p>
              {one.corrected && (
                <p>
                  <Tag tone="warning">{t.says[one.corrected]}</Tag> {one.reason}
                </p>
              )}
            </div>
            {may && one.corrected !== 'enteredInError' && (
              <Button variant="tertiary" className="no-print" onClick={() => setCorrecting(one)}>
                {t.act.correct}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {correcting && (
        <CorrectSheet order={order} performed={correcting} onClose={() => setCorrecting(null)} />
      )}
    </Section>
  )
}

/** What was asked for before a step of the history, which stands the latest first. */
function earlier(history: OrderDetail['history'], place: number): OrderDetail['content'] | null {
  return history.slice(place + 1).find(({ content }) => content !== null)?.content ?? null
}

function History({ order }: { readonly order: OrderDetail }) {
  const t = useTexts({ sv, en })
  return (
    <Section title={t.says.history}>
      <ol className="timeline">
        {order.history.map((event, place) => (
          <TimelineItem
            key={`${event.at}${event.what}`}
            at={event.at}
            icon="orders"
            title={t.step[event.what]}
            by={[event.by, event.title, event.unitName].filter(Boolean).join(', ')}
          >
            {event.text && <p>{event.text}</p>}
            {event.content && event.what !== 'answered' && (
              <Versions now={event.content} before={earlier(order.history, place)} />
            )}
          </TimelineItem>
        ))}
      </ol>
    </Section>
  )
}
