/** The person is not at home: what the screens ask about the planned visits, and when the person is home again. */
export const away = {
  title: 'Planerade besök',
  homeTitle: 'Hemma igen',
  is: (name: string, where: string, since: string) => `${name} är inte hemma. ${where}, sedan ${since}.`,
  isShort: (where: string, since: string) => `${where}, sedan ${since}`,
  back: (day: string) => `Väntas åter ${day}.`,
  toEmpty: (count: number) =>
    count === 1 ? 'Ett besök är planerat hem.' : `${count} besök är planerade hem.`,
  ask: 'Bestäm om besöken',
  isHome: (name: string, count: number) =>
    count === 1
      ? `${name} är hemma igen. Ett besök ställdes in eller ändrades.`
      : `${name} är hemma igen. ${count} besök ställdes in eller ändrades.`,
  askHome: 'Se till besöken',
  which: 'Vilka besök gäller det?',
  none: 'Inget besök är planerat.',
  told: 'Personen vet om det',
  toldHint: 'Eller den som är närmast, om personen inte kan ta emot det.',
  act: {
    cancel: (count: number) => (count < 2 ? 'Ställ in besöket' : `Ställ in ${count} besök`),
    there: (count: number): string =>
      count < 2 ? 'Gör besöket där personen är' : 'Gör besöken där personen är',
    phone: 'Ring i stället',
    keep: 'Behåll som planerat',
  },
  /** Under the button that cancels. */
  reason: (reason: string) => `Skäl: ${reason.toLowerCase()}`,
  did: {
    cancel: (count: number) => (count === 1 ? 'Besöket är inställt.' : `${count} besök är inställda.`),
    there: (count: number): string =>
      count === 1 ? 'Besöket görs där personen är.' : `${count} besök görs där personen är.`,
    phone: (count: number) => (count === 1 ? 'Besöket görs som samtal.' : `${count} besök görs som samtal.`),
    takeUp: (count: number) =>
      count === 1 ? 'Besöket är planerat som förut.' : `${count} besök är planerade som förut.`,
    leave: 'Kvar som de är.',
    undone: 'Ångrat. Planerat som förut.',
  },
  undo: 'Ångra',
  rest: 'Bestäm om de andra',
  comesBack: 'När personen är hemma igen blir det en uppgift att ta upp besöken.',
  became: { cancel: 'Inställt', there: 'Görs där personen var', phone: 'Görs som samtal' },
  passed: 'Dagen har passerat. Planera ett nytt besök.',
  takeUp: 'Planera som förut',
  leave: 'Låt vara som det är',
  plan: 'Planera nytt besök',
  close: 'Klar',
  allDone: 'Inget mer att se till.',
}
