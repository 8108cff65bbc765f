const browsers = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const

/** What a person recognises a browser by, for example 'Chrome, Windows'. The whole User-Agent is never kept. */
export function labelOf(userAgent: string | undefined): string {
  const found = [browsers, systems]
    .map((table) => table.find(([mark]) => userAgent?.includes(mark))?.[1])
    .filter((name) => name !== undefined)
  return found.length > 0 ? found.join(', ') : '–'
}
