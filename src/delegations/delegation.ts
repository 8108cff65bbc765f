import { z } from 'zod'
import { personInList } from '../exchanges/person-in-list.ts'
import { day } from '../shared/day.ts'
import { commandId, delegationId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { reservedTasks } from '../shared/ordering.ts'

export const reservedTask = z.enum(reservedTasks)

/** Where a delegation stands; the first that fits is told. */
export const delegationStandings = [
  'revoked',
  'delegatorLeft',
  'delegateLeft',
  'over',
  'coming',
  'holds',
] as const
export const delegationStanding = z.enum(delegationStandings)
export type DelegationStanding = z.output<typeof delegationStanding>

/** What can happen with a delegation. */
export const delegationEvent = z.enum(['given', 'renewed', 'reviewed', 'revoked'])
export type DelegationEvent = z.output<typeof delegationEvent>

/** A delegation as those who work by it see it. */
export const delegationRow = z.strictObject({
  delegation: delegationId,
  version: commandId,
  unit: unitId,
  unitName: z.string(),
  task: reservedTask,
  exactly: z.string(),
  /** The only person it holds for; null: everybody that the unit cares for, or not told. */
  person: personInList.nullable(),
  /** Holds for one person only, also where it is not told for whom. */
  personBound: z.boolean(),
  delegate: z.string(),
  delegateTitle: z.string(),
  delegator: z.string(),
  delegatorTitle: z.string(),
  from: day,
  /** Its last day. */
  until: day,
  standing: delegationStanding,
  /** Runs out within a month. */
  soon: z.boolean(),
  knowledge: z.string(),
  knowledgeOn: day,
  reviewedOn: day,
  /** More than a year since it was last gone through. */
  reviewOverdue: z.boolean(),
  renewed: z.boolean(),
  revoked: z.strictObject({ at: instant, by: z.string(), reason: z.string() }).nullable(),
  /** The reader's own. */
  mine: z.boolean(),
  allowed: z.array(z.enum(['delegation.renew', 'delegation.review', 'delegation.revoke'])),
  history: z.array(z.strictObject({ what: delegationEvent, by: z.string(), at: instant, text: z.string() })),
})
export type DelegationRow = z.output<typeof delegationRow>
