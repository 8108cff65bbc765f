/**
 * Opens the device's own map at a position (RFC 5870). Only the position is in it, never who lives there, and
 * nothing is fetched until someone taps it. An operator's own map is a template in the page's
 * `<meta name="hemma-map" content="https://…{latitude}…{longitude}">`.
 */
export function mapLink(position: { readonly latitude: number; readonly longitude: number }): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="hemma-map"]')
  const template = meta?.content || 'geo:{latitude},{longitude}?q={latitude},{longitude}'
  return template
    .replaceAll('{latitude}', String(position.latitude))
    .replaceAll('{longitude}', String(position.longitude))
}
