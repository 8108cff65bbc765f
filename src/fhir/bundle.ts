import { z } from 'zod'
import { Refused } from '../shared/refused.ts'
import type { Given } from './prepare.ts'

/** Most entries of one bundle over HTTP; files have no such limit. */
export const MOST_ENTRIES = 10_000

const bundle = z.looseObject({
  resourceType: z.string(),
  type: z.string().optional(),
  entry: z.array(z.unknown()).optional(),
})

const entry = z.looseObject({
  fullUrl: z.string().optional(),
  resource: z.unknown(),
  request: z
    .looseObject({
      method: z.string().optional(),
      url: z.string().optional(),
      ifNoneExist: z.string().optional(),
    })
    .optional(),
})

/** Types of bundle that tell a history. A document or message wraps one; a searchset is how exports often look. */
const historyTypes = ['transaction', 'batch', 'collection', 'searchset', 'document', 'message']

/** One entry of a bundle with what it asks to be done. */
export interface BundleEntry extends Given {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly conditional: boolean
}

/** A bundle of any type, its entries not yet looked at. Throws Refused when it is no bundle. */
export function bundleOf(value: unknown): { type: string; entries: BundleEntry[] } {
  if (typeof value !== 'object' || value === null || !('resourceType' in value))
    throw new Refused('fhir.notFhir', { status: 422 })
  const parsed = bundle.safeParse(value)
  if (!parsed.success) throw new Refused('fhir.invalid', { status: 422, data: { path: 'Bundle.entry' } })
  const { resourceType, type = '' } = parsed.data
  if (resourceType !== 'Bundle')
    throw new Refused('fhir.notBundle', { status: 422, data: { type: resourceType.slice(0, 60) } })
  return { type: type.slice(0, 60), entries: (parsed.data.entry ?? []).map(entryOf) }
}

function entryOf(value: unknown): BundleEntry {
  const parsed = entry.safeParse(value)
  if (!parsed.success) return { resource: undefined, method: undefined, url: undefined, conditional: false }
  const { fullUrl, resource, request } = parsed.data
  return {
    fullUrl,
    resource,
    method: request?.method,
    url: request?.url,
    conditional: request?.ifNoneExist !== undefined || (request?.url ?? '').includes('?'),
  }
}

/** What a file may be: a bundle that tells a history, or a single resource. The command line takes either. */
export function entriesOfFile(value: unknown): BundleEntry[] {
  const single =
    typeof value === 'object' && value !== null && 'resourceType' in value && value.resourceType !== 'Bundle'
  if (single) return [{ resource: value, method: undefined, url: undefined, conditional: false }]
  const { type, entries } = bundleOf(value)
  if (!historyTypes.includes(type))
    throw new Refused('fhir.bundleTypeOfFile', { status: 422, data: { type: type || '?' } })
  if (entries.length === 0) throw new Refused('fhir.empty', { status: 422 })
  return entries
}

/** What is wrong with what an entry asks for over HTTP; undefined when it may be done. */
export function requestFault({ method, url, conditional, resource }: BundleEntry): Refused | undefined {
  if (method === undefined || url === undefined)
    return new Refused('fhir.noMethod', { status: 422, field: 'request' })
  if (method !== 'POST' && method !== 'PUT') {
    const named = /^[A-Z]{1,10}$/.test(method) ? method : '?'
    return new Refused('fhir.method', { status: 405, data: { method: named }, field: 'request.method' })
  }
  if (conditional) return new Refused('fhir.conditional', { status: 412, field: 'request' })
  const type: unknown =
    typeof resource === 'object' && resource !== null && 'resourceType' in resource
      ? resource.resourceType
      : undefined
  const asked = url.replace(/^\//, '').split('/')[0] ?? ''
  if (typeof type === 'string' && asked !== type) {
    const data = { url: /^[A-Za-z]{1,60}$/.test(asked) ? asked : '?', type: type.slice(0, 60) }
    return new Refused('fhir.urlMismatch', { status: 422, data, field: 'request.url' })
  }
  return undefined
}
