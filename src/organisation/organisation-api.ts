import { z } from 'zod'
import { query } from '../shared/endpoint.ts'
import { staffId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { phoneHours } from '../shared/phone-hours.ts'
import { changedFields, changeKinds } from './change.ts'
import { providerAreas, providerKinds, standings, unitKinds, validity, version } from './organisation.ts'

const reads = { activity: 'Läsa', resource: 'organisation' } as const
const admin = { purpose: 'admin' } as const

/** A care model by its id, and what it is called. */
const careModelName = z.strictObject({
  id: z.string(),
  name: z.strictObject({ sv: z.string(), en: z.string() }),
})
export type CareModelName = z.infer<typeof careModelName>

export const readOrganisation = query({
  id: 'organisation.read',
  method: 'GET',
  path: '/api/organisation/read',
  summary: 'The own provider with its units: what they are, how many work there, how they are reached',
  may: admin,
  audit: reads,
  about: () => 'region',
  input: z.strictObject({}),
  output: z.strictObject({
    provider: z.strictObject({
      name: z.string(),
      kind: z.enum(providerKinds),
      area: z.enum(providerAreas),
      hsaId: z.string(),
      organisationNumber: z.string().nullable(),
      ...validity,
      version,
    }),
    units: z.array(
      z.strictObject({
        unit: unitId,
        name: z.string(),
        kind: z.enum(unitKinds),
        careModel: z.string().nullable(),
        municipality: z.string().nullable(),
        hsaId: z.string(),
        headName: z.string().nullable(),
        /** Staff with an assignment there today. */
        staff: z.int(),
        phones: z.array(phoneHours),
        ...validity,
        standing: z.enum(standings),
      }),
    ),
    /** Staff of the provider with an assignment today. */
    staff: z.int(),
    administrators: z.int(),
    /** What a team may work by. */
    careModels: z.array(careModelName),
    allowed: z.array(z.string()),
  }),
  example: () => ({ as: 'admin', input: {} }),
})

/** Newest first, of the whole provider, one unit or one member of staff. */
export const listChanges = query({
  id: 'organisation.changes',
  method: 'GET',
  path: '/api/organisation/changes',
  summary: 'Who changed what in the own provider’s organisation, and when',
  may: admin,
  audit: reads,
  about: () => 'region',
  input: z.strictObject({
    unit: unitId.optional(),
    staff: staffId.optional(),
    take: z.coerce.number().int().min(1).max(500).default(20),
  }),
  output: z.strictObject({
    total: z.int(),
    changes: z.array(
      z.strictObject({
        id: z.uuid(),
        at: instant,
        by: z.string(),
        /** The provider whose administrator it was. */
        byProvider: z.string(),
        what: z.enum(changeKinds),
        fromFile: z.boolean(),
        unitName: z.string().nullable(),
        staffName: z.string().nullable(),
        fields: changedFields,
      }),
    ),
  }),
  example: () => ({ as: 'admin', input: {} }),
})
