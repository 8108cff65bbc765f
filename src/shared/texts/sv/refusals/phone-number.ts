import type { PhoneNumberError } from '../../../phone-number.ts'

/** Why a text is no phone number. */
export const phoneNumber = {
  empty: 'Skriv ett telefonnummer.',
  format: 'Skriv bara siffror, till exempel 070-123 45 67, eller + och landsnummer.',
  length: 'Numret har för få eller för många siffror. Skriv även riktnumret.',
} satisfies Record<PhoneNumberError, string>
