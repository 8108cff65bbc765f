/** What an import writes about itself into the record. */
export const imported = {
  heading: 'Importerad historik',
  entry: (sources: string, told: string) => `Från ${sources}: ${told}. Uppgifterna är inte bekräftade.`,
  dayEntry: (machine: string, day: string) =>
    `Värden från ${machine} under ${day}. Uppgifterna är inte bekräftade.`,
  confirmed: 'Bekräftade uppgifter',
  nothingConfirmed: 'Bekräftelsen är återtagen.',
  note: 'Kommentar',
  types: (type: string) => typesByName[type] ?? type,
}

const typesByName: Readonly<Record<string, string>> = {
  Condition: 'diagnoser',
  AllergyIntolerance: 'överkänsligheter',
  MedicationRequest: 'läkemedelsordinationer',
  Encounter: 'vårdkontakter',
  Observation: 'mätvärden och provsvar',
  Procedure: 'åtgärder',
  Immunization: 'vaccinationer',
  CarePlan: 'vårdplaner',
}
