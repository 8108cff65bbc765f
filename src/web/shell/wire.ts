import { DEVICE_TIME_HEADER } from '../../shared/device-clock.ts'
import { SPOKEN, WORDS_HEADER } from '../../shared/words.ts'
import { connection, heard, otherHat, signedOut, signInWanted, unheard, version } from './connection.ts'
import { humanIsHere } from './human.ts'
import { languageNow } from './language.ts'
import { notSignedIn, offline, type Problem, problemOf } from './problem.ts'
import { isNotHers } from './whose-session.ts'

/** What came back: the server's answer, or why there is none. Nothing here throws. */
export type Answer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly problem: Problem }

/** How long the server may stay silent before the screen says so, in milliseconds. A command that came through all the same is known by its id when it is sent again. */
export const SILENCE_MS = 12_000

let drawnUnder: string | null = null

/** Names the assignment that the screens are drawn under; each request repeats it, and a mismatch is refused. */
export function drawUnder(assignment: string | null): void {
  drawnUnder = assignment
}

/** The assignment that the screens are drawn under, or null before one is chosen. */
export function drawnUnderNow(): string | null {
  return drawnUnder
}

/** Asks with ids and short choices in the query string. */
export function get(path: string, input: unknown): Promise<Answer> {
  const query = queryString(input)
  return ask(query ? `${path}?${query}` : path, { method: 'GET' })
}

/** Asks or changes with the input in the body, where names and numbers may stand; the device's time goes along. */
export function post(path: string, body: unknown): Promise<Answer> {
  return ask(path, { method: 'POST', body: JSON.stringify(body) })
}

async function ask(url: string, init: RequestInit): Promise<Answer> {
  if (await isNotHers()) return { ok: false, problem: isWantedNow() ? notSignedIn : offline }
  let response: Response
  let body: unknown
  try {
    response = await fetch(url, {
      ...init,
      headers: headers(),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(SILENCE_MS),
    })
    body = await bodyOf(response)
  } catch {
    unheard()
    return { ok: false, problem: offline }
  }
  if (response.ok) {
    heard()
    return { ok: true, body }
  }
  const problem = problemOf(response.status, body)
  if (problem.kind === 'offline') unheard()
  else heard()
  if (problem.status === 401) signedOut.set(true)
  if (problem.code === 'access.assignmentMismatch') otherHat.set(true)
  if (problem.code === 'access.webTooOld') version.set('tooOld')
  return { ok: false, problem }
}

function isWantedNow(): boolean {
  return signInWanted.get() && connection.get().reached
}

function headers(): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    'accept-language': languageNow(),
    'content-type': 'application/json',
    [WORDS_HEADER]: String(SPOKEN),
    [DEVICE_TIME_HEADER]: new Date().toISOString(),
    ...(drawnUnder ? { 'x-hemma-assignment': drawnUnder } : {}),
    ...(humanIsHere() ? { 'x-hemma-act': 'human' } : {}),
  }
}

/** The body as JSON, or undefined when it is something else; a connection cut midway is a network failure. */
export async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  if (!response.headers.get('content-type')?.includes('json')) return undefined
  return JSON.parse(text)
}

function queryString(input: unknown): string {
  if (typeof input !== 'object' || input === null) return ''
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(input)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null) query.append(key, String(each))
    }
  }
  return query.toString()
}
