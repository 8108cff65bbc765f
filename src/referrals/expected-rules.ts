import type { CareModel } from '../care-models/care-model.ts'
import { deadlinesAfter } from '../care-models/deadline-rules.ts'
import type { Instant } from '../shared/instant.ts'

/** When the team is to have read it, and to have seen or called the person, by its model; null where it promises nothing. */
export function expectedDues(
  model: CareModel,
  urgency: string,
  at: Instant,
): { receiptDue: Instant | null; assessDue: Instant | null } {
  const dues = deadlinesAfter(model, { kind: 'reported', at, urgency }, at)
  const due = (event: 'receipted' | 'assessed') => {
    const step = model.steps.find(({ until }) => until[0] === event)
    return dues.find(({ key }) => key === step?.key)?.due ?? null
  }
  return { receiptDue: due('receipted'), assessDue: due('assessed') }
}
