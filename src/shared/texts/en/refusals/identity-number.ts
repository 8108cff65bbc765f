import type { identityNumber as sv } from '../../sv/refusals/identity-number.ts'

export const identityNumber = {
  empty: 'Write a number.',
  format: 'Write the number with twelve characters, for example YYYYMMDD-NNNN.',
  date: 'The date in the number does not exist. Check the digits.',
  checkDigit: 'The check digit is wrong. A digit is mistyped or two have changed places.',
  future: 'The number has a date of birth in the future. Check the century.',
  centuryNeeded: 'Write the century too, YYYYMMDD-NNNN.',
  unknownSystem: 'Hemma does not know that series of numbers.',
} satisfies typeof sv
