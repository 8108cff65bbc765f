import type { Instant } from '../shared/instant.ts'
import { takenTypes } from './taken.ts'

/** What this FHIR door does and does not (FHIR R4 CapabilityStatement). Answered to anyone; holds nothing personal. */
export function capabilityStatement(given: { publicUrl: string; version: string; now: Instant }) {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: given.now,
    kind: 'instance',
    software: { name: 'Hemma', version: given.version },
    implementation: { description: 'Hemma', url: `${given.publicUrl}/fhir/R4` },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'application/json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'Takes history into the record of the unit that the machine token is bound to. What is taken is read-only, keeps its origin, and counts as unconfirmed until a named person confirms it. The same original id twice makes no duplicate.',
        security: {
          cors: false,
          description:
            'Authorization: Bearer with a machine token, made and revoked in Hemma’s administration.',
        },
        resource: takenTypes.map((type) => ({
          type,
          interaction:
            type === 'Observation' ? [{ code: 'create' }, { code: 'search-type' }] : [{ code: 'create' }],
          versioning: 'no-version',
          referencePolicy: ['literal', 'logical', 'local'],
          ...(type === 'Observation' ? { searchParam } : {}),
        })),
        interaction: [{ code: 'transaction' }, { code: 'batch' }],
      },
    ],
  }
}

const searchParam = [
  {
    name: 'patient',
    type: 'reference',
    documentation: 'Required, or patient.identifier. POST _search only: no person in a URL.',
  },
  { name: 'patient.identifier', type: 'token' },
  { name: 'code', type: 'token' },
  { name: '_count', type: 'number', documentation: '1 to 200; 50 unless told. Newest first.' },
]
