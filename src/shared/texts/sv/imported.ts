/** What an import writes about itself into the record. */
export const imported = {
  heading: 'Importerad historik',
  entry: (sources: string, told: string) => `Från ${sources}: ${told}. Uppgifterna är inte bekräftade.`,
  dayEntry: (machine: string, day: string) =>
    `Värden från ${machine} under ${day}. Uppgifterna är inte bekräftade.`,
  confirmed: 'Bekräftade uppgifter',
  nothingConfirmed: 'Bekräftelsen är återtagen.',
  note: 'Kommentar',
  counted: (count: number, type: string) => `${count} ${typesByName[type]?.[count === 1 ? 0 : 1] ?? type}`,
  unnamed: 'en källa utan namn',
}

/** Of one, and of several. */
const typesByName: Readonly<Record<string, readonly [one: string, several: string]>> = {
  Condition: ['diagnos', 'diagnoser'],
  AllergyIntolerance: ['överkänslighet', 'överkänsligheter'],
  MedicationRequest: ['läkemedelsordination', 'läkemedelsordinationer'],
  Encounter: ['vårdkontakt', 'vårdkontakter'],
  Observation: ['mätvärde eller provsvar', 'mätvärden och provsvar'],
  Procedure: ['åtgärd', 'åtgärder'],
  Immunization: ['vaccination', 'vaccinationer'],
  CarePlan: ['vårdplan', 'vårdplaner'],
}
