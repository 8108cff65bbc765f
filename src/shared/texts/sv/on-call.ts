/** The on-call card: the least that who is on call must know of each of the unit's persons. */
export const onCall = {
  title: 'Jourkort',
  lead: 'Det viktigaste om var och en som enheten ansvarar för. Det du öppnar loggas.',
  count: (shown: number, total: number) =>
    shown === total ? `${total} personer` : `${shown} av ${total} personer visas`,
  found: (shown: number, total: number) =>
    shown === total
      ? `${total} av enhetens kort stämmer`
      : `${shown} av ${total} kort som stämmer visas. Skriv mer.`,
  none: 'Enheten ansvarar inte för någon just nu.',
  more: 'Visa fler',
  print: 'Skriv ut',
  find: 'Sök bland korten',
  noneFound: 'Inget kort stämmer med det du söker.',
  protected: 'Skyddade personuppgifter. Lämna inte kortet ifrån dig.',
  hidden: 'Adress, telefon och närstående visas inte för er enhet.',
  open: 'Visa kortet',
  where: 'Var',
  atDoor: 'Vid dörren',
  call: 'Ring',
  person: 'Personen',
  interpreter: (language: string) => `Tolk: ${language}`,
  responsible: 'Ansvarig nu',
  nobodyResponsible: 'Enheten har inte angett någon.',
  warnings: 'Varning',
  noWarnings: 'Inga allergier eller varningar är noterade hos er.',
  limits: 'Behandlingsbegränsning',
  noLimits: 'Inget beslut är noterat hos er.',
  ifWorse: 'Om det blir sämre',
  noPlan: 'Ingen plan finns hos er.',
  tonight: 'Oro i natt',
  values: 'Senaste värden',
  noValues: 'Inga värden hos er.',
  orders: 'I natt',
  noOrders: 'Inget är ordinerat för natten.',
  due: (at: string) => `senast ${at}`,
  relatives: 'Närstående',
  noRelatives: 'Ingen är noterad hos er.',
  paper: (unit: string, at: string) => `Jourkort, ${unit}. Läst ${at}.`,
  /** On paper that was printed from the browser's own menu: nothing stands on it, for nothing was logged. */
  paperUnlogged: 'Korten skrivs ut med knappen Skriv ut på sidan, eller Ctrl+P, så att utskriften loggas.',
  paperNote: 'Inga koder och inga nycklar. Förvaras låst och förstörs efter passet. Utskriften loggas.',
}
