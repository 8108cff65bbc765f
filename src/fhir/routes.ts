import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { deliver } from '../door/machine.ts'
import { type Deliverer, holdsToken } from '../door/machine-standing.ts'
import { languageOf, refuseOtherSites } from '../door/routes.ts'
import { run } from '../door/run.ts'
import { SESSION_COOKIE, sessionHash } from '../door/session-token.ts'
import type { Door } from '../door/visit.ts'
import { newestOriginals } from '../measurements/store.ts'
import { assignmentId, type PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { responseBundle } from './answer.ts'
import { type BundleEntry, bundleOf, MOST_ENTRIES, requestFault } from './bundle.ts'
import { capabilityStatement } from './capability.ts'
import { takeLeniently } from './lenient.ts'
import { outcomeOf } from './outcome.ts'
import { jsonOf, sizeText } from './read-json.ts'
import type { Result, Results } from './result.ts'
import { personOf, searchOf, searchset, staffSearch } from './search.ts'
import { takenTypes } from './taken.ts'
import { takeWhole } from './transaction.ts'

/** What the FHIR door needs of the server it is part of. */
export interface FhirDoor extends Door {
  readonly publicUrl: string
  readonly version: string
}

const MIB = 1024 * 1024
/** A bundle, packed and unpacked alike: a person's whole history is a tenth of it. */
const BUNDLE_LIMIT = 32 * MIB
/** One resource. */
const RESOURCE_LIMIT = MIB
/** Machines deliver a value a second and more, and many share an address; the door still has a limit. */
const REQUESTS_A_MINUTE = 600_000

const POST = { activity: 'Skriva', resource: 'history' } as const

/** Registers /fhir/R4: bundles, single resources, search by POST, and what it can do. */
export async function registerFhir(app: FastifyInstance, door: FhirDoor): Promise<void> {
  await app.register(
    async (fhir) => {
      fhir.removeAllContentTypeParsers()
      fhir.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
      fhir.setErrorHandler((error, request, reply) => answerFault(error, request, reply))
      fhir.setNotFoundHandler((request, reply) =>
        answerFault(new Refused('access.notFound', { status: 404 }), request, reply),
      )
      const config = { rateLimit: { max: REQUESTS_A_MINUTE, timeWindow: '1 minute' } }
      fhir.get('/metadata', { config }, async (_request, reply) =>
        reply.type(FHIR).send(JSON.stringify(capabilityStatement({ ...door, now: door.clock() }))),
      )
      const known = async (request: FastifyRequest) => {
        // Nobody's thirty megabytes are read before it is known whose they are.
        if (!(await holdsToken(door, tokenOf(request))))
          throw new Refused('fhir.tokenNeeded', { status: 401 })
      }
      const bundles = { bodyLimit: BUNDLE_LIMIT, onRequest: known, config }
      fhir.post('/', bundles, (request, reply) => takeBundle(door, request, reply))
      fhir.post('/Observation/_search', { bodyLimit: 65_536, config }, (request, reply) =>
        search(door, request, reply),
      )
      fhir.post<{ Params: { type: string } }>(
        '/:type',
        { bodyLimit: RESOURCE_LIMIT, config },
        (request, reply) => takeOne(door, request, reply),
      )
    },
    { prefix: '/fhir/R4' },
  )
}

const FHIR = 'application/fhir+json; charset=utf-8'

async function takeBundle(
  door: FhirDoor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const by = { token: tokenOf(request) }
  const { type, entries } = bundleOf(await bodyOf(request, BUNDLE_LIMIT))
  if (type !== 'transaction' && type !== 'batch')
    throw new Refused('fhir.bundleType', { status: 422, data: { type: type || '?' }, field: 'Bundle.type' })
  if (entries.length > MOST_ENTRIES)
    throw new Refused('fhir.tooManyEntries', { status: 413, data: { maximum: MOST_ENTRIES } })
  const strict = /handling=strict/.test(String(request.headers.prefer ?? ''))
  const post = { ...POST, endpoint: `fhir.${type}` }
  const results =
    type === 'batch'
      ? await takeBatch(door, { by, post, entries })
      : await takeWhole(door, { by, post, given: transactional(entries), source: DELIVERED, strict })
  const answer = responseBundle({ kind: type, count: entries.length, language: languageOf(request) }, results)
  return reply.type(FHIR).send(JSON.stringify(answer))
}

/** Where a delivery names no source, the deliveries of a unit are one: the machine's own name is in the log. */
const DELIVERED = 'urn:hemma:delivered'

function transactional(entries: readonly BundleEntry[]): readonly BundleEntry[] {
  for (const [index, entry] of entries.entries()) {
    const fault = requestFault(entry)
    if (fault === undefined) continue
    const field = `Bundle.entry[${index}].${fault.field ?? 'request'}`
    throw new Refused(fault.code, { status: fault.status, data: fault.data, field })
  }
  return entries
}

/** Entries that ask for something else than to be taken are answered so; the others go in as if those were not there. */
async function takeBatch(
  door: FhirDoor,
  given: { by: Deliverer; post: typeof POST & { endpoint: string }; entries: readonly BundleEntry[] },
): Promise<Results> {
  const faults = new Map<number, Result>()
  for (const [index, entry] of given.entries.entries()) {
    const fault = requestFault(entry)
    if (fault !== undefined) faults.set(index, { outcome: 'refused', type: '?', fault })
  }
  const results = await takeLeniently(door, {
    by: given.by,
    post: given.post,
    source: DELIVERED,
    given: given.entries.map((entry, index) => (faults.has(index) ? { resource: undefined } : entry)),
  })
  return { ...results, byEntry: new Map([...results.byEntry, ...faults]) }
}

async function takeOne(
  door: FhirDoor,
  request: FastifyRequest<{ Params: { type: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { type } = request.params
  if (!takenTypes.includes(type)) throw new Refused('access.notFound', { status: 404 })
  const resource = await bodyOf(request, RESOURCE_LIMIT)
  const is: unknown =
    typeof resource === 'object' && resource !== null && 'resourceType' in resource
      ? resource.resourceType
      : '?'
  if (is !== type) {
    const data = { type: typeof is === 'string' ? is.slice(0, 60) : '?', wanted: type }
    throw new Refused('fhir.notResource', { status: 422, data })
  }
  const { byEntry } = await takeWhole(door, {
    by: { token: tokenOf(request) },
    post: { ...POST, endpoint: 'fhir.create' },
    given: [{ resource }],
    source: DELIVERED,
    strict: true,
  })
  const result = byEntry.get(0)
  if (result === undefined || !('id' in result)) throw new Refused('fhir.notStored', { status: 422 })
  const { outcome, id } = result
  return reply
    .code(outcome === 'taken' ? 201 : 200)
    .header('location', `${door.publicUrl}/fhir/R4/${type}/${id}`)
    .type(FHIR)
    .send(`{"resourceType":"${type}","id":"${id}"}`)
}

async function search(door: FhirDoor, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const body = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : ''
  const asked = searchOf(body)
  const bearer = String(request.headers.authorization ?? '')
  const found = bearer === '' ? await asStaff(door, request, asked) : await asMachine(door, request, asked)
  return reply.type(FHIR).header('cache-control', 'no-store').send(searchset(found, door.publicUrl))
}

type Found = readonly { id: string; resource: string }[]

async function asMachine(
  door: FhirDoor,
  request: FastifyRequest,
  { person, codes, limit }: ReturnType<typeof searchOf>,
): Promise<Found> {
  const post = { activity: 'Läsa', resource: 'history', endpoint: 'fhir.search' } as const
  return deliver(door, { by: { token: tokenOf(request) }, post }, async (one) => {
    const who = await one.admit(person)
    return newestOriginals((statement) => one.client.query(statement), {
      person: who,
      units: [one.reader.unit],
      codes,
      limit,
    })
  })
}

async function asStaff(
  door: FhirDoor,
  request: FastifyRequest,
  { person, codes, limit }: ReturnType<typeof searchOf>,
): Promise<Found> {
  refuseOtherSites(request, new URL(door.publicUrl).origin)
  const cookie = request.cookies[SESSION_COOKIE]
  if (cookie === undefined) throw new Refused('access.signInNeeded', { status: 401 })
  const find = async (system: string, value: string) => {
    const { rows } = await door.pool.query<{ person_id: PersonId }>(
      'select person_id from person_identity where system = $1 and value = $2',
      [system, value],
    )
    return rows[0]?.person_id
  }
  const answer = await run(door, staffSearch, {
    session: sessionHash(cookie),
    assignment: assignmentId.safeParse(request.headers['x-hemma-assignment']).data ?? null,
    human: request.headers['x-hemma-act'] === 'human',
    input: { person: await personOf(find, person), codes: [...codes], limit },
    command: null,
  })
  return (answer as { found: Found }).found // Cast: run() has parsed it by staffSearch's own output schema.
}

/** The token of a delivery. */
function tokenOf(request: FastifyRequest): string {
  const [, token] = /^Bearer +(\S{16,200})$/i.exec(String(request.headers.authorization ?? '')) ?? []
  if (token === undefined) throw new Refused('fhir.tokenNeeded', { status: 401 })
  return token
}

async function bodyOf(request: FastifyRequest, most: number): Promise<unknown> {
  const type = String(request.headers['content-type'] ?? '')
  if (!/^application\/(fhir\+)?json\b/i.test(type)) throw new Refused('fhir.contentType', { status: 415 })
  const { body } = request
  if (!Buffer.isBuffer(body) || body.length === 0) throw new Refused('fhir.notJson', { status: 400 })
  return jsonOf(body, most)
}

/** Every fault as an OperationOutcome; what nobody expected is in the log under the same id. */
function answerFault(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refused = error instanceof Refused ? error : unexpected(error, request)
  if (refused.status === 429 || refused.status === 503) reply.header('retry-after', '5')
  if (refused.status === 401) reply.header('www-authenticate', 'Bearer realm="Hemma"')
  return reply
    .code(refused.status)
    .header('cache-control', 'no-store')
    .type(FHIR)
    .send(JSON.stringify(outcomeOf(refused, languageOf(request), request.id)))
}

function unexpected(error: unknown, request: FastifyRequest): Refused {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500
  const limit = request.routeOptions.bodyLimit ?? RESOURCE_LIMIT
  if (status === 413) return new Refused('fhir.tooLarge', { status, data: { maximum: sizeText(limit) } })
  if (status === 415) return new Refused('fhir.contentType', { status })
  if (status === 429) return new Refused('access.tooManyRequests', { status })
  if (status >= 400 && status < 500) return new Refused('fhir.notJson', { status: 400 })
  if (status === 500) request.log.error({ err: error }, 'unexpected')
  return new Refused('access.failed', { status: 500 })
}
