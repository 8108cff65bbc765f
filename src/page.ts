import { createHash } from 'node:crypto'
import type { MapTemplates } from './shared/map-link.ts'

/** The app's one page with the operator's settings in its meta elements: no script is written for them (CSP). */
export function pageWith(html: string, settings: { readonly map: MapTemplates }): string {
  const { position, address } = settings.map
  return filled(filled(html, 'hemma-map', position), 'hemma-map-address', address ?? '')
}

/**
 * The service worker for this operator's page: it keeps the page on devices, and a byte that differs is how a browser
 * knows that there is a newer one. So a new setting reaches devices as a new version does.
 */
export function workerWith(script: string, settings: { readonly map: MapTemplates }): string {
  const hash = createHash('sha256').update(JSON.stringify(settings.map)).digest('hex').slice(0, 12)
  return script.replaceAll('self.__HEMMA_SETTINGS__', () => JSON.stringify(hash))
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
