import type { ReactNode } from 'react'
import { type MapPlace, type MapTemplates, mapLink, openStreetMap } from '../../shared/map-link.ts'
import { Icon } from './icon.tsx'

interface MapLinkProps extends MapPlace {
  /** Of somebody with protected identity nothing is told to a map. */
  readonly protectedPerson: boolean
  /** `button` where one is on the way there, `line` within text. */
  readonly as: 'button' | 'line'
  readonly children: ReactNode
}

/**
 * Opens the operator's map at a place, in a tab of its own. Nothing is fetched until somebody taps it, and then the
 * map is told the position (or the address, where the operator allows it), never who lives there. Nothing is drawn
 * where there is nothing to open.
 */
export function MapLink({ position, address, protectedPerson, as, children }: MapLinkProps) {
  const href = protectedPerson ? null : mapLink({ position, address }, templates())
  if (href === null) return null
  const look =
    as === 'button'
      ? { className: 'ds-button no-print', 'data-variant': 'secondary' }
      : { className: 'phone-link no-print' }
  return (
    <a {...look} href={href} target="_blank" rel="noreferrer">
      <Icon name="map" />
      {children}
    </a>
  )
}

/** What the server wrote into the page; without a server's word (while developing) the usual map. */
function templates(): MapTemplates {
  return { position: said('hemma-map') ?? openStreetMap, address: said('hemma-map-address') }
}

function said(name: string): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || null
}
