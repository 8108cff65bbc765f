import type { IdentityNumberError } from '../../../identity-number.ts'

/** Why a text is no personnummer, samordningsnummer or reservnummer. The number itself is never repeated. */
export const identityNumber = {
  empty: 'Skriv ett nummer.',
  format: 'Skriv numret med tolv tecken, till exempel ÅÅÅÅMMDD-NNNN.',
  date: 'Datumet i numret finns inte. Kontrollera siffrorna.',
  checkDigit: 'Kontrollsiffran stämmer inte. Någon siffra är fel eller två har bytt plats.',
  future: 'Numret har ett födelsedatum i framtiden. Kontrollera århundradet.',
  centuryNeeded: 'Skriv även århundradet, ÅÅÅÅMMDD-NNNN.',
  unknownSystem: 'Hemma känner inte till den nummerserien.',
} satisfies Record<IdentityNumberError, string>
