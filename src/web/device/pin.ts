/** The fewest and most digits of a PIN, and how many wrong ones destroy what it opens. */
const SHORTEST_PIN = 6
export const LONGEST_PIN = 12
export const WRONG_PINS_ALLOWED = 10

/** Why a PIN is not taken; null when it is. What counts as too simple is ours: what people are known to choose first. */
export type PinFault = 'digits' | 'short' | 'long' | 'simple' | 'date'

export function pinFault(pin: string): PinFault | null {
  if (!/^\d*$/.test(pin)) return 'digits'
  if (pin.length < SHORTEST_PIN) return 'short'
  if (pin.length > LONGEST_PIN) return 'long'
  if (isSteps(pin) || isRepeated(pin) || isPairs(pin)) return 'simple'
  return isDate(pin) ? 'date' : null
}

/** 111111, 123456, 987654, 135790: each digit as far from the one before. */
function isSteps(pin: string): boolean {
  const steps = new Set(Array.from(pin.slice(1), (digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10))
  return steps.size === 1
}

/** 121212, 123123: a shorter one said again. */
function isRepeated(pin: string): boolean {
  return [1, 2, 3, 4, 6].some(
    (length) => pin.length > length && pin === pin.slice(0, length).repeat(pin.length / length),
  )
}

/** 112233, 123321: pairs, and halves that mirror each other. */
function isPairs(pin: string): boolean {
  return /^(?:(\d)\1)+$/.test(pin) || pin === Array.from(pin).reverse().join('')
}

/** A day, as six digits or eight: a birthday is the first thing that is tried. */
function isDate(pin: string): boolean {
  const match = /^(?:(?:19|20)\d\d|\d\d)(\d\d)(\d\d)$/.exec(pin)
  if (!match || (pin.length !== 6 && pin.length !== 8)) return false
  const month = Number(match[1])
  const day = Number(match[2])
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}
