/** The unit's week. */
export const week = {
  title: 'Veckan',
  lead: (count: number) => (count === 1 ? '1 besök' : `${count} besök`),
  by: { label: 'Visa', staff: 'Medarbetare', persons: 'Personer' },
  none: 'Inga besök den här veckan.',
  free: 'Inga besök',
  off: 'Arbetar inte',
  noTime: 'Under dagen',
  unmanned: (count: number) =>
    count === 1 ? '1 besök har ingen som arbetar då.' : `${count} besök har ingen som arbetar då.`,
  unmannedTag: 'Ingen arbetar då',
  spread: (name: string) => `Fördela ${name}s besök`,
  toWeek: 'Veckan',
  toDay: 'Teamets dag',
}
