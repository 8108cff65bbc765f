import { checkDigit } from './check-digit.ts'
import { type Day, day } from './day.ts'
import { type IdentityKind, identitySystem, stockholmReserve, systemOfKind } from './identity-system.ts'

export type Sex = 'female' | 'male'

/** A number that may stand for a person. Never ask `value` for birth date or sex: ask the fields. */
export interface IdentityNumber {
  readonly kind: IdentityKind
  /** Twelve characters without separator; local reserve and LMA numbers in their issuer's length. */
  readonly value: string
  /** Absent when the number does not tell it or part of it is unknown (month or day 00). */
  readonly birthDay: Day | undefined
  /** The legal sex that the number tells; absent when it tells none. */
  readonly sex: Sex | undefined
  /** FHIR identifier system, one of `identitySystems`. */
  readonly system: string
}

/** Why a text is no identity number; each has a sentence under `identityNumber.<code>`. */
export type IdentityNumberError =
  | 'empty'
  | 'format'
  | 'date'
  | 'checkDigit'
  | 'future'
  | 'centuryNeeded'
  | 'unknownSystem'

/**
 * Reads a Swedish identity number as people write it: spaces anywhere, hyphen, plus sign, small
 * letters. `today` is needed for the ten-digit form (it picks the century; `+` means the year of
 * turning 100 or later) and lets numbers from the future be refused. `system` (FHIR system or OID)
 * is needed for LMA and for local reserve numbers other than Stockholm's. Personnummer,
 * samordningsnummer and nationellt reservnummer are told apart by their looks whichever of the
 * three is named, since they are often sent under each other's system.
 */
export function parseIdentityNumber(
  text: string,
  circumstances: { readonly today?: Day | undefined; readonly system?: string | undefined } = {},
): IdentityNumber | { readonly error: IdentityNumberError } {
  const { today, system: named } = circumstances
  const written = text
    .normalize('NFKC')
    .replace(/[\s\u200b\u200e\u200f\ufeff]/g, '')
    .replace(/[‐-―−]/g, '-')
  if (written === '') return { error: 'empty' }
  const system = named === undefined ? undefined : identitySystem(named)
  if (named !== undefined && system === undefined) return { error: 'unknownSystem' }
  if (system?.kind === 'lma') return parseLma(written)
  if (system?.kind === 'localReserve') return parseLocalReserve(written, system.system)
  if (/^99\d{6}-?\d{4}$/.test(written)) return parseLocalReserve(written, stockholmReserve)
  if (/^\d{8}-?[a-z]{2}[\da-z]\d$/i.test(written)) return parseNationalReserve(written)
  const full = written.match(/^((?:18|19|20)\d{6})-?(\d{4})$/)
  if (full) return parseDigits(`${full[1]}${full[2]}`, today)
  const short = written.match(/^(\d{6})([-+]?)(\d{4})$/)
  if (!short) return { error: 'format' }
  if (today === undefined) return { error: 'centuryNeeded' }
  return parseDigits(withCentury(`${short[1]}${short[3]}`, short[2] === '+', today), today)
}

/** As people read it: '19121212-1212'; local reserve and LMA numbers as they are stored. */
export function formatIdentityNumber(number: Pick<IdentityNumber, 'kind' | 'value'>): string {
  if (number.kind === 'localReserve' || number.kind === 'lma') return number.value
  return `${number.value.slice(0, 8)}-${number.value.slice(8)}`
}

/**
 * Twelve digits: personnummer, or samordningsnummer where 60 is added to the day. A samordningsnummer
 * is given on what is known: month or day may be 00, or tell a day that no calendar has.
 */
function parseDigits(value: string, today: Day | undefined): IdentityNumber | { error: IdentityNumberError } {
  const year = value.slice(0, 4)
  const month = Number(value.slice(4, 6))
  const written = Number(value.slice(6, 8))
  const kind = written >= 60 ? 'samordningsnummer' : 'personnummer'
  const date = kind === 'samordningsnummer' ? written - 60 : written
  const birthDay = dayOfParts(year, month, date)
  if (birthDay === undefined && (kind === 'personnummer' || month > 12 || date > 31)) return { error: 'date' }
  if (checkDigit(value.slice(2, 11)) !== value[11]) return { error: 'checkDigit' }
  if (today !== undefined && (birthDay ?? year) > today) return { error: 'future' }
  return { kind, value, birthDay, sex: sexOf(value[10]), system: systemOfKind(kind) }
}

/** XXYYMMDDNNGC: XX is the century plus a multiple of three, or 00 when the birth date is unknown. */
function parseNationalReserve(written: string): IdentityNumber | { error: IdentityNumberError } {
  const value = written.replace('-', '').toUpperCase()
  if (/[IOQVW]/.test(value)) return { error: 'format' }
  const prefix = Number(value.slice(0, 2))
  const [month, date] = [Number(value.slice(4, 6)), Number(value.slice(6, 8))]
  const century = prefix < 22 || prefix % 3 === 0 ? undefined : prefix % 3 === 1 ? '19' : '20'
  if (prefix !== 0 && century === undefined) return { error: 'format' }
  if (prefix === 0 && !(month >= 20 && date >= 40 && date <= 59)) return { error: 'format' }
  const birthDay = century && dayOfParts(`${century}${value.slice(2, 4)}`, month, date)
  if (century !== undefined && birthDay === undefined) return { error: 'date' }
  if (checkDigit(value.slice(0, 11)) !== value[11]) return { error: 'checkDigit' }
  const kind = 'nationelltReservnummer'
  return { kind, value, birthDay, sex: sexOf(value[10]), system: systemOfKind(kind) }
}

/** Local series differ and change: what begins with digits and has a number's length is taken as it is. */
function parseLocalReserve(written: string, system: string): IdentityNumber | { error: IdentityNumberError } {
  const value = written.replaceAll('-', '')
  const looks = system === stockholmReserve ? /^99\d{10}$/ : /^\d{6}[\dA-Za-z]{3,8}$/
  if (!looks.test(value)) return { error: 'format' }
  return { kind: 'localReserve', value, birthDay: undefined, sex: undefined, system }
}

/** The number of an asylum seeker's card, written 00-000000/0 or 00-00000000. */
function parseLma(written: string): IdentityNumber | { error: IdentityNumberError } {
  const value = written.replace(/[-/]/g, '')
  if (!/^\d{8,10}$/.test(value)) return { error: 'format' }
  return { kind: 'lma', value, birthDay: undefined, sex: undefined, system: systemOfKind('lma') }
}

/** The latest year that fits: with `+` the person turns at least 100 this year, else is born already. */
function withCentury(short: string, plus: boolean, today: Day): string {
  const thisYear = Number(today.slice(0, 4))
  const latest = plus ? thisYear - 100 : thisYear
  const year = latest - ((latest - Number(short.slice(0, 2))) % 100)
  const date = String(Number(short.slice(4, 6)) % 60).padStart(2, '0')
  const born = `${year}-${short.slice(2, 4)}-${date}`
  return `${born > today ? year - 100 : year}${short.slice(2)}`
}

/** The day, or undefined when the calendar has none such. */
function dayOfParts(year: string, month: number, date: number): Day | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return day.safeParse(text).data
}

/** Odd is male, even is female; a letter tells nothing. */
function sexOf(character: string | undefined): Sex | undefined {
  if (character === undefined || !/\d/.test(character)) return undefined
  return Number(character) % 2 === 1 ? 'male' : 'female'
}
