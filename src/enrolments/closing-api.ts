import { z } from 'zod'
import { bilingual } from '../care-models/wording.ts'
import { snapshotSection } from '../exchanges/message.ts'
import { personInList } from '../exchanges/person-in-list.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, entryId, messageId, personId, processId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { party, unitChoice } from './choice.ts'
import { closingReceiver, handedLines, judgedCriterion, plainWords, reportSections } from './closing.ts'
import { closingReason } from './enrolment.ts'

const team = { purpose: 'care', professions: ['physician', 'nurse', 'coordinator'] } as const
const reading = { activity: 'Läsa', resource: 'handBack' } as const
const writing = { activity: 'Skriva', resource: 'handBack' } as const
const ground = z.enum([
  'consent',
  'sameAuthority',
  'incapacityNecessaryCare',
  'ownTask',
  'dutyInLaw',
  'sameProvider',
])
const changed = z.strictObject({ enrolment: processId, version: commandId })

export const enrolmentClosing = query({
  id: 'enrolment.closing',
  method: 'GET',
  path: '/api/enrolment/closing',
  summary:
    'What is needed to close an enrolment: the model’s criteria, who gets a report, units, who holds what',
  may: team,
  audit: { activity: 'Läsa', resource: 'enrolment' },
  about: (input) => ({ process: input.enrolment }),
  input: z.strictObject({ enrolment: processId }),
  output: z.strictObject({
    enrolment: processId,
    person: personInList,
    version: commandId,
    criteria: z.array(z.strictObject({ key: z.string(), text: bilingual, source: z.string() })),
    reports: z.array(z.strictObject({ key: z.string(), text: bilingual })),
    units: z.array(unitChoice),
    sender: party,
    /** Lines that the team holds now and hands back. */
    held: handedLines,
    handBackWorkingDays: z.int(),
    mayClose: z.boolean(),
    medicalHere: z.boolean(),
    team: z.strictObject({ name: z.string(), since: instant, people: z.array(z.string()) }),
  }),
  example: (world) => ({ as: 'amina', input: { enrolment: world.id('enrolment-olof') } }),
})

export const enrolmentClose = command({
  id: 'enrolment.close',
  path: '/api/enrolment/close',
  summary: 'Closes an enrolment: report, plain words to the person, and responsibility offered back',
  may: team,
  audit: { activity: 'Skriva', resource: 'enrolment' },
  about: (input) => ({ process: input.enrolment }),
  delivery: 'queued',
  handsOver: 'now',
  input: z.strictObject({
    enrolment: processId,
    reason: closingReason,
    reasonText: z.string().trim().max(1000).optional(),
    criteria: z.array(judgedCriterion).max(20).default([]),
    report: z.strictObject({ entry: entryId, sections: reportSections }),
    /** Who takes responsibility back; absent only for one who has died. */
    handBack: z.strictObject({ id: messageId, entry: entryId, to: closingReceiver }).optional(),
    /** Others who get the report: the municipal nurse where there is home care. */
    copies: z.array(closingReceiver).max(6).default([]),
    plainWords: z.strictObject({ entry: entryId, ...plainWords.shape }).optional(),
    /** On what ground the report leaves the house. */
    ground,
    statement: z.string().trim().min(1).max(1000).optional(),
  }),
  output: changed,
  example: (world) => ({
    as: 'amina',
    input: {
      enrolment: world.id('enrolment-olof'),
      reason: 'criteriaMet' as const,
      report: {
        entry: world.id('example:report'),
        sections: [{ heading: 'Sammanfattning', text: 'Stabil.' }],
      },
      ground: 'consent' as const,
    },
  }),
})

export const handBackWithdraw = command({
  id: 'handBack.withdraw',
  path: '/api/hand-back/withdraw',
  summary: 'Takes back a hand-back that nobody has accepted; the person is enrolled as before',
  may: team,
  audit: writing,
  about: (input) => ({ process: input.enrolment }),
  delivery: 'now',
  input: z.strictObject({ enrolment: processId, entry: entryId, why: z.string().trim().min(1).max(1000) }),
  output: changed,
  example: (world) => ({
    as: 'amina',
    input: {
      enrolment: world.id('enrolment-olof'),
      entry: world.id('example:withdraw'),
      why: 'Försämrad i natt',
    },
  }),
})

export const handBackAcceptByPhone = command({
  id: 'handBack.acceptByPhone',
  path: '/api/hand-back/accept-by-phone',
  summary: 'Notes that the receiver accepted by phone: who and when',
  may: team,
  audit: writing,
  about: (input) => ({ process: input.enrolment }),
  delivery: 'queued',
  handsOver: 'now',
  input: z.strictObject({
    enrolment: processId,
    entry: entryId,
    name: z.string().trim().min(1).max(120),
    title: z.string().trim().min(1).max(120),
    /** Whether the one on the phone is a physician: medical responsibility is taken by no other (HSL 12:3). */
    physician: z.boolean(),
    at: instant,
  }),
  output: changed,
  example: (world) => ({
    as: 'erik',
    input: {
      enrolment: world.id('enrolment-olof'),
      entry: world.id('example:phone'),
      name: 'Nadia Rahimi',
      title: 'Distriktsläkare',
      physician: true,
      at: '2026-11-21T14:00:00.000Z',
    },
  }),
})

const received = {
  handBack: messageId,
  from: z.string(),
  fromUnit: z.string(),
  lines: handedLines,
  sentAt: instant,
  dueAt: instant,
  overdue: z.boolean(),
  state: z.enum(['waiting', 'accepted', 'declined', 'withdrawn']),
  answeredAt: instant.nullable(),
  answeredName: z.string().nullable(),
}

export const handBackInbox = query({
  id: 'handBack.inbox',
  method: 'GET',
  path: '/api/hand-back/inbox',
  summary: 'Responsibility that others offer the own unit and nobody has answered, the oldest first',
  may: { purpose: 'care' },
  audit: reading,
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(z.strictObject({ ...received, person: personInList })) }),
  example: () => ({ as: 'gp-public', input: {} }),
})

/** What a receiver may do. */
export const handBackAnswerAction = z.enum(['handBack.accept', 'handBack.decline'])

export const handBackRead = query({
  id: 'handBack.read',
  method: 'POST',
  path: '/api/hand-back/read',
  summary: 'One hand-back with its report, as the receiving unit has it',
  may: { purpose: 'care' },
  audit: reading,
  about: (input) => ({ person: input.person }),
  input: z.strictObject({ person: personId, handBack: messageId }),
  output: z.strictObject({
    ...received,
    person: personInList,
    sections: z.array(snapshotSection),
    allowed: z.array(handBackAnswerAction),
    /** Why the reader may not accept, in the refusal's own code; null when they may. */
    whyNot: z.string().nullable(),
  }),
  example: (world) => ({
    as: 'gp-public',
    input: { person: world.id('ingegerd'), handBack: world.id('hand-back-ingegerd') },
  }),
})

export const handBackAccept = command({
  id: 'handBack.accept',
  path: '/api/hand-back/accept',
  summary: 'Accepts responsibility from a team; from this moment it is the receiver’s',
  may: team,
  audit: writing,
  about: (input) => ({ person: input.person }),
  delivery: 'now',
  input: z.strictObject({
    person: personId,
    handBack: messageId,
    entry: entryId,
    comment: z.string().trim().max(1000).optional(),
  }),
  output: z.strictObject({ handBack: messageId, version: commandId }),
  example: (world) => ({
    as: 'gp-public',
    input: {
      person: world.id('ingegerd'),
      handBack: world.id('hand-back-ingegerd'),
      entry: world.id('example:accept'),
    },
  }),
})

export const handBackDecline = command({
  id: 'handBack.decline',
  path: '/api/hand-back/decline',
  summary: 'Says no to responsibility with a reason; it stays with the team, which is told at once',
  may: team,
  audit: writing,
  about: (input) => ({ person: input.person }),
  delivery: 'now',
  input: z.strictObject({
    person: personId,
    handBack: messageId,
    entry: entryId,
    why: z.string().trim().min(1).max(1000),
  }),
  output: z.strictObject({ handBack: messageId, version: commandId }),
  example: (world) => ({
    as: 'gp-public',
    input: {
      person: world.id('ingegerd'),
      handBack: world.id('hand-back-ingegerd'),
      entry: world.id('example:decline'),
      why: 'Behöver läkemedelslistan först',
    },
  }),
})
