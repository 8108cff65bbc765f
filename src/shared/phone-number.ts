/** A phone number as it is dialled and as it is read. */
export interface PhoneNumber {
  /** E.164 ('+46701740605'), or a Swedish short number as it is ('112', '1177', '11414'). */
  readonly number: string
  /** '070-174 06 05', '08-465 004 00', '112'; foreign numbers as E.164. */
  readonly display: string
}

/** Why a text is no phone number; each has a sentence under `phoneNumber.<code>`. */
export type PhoneNumberError = 'empty' | 'format' | 'length'

/** Short numbers that may stand among contacts: emergency, care advice, police, information. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['112', '112'],
  ['1177', '1177'],
  ['11414', '114 14'],
  ['11313', '113 13'],
])

/** Area codes of two digits after the 0 (PTS numbering plan); 8 alone is shorter, all others have three. */
const TWO_DIGIT_AREAS = new Set(
  '10 11 13 16 18 19 20 21 23 26 31 33 35 36 40 42 44 46 54 60 63 70 72 73 76 79 90'.split(' '),
)

/**
 * Reads a phone number as people write it: spaces, hyphens, dots, slashes and brackets anywhere;
 * 070…, +46 (0)70…, 0046…, 46…. A Swedish number needs its area code.
 */
export function parsePhoneNumber(text: string): PhoneNumber | { readonly error: PhoneNumberError } {
  const written = text.normalize('NFKC').replace(/[\s\u200b\u200e\u200f\u202a-\u202e\ufeff]/g, '')
  if (written === '') return { error: 'empty' }
  const bare = written
    .replace(/^tel:/i, '')
    .replace(/\(0\)/, '')
    .replace(/[-‐-―−./()]/g, '')
  if (!/^\+?\d+$/.test(bare)) return { error: 'format' }
  const short = SHORT.get(bare)
  if (short) return { number: bare, display: short }
  const international = bare.replace(/^00/, '+').replace(/^46(?=[1-9]\d{6,8}$)/, '+46')
  if (international.startsWith('+46')) return swedish(international.slice(3).replace(/^0/, ''))
  if (international.startsWith('+')) return foreign(international)
  return bare.startsWith('0') ? swedish(bare.slice(1)) : { error: 'length' }
}

/** How a stored number is read: the display form, or the text itself where it is no phone number. */
export function displayPhone(stored: string): string {
  const found = parsePhoneNumber(stored)
  return 'error' in found ? stored : found.display
}

/** Where a tap calls: with the country's code, so that it also works abroad; digits alone where it is no phone number. */
export function telOf(stored: string): string {
  const found = parsePhoneNumber(stored)
  return `tel:${'error' in found ? stored.replace(/[^\d+]/g, '') : found.number}`
}

/**
 * Whether an SMS may reach a number (E.164, or a short one): Swedish mobiles do (PTS numbering plan 70, 72, 73, 76, 79),
 * other Swedish numbers do not; of foreign ones nothing is known, so they may.
 */
export function takesSms(number: string): boolean {
  return number.startsWith('+46') ? /^\+467[02369]/.test(number) : number.startsWith('+')
}

/** National significant number: area code and subscriber number without the leading 0, 7 to 9 digits. */
function swedish(national: string): PhoneNumber | { error: PhoneNumberError } {
  if (!/^[1-9]\d{6,8}$/.test(national)) return { error: 'length' }
  const area = national.startsWith('8') ? 1 : TWO_DIGIT_AREAS.has(national.slice(0, 2)) ? 2 : 3
  const isMobile = /^7[02369]/.test(national)
  if (isMobile && national.length !== 9) return { error: 'length' }
  return {
    number: `+46${national}`,
    display: `0${national.slice(0, area)}-${grouped(national.slice(area))}`,
  }
}

function foreign(number: string): PhoneNumber | { error: PhoneNumberError } {
  return /^\+[1-9]\d{6,14}$/.test(number) ? { number, display: number } : { error: 'length' }
}

/** Groups as the Swedish directory writes them: pairs from the end, the first group two or three digits. */
function grouped(subscriber: string): string {
  const pattern = { 4: [2, 2], 5: [3, 2], 6: [2, 2, 2], 7: [3, 2, 2], 8: [3, 3, 2] }[subscriber.length] ?? []
  let from = 0
  const groups = pattern.map((length) => {
    from += length
    return subscriber.slice(from - length, from)
  })
  return groups.length === 0 ? subscriber : groups.join(' ')
}
