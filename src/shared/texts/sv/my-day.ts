/** My day and the team's: what stands around the visits. */
export const myDay = {
  toDo: {
    title: 'Väntar på enheten',
    referrals: (count: number) =>
      count === 1 ? '1 nytt till teamet att kvittera' : `${count} nya till teamet att kvittera`,
    handBacks: (count: number) => (count === 1 ? '1 ansvar att ta emot' : `${count} ansvar att ta emot`),
    orders: (count: number) =>
      count === 1 ? '1 ordination eller svar att kvittera' : `${count} ordinationer och svar att kvittera`,
    messages: (count: number) =>
      count === 1 ? '1 svar eller besked att kvittera' : `${count} svar och besked att kvittera`,
    overdue: (count: number) => (count === 1 ? '1 uppgift är försenad' : `${count} uppgifter är försenade`),
  },
  title: 'Min dag',
  lead: (count: number, left: number) =>
    count === 0
      ? 'Inga besök'
      : `${count === 1 ? '1 besök' : `${count} besök`}, ${left === 0 ? 'alla klara' : `${left} kvar`}`,
  fresh: (count: number) => (count === 1 ? '1 ny sedan du var här' : `${count} nya sedan du var här`),
  days: 'Välj dag',
  visitsOn: (count: number) => (count === 1 ? '1 besök' : `${count} besök`),
  toToday: 'Till i dag',
  next: 'Nästa',
  there: (clock: string) => `På plats sedan ${clock}`,
  rest: 'Hela dagen',
  visits: 'Besök',
  arrive: 'Jag är här',
  write: 'Skriv anteckning',
  open: 'Öppna besöket',
  move: 'Flytta',
  map: 'Karta',
  late: 'Försenat',
  together: (count: number) => `${count} besök på samma adress`,
  noTime: 'Under dagen',
  none: 'Inga besök planerade den här dagen.',
  noneHint: 'Planera från tavlan eller personens sida.',
  allDone: 'Alla besök är klara.',
  searches: 'Ej anträffade, sökande pågår',
  asked: 'Frågor om gemensamt besök',
  left: 'Kvar från tidigare dagar',
  unsigned: 'Att signera',
  signAll: (count: number) => (count === 1 ? 'Signera 1 anteckning' : `Signera alla ${count}`),
  signed: (count: number) => (count === 1 ? '1 anteckning signerad' : `${count} anteckningar signerade`),
  signing: (count: number) => (count === 1 ? '1 anteckning signeras' : `${count} anteckningar signeras`),
  spread: 'Fördela',
  team: 'Teamets dag',
  teamLead: (count: number) => (count === 1 ? '1 besök' : `${count} besök`),
  mine: 'Min dag',
  free: 'Inga besök',
  paperFor: (name: string, day: string) => `${name}, ${day}`,
  paperNote: 'Portkoder och nycklar skrivs aldrig ut. Förstör papperet när dagen är slut.',
  printed: 'Utskriften loggas.',
  phone: 'Telefon',
}
