import { z } from 'zod'
import type { OrderTemplate } from '../../care-models/order-template.ts'
import { blood } from '../../orders/blood.ts'
import { medicine } from '../../orders/medicine.ts'
import { bloodText, medicineText } from '../../orders/medicine-rules.ts'
import type { OrderContent, OrderKind } from '../../orders/order.ts'
import { orderContent, orderKind } from '../../orders/order.ts'
import { addDays, type Day, day } from '../../shared/day.ts'
import {
  bloodGroups,
  bloodProducts,
  doseUnits,
  medicineRoutes,
  reservedTasks,
} from '../../shared/ordering.ts'
import { order as texts } from '../../shared/texts/sv/order.ts'
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
  substance: z.string(),
  strength: z.string(),
  dose: z.string(),
  doseUnit: z.enum(doseUnits),
  route: z.enum(medicineRoutes),
  reason: z.string(),
  batch: z.boolean(),
  product: z.enum(bloodProducts),
  units: z.string(),
  group: z.enum(bloodGroups).nullable(),
  rate: z.string(),
  task: z.enum(reservedTasks).nullable(),
  maxPerDay: z.string(),
  leastHours: z.string(),
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
    substance: '',
    strength: '',
    dose: '',
    doseUnit: 'mg',
    route: 'oral',
    reason: '',
    batch: false,
    product: 'erythrocytes',
    units: '1',
    group: null,
    rate: '',
    task: null,
    maxPerDay: '',
    leastHours: '',
  }
}

/** An order that is to be changed, in its fields. */
export function draftOf(content: OrderContent): ContentDraft {
  const { timing, value } = content
  const first = timing.kind === 'once' ? timing.day : timing.from
  return {
    ...newDraft(first, content.callPhone),
    kind: content.kind,
    what: besides(content),
    ...(content.medicine ?? {}),
    ...(content.blood === null ? {} : { ...content.blood, units: String(content.blood.units) }),
    task: content.task,
    ...limitsOf(timing),
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

/** What is written besides what the particulars say by themselves. */
function besides(content: OrderContent): string {
  const said = particularsText(content)
  if (said === '' || !content.what.startsWith(said)) return content.what
  return content.what.slice(said.length).replace(/^[.\s]+/, '')
}

function particularsText({ medicine, blood }: Pick<OrderContent, 'medicine' | 'blood'>): string {
  if (medicine !== null) return medicineText(medicine, texts.medicine)
  return blood === null ? '' : bloodText(blood, texts.blood)
}

function limitsOf(timing: OrderContent['timing']) {
  if (timing.kind !== 'asNeeded') return {}
  const { maxPerDay, leastMinutes } = timing
  return {
    maxPerDay: maxPerDay === undefined ? '' : String(maxPerDay),
    leastHours: leastMinutes === undefined ? '' : String(leastMinutes / 60).replace('.', ','),
  }
}

/** A team's usual order as something to go on writing: whatever it does not say stays to be filled in. */
export function fromTemplate(template: OrderTemplate, today: Day, phone: string): ContentDraft {
  const { timing, value, medicine, blood } = template
  const until = (days: number | null) => (days === null ? null : addDays(today, days - 1))
  return {
    ...newDraft(today, phone),
    kind: template.kind,
    what: template.what,
    wantsValue: value !== null,
    valueName: value?.name ?? '',
    valueUnit: value?.unit ?? '',
    timing: timing.kind,
    report: template.report,
    callWhen: template.callWhen,
    ...(timing.kind === 'once' ? { day: addDays(today, timing.inDays) } : { until: until(timing.days) }),
    ...(timing.kind === 'times' ? { everyDays: timing.everyDays, clocks: timing.at.join(', ') } : {}),
    ...(timing.kind === 'asNeeded'
      ? {
          maxPerDay: timing.maxPerDay === null ? '' : String(timing.maxPerDay),
          leastHours: timing.leastHours === null ? '' : String(timing.leastHours),
        }
      : {}),
    ...(medicine ?? {}),
    ...(blood === null ? {} : { ...blood, units: String(blood.units) }),
    task: template.task,
  }
}

/** What a kind usually wants: a measurement comes back with a value. */
export function withKind(draft: ContentDraft, kind: OrderKind): ContentDraft {
  const timing = kind === 'blood' ? ('once' as const) : draft.timing
  return { ...draft, kind, timing, wantsValue: draft.wantsValue || kind === 'measurement' }
}

/** The clock times in a field, or null where it holds something else. */
export function clocksIn(text: string) {
  const parts = text.split(/[,;\s]+/).filter(Boolean)
  const read = parts.map(readClock).filter((one) => one !== null)
  return read.length === parts.length && read.length <= 8 ? read : null
}

/** The order, once every field that it needs is filled in. */
export function contentFrom(draft: ContentDraft): OrderContent | null {
  const particulars = particularsOf(draft)
  if (particulars === null) return null
  const said = particularsText(particulars)
  const parsed = orderContent.safeParse({
    ...particulars,
    kind: draft.kind,
    what: [said, draft.what.trim()].filter(Boolean).join('. '),
    value: draft.wantsValue ? { name: draft.valueName, unit: draft.valueUnit } : null,
    timing: timingOf(draft),
    report: draft.report,
    callWhen: draft.callWhen,
    callPhone: draft.callWhen.trim() === '' ? '' : draft.callPhone,
  })
  return parsed.success ? parsed.data : null
}

/** Medicine, blood and task of a draft; null where they are not whole. */
function particularsOf(draft: ContentDraft): Pick<OrderContent, 'medicine' | 'blood' | 'task'> | null {
  const nothing = { medicine: null, blood: null, task: null }
  if (draft.kind === 'medicine') {
    const { substance, strength, dose, doseUnit, route, reason, batch } = draft
    const parsed = medicine.safeParse({ substance, strength, dose, doseUnit, route, reason, batch })
    return parsed.success ? { ...nothing, medicine: parsed.data } : null
  }
  if (draft.kind === 'blood') {
    const { product, group, rate } = draft
    const parsed = blood.safeParse({ product, group, rate, units: numberIn(draft.units) })
    return parsed.success ? { ...nothing, blood: parsed.data } : null
  }
  return { ...nothing, task: draft.task }
}

/** A number as it was written, with a comma or a point; null for anything else. */
function numberIn(text: string): number | null {
  const trimmed = text.trim().replace(',', '.')
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : null
}

const isDose = (text: string) => medicine.shape.dose.safeParse(text).success

/** What an order lacks, by its fields as `ContentFields` names them. */
export function contentLacks(draft: ContentDraft, under: string): readonly LackRow[] {
  const { timing, from, until } = draft
  const isOnce = timing === 'once'
  const isMedicine = draft.kind === 'medicine'
  const isBlood = draft.kind === 'blood'
  const isNeeded = timing === 'asNeeded'
  const isNot = (text: string) => text.trim() !== '' && numberIn(text) === null
  return [
    [draft.kind === null, `${under}.kind`, 'choice'],
    [isMedicine && isBlank(draft.substance, 2), `${under}.medicine.substance`, 'text'],
    [isMedicine && !isDose(draft.dose), `${under}.medicine.dose`, 'number'],
    [isBlood && !/^[1-4]$/.test(draft.units.trim()), `${under}.blood.units`, 'number'],
    [!isMedicine && !isBlood && isBlank(draft.what, 3), `${under}.what`, 'text'],
    [isNeeded && isNot(draft.maxPerDay), `${under}.timing.maxPerDay`, 'number'],
    [isNeeded && isNot(draft.leastHours), `${under}.timing.leastMinutes`, 'number'],
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
  if (draft.timing === 'asNeeded') {
    const most = numberIn(draft.maxPerDay)
    const hours = numberIn(draft.leastHours)
    const maxPerDay = most === null ? {} : { maxPerDay: most }
    const leastMinutes = hours === null ? {} : { leastMinutes: Math.round(hours * 60) }
    return { kind: 'asNeeded', from, until, ...maxPerDay, ...leastMinutes }
  }
  if (draft.timing === 'times') {
    return { kind: 'times', from, until, everyDays: draft.everyDays, at: clocksIn(draft.clocks) }
  }
  return {
    kind: 'once',
    day: draft.day,
    at: draft.at.trim() === '' ? null : (readClock(draft.at) ?? draft.at),
  }
}
