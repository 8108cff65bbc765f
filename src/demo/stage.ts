import { createHash, randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { Handled } from '../door/call.ts'
import { run } from '../door/run.ts'
import type { Asked, Door } from '../door/visit.ts'
import { type Clock, setClock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { addDays, type Day, dayOf, instantAt, type Clock as TimeOfDay } from '../shared/day.ts'
import type { Command, Query } from '../shared/endpoint.ts'
import { type AssignmentId, asId } from '../shared/id.ts'
import { type Instant, later } from '../shared/instant.ts'
import { allHandlers } from '../wiring.ts'
import { assignments } from './cast/assignments.ts'
import { idFor } from './cast.ts'

/** One member of the cast, acting through the real door: every rule, log post and version applies. */
export interface Actor {
  /** Sends a command whose id is derived from `name`, so that filling twice changes nothing. Gives its answer. */
  send<In extends z.ZodType, Out extends z.ZodType>(
    command: Command<In, Out>,
    input: z.input<In>,
    options: { name: string; expects?: string },
  ): Promise<z.output<Out>>
  ask<In extends z.ZodType, Out extends z.ZodType>(
    query: Query<In, Out>,
    input: z.input<In>,
  ): Promise<z.output<Out>>
}

/** Where scenes are played: a clock that scenes set, and the cast. */
export interface Stage {
  /** The day that the demo region is filled for. */
  readonly today: Day
  readonly database: Database
  /** Sets the clock to a time of day so many days from today (negative: before). Never later than the moment of filling. */
  at(days: number, time: TimeOfDay): Instant
  /** The instant the stage stands at. */
  now(): Instant
  /** A member of staff under their only assignment, or under the one named. */
  as(staff: string, assignment?: string): Promise<Actor>
  /** The id that demo and tests give this name. */
  id: typeof idFor
}

/** A scene: something that happened in the demo region, told in the order it happened. */
export type Scene = (stage: Stage) => Promise<void>

/** Opens a stage on a database whose organisation is filled. */
export function openStage(given: { database: Database; now: Instant }): Stage {
  const clock = setClock(given.now)
  const door: Door = { pool: given.database.pool, clock }
  const today = dayOf(given.now)
  return {
    today,
    database: given.database,
    id: idFor,
    now: clock,
    at(days, time) {
      const instant = instantAt(addDays(today, days), time)
      clock.set(instant > given.now ? given.now : instant)
      return clock()
    },
    as: (staff, assignment) => actor(door, { staff, assignment }, clock),
  }
}

async function actor(
  door: Door,
  who: { staff: string; assignment: string | undefined },
  clock: Clock,
): Promise<Actor> {
  const assignment = assignmentOf(who.staff, who.assignment)
  const session = await signInDirectly(door, who.staff, assignment)
  const asked = { session, assignment, human: true }
  const pass = (endpoint: { id: string }, rest: Pick<Asked, 'input' | 'command'>) =>
    run(door, handlerOf(endpoint.id), { ...asked, ...rest }) as Promise<never> // Cast: run() has parsed by the endpoint's own output schema.
  return {
    send: (command, input, { name, expects }) =>
      pass(command, {
        input,
        command: {
          id: idFor(`command:${name}`),
          expects: expects === undefined ? null : asId<'command'>(expects),
          madeAt: clock(),
          deviceMadeAt: clock(),
        },
      }),
    ask: (query, input) => pass(query, { input, command: null }),
  }
}

function handlerOf(id: string): Handled {
  const found = allHandlers.find((handled) => handled.endpoint.id === id)
  if (found === undefined)
    throw new Error(`${id} is declared but not answered: add its handlers to wiring.ts`)
  return found
}

function assignmentOf(staff: string, key: string | undefined): AssignmentId {
  const found = assignments.find((one) => (key === undefined ? one.staff === staff : one.key === key))
  if (found === undefined) throw new Error(`the cast has no assignment ${key ?? `of ${staff}`}`)
  return idFor<'assignment'>(found.key)
}

/** Scenes jump between days; their sessions are ended when the region is filled. */
const YEAR_SECONDS = 365 * 86_400

/** A session made without the identity provider, for the scenes alone. */
async function signInDirectly(door: Door, staff: string, assignment: AssignmentId): Promise<Buffer> {
  const hash = createHash('sha256').update(randomBytes(32)).digest()
  const now = door.clock()
  await door.pool.query(
    `insert into session (id_hash, staff_id, assignment_id, assurance, signed_in_at, last_act_at, idle_seconds, ends_at, label)
     values ($1, $2, $3, 'loa3', $4, $4, $6, $5, 'scene')`,
    [hash, idFor(staff), assignment, now, later(now, YEAR_SECONDS * 1000), YEAR_SECONDS],
  )
  return hash
}
