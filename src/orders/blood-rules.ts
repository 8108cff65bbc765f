import type { Day } from '../shared/day.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { StaffId } from '../shared/id.ts'
import type { BloodGroup, BloodProduct } from '../shared/ordering.ts'
import type { BloodPhase } from './blood.ts'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*'

/** ISO 7064 MOD 37-2, as ISBT 128 (ICCBBA ST-001) reckons the check character of a donation number. */
function checkCharacter(of: string): string {
  let sum = 0
  for (const character of of) sum = ((sum + ALPHABET.indexOf(character)) * 2) % 37
  return ALPHABET[(38 - sum) % 37] ?? ''
}

/** Country or facility (five), year (two), number (six): the 13 characters of a donation number. */
const DONATION = /^[A-NP-Z1-9][A-NP-Z0-9]\d{3}\d{2}\d{6}$/

/** How a unit's number was read. `wrong`: it looks like ISBT 128 in full, but the check character does not fit. */
export type NumberReading = 'isbt128' | 'other' | 'wrong'

/**
 * Reads a cleaned unit number: 13 characters as scanned, followed by two flag characters where the scanner gives them,
 * and by the check character where somebody typed it. Anything else is taken as it is written: older labels stand.
 */
export function readUnitNumber(text: string): NumberReading {
  const donation = text.slice(0, 13)
  if (!DONATION.test(donation)) return 'other'
  const rest = text.slice(13)
  // Nothing, or the flags alone: there is no check character to hold it to.
  if (rest === '' || /^\d{2}$/.test(rest)) return 'isbt128'
  const typed = /^(\d{2})?([0-9A-Z*])$/.exec(rest)?.[2]
  if (typed === undefined) return 'other'
  return typed === checkCharacter(donation) ? 'isbt128' : 'wrong'
}

/** Without flags and check character, so that one unit scanned and typed is one unit. */
export function plainNumber(text: string): string {
  return readUnitNumber(text) === 'isbt128' ? text.slice(0, 13) : text
}

/**
 * Whether the temperature has risen so that it may be a reaction: 38 degrees or more, and at least one degree above the
 * one before the unit, as ISBT's haemovigilance definitions reckon a febrile transfusion reaction. What is done about it
 * is the nurse's and the prescriber's to say; this only points at it.
 */
export function hasFeverRise(before: number, now: number): boolean {
  return now >= 38 && Math.round((now - before) * 10) >= 10
}

/**
 * Whether erythrocytes of one ABO group can be given to a person of another. Other products, and RhD, are the blood
 * centre's and the prescriber's to weigh: the slip says so, and this does not stop them.
 */
export function aboFits(product: BloodProduct, unit: BloodGroup, person: BloodGroup | null): boolean {
  if (product !== 'erythrocytes' || person === null) return true
  const [gives, takes] = [unit.slice(0, -1), person.slice(0, -1)]
  return gives === 'O' || takes === 'AB' || gives === takes
}

/** What the rules must know of the units given so far. */
export interface BloodStanding {
  /** The unit under way, if one is. */
  readonly now: { readonly phase: BloodPhase; readonly first: StaffId } | null
  readonly ended: number
  readonly ordered: number
  /** The latest unit under the revision in force ended with a reaction: the prescriber speaks before the next. */
  readonly reaction: boolean
}

/** Transfusion is done by a licensed physician or nurse (SOSFS 2009:29). */
export function mayTransfuse(profession: Profession): boolean {
  return profession === 'physician' || profession === 'nurse'
}

/** The steps of one blood unit; each is the id of its command. */
export const bloodActions = [
  'order.bloodPrepare',
  'order.bloodConfirm',
  'order.bloodStart',
  'order.bloodValues',
  'order.bloodEnd',
  'order.bloodDiscard',
] as const
export type BloodAction = (typeof bloodActions)[number]

/** Why a step of the transfusion cannot be taken now; null when it can. Nothing runs before two have checked and signed. */
export function bloodRefusal(
  action: BloodAction,
  blood: BloodStanding,
  reader: { readonly staff: StaffId | null; readonly profession: Profession },
) {
  const { now } = blood
  // The second pair of eyes need not be licensed: the giver answers for the check.
  if (action !== 'order.bloodConfirm' && !mayTransfuse(reader.profession)) return 'order.bloodLicensed'
  if (action === 'order.bloodPrepare') {
    if (now !== null) return 'order.bloodUnderWay'
    if (blood.reaction) return 'order.bloodReaction'
    return blood.ended < blood.ordered ? null : 'order.bloodAllGiven'
  }
  if (now === null) return 'order.bloodNotPrepared'
  if (action === 'order.bloodConfirm') {
    if (now.phase !== 'prepared') return 'order.bloodConfirmed'
    return reader.staff === now.first ? 'order.bloodSamePerson' : null
  }
  if (action === 'order.bloodStart') {
    if (now.phase === 'running') return 'order.bloodUnderWay'
    return now.phase === 'confirmed' ? null : 'order.bloodNotConfirmed'
  }
  if (action === 'order.bloodDiscard') return now.phase === 'running' ? 'order.bloodUnderWay' : null
  return now.phase === 'running' ? null : 'order.bloodNotStarted'
}

/** A unit may be given on its last day, not after. */
export function hasGoneOut(expires: Day, today: Day): boolean {
  return expires < today
}

/** What an end lacks: values after it, and at least one set while it ran. */
export function valuesLacking(given: { during: number; after: boolean }): boolean {
  return given.during === 0 || !given.after
}
