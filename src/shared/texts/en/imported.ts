import type { imported as sv } from '../sv/imported.ts'

/** What an import writes about itself into the record. */
export const imported = {
  heading: 'Imported history',
  entry: (sources: string, told: string) => `From ${sources}: ${told}. Nothing of it is confirmed.`,
  dayEntry: (machine: string, day: string) =>
    `Values from ${machine} during ${day}. Nothing of it is confirmed.`,
  confirmed: 'Confirmed',
  nothingConfirmed: 'The confirmation has been taken back.',
  note: 'Comment',
  counted: (count: number, type: string) => `${count} ${typesByName[type]?.[count === 1 ? 0 : 1] ?? type}`,
  unnamed: 'a source without a name',
} satisfies typeof sv

/** Of one, and of several. */
const typesByName: Readonly<Record<string, readonly [one: string, several: string]>> = {
  Condition: ['diagnosis', 'diagnoses'],
  AllergyIntolerance: ['hypersensitivity', 'hypersensitivities'],
  MedicationRequest: ['prescription', 'prescriptions'],
  Encounter: ['contact', 'contacts'],
  Observation: ['value or test result', 'values and test results'],
  Procedure: ['procedure', 'procedures'],
  Immunization: ['immunisation', 'immunisations'],
  CarePlan: ['care plan', 'care plans'],
}
