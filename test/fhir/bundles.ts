/** FHIR written for the tests: small, of our own, each about one of the cast. */
export type Json = Record<string, unknown>

const PERSONNUMMER = 'http://electronichealth.se/identifier/personnummer'

/** A Patient with an identity number, or with none. */
export function patient(id: string, given: { number?: string; names?: Json; birthDate?: string } = {}): Json {
  return {
    resourceType: 'Patient',
    id,
    identifier: [
      { system: 'https://source.example/patients', value: id },
      ...(given.number === undefined ? [] : [{ system: PERSONNUMMER, value: given.number }]),
    ],
    name: [given.names ?? { family: 'Provsson', given: ['Petra', 'Ulrika'] }],
    gender: 'female',
    birthDate: given.birthDate ?? '1939-04-02',
  }
}

/** A weight in kilograms at a time, of whoever `subject` names. */
export function weight(
  id: string | undefined,
  subject: Json,
  given: { kg?: number; at?: string } = {},
): Json {
  return {
    resourceType: 'Observation',
    ...(id === undefined ? {} : { id }),
    status: 'final',
    category: [{ coding: [{ code: 'vital-signs' }] }],
    code: { coding: [{ system: 'http://loinc.org', code: '29463-7', display: 'Body weight' }] },
    subject,
    effectiveDateTime: given.at ?? '2026-11-20T08:00:00+01:00',
    valueQuantity: {
      value: given.kg ?? 64.5,
      unit: 'kg',
      system: 'http://unitsofmeasure.org',
      code: 'kg',
    },
  }
}

/** A diagnosis in ICD-10-SE. */
export function condition(id: string, subject: Json, given: Json = {}): Json {
  return {
    resourceType: 'Condition',
    id,
    clinicalStatus: { coding: [{ code: 'active' }] },
    verificationStatus: { coding: [{ code: 'confirmed' }] },
    code: { coding: [{ system: 'urn:oid:1.2.752.116.1.1.1.1.3', code: 'I50.0' }], text: 'Hjärtsvikt' },
    subject,
    onsetDateTime: '2019-03',
    ...given,
  }
}

/** Somebody by an identity number. */
export function numbered(value: string): Json {
  return { identifier: { system: PERSONNUMMER, value } }
}

/** Somebody of the same bundle, or by the source's name. */
export function pointed(id: string): Json {
  return { reference: `Patient/${id}` }
}

/** A bundle of a type; over HTTP each entry says what it asks for. */
export function bundle(type: string, resources: readonly unknown[]): Json {
  return {
    resourceType: 'Bundle',
    type,
    entry: resources.map((resource) => {
      const named = typeof resource === 'object' && resource !== null && 'resourceType' in resource
      const url = named ? String(resource.resourceType) : 'Observation'
      return { resource, request: { method: 'POST', url } }
    }),
  }
}
