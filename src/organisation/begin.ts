import { z } from 'zod'
import { hsaId } from './hsa-id.ts'
import { line, organisationNumber, providerAreas, providerKinds, signInName } from './organisation.ts'

/**
 * What an empty Hemma is begun with: its first care provider, a unit of administration, and who administers it.
 * `signInName` is what the identity provider calls somebody for whom it sends no HSA-id.
 */
export const beginning = z.strictObject({
  provider: z.strictObject({
    name: line,
    kind: z.enum(providerKinds),
    area: z.enum(providerAreas),
    hsaId,
    organisationNumber: organisationNumber.nullable(),
  }),
  unit: z.strictObject({ name: line, hsaId }),
  administrator: z.strictObject({
    givenName: line,
    familyName: line,
    hsaId,
    signInName: signInName.nullable(),
  }),
})
export type Beginning = z.output<typeof beginning>
