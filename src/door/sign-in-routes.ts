import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { nobody, unassigned } from '../access/unassigned.ts'
import type { Clock } from '../platform/clock.ts'
import { type Database, inTransaction, type Trx } from '../platform/database.ts'
import { dayOf } from '../shared/day.ts'
import { labelOf } from '../shared/device-label.ts'
import type { Instant } from '../shared/instant.ts'
import { keepSession, refuseOtherSites } from './routes.ts'
import { logSession, readerUnder } from './session-log.ts'
import { assignmentsOf, createSession, endSession, holderOf } from './session-store.ts'
import { COOKIE, SESSION_COOKIE, sessionHash } from './session-token.ts'
import { returnPath, SignInFailed, type SignInProblem } from './sign-in.ts'
import { type Identified, identify } from './sign-in-claims.ts'
import { type Provider, type ProviderSettings, providerOf } from './sign-in-provider.ts'
import { ATTEMPT_MS, saveAttempt, staffOf, takeAttempt } from './sign-in-store.ts'

/** What signing in needs of its surroundings. */
export interface SignInOptions {
  readonly database: Database
  readonly clock: Clock
  readonly publicUrl: string
  readonly provider: ProviderSettings
  /** `/sign-in/start?as=sara` names who signs in; only the demo's own provider takes anybody's word for it. */
  readonly demo: boolean
}

/** Binds a sign-in under way to the browser that began it; the callback in another browser comes to nothing. */
const ATTEMPT_COOKIE = '__Host-hemma-sign-in'

/** A whole unit may share one address; a guesser gets no further than this. */
const limits = { config: { rateLimit: { max: 300, timeWindow: '1 minute' } } }

interface Surroundings extends Omit<SignInOptions, 'provider'> {
  readonly provider: Provider
  readonly acrLoa3: readonly string[]
}

/**
 * GET /sign-in/start?return=/path leads to the identity provider (code, PKCE S256, state, nonce),
 * GET /sign-in/callback comes back from it, POST /sign-out ends the session.
 * Whatever goes wrong ends on /sign-in?problem=<code> with no session made.
 */
export function registerSignIn(app: FastifyInstance, options: SignInOptions): void {
  const known: Surroundings = {
    ...options,
    provider: providerOf(options.provider),
    acrLoa3: options.provider.acrLoa3 ?? [],
  }
  const origin = new URL(options.publicUrl).origin
  app.get('/sign-in/start', limits, (request, reply) => guarded(reply, () => start(known, request, reply)))
  app.get('/sign-in/callback', limits, (request, reply) =>
    guarded(reply, () => arrive(known, request, reply)),
  )
  app.register(async (scope) => {
    // A plain form signs out too; what it sends is not looked at.
    scope.addContentTypeParser('*', (_request, payload, done) => {
      payload.resume()
      done(null)
    })
    scope.post('/sign-out', limits, async (request, reply) => {
      refuseOtherSites(request, origin)
      await signOut(known, request)
      keepSession(reply, null)
      return await reply.header('cache-control', 'no-store').redirect('/sign-in?ended=1', 303)
    })
  })
}

async function guarded(reply: FastifyReply, work: () => Promise<string>): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store')
  try {
    return reply.redirect(await work(), 303)
  } catch (error) {
    const problem: SignInProblem = error instanceof SignInFailed ? error.problem : 'unavailable'
    if (problem === 'unavailable') reply.log.error({ err: error }, 'sign-in')
    return reply.redirect(`/sign-in?problem=${problem}`, 303)
  }
}

async function start(known: Surroundings, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  const query = queryOf(request)
  const { url, state, nonce, verifier } = await known.provider.depart({
    redirectUri: callbackOf(known),
    loginHint: known.demo ? query.get('as')?.slice(0, 60) : undefined,
  })
  const returnTo = returnPath(query.get('return'))
  await inTransaction(known.database, (trx) =>
    saveAttempt(trx, { state, nonce, verifier, returnTo, now: known.clock() }),
  )
  reply.setCookie(ATTEMPT_COOKIE, state, { ...COOKIE, maxAge: ATTEMPT_MS / 1000 })
  return url.href
}

async function arrive(known: Surroundings, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  reply.clearCookie(ATTEMPT_COOKIE, COOKIE)
  try {
    const { identified, returnTo } = await proven(known, request)
    const old = request.cookies[SESSION_COOKIE]
    const token = await inTransaction(known.database, async (trx) => {
      // Whoever was signed in at this device before is not any more.
      if (old !== undefined) await endSession(trx, sessionHash(old), known.clock())
      return await begin(trx, identified, {
        now: known.clock(),
        label: labelOf(request.headers['user-agent']),
      })
    })
    keepSession(reply, token)
    return returnTo
  } catch (error) {
    const rule = error instanceof SignInFailed ? error.message : 'signIn.unavailable'
    await inTransaction(known.database, (trx) =>
      logSession(trx, {
        reader: nobody,
        endpoint: 'session.signIn',
        outcome: 'refused',
        rule,
        now: known.clock(),
      }),
    )
    throw error
  }
}

/** The way back from the provider: the state of this browser's own attempt, once; then what the provider proves. */
async function proven(
  known: Surroundings,
  request: FastifyRequest,
): Promise<{ identified: Identified; returnTo: string }> {
  const state = queryOf(request).getAll('state')
  const expected = request.cookies[ATTEMPT_COOKIE]
  if (expected === undefined || state.length !== 1 || !same(state[0] ?? '', expected))
    throw new SignInFailed('expired')
  const attempt = await inTransaction(known.database, (trx) => takeAttempt(trx, expected, known.clock()))
  if (attempt === undefined) throw new SignInFailed('expired')
  const url = new URL(callbackOf(known))
  url.search = queryOf(request).toString()
  const claims = await known.provider.arrive(url, { ...attempt, state: expected })
  const seconds = Math.floor(Date.now() / 1000)
  return { identified: identify(claims, { acrLoa3: known.acrLoa3, seconds }), returnTo: attempt.returnTo }
}

/** Finds who was proved to be here and makes their session; a single assignment is chosen at once. */
async function begin(
  trx: Trx,
  identified: Identified,
  given: { now: Instant; label: string },
): Promise<string> {
  const who = await staffOf(trx, identified.by)
  if (who === undefined) throw new SignInFailed('unknownStaff')
  const assignments = await assignmentsOf(trx, who.staff, dayOf(given.now))
  const only = assignments.length === 1 ? assignments[0] : undefined
  if (assignments.length === 0) throw new SignInFailed('noAssignment')
  const token = await createSession(trx, {
    ...given,
    staff: who.staff,
    assignment: only?.id ?? null,
    assurance: identified.assurance,
    providerSession: identified.providerSession,
  })
  const reader = only === undefined ? unassigned(who) : readerUnder(who, only)
  await logSession(trx, {
    reader,
    endpoint: 'session.signIn',
    outcome: 'allowed',
    rule: identified.assurance,
    now: given.now,
  })
  return token
}

async function signOut(known: Surroundings, request: FastifyRequest): Promise<void> {
  const token = request.cookies[SESSION_COOKIE]
  if (token === undefined) return
  const now = known.clock()
  await inTransaction(known.database, async (trx) => {
    const staff = await endSession(trx, sessionHash(token), now)
    if (staff === undefined) return
    const who = await holderOf(trx, sessionHash(token))
    const chosen = (await assignmentsOf(trx, staff, dayOf(now))).find((one) => one.id === who.assignment)
    const reader = chosen === undefined ? unassigned(who) : readerUnder(who, chosen)
    await logSession(trx, { reader, endpoint: 'session.signOut', outcome: 'allowed', rule: 'self', now })
  })
}

function callbackOf(known: Surroundings): string {
  return `${known.publicUrl}/sign-in/callback`
}

function queryOf(request: FastifyRequest): URLSearchParams {
  return new URL(request.url, 'http://localhost').searchParams
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
