import { z } from 'zod'
import { personsIn } from '../access/audit.ts'
import { stoppedBy } from '../devices/delivery-rules.ts'
import { type Bound, boundTo, keepWork, proves, refusedBefore } from '../devices/delivery-store.ts'
import type { DeviceId } from '../devices/device.ts'
import type { DeviceKeys } from '../devices/device-keys-store.ts'
import { type SealedWork, sealedWork } from '../devices/work.ts'
import { onConnection } from '../platform/database.ts'
import { corrected } from '../shared/device-clock.ts'
import { type About, command } from '../shared/endpoint.ts'
import { personId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { labelOfSealed, SealedWrongly } from '../shared/sealed-for-server.ts'
import type { Handled } from './call.ts'
import { carryOut } from './carry-out.ts'
import { asRefusal, mayRetry } from './database-errors.ts'
import { factsThen } from './delivery-facts.ts'
import { finish } from './finish.ts'
import { inputRefusal } from './input.ts'
import { admit, mayUse } from './standing.ts'
import type { Door, Visit } from './visit.ts'

/** What delivering needs beside the door. */
export interface DeliveryDoor extends Door {
  readonly keys: DeviceKeys
  /** Every endpoint with its answer, by the endpoint's id. */
  readonly handled: ReadonlyMap<string, Handled>
}

/** What a device brings: nothing parsed, nothing believed. */
export interface Brought {
  readonly device: DeviceId
  readonly token: string
  readonly item: Uint8Array
  /** What the device's clock shows; null when it did not say. */
  readonly deviceTime: Instant | null
}

/** What came of it. `kept`: the server has it now as its author's draft, and the device may let go of it. */
export type Delivered =
  | { readonly done: true; readonly output: unknown }
  | { readonly done: false; readonly refused: Refused; readonly kept: boolean }

const TRIES = 3

/** Stands for what is no queued command of ours: its author's words are kept, and the log says that it was brought. */
const nothingToDo: Handled = {
  endpoint: command({
    id: 'delivery.unknown',
    path: '/api/deliver',
    summary: 'Something that cannot be done afterwards',
    may: { purpose: 'any' },
    audit: { activity: 'Skriva', resource: 'delivery' },
    about: () => 'self',
    delivery: 'now',
    input: z.unknown(),
    output: z.never(),
    example: () => ({ as: 'sara', input: {} }),
  }),
  answer: () => Promise.reject(new Refused('delivery.needsServer', { status: 403 })),
}

/**
 * Takes what somebody made on a device earlier and the device delivers without her. Judged twice (design 4): had she the
 * right when it was made, by the device's corrected time; does the process allow it now. Never throws a refusal.
 */
export async function deliver(door: DeliveryDoor, brought: Brought): Promise<Delivered> {
  try {
    const { work, bound } = await unsealed(door, brought)
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(door, { brought, work, bound })
      } catch (error) {
        if (attempt >= TRIES || !mayRetry(error)) throw error
      }
    }
  } catch (error) {
    const refused = asRefusal(error)
    if (refused instanceof Refused) return { done: false, refused, kept: false }
    throw refused
  }
}

/** The work inside an item, and whose it is: only what this device's token may deliver. */
async function unsealed(door: DeliveryDoor, { device, token, item }: Brought) {
  const label = labelOf(item)
  const may = await boundTo(door.pool, { device, token })
  if (may.length === 0) throw new Refused('delivery.tokenUnknown', { status: 403 })
  const work = await opened(door, device, { item, label })
  const bound = may.find((one) => one.assignment === work.assignment)
  if (bound === undefined) throw new Refused('delivery.tokenUnknown', { status: 403 })
  return { work, bound }
}

/** What is no sealed item at all is seen before anything is asked of the database. */
function labelOf(item: Uint8Array): Label {
  try {
    return labelOfSealed(item)
  } catch {
    throw new Refused('delivery.broken', { status: 422 })
  }
}

type Label = ReturnType<typeof labelOfSealed>

async function opened(
  door: DeliveryDoor,
  device: DeviceId,
  { item, label }: { readonly item: Uint8Array; readonly label: Label },
): Promise<SealedWork> {
  try {
    const text = new TextDecoder().decode(await door.keys.open(label.keyId, device, item))
    const work = sealedWork.safeParse(JSON.parse(text))
    if (work.success && work.data.envelope.id === label.command) return work.data
  } catch (error) {
    if (!(error instanceof SealedWrongly || error instanceof SyntaxError)) throw error
  }
  throw new Refused('delivery.broken', { status: 422 })
}

interface Delivery {
  readonly brought: Brought
  readonly work: SealedWork
  readonly bound: Bound
}

async function once(door: DeliveryDoor, delivery: Delivery): Promise<Delivered> {
  const { work } = delivery
  const now = door.clock()
  const known = door.handled.get(work.endpoint)
  const queued = known?.endpoint.kind === 'command' && known.endpoint.delivery === 'queued'
  const handled = queued ? known : nothingToDo
  const parsed = handled.endpoint.input.safeParse(work.envelope.input ?? {})
  const about = parsed.success ? handled.endpoint.about(parsed.data) : namedIn(work.envelope.input)
  const madeAt = corrected(work.envelope.madeAt, {
    device: delivery.brought.deviceTime,
    now,
    seen: work.madeOn.seen ?? null,
  })
  const client = await door.pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const facts = await factsThen(client, { assignment: work.assignment, about, madeAt })
    await client.query('savepoint answer')
    const { id, expects, madeAt: deviceMadeAt } = work.envelope
    const visit: Visit = {
      client,
      handled,
      asked: {
        session: null,
        assignment: work.assignment,
        human: false,
        input: work.envelope.input,
        command: { id, expects, madeAt, deviceMadeAt },
      },
      now,
      session: null,
      reader: facts.reader,
      facts,
      admission: admit(about, facts.reader, facts),
      input: parsed.data,
      afterCommit: [],
    }
    const { ordered } = delivery.bound
    const proven = proves(delivery.bound, work.author)
    const stopped = stoppedBy({ queued, ordered, proven, held: facts.held })
    const why = stopped === null ? null : new Refused(stopped, { status: 403 })
    return await judged(visit, delivery, why ?? (parsed.success ? null : inputRefusal(parsed.error)))
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Whom an input that does not fit is about, so that its author finds it again. */
function namedIn(input: unknown): About {
  const named = z.looseObject({ person: personId }).safeParse(input)
  return named.success ? { person: named.data.person } : 'self'
}

/** Does it, or keeps it as the author's draft with the reason; either with a log post in the author's name. */
async function judged(visit: Visit, delivery: Delivery, stopped: Refused | null): Promise<Delivered> {
  const trx = onConnection(visit.client)
  const which = { staff: delivery.bound.staff, command: delivery.work.envelope.id }
  const before = await refusedBefore(trx, which)
  if (before !== undefined) return await keep(visit, delivery, { refused: before, outcome: 'refused' })
  if (stopped !== null) return await keep(visit, delivery, { refused: stopped, outcome: 'refused' })
  const { admission } = visit
  const permitted = mayUse(visit.handled.endpoint, visit.reader)
  if (!permitted || !admission.allowed) {
    const refused = permitted
      ? new Refused('access.notFound', { status: 404 })
      : new Refused('access.noPermission', { status: 403 })
    return await keep(visit, delivery, { refused, outcome: 'denied' })
  }
  let output: unknown
  try {
    output = visit.handled.endpoint.output.parse(await carryOut(visit))
  } catch (error) {
    const refused = asRefusal(error)
    const lasting =
      refused instanceof Refused && refused.status < 500 && !mayRetry(error) && !lockedOut(error)
    if (!lasting) throw error
    await visit.client.query('rollback to savepoint answer')
    return await keep(visit, delivery, { refused, outcome: 'refused' })
  }
  const rule = later(admission.rule)
  await finish(visit, { outcome: 'allowed', rule, persons: [...personsIn(output)] })
  for (const act of visit.afterCommit) act()
  return { done: true, output }
}

async function keep(
  visit: Visit,
  { work, bound, brought }: Delivery,
  why: { readonly refused: Refused; readonly outcome: 'refused' | 'denied' },
): Promise<Delivered> {
  const { asked, facts, now } = visit
  const { id, expects, input, madeAt: deviceMadeAt } = work.envelope
  await keepWork(onConnection(visit.client), {
    command: id,
    owner: bound.owner,
    person: facts.circumstances.person?.id ?? null,
    staff: bound.staff,
    assignment: bound.assignment,
    device: brought.device,
    endpoint: work.endpoint,
    work: { expects, input },
    madeAt: asked.command?.madeAt ?? now,
    deviceMadeAt,
    at: now,
    refused: why.refused,
  })
  await finish(visit, { outcome: why.outcome, rule: later(why.refused.code), persons: [] })
  return { done: false, refused: why.refused, kept: true }
}

/** What the log says of a rule that let through or stopped what was delivered later. */
function later(rule: string): string {
  return `${rule}, delivered later`
}

/** A lock that was not had in time is no reason to take work from a device. */
function lockedOut(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '55P03'
}
