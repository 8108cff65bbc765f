import { z } from 'zod'

const reference = z.looseObject({ reference: z.string() })
const narrative = z.strictObject({ status: z.literal('generated'), div: z.string() })
const identifier = z.strictObject({ system: z.string().regex(/^(urn|https?):/), value: z.string().min(1) })
const instant = z.iso.datetime({ offset: true })

/** The parts of FHIR R4 that a document of Hemma's uses, with the cardinalities that FHIR gives them. */
const resources = {
  Composition: z.looseObject({
    status: z.enum(['preliminary', 'final', 'amended', 'entered-in-error']),
    type: z.looseObject({ coding: z.array(z.looseObject({ system: z.string(), code: z.string() })).min(1) }),
    subject: reference,
    date: instant,
    author: z.array(reference).min(1),
    title: z.string().min(1),
    text: narrative,
    custodian: reference,
    identifier,
    attester: z.array(z.strictObject({ mode: z.literal('legal'), time: instant, party: reference })),
    section: z.array(z.strictObject({ title: z.string().min(1), text: narrative })).min(1),
  }),
  Patient: z.looseObject({
    identifier: z.array(identifier).min(1),
    name: z.array(z.looseObject({ family: z.string(), given: z.array(z.string()).min(1) })),
    gender: z.enum(['male', 'female', 'other', 'unknown']),
    birthDate: z.iso.date().optional(),
  }),
  PractitionerRole: z.looseObject({ practitioner: reference, organization: reference }),
  Practitioner: z.looseObject({
    identifier: z.array(identifier).min(1),
    name: z.array(z.looseObject({ text: z.string() })),
  }),
  Organization: z.looseObject({ identifier: z.array(identifier).min(1), name: z.string().min(1) }),
} as const

const bundle = z.looseObject({
  resourceType: z.literal('Bundle'),
  type: z.literal('document'),
  identifier,
  timestamp: instant,
  entry: z
    .array(
      z.strictObject({
        fullUrl: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
        resource: z.looseObject({
          resourceType: z.enum([
            'Composition',
            'Patient',
            'PractitionerRole',
            'Practitioner',
            'Organization',
          ]),
          id: z.string(),
        }),
      }),
    )
    .min(1),
})

/**
 * What keeps a bundle from being a FHIR R4 document: bdl-9 (identifier), bdl-10 (date), bdl-11 (Composition first),
 * bdl-7 (each fullUrl once), references within it, and the parts that its resources must have.
 */
export function documentFaults(document: unknown): string[] {
  const parsed = bundle.safeParse(document)
  if (!parsed.success) return [z.prettifyError(parsed.error)]
  const { entry } = parsed.data
  const urls = entry.map(({ fullUrl }) => fullUrl)
  const faults = entry.flatMap(({ resource }) => {
    const result = resources[resource.resourceType].safeParse(resource)
    return result.success ? [] : [`${resource.resourceType}: ${z.prettifyError(result.error)}`]
  })
  if (entry[0]?.resource.resourceType !== 'Composition') faults.push('the first is no Composition')
  if (entry.filter(({ resource }) => resource.resourceType === 'Composition').length !== 1)
    faults.push('not exactly one Composition')
  if (new Set(urls).size < urls.length) faults.push('a fullUrl stands twice')
  for (const [, url] of JSON.stringify(document).matchAll(/"reference":"([^"]*)"/g)) {
    if (!urls.includes(url ?? '')) faults.push(`${url} is not in the bundle`)
  }
  return faults
}
