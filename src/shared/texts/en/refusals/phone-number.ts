import type { phoneNumber as sv } from '../../sv/refusals/phone-number.ts'

export const phoneNumber = {
  empty: 'Write a phone number.',
  format: 'Write digits only, for example 070-123 45 67, or + and the country code.',
  length: 'The number has too few or too many digits. Write the area code too.',
} satisfies typeof sv
