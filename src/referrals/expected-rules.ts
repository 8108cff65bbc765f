import { type CareModel, stepsOf } from '../care-models/care-model.ts'
import { deadlinesAfter, type RoadEvent } from '../care-models/deadline-rules.ts'
import type { Opening } from '../duty/opening.ts'
import type { Instant } from '../shared/instant.ts'

/** What was sent when, how urgent, from when it is read, and by when a visit was promised, if one was. */
export interface Reported {
  readonly urgency: string
  readonly at: Instant
  readonly readFrom: Instant | null
  /** When the team is at work; absent where it has not said. */
  readonly opening?: Opening | undefined
  readonly visitBy?: Instant | undefined
}

/** When the team is to have read it, and to have seen or called the person, by its model; null where it promises nothing. */
export function expectedDues(
  model: CareModel,
  sent: Reported,
): { receiptDue: Instant | null; assessDue: Instant | null } {
  const dues = deadlinesAfter(model, reported(sent), sent.at)
  const due = (event: 'receipted' | 'assessed') => {
    const step = model.steps.find(({ until }) => until[0] === event)
    return dues.find(({ key }) => key === step?.key)?.due ?? null
  }
  return { receiptDue: due('receipted'), assessDue: due('assessed') }
}

/** The event that starts a referral's deadlines; a team that has not said when it reads counts as reading always. */
export function reported({ urgency, at, readFrom, opening, visitBy }: Reported): RoadEvent {
  return {
    kind: 'reported',
    at,
    urgency,
    ...(readFrom === null ? {} : { readFrom }),
    ...(opening === undefined ? {} : { opening }),
    ...(visitBy === undefined ? {} : { visitBy }),
  }
}

/** What must be done first: the earliest due; of several at the same instant the one that the model names first. */
export function firstDue<D extends { readonly key: string; readonly due_at: Instant }>(
  model: CareModel,
  dues: readonly D[],
): D | undefined {
  const order = stepsOf(model).map(({ key }) => key)
  return dues.toSorted((a, b) =>
    a.due_at === b.due_at ? order.indexOf(a.key) - order.indexOf(b.key) : a.due_at < b.due_at ? -1 : 1,
  )[0]
}
