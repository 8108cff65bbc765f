import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundle, condition, numbered, patient, pointed, weight } from '../../test/fhir/bundles.ts'
import { type BundleEntry, bundleOf } from './bundle.ts'
import type { Draft } from './draft.ts'
import { prepare } from './prepare.ts'

const reading = { now: '2026-11-21T15:40:00.000Z', source: 'urn:test' } as const
const given = (...resources: readonly unknown[]): BundleEntry[] =>
  bundleOf(bundle('collection', resources)).entries
const esther = '193605257041'

/** The one draft of a delivery of one resource about somebody known. */
function draftOf(resource: object): Draft {
  const { groups, settled } = prepare(given({ subject: pointed('a'), ...resource }), reading)
  const [entry] = groups.flatMap(({ entries }) => entries)
  if (entry === undefined) throw new Error(JSON.stringify([...settled]))
  return entry.draft
}
/** Why a delivery of one resource is refused. */
function faultOf(resource: unknown): string {
  const [[, result] = []] = prepare(given(resource), reading).settled
  return result?.outcome === 'refused' ? result.fault.code : (result?.outcome ?? 'read')
}

describe('each type says what a reader needs', () => {
  test('a diagnosis: Swedish code before others, since when, and whether it holds', () => {
    const coding = [
      { system: 'http://snomed.info/sct', code: '84114007' },
      { system: 'urn:oid:1.2.752.116.1.1.1.1.3', code: 'I50.0' },
    ]
    expect(
      draftOf(
        condition('c', pointed('a'), { code: { coding, text: 'Hjärtsvikt' }, asserter: { display: 'HC' } }),
      ),
    ).toMatchObject({
      name: 'HC',
      item: {
        kind: 'condition',
        code: 'I50.0',
        display: 'Hjärtsvikt',
        status: 'active',
        from: { at: '2019-02-28T23:00:00.000Z', precision: 'month' },
        until: null,
      },
    })
  })

  test('a hypersensitivity: to what, how grave, how it showed', () => {
    const allergy = {
      resourceType: 'AllergyIntolerance',
      patient: pointed('a'),
      criticality: 'high',
      code: { text: 'Penicillin V' },
      reaction: [{ manifestation: [{ text: 'Utslag' }, { text: 'Klåda' }] }],
    }
    expect(draftOf(allergy)).toMatchObject({
      item: {
        kind: 'allergy',
        display: 'Penicillin V',
        category: 'high',
        status: 'active',
        detail: 'Utslag · Klåda',
      },
    })
  })

  test('a contact: what kind, from when to when, why and where', () => {
    const encounter = {
      resourceType: 'Encounter',
      status: 'finished',
      class: { code: 'IMP' },
      type: [{ text: 'Vårdtillfälle' }],
      period: { start: '2026-01-26T02:10:00+01:00', end: '2026-01-31T11:00:00+01:00' },
      reasonCode: [{ text: 'Hjärtsvikt' }],
      serviceProvider: { display: 'Medicinavdelning 3' },
    }
    expect(draftOf(encounter)).toMatchObject({
      name: 'Medicinavdelning 3',
      item: {
        kind: 'contact',
        category: 'IMP',
        detail: 'Hjärtsvikt',
        from: { at: '2026-01-26T01:10:00.000Z', precision: 'time' },
      },
    })
  })

  test('a prescription: ATC, dosage in the source’s words, and that it has been stopped', () => {
    const request = {
      resourceType: 'MedicationRequest',
      status: 'stopped',
      intent: 'order',
      medicationCodeableConcept: {
        coding: [{ system: 'http://www.whocc.no/atc', code: 'C03CA01' }],
        text: 'Furosemid 40 mg',
      },
      dosageInstruction: [{ text: '1 tablett kl. 8' }],
      authoredOn: '2026-08-17',
    }
    expect(draftOf(request)).toMatchObject({
      item: { kind: 'medicine', code: 'C03CA01', status: 'stopped', detail: '1 tablett kl. 8' },
    })
  })

  test('a prescription whose medicine stands in another resource is named after it', () => {
    const request = {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      contained: [{ resourceType: 'Medication', id: 'm', code: { text: 'Apixaban 2,5 mg' } }],
      medicationReference: { reference: '#m' },
    }
    expect(draftOf(request)).toMatchObject({ item: { display: 'Apixaban 2,5 mg', from: null } })
  })

  test('a procedure, an immunisation and a plan', () => {
    const code = { text: 'Spirometri' }
    expect(
      draftOf({ resourceType: 'Procedure', status: 'completed', code, performedDateTime: '2026' }),
    ).toMatchObject({
      item: { kind: 'procedure', display: 'Spirometri', from: { precision: 'year' } },
    })
    const vaccine = { resourceType: 'Immunization', status: 'completed', vaccineCode: { text: 'Influensa' } }
    expect(draftOf({ ...vaccine, patient: pointed('a'), occurrenceDateTime: '2026-10-21' })).toMatchObject({
      item: { kind: 'immunisation', from: { precision: 'day' } },
    })
    const plan = { resourceType: 'CarePlan', status: 'active', intent: 'plan', title: 'Vårdplan' }
    expect(draftOf({ ...plan, activity: [{ detail: { description: 'Vikt varje måndag' } }] })).toMatchObject({
      item: { kind: 'plan', display: 'Vårdplan', detail: 'Vikt varje måndag' },
    })
  })

  test('a value: number, unit, when', () => {
    expect(draftOf(weight('w', pointed('a'), { kg: 64.5 }))).toMatchObject({
      observation: {
        status: 'final',
        effective: { at: '2026-11-20T07:00:00.000Z', precision: 'time' },
        values: [{ part: 0, code: '29463-7', value: 64.5, unit: 'kg', text: null }],
      },
    })
  })

  test('a panel is its parts, each under its own code', () => {
    const part = (code: string, value: number) => ({
      code: { coding: [{ system: 'http://loinc.org', code }], text: code },
      valueQuantity: { value, unit: 'mmHg', system: 'http://unitsofmeasure.org', code: 'mm[Hg]' },
    })
    const pressure = {
      ...weight('bp', pointed('a')),
      code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }], text: 'Blodtryck' },
      valueQuantity: undefined,
      component: [part('8480-6', 128), part('8462-4', 72)],
    }
    expect(draftOf(pressure)).toMatchObject({
      observation: {
        panelCode: '85354-9',
        values: [
          { part: 1, code: '8480-6', value: 128, unit: 'mm[Hg]' },
          { part: 2, code: '8462-4', value: 72 },
        ],
      },
    })
  })

  test.each([
    ['a coded answer', { valueCodeableConcept: { text: 'Har aldrig rökt' } }, 'Har aldrig rökt'],
    ['running text', { valueString: 'Klar, gul' }, 'Klar, gul'],
    ['yes', { valueBoolean: true }, 'true'],
    ['a range', { valueRange: { low: { value: 2 }, high: { value: 4, unit: 'cm' } } }, '2 – 4 cm'],
    ['a number that is missing', { valueQuantity: { unit: 'se kommentar' } }, 'se kommentar'],
  ])('a value that is %s', (_, value, text) => {
    expect(draftOf({ ...weight('w', pointed('a')), valueQuantity: undefined, ...value })).toMatchObject({
      observation: { values: [{ value: null, text }] },
    })
  })

  test('a value below what can be measured keeps its sign', () => {
    const low = { ...weight('w', pointed('a')), valueQuantity: { value: 3, comparator: '<', unit: 'mg/L' } }
    expect(draftOf(low)).toMatchObject({
      observation: { values: [{ comparator: '<', value: 3, unit: 'mg/L' }] },
    })
  })
})

describe('what cannot be taken says why', () => {
  test.each([
    ['an unknown type is counted', { resourceType: 'Goal', subject: pointed('a') }, 'notTaken'],
    ['no resource at all', undefined, 'fhir.noResource'],
    ['no FHIR', { hello: 'world' }, 'fhir.notFhir'],
    ['nobody is named', { ...weight('w', pointed('a')), subject: undefined }, 'fhir.noSubject'],
    ['a group of people', weight('w', { reference: 'Group/7' }), 'fhir.notPerson'],
    [
      'somebody that the bundle does not hold',
      weight('w', { reference: 'urn:uuid:nobody' }),
      'fhir.unknownSubject',
    ],
    ['a miswritten number', weight('w', numbered('193605257042')), 'fhir.identity'],
    ['no date', { ...weight('w', pointed('a')), effectiveDateTime: undefined }, 'fhir.noDate'],
    ['tomorrow', weight('w', pointed('a'), { at: '2026-11-22T08:00:00Z' }), 'fhir.inFuture'],
    ['a time without a zone', weight('w', pointed('a'), { at: '2026-11-20T08:00:00' }), 'fhir.invalid'],
    ['the thirtieth of February', weight('w', pointed('a'), { at: '2026-02-30' }), 'fhir.invalid'],
    ['a diagnosis of nothing', condition('c', pointed('a'), { code: {} }), 'fhir.noCode'],
    [
      'a number in words',
      { ...weight('w', pointed('a')), valueQuantity: { value: 'sixty' } },
      'fhir.invalid',
    ],
    ['a NUL', condition('c', pointed('a'), { note: [{ text: 'a\u0000b' }] }), 'fhir.badCharacters'],
    ['half a character', condition('c', pointed('a'), { note: [{ text: '\ud800' }] }), 'fhir.badCharacters'],
    ['a status that is no code', { ...weight('w', pointed('a')), status: 'Final!' }, 'fhir.invalid'],
  ])('%s', (_, resource, code) => {
    expect(faultOf(resource)).toBe(code)
  })

  test('what is nested without end', () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 5_000; level++) deep = [deep]
    expect(faultOf({ ...weight('w', pointed('a')), extension: deep })).toBe('fhir.tooDeep')
  })

  test('a backslash before u0000 is two characters and no NUL', () => {
    expect(faultOf(condition('c', pointed('a'), { note: [{ text: 'C:\\u0000' }] }))).toBe('read')
  })

  test('a Patient with a miswritten number is refused, and all that is about them', () => {
    const { settled, groups } = prepare(
      given(patient('p', { number: '193605257042' }), weight('w', pointed('p'))),
      reading,
    )
    const codes = [...settled.values()].map((result) =>
      result.outcome === 'refused' ? result.fault.code : '',
    )
    expect([codes, groups]).toEqual([['fhir.identity', 'fhir.subjectNotTaken'], []])
  })
})

describe('a delivery is told apart by origin', () => {
  test('everything about one person of the bundle is one group', () => {
    const { groups } = prepare(
      given(weight('w', pointed('p')), patient('p', { number: esther }), condition('c', pointed('p'))),
      reading,
    )
    expect(groups.map(({ patient, entries }) => [patient?.index, entries.map(({ index }) => index)])).toEqual(
      [[1, [0, 2]]],
    )
    expect(groups[0]?.entries[0]?.provenance).toMatchObject({
      system: 'https://source.example/patients',
      id: 'Observation/w',
    })
  })

  test('what a resource says of its source outweighs what the bundle does', () => {
    const named = { ...weight('w', pointed('p')), meta: { source: 'https://lab.example/fhir#1' } }
    const [group] = prepare(given(patient('p'), named), reading).groups
    expect(group?.entries[0]?.provenance.system).toBe('https://lab.example/fhir')
  })

  test('the same id with the same content is one; with another content the later is refused', () => {
    const delivery = given(
      weight('w', pointed('p')),
      weight('w', pointed('p')),
      weight('w', pointed('p'), { kg: 99 }),
      patient('p'),
    )
    const { twins, settled } = prepare(delivery, reading)
    expect([...twins]).toEqual([[1, 0]])
    expect([...settled].map(([index, result]) => [index, result.outcome])).toEqual([[2, 'refused']])
  })

  test('the source’s own versioning and the order of keys are no change of content', () => {
    const one = weight('w', pointed('p'))
    const other = Object.fromEntries(
      Object.entries({ ...one, meta: { versionId: '2', lastUpdated: 'x' } }).reverse(),
    )
    const hashes = [one, other].map(
      (resource) => prepare(given(patient('p'), resource), reading).groups[0]?.entries[0]?.provenance.hash,
    )
    expect(hashes[0]).toBe(hashes[1])
  })
})

test('whatever a delivery holds, it is read or refused and nothing else happens', () => {
  const scrap = fc.anything({ maxDepth: 4, withNullPrototype: false })
  const type = fc.constantFrom(
    'Patient',
    'Observation',
    'Condition',
    'Encounter',
    'MedicationRequest',
    'CarePlan',
  )
  const resource = fc
    .record({
      resourceType: type,
      id: fc.oneof(fc.string(), scrap),
      status: fc.oneof(fc.constant('final'), scrap),
      subject: fc.oneof(fc.constant({ reference: 'Patient/p' }), scrap),
      code: fc.oneof(fc.constant({ text: 'x' }), scrap),
      effectiveDateTime: fc.oneof(fc.constant('2020-01-01'), fc.string(), scrap),
      component: fc.oneof(fc.array(fc.record({ code: scrap, valueQuantity: scrap })), scrap),
      identifier: scrap,
      name: scrap,
      period: scrap,
      meta: scrap,
    })
    .map((value) => JSON.parse(JSON.stringify(value) ?? 'null') as unknown)
  fc.assert(
    fc.property(fc.array(fc.oneof(resource, scrap), { maxLength: 4 }), (resources) => {
      const entries = resources.map((one) => ({ resource: one, fullUrl: undefined }))
      const { groups, settled, twins } = prepare(entries, reading)
      const read = groups
        .flatMap((group) => [group.patient, ...group.entries])
        .filter((one) => one !== undefined)
      expect(read.length + settled.size + twins.size).toBe(entries.length)
    }),
    { numRuns: 500 },
  )
})
