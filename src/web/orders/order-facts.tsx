import type { OrderContent } from '../../orders/order.ts'
import { displayPhone } from '../../shared/phone-number.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { useTexts } from '../shell/language.ts'

/** What to come back with, and when to call instead. Nothing is drawn where nothing is asked. */
export function OrderFacts({ content }: { readonly content: OrderContent }) {
  const t = useTexts({ sv, en }).says
  const call = [content.callWhen, content.callPhone && displayPhone(content.callPhone)].filter(Boolean)
  const value = content.value ? [content.value.name, content.value.unit].filter(Boolean) : []
  const facts = [
    [t.value, value.join(', ')],
    [t.report, content.report],
    [t.callWhen, call.join(' · ')],
  ].filter(([, text]) => text !== '')
  if (facts.length === 0) return null
  return (
    <dl className="order-facts">
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
