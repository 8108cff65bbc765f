import { readable } from '../measurements/conversion-rules.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { Instant } from '../shared/instant.ts'
import type { Confirmation, ItemKind } from './history.ts'

/** Who may stand for what another system told: those who assess and prescribe. */
export const mayConfirm: readonly Profession[] = ['physician', 'nurse']

/** Sources take back what was never true with these (FHIR verificationStatus and status); kept, never shown. */
const neverTrue = ['entered-in-error', 'refuted']

const activeStatuses: Readonly<Record<ItemKind, readonly string[]>> = {
  condition: ['active', 'recurrence', 'relapse'],
  allergy: ['active'],
  medicine: ['active', 'on-hold'],
  contact: ['planned', 'arrived', 'triaged', 'in-progress', 'onleave'],
  procedure: ['preparation', 'in-progress', 'on-hold'],
  immunisation: [],
  plan: ['active', 'on-hold'],
}

/** The part of an item that says whether it holds now. */
export interface ItemState {
  readonly kind: ItemKind
  readonly status: string
  readonly verification: string | null
  readonly until: Instant | null
}

/** Whether the source says that it holds now: an end that has passed outweighs a status that was never changed. */
export function isActive(item: ItemState, now: Instant): boolean {
  if (item.until !== null && item.until <= now) return false
  return activeStatuses[item.kind].includes(item.status)
}

/** Whether the source has taken it back. */
export function isVoid(item: Pick<ItemState, 'status' | 'verification'>): boolean {
  return neverTrue.includes(item.status) || neverTrue.includes(item.verification ?? '')
}

/**
 * A value as Sweden reads it, and as it was told when a rule converted it (conversion-rules.ts): the reader always
 * sees what the source wrote.
 */
export function reading(code: string, told: { value: number | null; unit: string | null }) {
  if (told.value === null || told.unit === null) return { value: told.value, unit: told.unit, told: null }
  const amount = readable(code, { value: told.value, unit: told.unit })
  const same = amount.value === told.value
  return { ...amount, told: same ? null : { value: told.value, unit: told.unit } }
}

/** Which commands are open on the history to this reader; nothing is open on what nobody is shown. */
export function allowedOnHistory(reader: { readonly profession: Profession }, shown: number): string[] {
  return shown > 0 && mayConfirm.includes(reader.profession) ? ['history.confirm', 'history.undo'] : []
}

/** Only what a named person has confirmed, as it then was, may count anywhere else in Hemma. */
export function counts(item: { readonly confirmed: Confirmation | null }): boolean {
  return item.confirmed !== null
}

/** The order in which value kinds are shown: vital signs and what is weighed first, then as they are called. */
export function bySeriesOrder(
  a: { code: string; display: string },
  b: { code: string; display: string },
): number {
  return rank(a.code) - rank(b.code) || a.display.localeCompare(b.display, 'sv')
}

/** Blood pressure, pulse, saturation, breathing, temperature, weight, glucose, kidney, blood, scores (clinical-content 3.5). */
const first = [
  '8480-6',
  '8462-4',
  '8867-4',
  '59408-5',
  '2708-6',
  '9279-1',
  '8310-5',
  '8331-1',
  '29463-7',
  '39156-5',
  '8302-2',
  '15074-8',
  '14743-9',
  '2339-0',
  '59261-8',
  '4548-4',
  '38483-4',
  '33914-3',
  '718-7',
]

function rank(code: string): number {
  const place = first.indexOf(code)
  return place < 0 ? first.length : place
}

/**
 * ICD-10-SE groups of long-term disease in the people that the teams care for (clinical-content 7.6). A diagnosis
 * outside them may be long-term too: what is counted by them is a lower bound.
 */
const longTerm = [
  /^I(10|11|12|13|15|20|25|48|50|69|70|872|83)/,
  /^J(44|961)/,
  /^E1[0134]/,
  /^(F0[0-3]|G30|F33|G20|G40)/,
  /^N18/,
  /^C[0-9]/,
  /^(L89|L97|M05|M06|M15|M16|M17|M80|M81)/,
]

/** The group that a long-term diagnosis counts as (its three characters), or undefined when it is none of them. */
export function longTermGroup(codeSystem: string | null, code: string | null): string | undefined {
  if (code === null || codeSystem === null || !/icd-?10|1\.2\.752\.116\.1\.1\.1/i.test(codeSystem))
    return undefined
  const plain = code.replaceAll('.', '').toUpperCase()
  return longTerm.some((group) => group.test(plain)) ? plain.slice(0, 3) : undefined
}

/** A source's address without what every address has, for people to read. */
export function sourceName(system: string): string {
  return system
    .replace(/^https?:\/\//, '')
    .replace(/\/fhir\/?$/i, '')
    .replace(/^urn:/, '')
}
