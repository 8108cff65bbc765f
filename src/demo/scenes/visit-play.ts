import type { z } from 'zod'
import { addDays, type Clock, clockOf, type Day, instantAt } from '../../shared/day.ts'
import { type Instant, later } from '../../shared/instant.ts'
import type { AvoidedKind } from '../../visits/contact.ts'
import { avoidedCareAnswer } from '../../visits/contact-api.ts'
import type { Heading } from '../../visits/headings.ts'
import { visitArrive, visitComplete, visitDocument, visitPlan } from '../../visits/visit-api.ts'
import type { PersonKey } from '../cast/names.ts'
import type { StaffKey } from '../cast/staff.ts'
import type { Stage } from '../stage.ts'

type Planned = z.input<typeof visitPlan.input>

/** A visit of the demo region, told as it goes. `name` gives its id. */
export interface PlayedVisit {
  readonly name: string
  readonly by: StaffKey
  readonly with?: readonly StaffKey[]
  readonly person: PersonKey
  readonly day: number
  /** A clock, null for some time that day, or minutes from the moment of filling, so that the day is always half done. */
  readonly at: Clock | null | { readonly from: number }
  readonly to?: Clock
  readonly minutes: number
  readonly kind: string
  readonly mode?: Planned['mode']
  readonly why: string
  readonly about?: string
  /** When it was planned; the afternoon before unless told. */
  readonly planned?: readonly [days: number, at: Clock]
  readonly partners?: Planned['partners']
  readonly notJoint?: string
  /** Why one goes alone where two must go. */
  readonly aloneWhy?: string
  readonly note: readonly (readonly [Heading, string])[]
  /** Left to be signed at the day's end. */
  readonly unsigned?: true
  /** Stays open although its time has passed. */
  readonly until?: 'planned' | 'arrived' | 'documented'
  readonly avoided?: readonly AvoidedKind[]
}

/** A clock so many minutes from the moment of filling, to the quarter; null outside the hours when people are visited. */
export function around(stage: Stage, minutes: number): Clock | null {
  const [hour = 0, minute = 0] = clockOf(momentOfFilling(stage)).split(':').map(Number)
  const quarter = Math.round((hour * 60 + minute + minutes) / 15) * 15
  if (quarter < 6 * 60 || quarter > 21 * 60) return null
  // Cast: hours 06 to 21 and quarters, in two digits each.
  return `${two(Math.floor(quarter / 60))}:${two(quarter % 60)}` as Clock
}

/** Plans a visit, and plays it as far as the moment of filling lets it have come. Gives its version. */
export async function playVisit(stage: Stage, visit: PlayedVisit): Promise<string> {
  const now = momentOfFilling(stage)
  const day = addDays(stage.today, visit.day)
  const plannedAt = stage.at(...(visit.planned ?? ([Math.min(visit.day - 1, -1), '15:10'] as const)))
  const at = clockFor(stage, visit.at)
  let version = await plan(stage, visit, { day, from: at })
  const begins = instantAt(day, at ?? '23:59')
  // Early in the morning a visit around now can lie before its own planning: then it is left planned.
  if (begins > now || begins < plannedAt || visit.until === 'planned') return version
  stage.at(visit.day, at ?? '12:00')
  version = await step(stage, visit, { command: visitArrive, named: 'arrive', expects: version })
  const ends = later(begins, visit.minutes * 60_000)
  if (ends > now || visit.until === 'arrived') return version
  stage.at(visit.day, clockOf(ends))
  version = await document(stage, visit)
  if (visit.avoided !== undefined) await answerAvoided(stage, visit, visit.avoided)
  if (visit.until === 'documented') return version
  return step(stage, visit, { command: visitComplete, named: 'complete', expects: version })
}

function clockFor(stage: Stage, at: PlayedVisit['at']): Clock | null {
  return typeof at === 'object' && at !== null ? around(stage, at.from) : at
}

async function step(
  stage: Stage,
  visit: PlayedVisit,
  given: { command: typeof visitArrive | typeof visitComplete; named: string; expects: string },
): Promise<string> {
  const actor = await stage.as(visit.by)
  const input = { visit: stage.id<'process'>(visit.name) }
  const options = { name: `${visit.name}-${given.named}`, expects: given.expects }
  return (await actor.send(given.command, input, options)).version
}

async function plan(
  stage: Stage,
  visit: PlayedVisit,
  when: { day: Day; from: Clock | null },
): Promise<string> {
  const actor = await stage.as(visit.by)
  const planned = await actor.send(
    visitPlan,
    {
      person: stage.id(visit.person),
      visit: stage.id(visit.name),
      kind: visit.kind,
      mode: visit.mode ?? 'home',
      slot: { ...when, to: when.from === null ? null : (visit.to ?? null) },
      minutes: visit.minutes,
      place: { kind: 'home' },
      why: visit.why,
      going: [visit.by, ...(visit.with ?? [])].map((staff) => stage.id<'staff'>(staff)),
      about: visit.about === undefined ? null : stage.id(visit.about),
      partners: visit.partners ?? [],
      notJoint: visit.notJoint ?? null,
      aloneWhy: visit.aloneWhy ?? null,
      personTold: true,
    },
    { name: `${visit.name}-plan` },
  )
  return planned.version
}

async function document(stage: Stage, visit: PlayedVisit): Promise<string> {
  const actor = await stage.as(visit.by)
  const { version } = await actor.send(
    visitDocument,
    {
      person: stage.id(visit.person),
      visit: stage.id(visit.name),
      entry: stage.id(`${visit.name}-note`),
      sections: visit.note.map(([heading, text]) => ({ heading, text })),
      sign: visit.unsigned === undefined,
    },
    { name: `${visit.name}-document` },
  )
  return version
}

async function answerAvoided(stage: Stage, visit: PlayedVisit, kinds: readonly AvoidedKind[]): Promise<void> {
  const actor = await stage.as(visit.by)
  await actor.send(
    avoidedCareAnswer,
    {
      person: stage.id(visit.person),
      entry: stage.id(`${visit.name}-avoided`),
      visit: stage.id(visit.name),
      kinds: [...kinds],
    },
    { name: `${visit.name}-avoided` },
  )
}

/** The stage never passes the moment of filling, so asking for a later one gives it. */
export function momentOfFilling(stage: Stage): Instant {
  return stage.at(1, '23:59')
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
