import { z } from 'zod'
import { day } from '../shared/day.ts'
import { command, query } from '../shared/endpoint.ts'
import { assignmentId, commandId, delegationId, type PersonId, personId } from '../shared/id.ts'
import { delegationRow, reservedTask } from './delegation.ts'

const may = { purpose: 'care' } as const
const reads = { activity: 'Läsa', resource: 'delegation' } as const
const writes = { activity: 'Skriva', resource: 'delegation' } as const

const words = z.string().trim().min(3).max(500)

/** A delegation for one person is about that person; one for everybody is about the unit. */
const about = ({ person }: { person?: PersonId | undefined }) =>
  person === undefined ? ('unit' as const) : { person }

/** The own unit's delegations: those that run out first come first. */
export const listDelegations = query({
  id: 'delegation.list',
  method: 'GET',
  path: '/api/delegation/list',
  summary: 'Who in the own unit may do which reserved task, until when',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({
    /** `now`: holds or will; `over`: ended within two years. */
    which: z.enum(['now', 'over']).default('now'),
  }),
  output: z.strictObject({
    rows: z.array(delegationRow),
    total: z.int(),
    /** How many of those that hold run out within a month. */
    soon: z.int(),
    mayGive: z.boolean(),
    /** The reader is the provider's medically responsible nurse. */
    mas: z.boolean(),
  }),
  example: () => ({ as: 'sara', input: {} }),
})

/** Whom the reader can delegate to: those without a licence who work in the own unit now. */
export const delegationCandidates = query({
  id: 'delegation.candidates',
  method: 'GET',
  path: '/api/delegation/candidates',
  summary: 'Unlicensed staff of the own unit, to whom a task can be delegated',
  may,
  audit: { activity: 'Läsa', resource: 'organisation' },
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({
    staff: z.array(z.strictObject({ assignment: assignmentId, name: z.string(), title: z.string() })),
  }),
  example: () => ({ as: 'sara', input: {} }),
})

/** Gives a delegation, or continues one: knowledge is checked anew each time. */
export const giveDelegation = command({
  id: 'delegation.give',
  path: '/api/delegation/give',
  summary: 'Delegates a named task to a named member of staff, for at most a year',
  may,
  audit: writes,
  about,
  delivery: 'now',
  input: z.strictObject({
    delegation: delegationId,
    /** The assignment in the own unit of whoever is to do it. */
    to: assignmentId,
    task: reservedTask,
    exactly: words,
    /** Only for this person; absent: for everybody that the unit cares for. */
    person: personId.optional(),
    from: day,
    until: day,
    knowledge: words,
    knowledgeOn: day,
    /** The delegation that this one continues. */
    renews: delegationId.optional(),
  }),
  output: z.strictObject({ delegation: delegationId, version: commandId }),
  example: (world) => ({
    as: 'sara',
    input: {
      delegation: world.id<'delegation'>('example:delegation'),
      to: world.id('assistant-at-granvik-home-care'),
      task: 'compression' as const,
      exactly: 'Linda benen med korttänjbar linda enligt ordination',
      from: '2026-11-23',
      until: '2027-11-22',
      knowledge: 'Har lindat tillsammans med mig tre gånger',
      knowledgeOn: '2026-11-20',
    },
  }),
})

const onOne = { delegation: delegationId, version: commandId }
const changed = z.strictObject({ delegation: delegationId, version: commandId })

/** Goes through a delegation: it is still right, and can be done safely. */
export const reviewDelegation = command({
  id: 'delegation.review',
  path: '/api/delegation/review',
  summary: 'Notes that a delegation was gone through with whoever has it',
  may,
  audit: writes,
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({ ...onOne, text: words }),
  output: changed,
  example: (world) => ({
    as: 'sara',
    input: {
      delegation: world.id<'delegation'>('delegation-leila-mouth'),
      version: world.id('command:give-delegation-leila-mouth'),
      text: 'Gick igenom rutinen och delade ut ur dospåse tillsammans.',
    },
  }),
})

/** Takes a delegation back at once. */
export const revokeDelegation = command({
  id: 'delegation.revoke',
  path: '/api/delegation/revoke',
  summary: 'Revokes a delegation at once, with the reason',
  may,
  audit: writes,
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({ ...onOne, reason: words }),
  output: changed,
  example: (world) => ({
    as: 'sara',
    input: {
      delegation: world.id<'delegation'>('delegation-leila-samples'),
      version: world.id('command:give-delegation-leila-samples'),
      reason: 'Har inte tagit prov på länge och vill lära om.',
    },
  }),
})

/** Every delegation of the provider, for its medically responsible nurse: read only, with figures per unit. */
export const delegationOverview = query({
  id: 'delegation.overview',
  method: 'GET',
  path: '/api/delegation/overview',
  summary: 'Every delegation of the provider with figures, for the medically responsible nurse',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({
    rows: z.array(delegationRow),
    total: z.int(),
    units: z.array(
      z.strictObject({
        name: z.string(),
        holds: z.int(),
        soon: z.int(),
        /** Ran out or were revoked within the last 30 days and were not renewed. */
        ended: z.int(),
        reviewOverdue: z.int(),
      }),
    ),
  }),
  example: () => ({ as: 'mas', input: {} }),
})
