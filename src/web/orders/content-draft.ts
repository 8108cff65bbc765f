import { z } from 'zod'
import type { OrderContent, OrderKind } from '../../orders/order.ts'
import { orderContent, orderKind } from '../../orders/order.ts'
import { type Day, day } from '../../shared/day.ts'
import { isNoClock, readClock } from '../pieces/clock-text.ts'
import { isBlank, type LackRow } from '../shell/lack.ts'

/** An order while it is written: what the fields hold, whole or not. It survives a reload as text. */
export const contentDraft = z.strictObject({
  kind: orderKind.nullable(),
  what: z.string(),
  wantsValue: z.boolean(),
  valueName: z.string(),
  valueUnit: z.string(),
  timing: z.enum(['once', 'times', 'asNeeded']),
  day: day.nullable(),
  at: z.string(),
  clocks: z.string(),
  from: day.nullable(),
  until: day.nullable(),
  everyDays: z.int(),
  report: z.string(),
  callWhen: z.string(),
  callPhone: z.string(),
})
export type ContentDraft = z.output<typeof contentDraft>

/** An empty order that begins today; `phone` is where the orderer is called. */
export function newDraft(today: Day, phone: string): ContentDraft {
  return {
    kind: null,
    what: '',
    wantsValue: false,
    valueName: '',
    valueUnit: '',
    timing: 'once',
    day: today,
    at: '',
    clocks: '',
    from: today,
    until: null,
    everyDays: 1,
    report: '',
    callWhen: '',
    callPhone: phone,
  }
}

/** An order that is to be changed, in its fields. */
export function draftOf(content: OrderContent): ContentDraft {
  const { timing, value } = content
  const first = timing.kind === 'once' ? timing.day : timing.from
  return {
    ...newDraft(first, content.callPhone),
    kind: content.kind,
    what: content.what,
    wantsValue: value !== null,
    valueName: value?.name ?? '',
    valueUnit: value?.unit ?? '',
    timing: timing.kind,
    at: timing.kind === 'once' ? (timing.at ?? '') : '',
    clocks: timing.kind === 'times' ? timing.at.join(', ') : '',
    until: timing.kind === 'once' ? null : timing.until,
    everyDays: timing.kind === 'times' ? timing.everyDays : 1,
    report: content.report,
    callWhen: content.callWhen,
  }
}

/** What a kind usually wants: a measurement comes back with a value. */
export function withKind(draft: ContentDraft, kind: OrderKind): ContentDraft {
  return { ...draft, kind, wantsValue: draft.wantsValue || kind === 'measurement' }
}

/** The clock times in a field, or null where it holds something else. */
export function clocksIn(text: string) {
  const parts = text.split(/[,;\s]+/).filter(Boolean)
  const read = parts.map(readClock).filter((one) => one !== null)
  return read.length === parts.length && read.length <= 8 ? read : null
}

/** The order, once every field that it needs is filled in. */
export function contentFrom(draft: ContentDraft): OrderContent | null {
  const parsed = orderContent.safeParse({
    kind: draft.kind,
    what: draft.what,
    value: draft.wantsValue ? { name: draft.valueName, unit: draft.valueUnit } : null,
    timing: timingOf(draft),
    report: draft.report,
    callWhen: draft.callWhen,
    callPhone: draft.callWhen.trim() === '' ? '' : draft.callPhone,
  })
  return parsed.success ? parsed.data : null
}

/** What an order lacks, by its fields as `ContentFields` names them. */
export function contentLacks(draft: ContentDraft, under: string): readonly LackRow[] {
  const { timing, from, until } = draft
  const isOnce = timing === 'once'
  return [
    [draft.kind === null, `${under}.kind`, 'choice'],
    [isBlank(draft.what, 3), `${under}.what`, 'text'],
    [isOnce && draft.day === null, `${under}.timing.day`, 'day'],
    [isOnce && isNoClock(draft.at), `${under}.timing.at`, 'clock'],
    [timing === 'times' && clocksIn(draft.clocks) === null, `${under}.timing.at`, 'clocks'],
    [!isOnce && from === null, `${under}.timing.from`, 'day'],
    [!isOnce && from !== null && until !== null && until < from, `${under}.timing.until`, 'laterDay'],
    [draft.wantsValue && isBlank(draft.valueName), `${under}.value.name`, 'text'],
  ]
}

function timingOf(draft: ContentDraft): unknown {
  const { from, until } = draft
  if (draft.timing === 'asNeeded') return { kind: 'asNeeded', from, until }
  if (draft.timing === 'times') {
    return { kind: 'times', from, until, everyDays: draft.everyDays, at: clocksIn(draft.clocks) }
  }
  return {
    kind: 'once',
    day: draft.day,
    at: draft.at.trim() === '' ? null : (readClock(draft.at) ?? draft.at),
  }
}
