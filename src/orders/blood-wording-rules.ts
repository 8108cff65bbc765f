import { clockOf } from '../shared/day.ts'
import type { order as texts } from '../shared/texts/sv/order.ts'
import type { BloodUnitView, TakenVitals } from './blood.ts'

type Words = typeof texts

/** '36,8 °C, puls 76, 128/74 mmHg, 96 %. 10:15, Sara Lindqvist': values with when and by whom. */
export function vitalsText(values: TakenVitals, t: Words['blood']): string {
  const temperature = values.temperature.toFixed(1).replace('.', ',')
  return `${t.values({ ...values, temperature })}. ${clockOf(values.at)}, ${values.by}`
}

/** 'Enhet G1234…, Erytrocyter, grupp O-, sista dag 2026-12-01': what stands on the bag. */
export function unitSections(
  unit: Pick<BloodUnitView, 'number' | 'product' | 'group' | 'expires'>,
  t: Words,
): string {
  const { blood } = t
  return [
    blood.unit(unit.number),
    blood.product[unit.product],
    blood.group(unit.group),
    blood.expiresOn(unit.expires),
  ].join(', ')
}

/** Who checked, both by name, and how the second signed. */
export function identityWords(unit: Pick<BloodUnitView, 'first' | 'second'>, t: Words): string {
  const { first, second } = unit
  const one = t.blood.firstBy(first.name, first.title)
  if (second === null) return one
  const both = `${one} ${t.blood.secondBy(second.name, second.title)}`
  return second.why === null ? both : `${both}, ${t.blood.named(second.why)}`
}
