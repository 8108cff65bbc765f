import type { PersonInList } from '../exchanges/person-in-list.ts'
import type { UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { OrderContent } from './order.ts'
import { reservedOf } from './reserved-rules.ts'
import { allowed, type OrderReader, type OrderStanding } from './rules.ts'
import type { OrderRow } from './view.ts'

/** What an order's row holds beside what the rules need. */
export interface OrderFacts extends OrderStanding {
  readonly order: OrderRow['order']
  readonly version: OrderRow['version']
  readonly unit: UnitId
  readonly partner: string
  readonly content: OrderContent
  readonly revision: number
  readonly orderedName: string
  readonly orderedTitle: string
  readonly about: OrderRow['about']
  readonly sentAt: Instant
  readonly receiptedName: string | null
  readonly receiptedAt: Instant | null
  readonly dueAt: Instant | null
  readonly escalatedAt: Instant | null
  readonly question: string | null
  readonly latest: OrderRow['latest']
  readonly astray: OrderRow['astray']
  readonly bloodNow: NonNullable<OrderRow['blood']>['now']
}

function reservedShown(facts: OrderFacts): OrderRow['reserved'] {
  const reserved = reservedOf(facts.content)
  return {
    who: reserved.who,
    task: reserved.who === 'delegated' ? reserved.task : null,
    mayDo: facts.mayDo,
  }
}

/** An order as its reader is shown it in a list. */
export function viewOf(
  facts: OrderFacts,
  shown: { person: PersonInList; reader: OrderReader; now: Instant },
): OrderRow {
  const { person, reader, now } = shown
  const open = facts.closedAt === null
  return {
    order: facts.order,
    version: facts.version,
    side: facts.side,
    state: facts.state,
    person,
    partner: facts.partner,
    content: facts.content,
    revision: facts.revision,
    orderedBy: `${facts.orderedName}, ${facts.orderedTitle}`,
    about: facts.about,
    sentAt: facts.sentAt,
    receipted:
      facts.receiptedName === null || facts.receiptedAt === null
        ? null
        : { by: facts.receiptedName, at: facts.receiptedAt },
    dueAt: facts.dueAt,
    overdue: open && facts.dueAt !== null && facts.dueAt < now,
    escalated: facts.state === 'sent' && facts.escalatedAt !== null,
    question: facts.state === 'questioned' || facts.state === 'sent' ? facts.question : null,
    performances: facts.performances,
    latest: facts.latest,
    unseen: facts.unseen,
    reserved: reservedShown(facts),
    astray: facts.astray,
    blood:
      facts.blood === null
        ? null
        : { given: facts.blood.ended, ordered: facts.blood.ordered, now: facts.bloodNow },
    allowed: allowed(facts, reader),
  }
}
