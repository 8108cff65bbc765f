/** The person: search, page, corrections. */
export const person = {
  death: {
    heading: 'Avliden',
    noted: (day: string) => `Personen avled ${day}.`,
    takenBack: (why: string) => `Att personen är avliden är återtaget. ${why}`,
  },
}
