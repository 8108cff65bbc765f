import { z } from 'zod'
import { day } from '../shared/day.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, entryId, personId, processId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { taskTitle } from '../tasks/task.ts'
import { deathActions, deathSource } from './death.ts'

const may = {
  purpose: 'care',
  professions: [
    'physician',
    'nurse',
    'assistantNurse',
    'occupationalTherapist',
    'physiotherapist',
    'coordinator',
  ],
} as const

/** What stands open about a person in the own provider, to be seen before a death is recorded. */
export const deathPreview = query({
  id: 'death.read',
  method: 'GET',
  path: '/api/death/read',
  summary: 'Whether a death is recorded, what it ends or has ended, and what can be opened again',
  may: { purpose: 'care' },
  audit: { activity: 'Läsa', resource: 'death' },
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    person: personId,
    day: day.nullable(),
    /** How much a death would end now, in the own provider. */
    open: z.strictObject({
      referrals: z.int(),
      visits: z.int(),
      orders: z.int(),
      tasks: z.int(),
      enrolments: z.int(),
    }),
    /** The death on which the own provider acted last. */
    recorded: z
      .strictObject({
        source: deathSource.nullable(),
        by: z.string().nullable(),
        at: instant,
        correctedAt: instant.nullable(),
      })
      .nullable(),
    /** Who calls those who were left: a unit of the own provider by name, another provider's by null alone. */
    bereavement: z.strictObject({ unitName: z.string().nullable() }).nullable(),
    /** What was ended then and stands ended still; the command that opens it again, where there is one. */
    closed: z.array(
      z.strictObject({
        process: processId,
        version: commandId,
        kind: z.enum(['referral', 'enrolment', 'visit', 'order', 'task']),
        /** Words to know it by: a task's title, or what somebody wrote, which stands in both languages. */
        text: taskTitle,
        unitName: z.string(),
        own: z.boolean(),
        state: z.string(),
        reopen: z.enum(['task.reopen', 'order.reopen', 'visit.undo', 'referral.reopen']).nullable(),
      }),
    ),
    allowed: z.array(z.enum(deathActions)),
  }),
  example: (world) => ({ as: 'anna', input: { person: world.id('aino') } }),
})

/**
 * Records that a person has died: at once ends undecided referrals, planned visits, tasks, orders and enrolments of the
 * own provider and opens the bereavement call; every other owner's are ended by its own sweep. The day is shared in the region.
 */
export const recordDeath = command({
  id: 'death.record',
  path: '/api/death/record',
  summary: 'Records a death',
  may,
  audit: { activity: 'Skriva', resource: 'death' },
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  handsOver: 'later',
  input: z.strictObject({
    person: personId,
    entry: entryId,
    day,
    source: deathSource,
    text: z.string().trim().max(1000).default(''),
  }),
  output: z.strictObject({
    person: personId,
    version: commandId,
    ended: z.int(),
    /** The bereavement call; null when another provider already has it. */
    task: processId.nullable(),
  }),
  example: (world) => ({
    as: 'gp-private',
    input: {
      person: world.id('lennart'),
      entry: world.id('example:death'),
      day: '2026-11-21',
      source: 'relative' as const,
    },
  }),
})

/** The death was recorded by mistake: the day is taken away, and what was ended is listed for opening again. */
export const correctDeath = command({
  id: 'death.correct',
  path: '/api/death/correct',
  summary: 'Undoes a death that was recorded by mistake',
  may,
  audit: { activity: 'Skriva', resource: 'death' },
  about: ({ person }) => ({ person }),
  delivery: 'now',
  input: z.strictObject({
    person: personId,
    entry: entryId,
    reason: z.string().trim().min(3).max(300),
  }),
  output: z.strictObject({ person: personId, version: commandId, closed: z.int() }),
  example: (world) => ({
    as: 'anna',
    input: {
      person: world.id('aino'),
      entry: world.id('example:death-corrected'),
      reason: 'Fel person öppnad',
    },
  }),
})

/** The death is right but its day was wrong; the old day stays readable. */
export const changeDeathDay = command({
  id: 'death.changeDay',
  path: '/api/death/change-day',
  summary: 'Corrects the day of a death',
  may,
  audit: { activity: 'Skriva', resource: 'death' },
  about: ({ person }) => ({ person }),
  delivery: 'now',
  input: z.strictObject({
    person: personId,
    entry: entryId,
    day,
    reason: z.string().trim().min(3).max(300),
  }),
  output: z.strictObject({ person: personId, version: commandId }),
  example: (world) => ({
    as: 'anna',
    input: {
      person: world.id('aino'),
      entry: world.id('example:death-day'),
      day: '2026-11-17',
      reason: 'Fel datum',
    },
  }),
})
