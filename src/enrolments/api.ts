import { z } from 'zod'
import { profession } from '../care-models/people.ts'
import { bilingual } from '../care-models/wording.ts'
import { personInList } from '../exchanges/person-in-list.ts'
import { day } from '../shared/day.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, entryId, personId, processId, staffId, unitId } from '../shared/id.ts'
import { following } from '../shared/in-bag.ts'
import { instant } from '../shared/instant.ts'
import { taskTitle } from '../tasks/task.ts'
import { colleague, party, unitChoice } from './choice.ts'
import { closingReason, enrolmentAction, enrolmentState } from './enrolment.ts'
import { tellings } from './telling.ts'

const team = { purpose: 'care', professions: ['physician', 'nurse', 'coordinator'] } as const
const reading = { activity: 'Läsa', resource: 'enrolment' } as const
const writing = { activity: 'Skriva', resource: 'enrolment' } as const

const named = z.strictObject({ staff: staffId, name: z.string(), title: z.string() })
const room = z.strictObject({ places: z.int().nullable(), enrolled: z.int(), needsReason: z.boolean() })

/** What stands next for a person: the open task that is first by priority and due. */
export const nextStep = z.strictObject({
  task: processId,
  key: z.string(),
  title: taskTitle,
  due: instant.nullable(),
  overdue: z.boolean(),
  profession: profession.nullable(),
  staff: named.nullable(),
})

/** Where a hand-back stands. */
export const handBackStanding = z.strictObject({
  id: z.uuid(),
  toName: z.string(),
  toUnit: z.string(),
  toPhone: z.string().nullable(),
  hasAccount: z.boolean(),
  sentAt: instant,
  dueAt: instant,
  overdue: z.boolean(),
  headTold: z.boolean(),
  state: z.enum(['sent', 'accepted', 'declined', 'withdrawn']),
  answeredAt: instant.nullable(),
  answeredName: z.string().nullable(),
  byPhone: z.boolean(),
  answer: z.string().nullable(),
})

const enrolled = {
  enrolment: processId,
  state: enrolmentState,
  startedAt: instant,
  expectedUntil: day.nullable(),
  nurse: named.nullable(),
  physician: named.nullable(),
  medicalHere: z.boolean(),
  handBack: handBackStanding.nullable(),
}

export const enrolmentList = query({
  id: 'enrolment.list',
  method: 'GET',
  path: '/api/enrolment/list',
  summary: 'Everyone enrolled with the own team: whose turn it is and what is due next',
  may: { purpose: 'care' },
  audit: reading,
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({
    model: z.strictObject({ id: z.string(), version: z.int() }).nullable(),
    room: room.nullable(),
    rows: z.array(
      z.strictObject({
        ...enrolled,
        person: personInList,
        next: nextStep.nullable(),
        openTasks: z.int(),
        overdue: z.int(),
      }),
    ),
  }),
  example: () => ({ as: 'erik', input: {} }),
})

export const enrolmentEarlier = query({
  id: 'enrolment.earlier',
  method: 'POST',
  path: '/api/enrolment/earlier',
  summary: 'The enrolments of a person with the own unit, the open one first, then the latest (ALMA-16)',
  may: { purpose: 'care' },
  audit: reading,
  about: (input) => ({ person: input.person }),
  input: z.strictObject({ person: personId }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    person: personId,
    enrolments: z.array(
      z.strictObject({
        enrolment: processId,
        model: z.strictObject({ id: z.string(), version: z.int(), name: bilingual }),
        state: enrolmentState,
        startedAt: instant,
        endedAt: instant.nullable(),
        closingReason: closingReason.nullable(),
      }),
    ),
  }),
  example: (world) => ({ as: 'erik', input: { person: world.id('esther') } }),
})

export const enrolmentRead = query({
  id: 'enrolment.read',
  method: 'GET',
  path: '/api/enrolment/read',
  summary: 'One enrolment of the own team, with what may be done now',
  may: { purpose: 'care' },
  audit: reading,
  about: (input) => ({ process: input.enrolment }),
  input: z.strictObject({ enrolment: processId }),
  bag: following(enrolmentEarlier, ({ enrolments }) =>
    enrolments.filter(({ state }) => state !== 'closed').map(({ enrolment }) => ({ enrolment })),
  ),
  output: z.strictObject({
    ...enrolled,
    person: personInList,
    model: z.strictObject({ id: z.string(), version: z.int() }),
    referral: processId.nullable(),
    overBookingReason: z.string().nullable(),
    closingReason: closingReason.nullable(),
    endedAt: instant.nullable(),
    told: z.array(z.strictObject({ unit: unitId, name: z.string(), at: instant })),
    next: nextStep.nullable(),
    version: commandId,
    allowed: z.array(enrolmentAction),
  }),
  example: (world) => ({ as: 'erik', input: { enrolment: world.id('enrolment-olof') } }),
})

export const enrolmentPrepare = query({
  id: 'enrolment.prepare',
  method: 'POST',
  path: '/api/enrolment/prepare',
  summary: 'What is needed to begin an enrolment: room, colleagues, units to tell, earlier enrolments',
  may: team,
  audit: reading,
  about: (input) => ({ person: input.person }),
  input: z.strictObject({ person: personId }),
  output: z.strictObject({
    person: personInList,
    model: z.strictObject({ id: z.string(), version: z.int() }),
    room,
    /** The open enrolment, when there already is one. */
    open: processId.nullable(),
    earlier: z.int(),
    colleagues: z.array(colleague),
    units: z.array(unitChoice),
    sender: party,
    mayTakeMedical: z.boolean(),
  }),
  example: (world) => ({ as: 'erik', input: { person: world.id('olof') } }),
})

export const enrolmentStart = command({
  id: 'enrolment.start',
  path: '/api/enrolment/start',
  summary:
    'Begins an enrolment, from what reached the team or without it; the units chosen are told who is responsible',
  may: team,
  audit: writing,
  about: (input) =>
    input.referral === undefined ? { person: input.person } : { process: input.referral.id },
  delivery: 'queued',
  handsOver: 'later',
  input: z.strictObject({
    enrolment: processId,
    entry: entryId,
    person: personId,
    /** What reached the team, decided with the outcome 'enrol' in the same moment; its version is expected. */
    referral: z
      .strictObject({
        id: processId,
        entry: entryId,
        outcome: z.string().max(60).default('enrol'),
        fields: z.record(z.string().max(60), z.string().trim().max(4000)),
      })
      .optional(),
    /** Why, when nothing reached the team. */
    why: z.string().trim().min(1).max(2000).optional(),
    expectedUntil: day.optional(),
    nurse: staffId.optional(),
    physician: staffId.optional(),
    /** The sender, a physician, takes over medical responsibility in the same moment. */
    takesMedical: z.boolean().default(false),
    overBookingReason: z.string().trim().min(1).max(1000).optional(),
    tell: tellings.default([]),
  }),
  output: z.strictObject({ enrolment: processId, version: commandId }),
  example: (world) => ({
    as: 'erik',
    input: {
      enrolment: world.id('example:enrolment'),
      entry: world.id('example:enrolment:entry'),
      person: world.id('esther'),
      why: 'Försämrad hjärtsvikt',
    },
  }),
})

export const enrolmentChange = command({
  id: 'enrolment.change',
  path: '/api/enrolment/change',
  summary: 'Changes the responsible nurse or physician of the team, or how long it is thought to take',
  may: team,
  audit: writing,
  about: (input) => ({ process: input.enrolment }),
  delivery: 'queued',
  input: z.strictObject({
    enrolment: processId,
    entry: entryId,
    nurse: staffId.nullable().optional(),
    physician: staffId.nullable().optional(),
    expectedUntil: day.nullable().optional(),
  }),
  output: z.strictObject({ enrolment: processId, version: commandId }),
  example: (world) => ({
    as: 'erik',
    input: {
      enrolment: world.id('enrolment-olof'),
      entry: world.id('example:change'),
      nurse: world.id('karin'),
    },
  }),
})
