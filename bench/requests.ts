import { randomBytes } from 'node:crypto'
import { bagPerson, bagSelf } from '../src/bag/api.ts'
import { fold } from '../src/persons/fold.ts'
import { readPersonPage } from '../src/persons/page-api.ts'
import { searchPersons } from '../src/persons/person-api.ts'
import { withConnection } from '../src/platform/connection.ts'
import { readTimeline } from '../src/records/api.ts'
import { writeNote } from '../src/records/write-api.ts'
import { readBoard } from '../src/referrals/board-api.ts'
import type { Endpoint } from '../src/shared/endpoint.ts'
import { uuid7 } from '../src/shared/id.ts'
import { asInstant } from '../src/shared/instant.ts'
import { myDayRead } from '../src/visits/day-api.ts'
import type { Region } from './cluster.ts'
import { sentences } from './names.ts'
import type { TeamReader } from './readers.ts'

/** Request number n of one measure: who asks, what the door is asked, and what the floor is told beside it. */
export interface Request {
  readonly reader: TeamReader
  readonly endpoint: Endpoint
  readonly input: unknown
  /** What the floor needs and the door finds out itself. */
  readonly floorOnly?: Readonly<Record<string, unknown>>
}

/** Gives request number n. The readers take turns, and each goes through the persons of the own team. */
export type Requests = (n: number) => Request

/** Everything that is asked of a region by hand and eye: by the names that measures and goals call it. */
export interface Asking {
  readonly 'person.page': Requests
  readonly 'record.timeline': Requests
  readonly 'board.read': Requests
  readonly 'person.search': Requests
  readonly 'record.write': Requests
  readonly 'myDay.read': Requests
  readonly 'bag.self': Requests
  readonly 'bag.person': Requests
}

/** The requests for a region's readers. Names to search for are those of persons who are there. */
export async function askingOf(region: Region, readers: readonly TeamReader[]): Promise<Asking> {
  const terms = await searchTerms(region)
  const readerOf = (n: number) => at(readers, n)
  const personOf = (n: number) => {
    const reader = readerOf(n)
    return at(reader.persons, Math.floor(n / readers.length))
  }
  const aboutPerson =
    (endpoint: Endpoint): Requests =>
    (n) => ({ reader: readerOf(n), endpoint, input: { person: personOf(n) } })
  return {
    'person.page': aboutPerson(readPersonPage),
    'record.timeline': aboutPerson(readTimeline),
    'board.read': (n) => ({ reader: readerOf(n), endpoint: readBoard, input: {} }),
    'myDay.read': (n) => ({ reader: readerOf(n), endpoint: myDayRead, input: {} }),
    'bag.self': (n) => ({ reader: readerOf(n), endpoint: bagSelf, input: {} }),
    'bag.person': (n) => {
      const reader = readerOf(n)
      const person = at(reader.visited, Math.floor(n / readers.length))
      return { reader, endpoint: bagPerson, input: { person } }
    },
    'person.search': (n) => {
      const term = at(terms, n)
      return {
        reader: readerOf(n),
        endpoint: searchPersons,
        input: { term },
        floorOnly: { folded: fold(term) },
      }
    },
    'record.write': (n) => ({
      reader: readerOf(n),
      endpoint: writeNote,
      input: {
        person: personOf(n),
        entry: newId(),
        sections: [
          { heading: 'aktuellt', text: `${at(sentences, n)} ${at(sentences, n + 5)}` },
          { heading: 'plan', text: at(sentences, n + 11) },
        ],
        sign: true,
      },
    }),
  }
}

/** The request as it goes to the door. */
export function toDoor({ reader, endpoint, input }: Request) {
  const { method, path } = endpoint
  if (method === 'GET') {
    const query = new URLSearchParams(Object.entries(input as Record<string, string>)) // Cast: GET inputs are flat.
    const { 'content-type': _, ...headers } = reader.headers
    return { method, path: query.size === 0 ? path : `${path}?${query}`, headers, body: '' }
  }
  return { method, path, headers: reader.headers, body: JSON.stringify(bodyOf(endpoint, input)) }
}

/** The same request as it goes to the floor. */
export function toFloor({ reader, endpoint, input, floorOnly }: Request) {
  const body = endpoint.kind === 'command' ? bodyOf(endpoint, input) : { ...(input as object), ...floorOnly } // Cast: inputs are objects.
  return { method: 'POST', path: `/${endpoint.id}`, headers: reader.headers, body: JSON.stringify(body) }
}

function bodyOf(endpoint: Endpoint, input: unknown): unknown {
  if (endpoint.kind !== 'command') return input
  return { id: newId(), expects: null, madeAt: asInstant(new Date()), input }
}

function newId(): string {
  return uuid7(Date.now(), randomBytes(10))
}

async function searchTerms(region: Region): Promise<string[]> {
  const { rows } = await withConnection(region.superuserUrl, (client) =>
    client.query<{ given: string; family: string }>(
      `select split_part(given_names, ' ', 1) as given, family_name as family from person order by id limit 600`,
    ),
  )
  return rows.map(({ given, family }, n) => {
    if (n % 3 === 0) return `${given} ${family}`
    return n % 3 === 1 ? `${given.slice(0, 3)} ${family.slice(0, 5)}` : family
  })
}

function at<T>(list: readonly T[], n: number): T {
  const item = list[n % list.length]
  if (item === undefined) throw new Error('the region has nobody to ask about')
  return item
}
