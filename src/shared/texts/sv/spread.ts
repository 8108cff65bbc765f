/** A colleague's day given to others. */
export const spread = {
  title: (name: string) => `Fördela ${name}s dag`,
  lead: (count: number) =>
    count === 0 ? 'Inga planerade besök.' : count === 1 ? '1 planerat besök.' : `${count} planerade besök.`,
  how: 'Förslaget ger varje besök till den som har tid och minst att göra. Ändra som du vill innan du flyttar.',
  to: (person: string) => `Vem tar besöket hos ${person}?`,
  stays: 'Ligger kvar',
  someone: 'Välj kollega',
  along: (names: readonly string[]) => `Går tillsammans med ${names.join(' och ')}.`,
  noneFree: 'Ingen har tid då. Välj någon ändå, eller:',
  fit: {
    free: 'har tid',
    unknown: 'ingen bemanning angiven',
    busy: 'upptagen då',
    off: 'arbetar inte då',
  },
  load: (minutes: number) =>
    minutes === 0
      ? 'inget annat'
      : minutes < 60
        ? `${minutes} min bokat`
        : `${Math.floor(minutes / 60)} tim${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`} bokat`,
  nobody: 'Ingen annan på enheten kan göra besöket. Flytta det till en annan dag eller ställ in det.',
  choose: 'Ny tid eller ställ in',
  move: (count: number) => (count === 1 ? 'Flytta 1 besök' : `Flytta ${count} besök`),
  moving: 'Flyttar …',
  moved: (name: string) => `Flyttat till ${name}.`,
  told: 'Personen är informerad',
  toldDone: 'Personen är informerad.',
  failed: (name: string) => `Gick inte att flytta till ${name}. Besöket ligger kvar.`,
  again: 'Välj en annan',
  undo: 'Ångra',
  undoAll: (count: number) => `Ångra alla ${count}`,
  roster: (name: string) => `${name} står i bemanningen den dagen.`,
  offRoster: 'Ta bort ur bemanningen',
  offRosterDone: 'Borttagen ur bemanningen. Se efter vem som har jourtelefonen.',
  noneLeft: 'Allt är fördelat.',
  pick: 'Välj en kollega på Teamets dag.',
}
