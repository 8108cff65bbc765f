import { dayOf } from '../shared/day.ts'
import { type Instant, later } from '../shared/instant.ts'
import type { order as texts } from '../shared/texts/sv/order.ts'
import type { Blood } from './blood.ts'
import type { Given, Medicine } from './medicine.ts'
import type { OrderContent, OrderOutcome, OrderTiming } from './order.ts'

type Words = typeof texts

/** 'Furosemid 40 mg, 1 tablett, genom munnen. Mot svullnad.': how a medicine is written in a line. */
export function medicineText(medicine: Medicine, t: Words['medicine']): string {
  const name = [medicine.substance, medicine.strength].filter(Boolean).join(' ')
  const how = `${medicine.dose} ${t.doseUnit[medicine.doseUnit]}`
  return [[name, how, t.route[medicine.route]].join(', '), medicine.reason].filter(Boolean).join('. ')
}

/** 'Erytrocyter, 2 enheter. Personens grupp A+. Högst 2 timmar per enhet.' */
export function bloodText(blood: Blood, t: Words['blood']): string {
  const group = blood.group === null ? '' : t.personGroup(blood.group)
  return [`${t.product[blood.product]}, ${t.units(blood.units)}`, group, blood.rate]
    .filter(Boolean)
    .join('. ')
}

/** What was given: '1 tablett, batch A123'. */
export function givenText(given: Given, medicine: Medicine | null, t: Words['medicine']): string {
  const unit = medicine === null ? '' : ` ${t.doseUnit[medicine.doseUnit]}`
  return [`${given.dose}${unit}`, given.batch === '' ? '' : t.batchIs(given.batch)].filter(Boolean).join(', ')
}

/** What is wrong with a content whose kind asks for particulars; null when it has exactly those. */
export function particularsAmiss(
  content: Pick<OrderContent, 'kind' | 'medicine' | 'blood' | 'timing'>,
): 'order.medicineNeeded' | 'order.bloodNeeded' | 'order.bloodOnce' | null {
  if (content.kind === 'medicine' && content.medicine === null) return 'order.medicineNeeded'
  if (content.kind !== 'blood') return null
  if (content.blood === null) return 'order.bloodNeeded'
  return content.timing.kind === 'once' ? null : 'order.bloodOnce'
}

/** Particulars of another kind than the order's are left out, so that what is stored says one thing. */
export function withOwnParticulars(content: OrderContent): OrderContent {
  return {
    ...content,
    medicine: content.kind === 'medicine' ? content.medicine : null,
    blood: content.kind === 'blood' ? content.blood : null,
    // A medicine's task follows from its route, and blood has none.
    task: content.kind === 'medicine' || content.kind === 'blood' ? null : content.task,
  }
}

/** One time that a medicine was given, or was not. */
interface Earlier {
  readonly at: Instant
  readonly outcome: OrderOutcome
}

/** Why a dose as needed is beyond what was ordered: too soon after the latest (then when it is time), or too many that day. */
export type Beyond =
  | { readonly code: 'order.tooSoon'; readonly next: Instant }
  | { readonly code: 'order.tooMany'; readonly most: number }

/**
 * Whether one more dose at an instant stays within what was ordered as needed. A day is a day in Stockholm. What was
 * given beyond it can be written down, with its reason: what happened is never refused for being wrong.
 */
export function beyondOrdered(timing: OrderTiming, earlier: readonly Earlier[], at: Instant): Beyond | null {
  if (timing.kind !== 'asNeeded') return null
  const given = earlier.filter(({ outcome }) => outcome === 'done').map((one) => one.at)
  const sameDay = given.filter((one) => dayOf(one) === dayOf(at))
  if (timing.maxPerDay !== undefined && sameDay.length >= timing.maxPerDay) {
    return { code: 'order.tooMany', most: timing.maxPerDay }
  }
  if (timing.leastMinutes === undefined) return null
  const apart = timing.leastMinutes * 60_000
  const near = given.filter((one) => Math.abs(Date.parse(one) - Date.parse(at)) < apart).toSorted()
  const latest = near.at(-1)
  return latest === undefined ? null : { code: 'order.tooSoon', next: later(latest, apart) }
}
