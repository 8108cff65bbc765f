import type { z } from 'zod'
import type { PersonId, ProcessId } from './id.ts'
import type { InBag } from './in-bag.ts'

/** What an access log post says was done (R-11, the national log service's closed list). */
export type Activity = 'Läsa' | 'Skriva' | 'Signera' | 'Utskrift' | 'Vidimera' | 'Radera' | 'Nödöppning'

/** Professions as the law knows them; `other` is unlicensed staff. */
export type Profession =
  | 'physician'
  | 'nurse'
  | 'assistantNurse'
  | 'occupationalTherapist'
  | 'physiotherapist'
  | 'coordinator'
  | 'other'

/** Who may call at all, before anything about a person is asked. */
export interface May {
  /** `care`: a care assignment; `admin`: an administration assignment; `any`: signed in; `nobody`: before sign-in. */
  readonly purpose: 'care' | 'admin' | 'any' | 'machine' | 'nobody'
  /** Narrows to these professions; absent means every profession under that purpose. */
  readonly professions?: readonly Profession[]
}

/** Whom a call concerns, so that handle() fetches the facts and decides before the answer runs. */
export type About =
  /** One person's data, read or written by the reader's own unit. */
  | { readonly person: PersonId }
  /** A process of the reader's own unit; it names its person. Commands lock its row first. */
  | { readonly process: ProcessId }
  /** Rows that the reader's own unit owns or was sent (lists, boards). */
  | 'unit'
  /** The reader's own session, settings, drafts. */
  | 'self'
  /** Directory data without personal content: units, care models. */
  | 'region'

/** The named world of demo and tests: every id by the name the cast gives it. */
export interface World {
  id<Kind extends string>(name: string): import('./id.ts').Id<Kind>
}

/** One real call that works in the demo region: which cast member makes it, and with what. */
export interface Example<In> {
  readonly as: string
  readonly input: In
}

interface Common<In extends z.ZodType, Out extends z.ZodType> {
  /** `noun.verb`, unique; also the operationId of the API description. */
  readonly id: `${string}.${string}`
  /** No path parameters: input comes in the query string (GET) or the body (POST). Never a name or number in a URL. */
  readonly path: `/${string}`
  readonly summary: string
  readonly may: May
  readonly audit: { readonly activity: Activity; readonly resource: string }
  readonly about: (input: z.output<In>) => About
  readonly input: In
  readonly output: Out
  readonly example: (world: World) => Example<z.input<In>>
}

export interface Query<In extends z.ZodType, Out extends z.ZodType> extends Common<In, Out> {
  readonly kind: 'query'
  /** GET for ids and short choices; POST where the input may name a person. */
  readonly method: 'GET' | 'POST'
  /** Its answers lie in the day bag; without this the question needs the server. */
  readonly bag?: InBag<z.input<In>, z.output<Out>>
}

export interface Command<In extends z.ZodType, Out extends z.ZodType> extends Common<In, Out> {
  readonly kind: 'command'
  readonly method: 'POST'
  /** `queued` may wait on the device; `now` needs the server (access, sign-in, administration). */
  readonly delivery: 'queued' | 'now'
  /**
   * It hands something over to another side and counts only when that side's server has it (design 8): until then the
   * screen says "not sent: call". `now`: somebody acts on it within hours, so that its author is reminded until it is
   * sent or she says that she has called.
   */
  readonly handsOver?: 'now' | 'later'
}

export interface Stream<In extends z.ZodType> extends Common<In, z.ZodVoid> {
  readonly kind: 'stream'
  readonly method: 'GET'
}

export interface Open<In extends z.ZodType, Out extends z.ZodType> extends Common<In, Out> {
  readonly kind: 'open'
  readonly method: 'GET' | 'POST'
}

export type Endpoint<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> =
  | Query<In, Out>
  | Command<In, Out>
  | Open<In, Out>

/** Declares a question. It never changes anything. */
export function query<In extends z.ZodType, Out extends z.ZodType>(
  spec: Omit<Query<In, Out>, 'kind'>,
): Query<In, Out> {
  return Object.freeze({ kind: 'query', ...spec })
}

/** Declares a change. It runs at most once per command id. */
export function command<In extends z.ZodType, Out extends z.ZodType>(
  spec: Omit<Command<In, Out>, 'kind' | 'method'>,
): Command<In, Out> {
  return Object.freeze({ kind: 'command', method: 'POST', ...spec })
}

/** Declares what may be asked before sign-in. It never answers with personal data. */
export function open<In extends z.ZodType, Out extends z.ZodType>(
  spec: Omit<Open<In, Out>, 'kind'>,
): Open<In, Out> {
  return Object.freeze({ kind: 'open', ...spec })
}
