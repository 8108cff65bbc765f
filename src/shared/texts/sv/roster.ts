/** Who works, with what, and who carries the duty phone. */
export const roster = {
  title: 'Bemanning',
  lead: 'Vilka som arbetar, vem som har jourtelefonen och vilken bil. Det som kommer larmar den som har telefonen.',
  gearButton: 'Bilar och väskor',
  week: (first: string, last: string) => `${first} till ${last}`,
  previous: 'Veckan före',
  next: 'Veckan efter',
  thisWeek: 'I dag',
  copy: 'Kopiera veckan före',
  copyWhat: 'Fyller de dagar som ingen har bemannat. Det som redan står ändras inte.',
  copied: (days: number, leftOut: number, gearLeftOut: number) =>
    [
      `${days === 1 ? '1 dag' : `${days} dagar`} bemannade som veckan före.`,
      leftOut > 0 &&
        `${leftOut} pass utelämnade: kollegan har inget uppdrag här då, eller så krockar det över midnatt.`,
      gearLeftOut > 0 && 'Bilar och väskor som tagits ur bruk följde inte med.',
    ]
      .filter(Boolean)
      .join(' '),
  yesterday: 'Rätta gårdagen och i natt',
  phone: {
    holder: (name: string, until: string) => `${name} har jourtelefonen till ${until}.`,
    taken: (name: string, until: string) => `${name} har tagit jourtelefonen, till ${until}.`,
    nobody: 'Ingen har jourtelefonen nu. Det som kommer larmar enhetens chef.',
    unsaid: 'Ingen har angett vem som arbetar i dag. Det som kommer larmar enhetens vanliga vägar.',
    take: 'Jag tar jourtelefonen',
    took: 'Du har jourtelefonen.',
    tag: 'Jourtelefon',
  },
  day: {
    unsaid: 'Inte bemannad ännu.',
    nobody: 'Ingen arbetar.',
    closed: 'Stängt',
    unwatched: (hours: string) => `Ingen har jourtelefonen ${hours}.`,
    change: 'Ändra',
    write: 'Bemanna',
    said: (by: string, at: string) => `${by}, ${at}`,
  },
  form: {
    works: 'Arbetar',
    shift: (name: string) => `${name}, pass`,
    from: 'Från',
    to: 'Till',
    phone: 'Har jourtelefonen',
    gear: 'Tar med',
    note: 'Anteckning',
    more: 'Ett pass till',
    remove: (name: string) => `Ta bort passet, ${name}`,
    toHint: 'En sluttid före starttiden är dagen därpå.',
    save: 'Spara dagen',
    saved: 'Dagen är sparad.',
    nobodyHere: 'Ingen har ett vårduppdrag på enheten den dagen.',
  },
  gear: {
    title: 'Bilar, väskor och telefoner',
    lead: 'Det som delas ut för dagen.',
    none: 'Inget att dela ut ännu.',
    add: 'Lägg till',
    kind: 'Vad är det?',
    kinds: { car: 'Bil', bag: 'Väska', phone: 'Telefon', other: 'Annat' },
    name: 'Namn',
    nameHint: 'Till exempel Bil 2, ABC 123.',
    saved: 'Sparat.',
    end: 'Ta ur bruk',
    back: 'Ta i bruk igen',
    ended: 'Ur bruk',
  },
  /** On the board and in one's day. */
  now: {
    working: (count: number) => (count === 0 ? 'Ingen är bemannad i dag' : `${count} arbetar i dag`),
  },
  /** To who is about to send. */
  reach: (name: string, title: string, until: string) =>
    `${name}, ${title.toLowerCase()}, har jourtelefonen till ${until}.`,
}
