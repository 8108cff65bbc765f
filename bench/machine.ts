import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Sent } from 'autocannon'
import { withConnection } from '../src/platform/connection.ts'
import type { Region } from './cluster.ts'
import { REGION_NOW } from './make.ts'
import type { TeamReader } from './readers.ts'

/** A machine that delivers to one health centre, and persons who are listed there. */
export interface Machine {
  readonly headers: Readonly<Record<string, string>>
  readonly persons: readonly string[]
}

/** Gives every reader's health centre a machine with a token, as an administrator would. */
export async function machinesOf(region: Region, readers: readonly TeamReader[]): Promise<Machine[]> {
  return await withConnection(region.superuserUrl, (client) =>
    Promise.all(
      readers.map(async ({ centre }, n) => {
        const token = `hemma_${randomBytes(32).toString('base64url')}`
        await client.query(
          `insert into machine_token (id, token_hash, name, owner_id, unit_id, created_by, created_at)
           select $1, $2, $3, u.owner_id, u.id, (select id from staff limit 1), $4 from unit u where u.id = $5`,
          [randomUUID(), createHash('sha256').update(token).digest(), `bench ${n}`, REGION_NOW, centre],
        )
        const { rows } = await client.query<{ person_id: string }>(
          `select r.person_id from care_relation r join enrolment e on e.person_id = r.person_id
           where r.unit_id = $1 and r.reason = 'listed' order by r.person_id limit 400`,
          [centre],
        )
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' }
        return { headers, persons: rows.map(({ person_id }) => person_id) }
      }),
    ),
  )
}

const kinds = [
  ['8867-4', 'Heart rate', '/min', 60],
  ['59408-5', 'Oxygen saturation', '%', 88],
  ['8310-5', 'Body temperature', 'Cel', 36],
  ['29463-7', 'Body weight', 'kg', 70],
] as const

let serial = 0

/** A new value that a device has measured, as FHIR. */
function observation(person: string) {
  const n = serial++
  const [code, display, unit, least] = kinds[n % kinds.length] ?? kinds[0]
  return {
    resourceType: 'Observation',
    id: randomUUID(),
    status: 'final',
    category: [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' },
        ],
      },
    ],
    code: { coding: [{ system: 'http://loinc.org', code, display }], text: display },
    subject: { reference: `Patient/${person}` },
    effectiveDateTime: new Date(Date.parse(REGION_NOW) - 3_600_000 + (n % 3_600_000)).toISOString(),
    valueQuantity: { value: least + (n % 12), unit, system: 'http://unitsofmeasure.org', code: unit },
  }
}

/** One value to the door or the floor. */
export function create(machines: readonly Machine[], path: string): (n: number) => Sent {
  return (n) => {
    const { headers, person } = turn(machines, n)
    return { method: 'POST', path, headers, body: JSON.stringify(observation(person)) }
  }
}

/** A transaction of values of several persons, as a gateway for many devices sends it. */
export function bundle(
  machines: readonly Machine[],
  size: { persons: number; valuesOfEach: number },
): (n: number) => Sent {
  return (n) => {
    const { headers } = turn(machines, n)
    const entry = Array.from({ length: size.persons }, (_, place) => {
      const { person } = turn(machines, n, place)
      return Array.from({ length: size.valuesOfEach }, () => ({
        fullUrl: `urn:uuid:${randomUUID()}`,
        resource: observation(person),
        request: { method: 'POST', url: 'Observation' },
      }))
    }).flat()
    return {
      method: 'POST',
      path: '/fhir/R4',
      headers,
      body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
    }
  }
}

/** The fifty newest values of a person: the door is asked as FHIR asks, the floor by the id alone. */
export function newest(machines: readonly Machine[], side: 'door' | 'floor'): (n: number) => Sent {
  return (n) => {
    const { headers, person } = turn(machines, n)
    if (side === 'floor')
      return { method: 'POST', path: '/fhir.search', headers, body: JSON.stringify({ person }) }
    return {
      method: 'POST',
      path: '/fhir/R4/Observation/_search',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: `patient=Patient/${person}&_sort=-date&_count=50`,
    }
  }
}

function turn(machines: readonly Machine[], n: number, further = 0): Machine & { person: string } {
  const machine = machines[n % machines.length]
  const person = machine?.persons[(Math.floor(n / machines.length) * 7 + further) % machine.persons.length]
  if (machine === undefined || person === undefined) throw new Error('the region has no machine to deliver')
  return { ...machine, person }
}
