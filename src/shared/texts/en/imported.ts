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
  types: (type: string) => typesByName[type] ?? type,
} satisfies typeof sv

const typesByName: Readonly<Record<string, string>> = {
  Condition: 'diagnoses',
  AllergyIntolerance: 'hypersensitivities',
  MedicationRequest: 'prescriptions',
  Encounter: 'contacts',
  Observation: 'values and test results',
  Procedure: 'procedures',
  Immunization: 'immunisations',
  CarePlan: 'care plans',
}
