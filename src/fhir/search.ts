import { CompiledQuery } from 'kysely'
import { z } from 'zod'
import { type Call, type Handled, handle } from '../door/call.ts'
import type { PersonName } from '../door/machine-person.ts'
import { type Ask, newestOriginals } from '../measurements/store.ts'
import { query } from '../shared/endpoint.ts'
import { type PersonId, personId } from '../shared/id.ts'
import { parseIdentityNumber } from '../shared/identity-number.ts'
import { identitySystem } from '../shared/identity-system.ts'
import { Refused } from '../shared/refused.ts'

/** Most values of one answer. */
export const MOST_FOUND = 200

/** What an Observation search asks. */
export interface Search {
  readonly person: PersonName
  readonly codes: readonly string[]
  readonly limit: number
}

/** Parameters that name the person, in the forms that clients use. */
const byReference = ['patient', 'subject']
const byNumber = [
  'patient.identifier',
  'patient:identifier',
  'subject.identifier',
  'subject:identifier',
  'subject:Patient.identifier',
]

/** Reads a search's form body. A parameter that is not known is refused: a filter left out shows too much. */
export function searchOf(body: string): Search {
  let person: PersonName | undefined
  let codes: readonly string[] = []
  let limit = 50
  for (const [name, value] of new URLSearchParams(body)) {
    if (byReference.includes(name)) person = referenceOf(value)
    else if (byNumber.includes(name)) person = numberOf(value)
    else if (name === 'code') codes = value.split(',').map((code) => code.slice(code.lastIndexOf('|') + 1))
    else if (name === '_count') limit = countOf(value)
    else if (name === '_sort' && value === '-date') continue
    else if (name === '_format') continue
    else {
      const known = /^[A-Za-z_:.-]{1,60}$/.test(name) ? name : '?'
      throw new Refused('fhir.searchParameter', { status: 400, data: { name: known } })
    }
  }
  if (person === undefined) throw new Refused('fhir.searchPerson', { status: 400 })
  return { person, codes: codes.filter((code) => code !== '').slice(0, 50), limit }
}

function referenceOf(value: string): PersonName {
  const id = value.slice(value.lastIndexOf('/') + 1)
  if (!/^[A-Za-z0-9\-.]{1,64}$/.test(id)) throw new Refused('fhir.searchPerson', { status: 400 })
  return { by: 'reference', id: `Patient/${id}` }
}

function numberOf(value: string): PersonName {
  const [system = '', number = ''] = value.split('|')
  if (identitySystem(system) === undefined) throw new Refused('fhir.searchPerson', { status: 400 })
  const parsed = parseIdentityNumber(number, { system })
  if ('error' in parsed) throw new Refused('fhir.identity', { status: 400 })
  return { by: 'identity', system: parsed.system, value: parsed.value }
}

function countOf(value: string): number {
  const count = Number(value)
  if (!/^\d{1,4}$/.test(value) || count < 1 || count > MOST_FOUND)
    throw new Refused('fhir.searchCount', { status: 400, data: { maximum: MOST_FOUND } })
  return count
}

/** The same search for signed-in staff, through the door as any question. Not among the API's own paths. */
const observations = query({
  id: 'fhir.search',
  method: 'POST',
  path: '/fhir/R4/Observation/_search',
  summary: 'The newest values of a person, as FHIR',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'history' },
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId, codes: z.array(z.string()), limit: z.int() }),
  output: z.strictObject({
    person: personId,
    found: z.array(z.strictObject({ id: z.string(), resource: z.string() })),
  }),
  example: (world) => ({
    as: 'gp-public',
    input: { person: world.id('esther'), codes: [], limit: 50 },
  }),
})

/** The newest values of a person, for staff. */
export const staffSearch: Handled = handle(observations, async (call: Call, { person, codes, limit }) => {
  const ask: Ask = ({ text, values }) => call.trx.executeQuery(CompiledQuery.raw(text, values))
  return { person, found: await newestOriginals(ask, { person, units: call.units, codes, limit }) }
})

/** A searchset of resources that are JSON text already. */
export function searchset(found: readonly { id: string; resource: string }[], publicUrl: string): string {
  const base = `${publicUrl}/fhir/R4/Observation/`
  const entries = found.map(
    ({ id, resource }) => `{"fullUrl":"${base}${id}","resource":${resource},"search":{"mode":"match"}}`,
  )
  return `{"resourceType":"Bundle","type":"searchset","entry":[${entries.join(',')}]}`
}

/** Whom a staff search means: their own records decide about everyone, so a number is looked up for its person first. */
export async function personOf(
  find: (system: string, value: string) => Promise<PersonId | undefined>,
  name: PersonName,
): Promise<PersonId> {
  const found =
    name.by === 'identity'
      ? await find(name.system, name.value)
      : personId.safeParse(name.id.slice('Patient/'.length)).data
  if (found === undefined) throw new Refused('access.notFound', { status: 404 })
  return found
}
