import type { SnapshotSection } from '../exchanges/message.ts'
import { displayPhone } from '../shared/phone-number.ts'
import type { order as texts } from '../shared/texts/sv/order.ts'
import { bloodText, medicineText } from './medicine-rules.ts'
import type { OrderContent, OrderTiming } from './order.ts'

type Words = typeof texts

/** When an order is to be done, in words: 'varje dag kl. 08:00 och 20:00, från 2026-11-21 till och med 2026-11-28'. */
export function timingText(timing: OrderTiming, t: Words['when']): string {
  if (timing.kind === 'once') return t.once(timing.day, timing.at)
  const until = timing.until === null ? t.untilFurther : t.until(timing.until)
  const often =
    timing.kind === 'asNeeded'
      ? [[t.asNeeded, ...limits(timing, t)].join(', ')]
      : [t.every(timing.everyDays), ...(timing.at.length === 0 ? [] : [t.clocks(timing.at.join(', '))])]
  return [often.join(' '), `${t.from(timing.from)} ${until}`].join(', ')
}

function limits(timing: Extract<OrderTiming, { kind: 'asNeeded' }>, t: Words['when']): string[] {
  const { maxPerDay, leastMinutes } = timing
  return [
    ...(maxPerDay === undefined ? [] : [t.atMost(maxPerDay)]),
    ...(leastMinutes === undefined ? [] : [t.apart(leastMinutes)]),
  ]
}

/** Medicine and blood in their own words, where what was written does not say them already. */
function particulars(content: OrderContent, t: Words): SnapshotSection[] {
  const { medicine, blood, what } = content
  return [
    { heading: t.kind.medicine, text: medicine === null ? '' : medicineText(medicine, t.medicine) },
    { heading: t.kind.blood, text: blood === null ? '' : bloodText(blood, t.blood) },
  ].filter(({ text }) => !what.includes(text))
}

/** What an order asks for as headed text, for the record, the message and the print. */
export function contentSections(content: OrderContent, t: Words): SnapshotSection[] {
  const { headings } = t
  const value =
    content.value === null ? '' : [content.value.name, content.value.unit].filter(Boolean).join(', ')
  const call = [content.callWhen, displayPhone(content.callPhone)].filter(Boolean).join(' · ')
  return [
    { heading: headings.order, text: `${t.kind[content.kind]}: ${content.what}` },
    ...particulars(content, t),
    { heading: headings.when, text: timingText(content.timing, t.when) },
    { heading: headings.value, text: value },
    { heading: headings.report, text: content.report },
    { heading: headings.callWhen, text: call },
  ].filter(({ text }) => text !== '')
}

/** '68,4 kg'; the unit only where there is a value. */
export function valueText(value: string | null, unit: string | null): string {
  if (value === null || value === '') return ''
  return unit ? `${value} ${unit}` : value
}
