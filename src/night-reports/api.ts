import { z } from 'zod'
import { party, unitChoice } from '../enrolments/choice.ts'
import { tellings } from '../enrolments/telling.ts'
import { personInList } from '../exchanges/person-in-list.ts'
import { day } from '../shared/day.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, entryId, messageId, personId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { phoneHours } from '../shared/phone-hours.ts'
import { happening, nightActions, nightLevel, nightSaid, nightWritten } from './night-report.ts'
import { MOST_NIGHTS } from './rules.ts'

const may = { purpose: 'care' } as const
const reads = { activity: 'Läsa', resource: 'nightReport' } as const
const writes = { activity: 'Skriva', resource: 'nightReport' } as const
const reportId = z.uuid()

const receiver = z.strictObject({
  unit: unitId,
  name: z.string(),
  sentAt: instant,
  /** Who has read it and when; null while nobody has. */
  readBy: z.string().nullable(),
  readAt: instant.nullable(),
  /** The line that answers there now, to call where nobody has read. */
  phoneNow: phoneHours.nullable(),
})

const answer = z.strictObject({
  message: messageId,
  from: z.string(),
  what: happening,
  words: z.string(),
  at: instant,
  receiptedBy: z.string().nullable(),
})

const report = z.strictObject({
  report: reportId,
  person: personInList,
  night: day,
  endsAt: instant,
  level: nightLevel,
  said: nightSaid,
  number: z.int(),
  state: z.enum(['standing', 'withdrawn']),
  by: z.string(),
  at: instant,
  receivers: z.array(receiver),
  answers: z.array(answer),
  allowed: z.array(z.enum(nightActions)),
})
export type NightReportRow = z.output<typeof report>

/** What a report begins with: the plan's words, whom it can go to, and what already stands. */
export const nightPrepare = query({
  id: 'nightReport.prepare',
  method: 'POST',
  path: '/api/night-report/prepare',
  summary: 'What a report of concerns tonight begins with: signs of the plan, whom to call, who can be told',
  may,
  audit: reads,
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  output: z.strictObject({
    person: personInList,
    night: day,
    /** How many nights are proposed: more than one before days on which nobody is at work. */
    nights: z.int(),
    watch: z.string(),
    call: z.string(),
    municipal: z.array(unitChoice),
    onCall: z.array(unitChoice),
    /** Those proposed: the home care that takes part, and the on-call unit that is staffed that night. */
    proposed: z.array(unitId),
    /** No home care takes part, as far as the unit knows: then only the on-call physician’s unit is told. */
    withoutHomeCare: z.boolean(),
    sender: party,
    standing: report.nullable(),
  }),
  example: (world) => ({ as: 'erik', input: { person: world.id('folke') } }),
})

/** The own unit's reports of this night and the last, with who has read and what happened. */
export const nightSent = query({
  id: 'nightReport.sent',
  method: 'GET',
  path: '/api/night-report/sent',
  summary: 'Concerns that the own unit has reported: who has read them, and what happened in the night',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({}),
  bag: { of: 'self', ask: () => [{}] },
  output: z.strictObject({
    rows: z.array(report),
    /** Answers that nobody has receipted yet, first on the board in the morning. */
    unread: z.int(),
  }),
  example: () => ({ as: 'erik', input: {} }),
})

const concern = z.strictObject({
  message: messageId,
  person: personInList,
  from: z.string(),
  night: day,
  endsAt: instant,
  level: nightLevel,
  said: nightSaid,
  /** 1 the first time; a higher number is a change. */
  number: z.int(),
  state: z.enum(['standing', 'withdrawn']),
  /** Why it was taken back; null while it stands. */
  withdrawnWhy: z.string().nullable(),
  at: instant,
  readBy: z.string().nullable(),
  readAt: instant.nullable(),
  happened: z.strictObject({ what: happening, words: z.string(), by: z.string(), at: instant }).nullable(),
  /** Earlier versions, the latest first. */
  before: z.array(z.strictObject({ number: z.int(), at: instant, said: nightSaid })),
  allowed: z.array(z.enum(['exchange.receipt', 'nightReport.happened'])),
})
export type NightConcernRow = z.output<typeof concern>

/** Tonight's list at a unit that has been told, the gravest first. */
export const nightTonight = query({
  id: 'nightReport.tonight',
  method: 'GET',
  path: '/api/night-report/tonight',
  summary: 'Concerns tonight that the own unit has been told of, the gravest first',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({}),
  bag: { of: 'self', ask: () => [{}] },
  output: z.strictObject({ rows: z.array(concern), unread: z.int() }),
  example: () => ({ as: 'night', input: {} }),
})

/** Tonight's concerns leave the screen on paper: logged as Utskrift. */
export const nightPrint = query({
  id: 'nightReport.print',
  method: 'GET',
  path: '/api/night-report/print',
  summary: 'That the concerns of tonight, come and sent, are printed',
  may,
  audit: { activity: 'Utskrift', resource: 'nightReport' },
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({ persons: z.array(personId) }),
  example: () => ({ as: 'night', input: {} }),
})

/** A concern for tonight, or its next version: a signed entry, and one message to each unit that is told. */
export const nightWrite = command({
  id: 'nightReport.write',
  path: '/api/night-report/write',
  summary: 'Reports a concern for the night to evening and night staff, or changes it',
  may,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  handsOver: 'now',
  input: z.strictObject({
    report: reportId,
    entry: entryId,
    person: personId,
    /** The number of the version that the writer saw: 0 for the first. */
    sees: z.int().min(0),
    level: nightLevel,
    said: nightWritten,
    nights: z.int().min(1).max(MOST_NIGHTS),
    /** Of a change: those who were told before are told of it too, on the same ground. */
    tell: tellings,
  }),
  output: z.strictObject({ report: reportId, number: z.int(), version: commandId }),
  example: (world) => ({
    as: 'erik',
    input: {
      report: world.id<'report'>('example:night'),
      entry: world.id('example:night-entry'),
      person: world.id('vera'),
      sees: 0,
      level: 'watch' as const,
      said: { why: 'Ny medicin', watch: 'Yrsel', decided: 'Tillsyn klockan 22', call: 'Medicinjouren' },
      nights: 1,
      tell: [
        {
          unit: world.id('granvik-home-care'),
          message: world.id('example:night-message'),
          ground: 'consent' as const,
        },
      ],
    },
  }),
})

export const nightWithdraw = command({
  id: 'nightReport.withdraw',
  path: '/api/night-report/withdraw',
  summary: 'Takes back a reported concern, and tells those who were told',
  may,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  handsOver: 'now',
  input: z.strictObject({
    report: reportId,
    entry: entryId,
    person: personId,
    sees: z.int().min(1),
    why: z.string().trim().min(1).max(500),
  }),
  output: z.strictObject({ report: reportId, number: z.int(), version: commandId }),
  example: (world) => ({
    as: 'erik',
    input: {
      report: world.id<'report'>('night-folke'),
      entry: world.id('example:night-withdrawn'),
      person: world.id('folke'),
      sees: 1,
      why: 'Han är inlagd',
    },
  }),
})

/** What happened in the night; it goes back to the unit that reported and stands first there in the morning. */
export const nightHappened = command({
  id: 'nightReport.happened',
  path: '/api/night-report/happened',
  summary: 'Tells what happened in the night to the unit that reported the concern',
  may,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z
    .strictObject({
      message: messageId,
      person: personId,
      entry: entryId,
      answer: messageId,
      what: happening,
      words: z.string().trim().max(2000),
    })
    .refine(({ what, words }) => what === 'nothing' || words !== '', { path: ['words'] }),
  output: z.strictObject({ message: messageId, version: commandId }),
  example: (world) => ({
    as: 'night',
    input: {
      message: world.id('night-folke-granvik-home-care'),
      person: world.id('folke'),
      entry: world.id('example:happened'),
      answer: world.id('example:night-answer'),
      what: 'nothing' as const,
      words: '',
    },
  }),
})
