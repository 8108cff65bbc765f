import type { MapTemplates } from './shared/map-link.ts'

/** The app's one page with the operator's settings in its meta elements: no script is written for them (CSP). */
export function pageWith(html: string, settings: { readonly map: MapTemplates }): string {
  const { position, address } = settings.map
  return filled(filled(html, 'hemma-map', position), 'hemma-map-address', address ?? '')
}

function filled(html: string, name: string, content: string): string {
  return html.replace(
    `<meta name="${name}" content=""`,
    () => `<meta name="${name}" content="${escaped(content)}"`,
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
