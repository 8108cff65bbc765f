import { z } from 'zod'
import { party, unitChoice } from '../enrolments/choice.ts'
import { personInList } from '../exchanges/person-in-list.ts'
import { happening } from '../night-reports/night-report.ts'
import { phone } from '../persons/phone.ts'
import { gateAnswers } from '../referrals/referral.ts'
import { visitBy } from '../referrals/stay.ts'
import { command, query, type World } from '../shared/endpoint.ts'
import { commandId, entryId, messageId, personId, processId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { phoneHours } from '../shared/phone-hours.ts'
import { sbar } from '../shared/sbar.ts'
import { stayActions, untilShown, untilVisit, will } from './stay-report.ts'

const may = { purpose: 'care' } as const
const reads = { activity: 'Läsa', resource: 'stayReport' } as const
const writes = { activity: 'Skriva', resource: 'stayReport' } as const

const choice = unitChoice.extend({
  /** The line that answers there now. */
  phoneNow: phoneHours.nullable(),
  /** When the next line opens, where none answers now. */
  opensAt: instant.nullable(),
  /** What is called there in the evening and at night. */
  phoneNight: z.string().nullable(),
})

/** What such a report begins with: when the visit would be, and who can have the responsibility and be told. */
export const stayPrepare = query({
  id: 'stayReport.prepare',
  method: 'POST',
  path: '/api/stay-report/prepare',
  summary:
    'What a report that a person stays at home begins with: the visit, physicians to name, nurses to tell',
  may,
  audit: reads,
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId, team: unitId }),
  output: z.strictObject({
    person: personInList,
    visit: visitBy,
    /** Units that can have the physician's responsibility; never a municipality's (HSL 12:3). */
    medical: z.array(choice),
    /** Municipal home care, that of the person's municipality first. */
    nurses: z.array(choice),
    sender: party,
    team: party,
  }),
  example: (world) => ({
    as: 'ambulance',
    input: { person: world.id('hassan'), team: world.id('mint-team') },
  }),
})

function exampleUntil(world: World) {
  return {
    medical: { unit: world.id<'unit'>('medicine-clinic'), physician: 'Maria Lundin' },
    homeCare: 'yes' as const,
    watch: 'Yrsel som inte ger sig.',
    emergency: 'Hon svimmar, eller får ont i bröstet.',
    callDay: { who: 'Teamet', phone: '0980-319201' },
    callNight: { who: 'Medicinjouren', phone: '0980-319204' },
    told: { who: 'person' as const, how: 'paper' as const, relative: '' },
  }
}

/** To the team, to the municipal night nurse and to the physician's unit in one act. The report's id is also the thread's. */
export const staySend = command({
  id: 'stayReport.send',
  path: '/api/stay-report/send',
  summary:
    'Reports that a person stays at home until the team’s visit: who is responsible, what to watch for, whom to call',
  may,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  handsOver: 'now',
  input: z.strictObject({
    report: processId,
    entry: entryId,
    person: personId,
    team: unitId,
    phone,
    sbar,
    /** A key of the team's reasons. */
    reason: z.string().max(60),
    gates: gateAnswers,
    /** Can the person wait until the visit that was shown? */
    waits: z.enum(['yes', 'no']),
    /** The latest time of the visit that the reporter has been shown; where it has become later it is shown anew first. */
    sawDue: instant,
    until: untilVisit,
    /** The municipal nurses to tell; null only for who has no home care. */
    nurses: unitId.nullable(),
    will: will.extend({ informed: z.boolean(), notInformedWhy: z.string().trim().max(300).default('') }),
  }),
  output: z.strictObject({ report: processId, number: z.int(), version: commandId }),
  example: (world) => ({
    as: 'ambulance',
    input: {
      report: world.id('example:stay'),
      entry: world.id('example:stay-entry'),
      person: world.id('hassan'),
      team: world.id('mint-team'),
      phone: '0980-319216',
      sbar: { situation: 'Föll på golvet, inga skador.', rekommendation: 'Ny bedömning i dag.' },
      reason: 'breathing',
      gates: { canWait: { answer: 'yes' as const } },
      waits: 'yes' as const,
      sawDue: '2099-12-31T15:30:00.000Z',
      until: exampleUntil(world),
      nurses: world.id('granvik-home-care'),
      will: { informed: true, agrees: 'yes' as const },
    },
  }),
})

const onReport = { report: processId, entry: entryId, person: personId, sees: z.int().min(1) }

/** What is settled until the visit, said anew, until the team has decided. Those who were told are told of it. */
export const stayCorrect = command({
  id: 'stayReport.correct',
  path: '/api/stay-report/correct',
  summary: 'Corrects what a report that a person stays at home says of the time until the visit',
  may,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  handsOver: 'now',
  input: z.strictObject({
    ...onReport,
    until: untilVisit,
    /** The municipal nurses to tell, where none has been told yet; those who have are told of every change. */
    nurses: unitId.nullable().optional(),
  }),
  output: z.strictObject({ report: processId, number: z.int(), version: commandId }),
  example: (world) => ({
    as: 'ambulance',
    input: {
      report: world.id<'process'>('stay-hassan'),
      entry: world.id('example:stay-corrected'),
      person: world.id('hassan'),
      sees: 1,
      until: exampleUntil(world),
    },
  }),
})

export const stayWithdraw = command({
  id: 'stayReport.withdraw',
  path: '/api/stay-report/withdraw',
  summary: 'Takes back a report that a person stays at home, while nobody at the team has read it',
  may,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  handsOver: 'now',
  input: z.strictObject({ ...onReport, why: z.string().trim().min(1).max(500) }),
  output: z.strictObject({ report: processId, number: z.int(), version: commandId }),
  example: (world) => ({
    as: 'ambulance',
    input: {
      report: world.id<'process'>('stay-hassan'),
      entry: world.id('example:stay-withdrawn'),
      person: world.id('hassan'),
      sees: 1,
      why: 'Han åkte in ändå.',
    },
  }),
})

const reader = z.strictObject({
  unit: z.string(),
  readBy: z.string().nullable(),
  readAt: instant.nullable(),
  /** The line that answers there now, to call where nobody has read. */
  phoneNow: phoneHours.nullable(),
  /** When the team is there to read next; null where it is there now, and for those who are told for the night. */
  opensAt: instant.nullable(),
})

/** Physicians to name instead, for a correction, and nurses to tell where none has been told. */
export const stayMedical = query({
  id: 'stayReport.medical',
  method: 'POST',
  path: '/api/stay-report/medical',
  summary: 'Units that can have a physician’s responsibility until the visit, with the line that answers now',
  may,
  audit: reads,
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  output: z.strictObject({ person: personId, medical: z.array(choice), nurses: z.array(choice) }),
  example: (world) => ({ as: 'ambulance', input: { person: world.id('hassan') } }),
})

const nightAnswer = z.strictObject({
  message: messageId,
  from: z.string(),
  what: happening,
  words: z.string(),
  at: instant,
  receiptedBy: z.string().nullable(),
})

const sentRow = z.strictObject({
  report: processId,
  person: personInList,
  team: z.string(),
  visit: visitBy.omit({ laterThan: true }),
  until: untilShown,
  number: z.int(),
  state: z.enum(['standing', 'withdrawn']),
  by: z.string(),
  sentAt: instant,
  at: instant,
  /** The team first, then those told for the night. */
  readers: z.array(reader),
  answers: z.array(nightAnswer),
  allowed: z.array(z.enum(stayActions)),
})
export type StaySentRow = z.output<typeof sentRow>

/** The own unit's reports of the last days: who has read, what happened in the night, and what the person has in hand. */
export const staySent = query({
  id: 'stayReport.sent',
  method: 'GET',
  path: '/api/stay-report/sent',
  summary:
    'The own unit’s reports that persons stay at home: who has read them and what happened in the night',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(sentRow) }),
  example: () => ({ as: 'ambulance', input: {} }),
})

const visitRow = z.strictObject({
  report: processId,
  person: personInList,
  from: z.string(),
  phone: z.string(),
  due: instant,
  until: untilShown,
  number: z.int(),
  receivedAt: instant,
  readBy: z.string().nullable(),
  answers: z.array(nightAnswer),
})
export type StayVisitRow = z.output<typeof visitRow>

/** At the team: who stays at home and is to be seen, the soonest due first, until it is decided what the team does. */
export const stayDue = query({
  id: 'stayReport.due',
  method: 'GET',
  path: '/api/stay-report/due',
  summary:
    'Who was reported to stay at home and is to be seen by the own team, with what happened in the night',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(visitRow) }),
  example: () => ({ as: 'erik', input: {} }),
})
