import { z } from 'zod'
import { bilingual } from '../care-models/wording.ts'
import { grounds } from '../exchanges/message.ts'
import { away } from '../persons/away.ts'
import { day } from '../shared/day.ts'
import { query } from '../shared/endpoint.ts'
import { entryId, personId, processId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { avoidedKind, contactDirection, contactMode, contactParty } from './contact.ts'
import { heading } from './headings.ts'
import { searchOutcome, searchStep } from './search.ts'
import { dayVisit, goingStaff, relativeToCall, visitView } from './visit-view.ts'

const may = { purpose: 'care' } as const
const audit = { activity: 'Läsa', resource: 'visit' } as const

const visitNote = z.strictObject({
  entry: entryId,
  author: z.string(),
  mine: z.boolean(),
  happenedAt: instant,
  writtenAt: instant,
  signed: z.boolean(),
  sections: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
})

const avoidedAnswer = z.strictObject({
  entry: entryId,
  kinds: z.array(avoidedKind),
  note: z.string(),
  by: z.string(),
})

/** One visit with everything one needs there: the door, the notes, the search, what happened to it. */
export const visitRead = query({
  id: 'visit.read',
  method: 'GET',
  path: '/api/visit',
  summary: 'A visit of the own unit, whole',
  may,
  audit,
  about: ({ visit }) => ({ process: visit }),
  input: z.strictObject({ visit: processId }),
  bag: { of: 'visit', ask: ({ visit }) => [{ visit }] },
  output: z.strictObject({
    visit: dayVisit,
    /** The person's number as people write it, so that nobody is mistaken for another at the door. */
    identity: z.string(),
    headings: z.array(heading),
    notes: z.array(visitNote),
    /** What this unit may try while a search is on. */
    searchSteps: z.array(searchStep),
    search: z.array(
      z.strictObject({
        step: searchStep,
        outcome: searchOutcome,
        note: z.string(),
        at: instant,
        by: z.string(),
      }),
    ),
    /** Told only while a search is on. */
    relatives: z.array(relativeToCall),
    /** When the search began, and by whom. */
    searchBegan: z.strictObject({ at: instant, by: z.string() }).nullable(),
    history: z.array(
      z.strictObject({
        kind: z.string(),
        at: instant,
        by: z.string(),
        note: z.string().nullable(),
        personTold: z.boolean().nullable(),
        day: z.string().nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    ),
    avoided: avoidedAnswer.nullable(),
    /** Which of a series it is, of how many, and until when; null for a visit by itself. */
    series: z
      .strictObject({
        place: z.int(),
        total: z.int(),
        until: day,
        /** Later planned ones that somebody has moved by themselves. */
        apart: z.int(),
        /** The last thing done to this visit was done to the whole series: what, and to how many it can be taken back. */
        act: z.strictObject({ kind: z.enum(['moved', 'ended']), count: z.int() }).nullable(),
      })
      .nullable(),
    /** The visit that follows this one for the same person, if one is planned. */
    next: visitView.nullable(),
    /** The referral that the visit assesses, while nobody has decided on it, with the model's word for it. */
    undecided: z.strictObject({ referral: processId, theReport: bilingual }).nullable(),
  }),
  example: (world) => ({ as: 'sara', input: { visit: world.id<'process'>('visit-esther-morning') } }),
})
export type VisitWhole = z.output<(typeof visitRead)['output']>

/** A person's visits and contacts in the own unit: what comes, and the latest. */
export const visitsOfPerson = query({
  id: 'visit.ofPerson',
  method: 'GET',
  path: '/api/visit/of-person',
  summary: 'The own unit’s visits and contacts with a person',
  may,
  audit,
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    /** Where the person is by the own unit's word, when that is not at home. */
    away: away.nullable(),
    /** How many of the planned visits go to a home where nobody is. */
    toEmptyHome: z.int(),
    /** How many, changed while the person was away, wait to be seen to. */
    waitingForHome: z.int(),
    coming: z.array(visitView),
    latest: z.array(visitView),
    contacts: z.array(
      z.strictObject({
        entry: entryId,
        mode: contactMode,
        direction: contactDirection,
        withWhom: contactParty,
        withName: z.string(),
        minutes: z.int(),
        at: instant,
        by: z.string(),
        preview: z.string(),
        avoided: avoidedAnswer.nullable(),
      }),
    ),
    /** Commands about the person that are open to the reader now. */
    allowed: z.array(z.string()),
  }),
  example: (world) => ({ as: 'sara', input: { person: world.id<'person'>('esther') } }),
})

const askable = z.strictObject({
  unit: unitId,
  name: z.string(),
  ownerName: z.string(),
  /** Grounds that can carry the question to that unit. */
  grounds: z.array(z.enum(grounds)),
  /** Serves the municipality where the person lives. */
  near: z.boolean(),
})

/** What the sheet that plans a visit offers: kinds, colleagues, where, whom one may ask along. */
export const visitChoices = query({
  id: 'visit.choices',
  method: 'GET',
  path: '/api/visit/choices',
  summary: 'What a visit to this person can be: kinds, colleagues, place, units to ask along',
  may,
  audit,
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  bag: { of: 'person', ask: ({ person }) => [{ person }] },
  output: z.strictObject({
    person: personId,
    name: z.string(),
    kinds: z.array(
      z.strictObject({
        key: z.string(),
        text: bilingual,
        joint: z.enum(['always', 'optional']),
        professions: z.array(z.string()),
        /** Closed until the person is enrolled. */
        open: z.boolean(),
        /** For who is not enrolled yet; an enrolled person's planned visit is of another kind where there is one. */
        beforeEnrolment: z.boolean(),
      }),
    ),
    staff: z.array(goingStaff),
    /** Why two must go to the door, as the own unit has said it. */
    twoMustGo: z.string().nullable(),
    home: z.string(),
    elsewhere: z.string().nullable(),
    askable: z.array(askable),
    /** The unit's open enrolment or referral that the visit is about, if there is one. */
    about: processId.nullable(),
    deceased: z.boolean(),
  }),
  example: (world) => ({ as: 'sara', input: { person: world.id<'person'>('esther') } }),
})
export type VisitChoices = z.output<(typeof visitChoices)['output']>
