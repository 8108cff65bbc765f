import type { Opening } from '../duty/opening.ts'
import { lastAtWork } from '../duty/opening-rules.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { Instant } from '../shared/instant.ts'
import { type CareModel, stepsOf } from './care-model.ts'
import type { EventKind, Step } from './step.ts'
import { type Span, spanOf } from './term-rules.ts'
import type { Bilingual } from './wording.ts'

/** Something that has happened on a person's road through the team. */
export interface RoadEvent {
  readonly kind: EventKind
  readonly at: Instant
  /** The sender's urgency, with 'reported'. Absent or unknown counts as the most urgent. */
  readonly urgency?: string | undefined
  /** When somebody first reads what came, with 'reported': a deadline that would have passed by then is counted from it. */
  readonly readFrom?: Instant | undefined
  /** When the team is at work, with 'reported' and where it has said so: what an urgency bounds is done before it goes home. */
  readonly opening?: Opening | undefined
  /** By when the sender has been told that the person is seen, with 'reported': it goes before the urgency's bound. */
  readonly visitBy?: Instant | undefined
  /** The chosen outcome's key, with 'decided'. */
  readonly outcome?: string | undefined
  /** The key of the step that was done, with 'stepDone'. */
  readonly step?: string | undefined
}

/** One thing that must be done. `title` is the step's text; store the key and read it from the model's version. */
export interface Deadline {
  readonly key: string
  readonly title: Bilingual
  readonly from: Instant
  readonly due: Instant
  readonly professions: readonly Profession[]
  /** `waiting` before `from`, `open` until `due`, then `overdue`; an overdue one may still be done. */
  readonly state: 'waiting' | 'open' | 'overdue'
  readonly tell: 'headOfUnit' | null
}

/** The deadlines that one event starts, as they stand at `now`. */
export function deadlinesAfter(model: CareModel, event: RoadEvent, now: Instant): Deadline[] {
  return startedBy(model, event).map((step) => deadlineOf(model, { step, event, now }))
}

/** The deadlines that stand at `now` after a person's whole road, earliest first; later events are not seen. */
export function openDeadlines(model: CareModel, events: readonly RoadEvent[], now: Instant): Deadline[] {
  const past = events
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const open = past.flatMap((event, index) =>
    startedBy(model, event)
      .filter((step) => !past.slice(index + 1).some((later) => ends(step, later)))
      .map((step) => deadlineOf(model, { step, event, now })),
  )
  return open.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

function startedBy(model: CareModel, event: RoadEvent): Step[] {
  return stepsOf(model).filter((step) =>
    event.kind === 'stepDone'
      ? comesAgain(step, event)
      : step.after.includes(event.kind) && isFor(step, event),
  )
}

function isFor(step: Step, event: RoadEvent): boolean {
  return step.onlyFor === undefined || step.onlyFor.includes(event.outcome ?? '')
}

/** A step that one and the same event ends and starts (a review) comes again however it was ticked off. */
function comesAgain(step: Step, event: RoadEvent): boolean {
  return step.key === event.step && step.until.some((kind) => step.after.includes(kind))
}

/** Death ends everything that went before it. */
function ends(step: Step, later: RoadEvent): boolean {
  if (later.kind === 'died') return true
  return later.kind === 'stepDone' ? later.step === step.key : step.until.includes(later.kind)
}

function deadlineOf(model: CareModel, of: { step: Step; event: RoadEvent; now: Instant }): Deadline {
  const { step, event, now } = of
  const term = termOf(model, step, event)
  const counted = spanOf(term, event.at, model.opening.days)
  const { readFrom } = event
  const unseen = readFrom !== undefined && counted.due <= readFrom
  const days = unseen ? spanOf(term, readFrom, model.opening.days) : counted
  const span = promised(step, event, atWork(step, event, days))
  return {
    key: step.key,
    title: step.text,
    ...span,
    professions: step.professions,
    state: now > span.due ? 'overdue' : now < span.from ? 'waiting' : 'open',
    tell: step.tell ?? null,
  }
}

/** A day that an urgency gives ends when the team goes home, not at midnight: nobody reads or sees anybody after that. */
function atWork(step: Step, { at, readFrom, opening }: RoadEvent, span: Span): Span {
  if (opening === undefined || step.term.unit !== 'urgency') return span
  const begins = readFrom !== undefined && readFrom > at ? readFrom : at
  return { from: span.from, due: lastAtWork(opening, begins, span.due) }
}

/** What a sender was told about the visit holds, whatever the urgency says; it is not read later than that either. */
function promised(step: Step, { visitBy }: RoadEvent, span: Span): Span {
  if (visitBy === undefined || step.term.unit !== 'urgency') return span
  const due = step.term.bound === 'assessWithin' || visitBy < span.due ? visitBy : span.due
  return { from: span.from, due }
}

function termOf(model: CareModel, step: Step, event: RoadEvent) {
  if (step.term.unit !== 'urgency') return step.term
  const byOrder = model.urgencies.toSorted((a, b) => a.order - b.order)
  const urgency = byOrder.find(({ key }) => key === event.urgency) ?? byOrder[0]
  if (urgency === undefined) throw new RangeError(`The care model ${model.id} has no urgencies`)
  return urgency[step.term.bound]
}
