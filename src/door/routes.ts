import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { corrected, DEVICE_TIME_HEADER } from '../shared/device-clock.ts'
import { envelope } from '../shared/envelope.ts'
import { assignmentId } from '../shared/id.ts'
import { type Instant, instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import type { Language } from '../shared/texts/text.ts'
import { heardWords, WORDS_HEADER } from '../shared/words.ts'
import type { Handled } from './call.ts'
import { inputRefusal } from './input.ts'
import { problemOf } from './problem.ts'
import { run } from './run.ts'
import { COOKIE, SESSION_COOKIE, sessionHash } from './session-token.ts'
import type { Asked, CommandEnvelope, Door } from './visit.ts'

/** Registers every endpoint with its answer; a path that is taken twice ends the start. */
export function registerRoutes(
  app: FastifyInstance,
  door: Door & { publicUrl: string },
  handled: readonly Handled[],
): void {
  const origin = new URL(door.publicUrl).origin
  app.setErrorHandler((error, request, reply) => refuse(error, request, reply))
  for (const one of handled) {
    const { endpoint } = one
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: async (request, reply) => {
        reply.header('cache-control', 'no-store')
        sameWords(request)
        if (endpoint.method === 'POST') sameOrigin(request, origin)
        return await run(door, one, {
          ...asked(one, request, door.clock()),
          onSession: (token) => keepSession(reply, token),
        })
      },
    })
  }
}

/** Answers every error as problem+json; only refusals say why. */
export function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refused = error instanceof Refused ? error : unexpected(error, request)
  if (refused.status === 429 || refused.status === 503) reply.header('retry-after', '5')
  return reply
    .code(refused.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(problemOf(refused, languageOf(request), request.id))
}

/**
 * Gives the browser its session's new token, or takes the cookie away. Clear-Site-Data empties the cache, so that the
 * next person at this device finds nothing; drafts not yet sent stay, as their author was promised.
 */
export function keepSession(reply: FastifyReply, token: string | null): void {
  if (token !== null) reply.setCookie(SESSION_COOKIE, token, COOKIE)
  else reply.clearCookie(SESSION_COOKIE, COOKIE).header('clear-site-data', '"cache"')
}

/** Swedish unless the screen asked for English. */
export function languageOf(request: FastifyRequest): Language {
  return String(request.headers['accept-language'] ?? '').startsWith('en') ? 'en' : 'sv'
}

function asked(handled: Handled, request: FastifyRequest, now: Instant): Asked {
  const token = request.cookies[SESSION_COOKIE]
  const command = handled.endpoint.kind === 'command' ? envelopeOf(request, now) : null
  const raw = handled.endpoint.method === 'GET' ? request.query : request.body
  return {
    session: token === undefined ? null : sessionHash(token),
    assignment: header(request),
    human: request.headers['x-hemma-act'] === 'human',
    input: command === null ? (raw ?? {}) : command.input,
    command: command === null ? null : command.envelope,
  }
}

function envelopeOf(request: FastifyRequest, now: Instant): { envelope: CommandEnvelope; input: unknown } {
  const parsed = envelope.safeParse(request.body ?? {})
  if (!parsed.success) throw inputRefusal(parsed.error)
  const { input, madeAt: deviceMadeAt, ...rest } = parsed.data
  const madeAt = corrected(deviceMadeAt, { device: deviceTimeOf(request), now })
  return { envelope: { ...rest, madeAt, deviceMadeAt }, input: input ?? {} }
}

/** What the device's clock showed as it sent, as far as it said so in a form that can be read. */
export function deviceTimeOf(request: FastifyRequest): Instant | null {
  return instant.safeParse(request.headers[DEVICE_TIME_HEADER]).data ?? null
}

function header(request: FastifyRequest) {
  const value = request.headers['x-hemma-assignment']
  if (value === undefined) return null
  const parsed = assignmentId.safeParse(value)
  if (!parsed.success) throw new Refused('access.assignmentNeeded', { status: 403 })
  return parsed.data
}

/** Refuses what the browser says was sent from another origin than ours. */
export function refuseOtherSites(request: FastifyRequest, origin: string): void {
  const site = request.headers['sec-fetch-site']
  const from = request.headers.origin
  const foreign = (site !== undefined && site !== 'same-origin') || (from !== undefined && from !== origin)
  if (foreign) throw new Refused('access.otherSite', { status: 403 })
}

/** A web from before or after an upgrade is served while both understand each other, and else told so before anything is done. */
export function sameWords(request: FastifyRequest): void {
  const heard = heardWords(request.headers[WORDS_HEADER]?.toString())
  if (heard === 'webTooOld') throw new Refused('access.webTooOld', { status: 426 })
  if (heard === 'serverBehind') throw new Refused('access.serverBehind', { status: 503 })
}

/** No other site can make a browser write here: origin, fetch metadata and a content type that forms cannot send. */
export function sameOrigin(request: FastifyRequest, origin: string): void {
  refuseOtherSites(request, origin)
  if (!String(request.headers['content-type'] ?? '').startsWith('application/json')) {
    throw new Refused('input.notJson', { status: 415 })
  }
}

function unexpected(error: unknown, request: FastifyRequest): Refused {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status === 413) return new Refused('input.tooLarge', { status, data: { maximum: '1 MB' } })
  if (status === 415) return new Refused('input.notJson', { status })
  if (status === 429) return new Refused('access.tooManyRequests', { status })
  if (status >= 400 && status < 500) return new Refused('input.notJson', { status: 400 })
  request.log.error({ err: error }, 'unexpected')
  return new Refused('access.failed', { status: 500 })
}
