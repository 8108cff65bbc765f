/** Where a map is opened: `{latitude}` and `{longitude}` in the one, `{address}` in the other. */
export interface MapTemplates {
  readonly position: string
  /** Absent where no address may be told to a map: it says more than a position where somebody lives. */
  readonly address: string | null
}

/** OpenStreetMap opens on every device, in its own app where there is one. It is told the position and nothing else. */
export const openStreetMap =
  'https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}'

/** What may be opened in a map. */
export interface MapPlace {
  /** WGS 84, degrees. */
  readonly position: { readonly latitude: number; readonly longitude: number } | null
  /** Street and town alone, never a name. */
  readonly address: string | null
}

/** The address of a map at a place: by its position, else by its address where the operator allows that; null else. */
export function mapLink({ position, address }: MapPlace, templates: MapTemplates): string | null {
  if (position !== null) {
    return templates.position
      .replaceAll('{latitude}', String(position.latitude))
      .replaceAll('{longitude}', String(position.longitude))
  }
  if (address === null || address.trim() === '' || templates.address === null) return null
  return templates.address.replaceAll('{address}', encodeURIComponent(address.trim()))
}

const SCHEMES = /^(https|geo):/

/** Whether a text can be the template of a map's address: https or geo, with its places and no others. */
export function isMapTemplate(
  text: string,
  places: readonly ('latitude' | 'longitude' | 'address')[],
): boolean {
  const named = new Set([...text.matchAll(/\{(\w*)\}/g)].map(([, place]) => place))
  return SCHEMES.test(text) && named.size === places.length && places.every((place) => named.has(place))
}
