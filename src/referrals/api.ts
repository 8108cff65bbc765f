import { z } from 'zod'
import { grounds } from '../exchanges/message.ts'
import { phone } from '../persons/phone.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, entryId, personId, processId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { caller, consentGiven, referralContent, threadId } from './referral.ts'

const care = { purpose: 'care' } as const
const writes = { activity: 'Skriva', resource: 'referral' } as const

/** What every command on a referral answers: its id and the version that the next command expects. */
const changed = z.strictObject({ referral: processId, version: commandId, person: personId })

const exampleSbar = {
  situation: 'Sämre sedan i går, tung i andningen.',
  bakgrund: 'Hjärtsvikt, KOL.',
  aktuellt: 'Vaken, andas 24 per minut.',
  rekommendation: 'Bedömning hemma i dag.',
}

/**
 * The sender's own signed entry, and in the same transaction the team's referral with its deadlines.
 * The referral's id is also the thread's.
 */
export const sendReferral = command({
  id: 'referral.send',
  path: '/api/referral/send',
  summary: 'Send a person to a team (varsel, report, flag: the team has the word)',
  may: care,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  handsOver: 'now',
  input: z.strictObject({
    ...referralContent,
    person: personId,
    unit: unitId,
    /** Where the sender is reached while the team decides. */
    phone,
    consent: consentGiven,
    ground: z.enum(grounds),
    /** The sender's words, needed when the person did not agree. */
    statement: z.string().trim().max(1000).optional(),
    /**
     * Entries of the own unit's record that the sender chooses to send with it, each by its record or by the version in
     * force. A plan if worse and a decided treatment limit become part of the background (B of SBAR).
     */
    disclose: z.array(entryId).max(20).default([]),
  }),
  output: changed.omit({ referral: true }).extend({ thread: threadId }),
  example: (world) => ({
    as: 'sara',
    input: {
      referral: world.id('example-referral'),
      entry: world.id('example-referral-entry'),
      person: world.id('vera'),
      unit: world.id('mint-team'),
      phone: '0701740605',
      sbar: exampleSbar,
      reason: 'breathing',
      urgency: 'today',
      gates: { canWait: { answer: 'yes' as const } },
      consent: { informed: true, agrees: 'yes' as const },
      ground: 'consent' as const,
    },
  }),
})

/** More from the sender, in the same thread: a supplement (komplettering) that the team receipts. */
export const supplementReferral = command({
  id: 'referral.supplement',
  path: '/api/referral/supplement',
  summary: 'Add to what one has sent to a team',
  may: care,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  handsOver: 'now',
  input: z.strictObject({
    thread: threadId,
    entry: entryId,
    person: personId,
    text: z.string().trim().min(1).max(4000),
  }),
  output: z.strictObject({ thread: threadId, version: commandId, person: personId }),
  example: (world) => ({
    as: 'sara',
    input: {
      thread: world.id('referral-esther'),
      entry: world.id('example-supplement'),
      person: world.id('esther'),
      text: 'Andas lättare efter extra diuretika.',
    },
  }),
})

/** Written by the team on duty while a caller without account talks; it counts as receipted by the writer. */
export const noteReferral = command({
  id: 'referral.note',
  path: '/api/referral/note',
  summary: 'Write down what a caller without account tells the team',
  may: care,
  audit: writes,
  about: () => 'unit',
  delivery: 'queued',
  input: z.strictObject({ ...referralContent, person: personId, caller, consent: consentGiven }),
  output: changed,
  example: (world) => ({
    as: 'erik',
    input: {
      referral: world.id('example-call'),
      entry: world.id('example-call-entry'),
      person: world.id('roland'),
      caller: {
        name: 'Jonas Falk',
        profession: 'nurse' as const,
        unit: 'Ambulansen i Granvik',
        phone: '0980319216',
      },
      sbar: exampleSbar,
      reason: 'breathing',
      urgency: 'today',
      gates: { canWait: { answer: 'yes' as const } },
      consent: { informed: true, agrees: 'yes' as const },
    },
  }),
})

const onReferral = { referral: processId }
const aboutReferral = ({ referral }: { referral: z.output<typeof processId> }) => ({ process: referral })

/** About the unit, not the process: of two who receipt at once the second is told who was first, not that it is stale. */
export const receiptReferral = command({
  id: 'referral.receipt',
  path: '/api/referral/receipt',
  summary: 'Receipt what reached the team, by name',
  may: care,
  audit: writes,
  about: () => 'unit',
  delivery: 'queued',
  input: z.strictObject(onReferral),
  output: changed,
  example: (world) => ({ as: 'erik', input: { referral: world.id('referral-esther') } }),
})

/** Who goes or calls, and when: said in words until a visit is planned. */
export const assessReferral = command({
  id: 'referral.assess',
  path: '/api/referral/assess',
  summary: 'Say who goes or calls to assess, and when',
  may: care,
  audit: writes,
  about: aboutReferral,
  delivery: 'queued',
  input: z.strictObject({
    ...onReferral,
    planned: z.string().trim().min(1).max(500),
    plannedAt: instant.nullable().default(null),
  }),
  output: changed,
  example: (world) => ({
    as: 'erik',
    input: { referral: world.id('referral-gunnar'), planned: 'Erik ringer i eftermiddag.' },
  }),
})

/** Every outcome but enrolment, which the enrolment itself decides. The sender gets the answer in the same transaction. */
export const decideOnReferral = command({
  id: 'referral.decide',
  path: '/api/referral/decide',
  summary: 'Decide what the team does, and answer the sender',
  may: care,
  audit: writes,
  about: aboutReferral,
  delivery: 'queued',
  handsOver: 'later',
  input: z.strictObject({
    ...onReferral,
    entry: entryId,
    /** A key among the model's outcomes. */
    outcome: z.string().max(60),
    /** What the outcome's fields hold, by their keys. */
    fields: z.record(z.string().max(60), z.string().max(4000)),
  }),
  output: changed,
  example: (world) => ({
    as: 'erik',
    input: {
      referral: world.id('referral-gunnar'),
      entry: world.id('example-decision'),
      outcome: 'advice',
      fields: { advice: 'Väg varje morgon, ring vid två kilos uppgång.' },
    },
  }),
})

/** A decision is taken up again with a reason; what then is decided is answered anew. */
export const reopenReferral = command({
  id: 'referral.reopen',
  path: '/api/referral/reopen',
  summary: 'Take up a decision again, with a reason',
  may: care,
  audit: writes,
  about: aboutReferral,
  delivery: 'queued',
  input: z.strictObject({ ...onReferral, entry: entryId, reason: z.string().trim().min(1).max(1000) }),
  output: changed,
  example: (world) => ({
    as: 'karin',
    input: {
      referral: world.id('referral-margit'),
      entry: world.id('example-reopening'),
      reason: 'Nya uppgifter från hemsjukvården.',
    },
  }),
})

/** The caller without account has been phoned with the answer. */
export const calledBackReferral = command({
  id: 'referral.calledBack',
  path: '/api/referral/called-back',
  summary: 'Tick that the caller without account has had the answer by phone',
  may: care,
  audit: writes,
  about: aboutReferral,
  delivery: 'queued',
  input: z.strictObject({
    ...onReferral,
    entry: entryId,
    /** Who was told, by name. */
    told: z.string().trim().min(1).max(160),
    /** When the call was made; now unless said. */
    at: instant.optional(),
  }),
  output: changed,
  example: (world) => ({
    as: 'erik',
    input: {
      referral: world.id('referral-called'),
      entry: world.id('example-call-back'),
      told: 'Jonas Falk',
    },
  }),
})

/** Recent entries of the own unit that a sender may choose to send with the SBAR. */
export const disclosableEntries = query({
  id: 'referral.disclosable',
  method: 'POST',
  path: '/api/referral/disclosable',
  summary: 'Own recent entries that can be sent with it',
  may: care,
  audit: { activity: 'Läsa', resource: 'entry' },
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  output: z.strictObject({
    person: personId,
    entries: z.array(
      z.strictObject({
        entry: entryId,
        kind: z.string(),
        happenedAt: instant,
        author: z.string(),
        beginning: z.string(),
      }),
    ),
  }),
  example: (world) => ({ as: 'sara', input: { person: world.id('esther') } }),
})
