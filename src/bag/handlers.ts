import { type Call, type Handled, handle } from '../door/call.ts'
import type { StaffId } from '../shared/id.ts'
import type { BagOfPerson, BagOfSelf, BagOfVisit, InBag } from '../shared/in-bag.ts'
import { Refused } from '../shared/refused.ts'
import { bagOpened, bagPerson, bagSelf } from './api.ts'
import type { Packed } from './bag.ts'
import { bagDaysAround, inPackingOrder, isOnCall } from './rules.ts'
import { onCallFacts, visitsInWindow } from './window-store.ts'

/** How wide a bag is, and after how many hours it is packed anew. */
export interface BagSettings {
  readonly days: number
  readonly renewHours: number
}

/** A question that lies in the bag. */
interface Declared {
  readonly handled: Handled
  readonly bag: InBag<unknown, unknown>
}

/** The day bag: it asks the questions that declare themselves in it, each decided upon as if asked by itself. */
export function bagHandlers(settings: BagSettings, all: readonly Handled[]): readonly Handled[] {
  const declared = all.flatMap(declaredOf)
  return [
    handle(bagSelf, async (call) => {
      const about = aboutSelf(call, settings)
      const window = { ...windowOf(call), days: about.days }
      const visits = await visitsInWindow(call.trx, window)
      const ahead = { ...window, days: about.days.filter((day) => day >= about.today) }
      const facts = await onCallFacts(call.trx, { ...ahead, now: call.now, visits: visits.length })
      const packing = packingFor(call, declared)
      await packing.ask('self', about)
      if (isOnCall(facts)) await packing.ask('onCall', about)
      return {
        packedAt: call.now,
        ...about,
        days: [...about.days],
        renewHours: settings.renewHours,
        persons: inPackingOrder(visits, call.today),
        answers: packing.answers,
      }
    }),

    handle(bagPerson, async (call, { person }) => {
      const about: BagOfPerson = { ...aboutSelf(call, settings), person }
      const visits = await visitsInWindow(call.trx, { ...windowOf(call), days: about.days, person })
      // Only whom one visits lies on a device, though more may be read by asking.
      if (visits.length === 0) throw new Refused('bag.notVisited', { status: 409 })
      const packing = packingFor(call, declared)
      await packing.ask('person', about)
      for (const { visit } of visits) {
        const ofVisit: BagOfVisit = { ...about, visit }
        await packing.ask('visit', ofVisit)
      }
      return { person, packedAt: call.now, answers: packing.answers }
    }),

    // The door's own log post is all that is to be written.
    handle(bagOpened, async (_, { person }) => ({ person })),
  ]
}

function declaredOf(handled: Handled): Declared[] {
  const { endpoint } = handled
  if (endpoint.kind !== 'query' || endpoint.bag === undefined) return []
  return [{ handled, bag: endpoint.bag as InBag<unknown, unknown> }] // Cast: a question's inputs are parsed by its own shape when it is asked.
}

/** Asks what is declared of one kind, its further pages, and what its answers name. */
function packingFor(call: Call, declared: readonly Declared[]) {
  const answers: Packed[] = []
  const one = async ({ handled, bag }: Declared, input: unknown, isFirst: boolean): Promise<void> => {
    const found = await call.inside(handled, input)
    if (found === null) return
    answers.push({ question: handled.endpoint.id, input: found.input, answer: found.output })
    for (const next of isFirst ? (bag.more?.(found.output) ?? []) : [])
      await one({ handled, bag }, next, false)
    for (const follower of declared) {
      if (follower.bag.of !== 'answer' || follower.bag.to !== handled.endpoint.id) continue
      for (const next of follower.bag.ask(found.output)) await one(follower, next, true)
    }
  }
  const ask = async (of: InBag<unknown, unknown>['of'], about: BagOfSelf): Promise<void> => {
    for (const each of declared) {
      if (each.bag.of !== of) continue
      const asked = each.bag.ask as (about: BagOfSelf) => readonly unknown[] // Cast: `of` says what it is asked about.
      for (const input of asked(about)) await one(each, input, true)
    }
  }
  return { answers, ask }
}

function aboutSelf({ today }: Call, { days }: BagSettings): BagOfSelf {
  return { today, days: bagDaysAround(today, days) }
}

function windowOf({ reader }: Call) {
  return { owner: reader.owner, unit: reader.unit, staff: self(reader.staff) }
}

function self(staff: StaffId | null): StaffId {
  if (staff === null) throw new Refused('access.noPermission', { status: 403 })
  return staff
}
