import { z } from 'zod'
import { command, query } from '../shared/endpoint.ts'
import { assignmentId, ownerId, staffId, unitId } from '../shared/id.ts'
import { hsaId } from './hsa-id.ts'
import {
  changed,
  line,
  organisationNumber,
  providerAreas,
  providerKinds,
  signInName,
  standings,
  validity,
  version,
} from './organisation.ts'

const reads = { activity: 'Läsa', resource: 'organisation' } as const
const writes = { activity: 'Skriva', resource: 'organisation' } as const
const admin = { purpose: 'admin' } as const
const filled = '00000000-0000-0000-0000-000000000000'

export const listProviders = query({
  id: 'provider.list',
  method: 'GET',
  path: '/api/provider/list',
  summary: 'The care providers of the region, each with its own organisation',
  may: admin,
  audit: reads,
  about: () => 'region',
  input: z.strictObject({}),
  output: z.strictObject({
    providers: z.array(
      z.strictObject({
        provider: ownerId,
        name: z.string(),
        kind: z.enum(providerKinds),
        area: z.enum(providerAreas),
        hsaId: z.string(),
        units: z.int(),
        /** Somebody has an administration assignment there today. */
        administered: z.boolean(),
        own: z.boolean(),
        standing: z.enum(standings),
        allowed: z.array(z.string()),
      }),
    ),
    allowed: z.array(z.string()),
  }),
  example: () => ({ as: 'admin', input: {} }),
})

/** A municipality is made twice: once for health care, once for social services. */
export const createProvider = command({
  id: 'provider.create',
  path: '/api/provider/create',
  summary: 'Brings a care provider into the region’s Hemma',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({
    provider: ownerId,
    name: line,
    kind: z.enum(providerKinds),
    area: z.enum(providerAreas),
    hsaId,
    organisationNumber: organisationNumber.nullable(),
    ...validity,
  }),
  output: changed,
  example: (world) => ({
    as: 'admin',
    input: {
      provider: world.id('provider-new'),
      name: 'Älvdalens Omsorg AB',
      kind: 'private' as const,
      area: 'social' as const,
      hsaId: 'SE0000000000-P90',
      organisationNumber: null,
      validFrom: '2026-12-01',
      validTo: null,
    },
  }),
})

export const changeProvider = command({
  id: 'provider.change',
  path: '/api/provider/change',
  summary: 'Changes the name or organisation number of the own provider',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({ version, name: line, organisationNumber: organisationNumber.nullable() }),
  output: changed,
  example: () => ({
    as: 'ulla@ulla-at-granvik-administration',
    input: { version: filled, name: 'Granviks kommun, hälso- och sjukvård', organisationNumber: null },
  }),
})

/** For a provider without anyone who administers it; from then on it minds its own organisation. */
export const appointAdministrator = command({
  id: 'provider.appoint',
  path: '/api/provider/appoint',
  summary: 'Appoints the first administrator of a provider that has none',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({
    provider: ownerId,
    /** The new administration unit, its assignment, and who is appointed: known by HSA-id, or new with a name. */
    unit: unitId,
    unitName: line,
    unitHsaId: hsaId,
    assignment: assignmentId,
    staff: staffId,
    hsaId,
    givenName: line.nullable(),
    familyName: line.nullable(),
    /** What the identity provider calls somebody new who has no HSA-id. */
    signInName: signInName.nullable().default(null),
  }),
  output: changed,
  example: (world) => ({
    as: 'admin',
    input: {
      provider: world.id('tranan'),
      unit: world.id('tranan-administration'),
      unitName: 'Kansliet, Tranan Vård',
      unitHsaId: 'SE0000000000-U91',
      assignment: world.id('gp-private-at-tranan-administration'),
      staff: world.id('gp-private'),
      hsaId: 'SE0000000000-S15',
      givenName: null,
      familyName: null,
    },
  }),
})
