import type { Section } from '../records/entry.ts'
import type { Day } from '../shared/day.ts'
import type { EntryId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { headingWords, kindWords } from './part.ts'
import { type Leaving, whatLine } from './text-rules.ts'

/** What a document says besides the text: identities of whom it is about, who wrote it, and whose record it is. */
export interface DocumentFacts {
  /** The version that the document is of. */
  readonly entry: EntryId
  /** The entry over its versions. */
  readonly record: EntryId
  /** The version that this one takes the place of. */
  readonly replaces: EntryId | null
  readonly at: Instant
  readonly patient: {
    readonly id: string
    readonly identities: readonly { readonly system: string; readonly value: string }[]
    readonly given: string
    readonly family: string
    readonly birthDay: Day | null
    readonly sex: string | null
    readonly protected: boolean
  }
  readonly author: { readonly staff: string; readonly assignment: string; readonly hsaId: string }
  readonly unit: { readonly id: string; readonly name: string; readonly hsaId: string }
  readonly owner: { readonly id: string; readonly name: string; readonly hsaId: string }
}

interface Resource {
  readonly resourceType: string
  readonly [field: string]: unknown
}

/** HSA-id as FHIR names it (HL7 Sweden's base profiles; RIVTA). */
const HSA = 'urn:oid:1.2.752.129.2.1.4.1'
/** Identifiers that are URIs themselves. */
const URI = 'urn:ietf:rfc:3986'
const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'
const urn = (id: string) => `urn:uuid:${id}`
const hsa = (value: string) => [{ system: HSA, value }]

/**
 * One entry as a FHIR R4 document (Bundle of type document): Composition first, then whom and what it refers to, all
 * within the bundle. No address, phone or relative stands in it; protected identity is told as a security label.
 */
export function documentOf(leaving: Leaving, facts: DocumentFacts) {
  const { at, patient, author, unit, owner } = facts
  const resources: readonly (readonly [id: string, resource: Resource])[] = [
    [facts.entry, compositionOf(leaving, facts)],
    [patient.id, patientOf(patient)],
    [
      author.assignment,
      {
        resourceType: 'PractitionerRole',
        practitioner: { reference: urn(author.staff) },
        organization: { reference: urn(unit.id) },
        code: [{ text: leaving.author.title }],
      },
    ],
    [
      author.staff,
      {
        resourceType: 'Practitioner',
        identifier: hsa(author.hsaId),
        name: [{ text: leaving.author.name }],
      },
    ],
    [
      unit.id,
      {
        resourceType: 'Organization',
        identifier: hsa(unit.hsaId),
        name: unit.name,
        partOf: { reference: urn(owner.id) },
      },
    ],
    [owner.id, { resourceType: 'Organization', identifier: hsa(owner.hsaId), name: owner.name }],
  ]
  return {
    resourceType: 'Bundle' as const,
    ...labelled(patient.protected),
    language: 'sv-SE',
    identifier: { system: URI, value: urn(facts.entry) },
    type: 'document' as const,
    timestamp: at,
    entry: resources.map(([id, { resourceType, ...rest }]) => ({
      fullUrl: urn(id),
      resource: { resourceType, id, ...rest },
    })),
  }
}
export type TransferDocument = ReturnType<typeof documentOf>

function labelled(isProtected: boolean) {
  if (!isProtected) return {}
  return { meta: { security: [{ system: CONFIDENTIALITY, code: 'R', display: 'restricted' }] } }
}

const status = (correction: Leaving['correction'], gone: boolean) => {
  if (gone) return 'entered-in-error'
  return correction === null ? 'final' : 'amended'
}

function compositionOf(leaving: Leaving, facts: DocumentFacts): Resource {
  const { kind, sections, correction, gone } = leaving
  const { patient, author, unit, record, replaces } = facts
  return {
    resourceType: 'Composition',
    ...labelled(patient.protected),
    language: 'sv-SE',
    text: narrative([whatLine(leaving)]),
    identifier: { system: URI, value: urn(record) },
    status: status(correction, gone),
    // LOINC 11506-3: Progress note. What sort of entry it is says the text, in the record's own words.
    type: {
      coding: [{ system: 'http://loinc.org', code: '11506-3', display: 'Progress note' }],
      text: kindWords(kind),
    },
    subject: { reference: urn(patient.id) },
    date: correction?.at ?? leaving.signedAt,
    author: [{ reference: urn(author.assignment) }],
    title: whatLine(leaving),
    ...(patient.protected ? { confidentiality: 'R' } : {}),
    attester: [{ mode: 'legal', time: leaving.signedAt, party: { reference: urn(author.assignment) } }],
    custodian: { reference: urn(unit.id) },
    ...(replaces === null
      ? {}
      : { relatesTo: [{ code: 'replaces', targetIdentifier: { system: URI, value: urn(replaces) } }] }),
    event: [{ period: { start: leaving.happenedAt } }],
    section: gone ? [{ title: kindWords(kind), text: narrative([removedWords(leaving)]) }] : all(sections),
  }
}

const removedWords = ({ correction }: Leaving) => correction?.reason ?? ''

function all(sections: readonly Section[]) {
  return sections.map(({ heading, text }) => ({
    title: legible(headingWords(heading)),
    text: narrative(text.split('\n')),
  }))
}

function patientOf(patient: DocumentFacts['patient']): Resource {
  const { identities, given, family, birthDay, sex } = patient
  return {
    resourceType: 'Patient',
    ...labelled(patient.protected),
    // FHIR has no empty lists: who has no number that others know has none here.
    ...(identities.length === 0
      ? {}
      : { identifier: identities.map(({ system, value }) => ({ system, value })) }),
    name: [{ use: 'official', text: `${given} ${family}`, family, given: given.split(' ') }],
    ...(sex === 'female' || sex === 'male' ? { gender: sex } : { gender: 'unknown' }),
    ...(birthDay === null ? {} : { birthDate: birthDay }),
  }
}

/** Text as FHIR's narrative: XHTML with nothing but paragraphs. */
function narrative(lines: readonly string[]) {
  const paragraphs = lines.map((line) => `<p>${escaped(line)}</p>`).join('')
  return { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${paragraphs}</div>` }
}

/** Without signs that neither FHIR's strings nor XML may hold: control signs other than tab and line breaks. */
function legible(text: string): string {
  return [...text].filter((sign) => !/\p{Cc}/u.test(sign) || /[\t\n\r]/.test(sign)).join('')
}

function escaped(text: string): string {
  return legible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
