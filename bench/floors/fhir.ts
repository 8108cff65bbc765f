import { randomUUID } from 'node:crypto'
import { type Asked, type Floor, rowsOf } from './floor.ts'

const PERSON = `select p.id, exists (select from care_relation c where c.person_id = p.id and c.unit_id = $1 and c.from_at <= $2
  and (c.until_at is null or c.until_at > $2)) as relation from person p where p.id = $3`
const DAY_ENTRY = `insert into entry (id, record_id, owner_id, unit_id, person_id, area, kind, author_name, author_title, happened_at,
    made_at, written_at, signing, origin, body)
  values ($1, $1, $2, $3, $4, 'health', 'imported', 'floor', 'floor', $5, $5, $5, 'none', 'imported', '{"sections": []}')
  on conflict (id) do nothing`
const VALUE = `insert into measurement (id, owner_id, unit_id, person_id, entry_id, source_system, source_id, part, category, code_system,
    code, display, status, effective_at, effective_precision, value, unit, content_hash, taken_at, original)
  values ($1, $2, $3, $4, $5, 'urn:hemma:bench', $6, 0, 'vital-signs', 'http://loinc.org', $7, $8, 'final', $9, 'time', $10, $11, $1, $12, $13)
  on conflict (id) do nothing`

interface Observation {
  readonly id: string
  readonly subject: { readonly reference: string }
  readonly code: { readonly coding: readonly { readonly code: string; readonly display: string }[] }
  readonly effectiveDateTime: string
  readonly valueQuantity: { readonly value: number; readonly unit: string }
}

/** The rows of one observation: person and relation, the day's entry, the value, the event. */
export const createFloor: Floor = {
  name: 'fhir.create',
  writes: true,
  logged: true,
  persons: (body) => [personOf(body as unknown as Observation)], // Cast: the bench's own request.
  rows: async ({ client, body, owner, unit, now }: Asked) => {
    const observation = body as unknown as Observation // Cast: as above.
    const person = personOf(observation)
    const { code = '', display = '' } = observation.code.coding[0] ?? {}
    const { value, unit: measured } = observation.valueQuantity
    const id = randomUUID()
    const entry = `${person.slice(0, 24)}${unit.slice(24)}`
    const values = [id, owner, unit, person, entry, observation.id, code, display]
    await Promise.all([
      rowsOf(client, { name: 'person', text: PERSON }, [unit, now, person]),
      rowsOf(client, { name: 'day', text: DAY_ENTRY }, [entry, owner, unit, person, now]),
      rowsOf(client, { name: 'value', text: VALUE }, [
        ...values,
        observation.effectiveDateTime,
        value,
        measured,
        now,
        JSON.stringify(observation),
      ]),
      rowsOf(client, { name: 'event', text: 'insert into event (topic, version, at) values ($1, $2, $3)' }, [
        `person:${person}`,
        randomUUID(),
        now,
      ]),
    ])
    return { resourceType: 'Observation', id }
  },
}

const NEWEST = `select original::text as resource, id from measurement where person_id = $1 and unit_id = $2 and original is not null
  order by effective_at desc limit 50`

/** The rows of a search: person and relation, and the fifty newest values. */
export const newestFloor: Floor = {
  name: 'fhir.search',
  writes: false,
  logged: true,
  persons: ({ person }) => [String(person)],
  rows: async ({ client, body, unit, now }: Asked) => {
    const [, newest] = await Promise.all([
      rowsOf(client, { name: 'person', text: PERSON }, [unit, now, body.person]),
      rowsOf(client, { name: 'newest', text: NEWEST }, [body.person, unit]),
    ])
    return newest
  },
}

function personOf(observation: Observation): string {
  return observation.subject.reference.slice('Patient/'.length)
}
