import { z } from 'zod'
import type { RefusalCode } from '../shared/texts/refusal-text.ts'

/** What is opened: the national overview (NPÖ), the region's own record, prescribing, or anything else. */
export const linkUses = ['overview', 'record', 'prescribing', 'other'] as const
/** How the person goes along: not at all, in the address, or in a hidden field of a form that is posted. */
export const linkWays = ['plain', 'address', 'form'] as const
export type LinkWay = (typeof linkWays)[number]

/** A system that is opened from a person's page. */
export const link = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(60),
  use: z.enum(linkUses),
  way: z.enum(linkWays),
  url: z.string().trim().min(1).max(500),
  /** The name of the hidden field; null unless the way is `form`. */
  field: z.string().trim().max(60).nullable(),
})
export type Link = z.output<typeof link>

/** The number with twelve digits, and as it is written for people. */
const places = { personnummer: '{personnummer}', hyphen: '{personnummer-streck}' } as const

/**
 * What is wrong with a link; null when nothing is. https alone: other schemes start programs on the device, and
 * `javascript:` and `data:` run code. Places for the number stand after the host and nowhere else, and only where the
 * way is `address`.
 */
export function linkFault({ url, way, field }: Link): { code: RefusalCode; field: 'url' | 'field' } | null {
  const named = [...url.matchAll(/\{[^}]*\}?|\}/g)].map(([place]) => place)
  if (named.some((place) => place !== places.personnummer && place !== places.hyphen))
    return { code: 'beside.linkPlace', field: 'url' }
  if (originOf(url) === null) return { code: 'beside.linkAddress', field: 'url' }
  if (way === 'address' && named.length === 0) return { code: 'beside.linkNoPlace', field: 'url' }
  if (way !== 'address' && named.length > 0) return { code: 'beside.linkPlaceUnused', field: 'url' }
  if (way === 'form' && !/^[A-Za-z][\w.:-]{0,59}$/.test(field ?? ''))
    return { code: 'beside.linkField', field: 'field' }
  return null
}

/** Whether an address carries the number where servers and proxies on the way write it into their logs. */
export function tellsLogs({ url, way }: Pick<Link, 'url' | 'way'>): boolean {
  if (way !== 'address') return false
  const [sent = ''] = url.split('#')
  return sent.includes(places.personnummer) || sent.includes(places.hyphen)
}

/** Where a link goes with this person: an address, and for a form what its hidden field holds. */
export interface Target {
  readonly url: string
  readonly field: string | null
  readonly value: string | null
}

/** The target for a number of twelve digits. */
export function targetOf({ url, way, field }: Link, number: string): Target {
  if (way === 'form') return { url, field, value: number }
  return { url: withNumber(url, number), field: null, value: null }
}

/** Where a link is opened without a person: as it stands, or the system's own first page where a person is expected. */
export function plainOf({ url, way }: Pick<Link, 'url' | 'way'>): string {
  return way === 'plain' ? url : `${originOf(url) ?? ''}/`
}

/** The origin that a form is posted to: what the page that opens it may post to, and nothing else. */
export function formOrigin({ url, way }: Pick<Link, 'url' | 'way'>): string | null {
  return way === 'form' ? originOf(url) : null
}

/** https, a host in plain letters with or without a port, and then nothing that could end an address or hide another. */
const ADDRESS = /^(https:\/\/(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?)(?:[/?#][^\s\\<>"]*)?$/i

function originOf(url: string): string | null {
  return ADDRESS.exec(url)?.[1]?.toLowerCase() ?? null
}

function withNumber(url: string, number: string): string {
  return url
    .replaceAll(places.personnummer, number)
    .replaceAll(places.hyphen, `${number.slice(0, 8)}-${number.slice(8)}`)
}
