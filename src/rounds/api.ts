import { z } from 'zod'
import { profession } from '../care-models/people.ts'
import { colleague } from '../enrolments/choice.ts'
import { personInList } from '../exchanges/person-in-list.ts'
import { entryView } from '../records/api.ts'
import { command, query } from '../shared/endpoint.ts'
import { commandId, entryId, personId, staffId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import {
  participant,
  roundActions,
  roundPersonState,
  roundReason,
  roundTime,
  worryLevel,
  worrySaid,
} from './round.ts'

const may = { purpose: 'care' } as const
const reads = { activity: 'Läsa', resource: 'round' } as const
const writes = { activity: 'Skriva', resource: 'round' } as const
const roundId = z.uuid()
const actions = z.array(z.enum(roundActions))

const head = z.strictObject({
  round: roundId,
  startedAt: instant,
  startedBy: z.string(),
  endedAt: instant.nullable(),
  endedBy: z.string().nullable(),
  participants: z.array(participant),
  gone: z.int(),
  total: z.int(),
  allowed: actions,
})

const said = z.strictObject({ id: commandId, by: z.string(), at: instant })

/** A fixed time of today, of the own unit or of one that has named it. */
const timeToday = roundTime.extend({ team: z.string(), own: z.boolean() })

export const roundOverview = query({
  id: 'round.overview',
  method: 'GET',
  path: '/api/round/overview',
  summary:
    'The own team’s rounds: the one that is on, the order proposed for a new one and why, earlier ones',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({}),
  output: z.strictObject({
    open: head.nullable(),
    earlier: z.array(head),
    rows: z.array(
      z.strictObject({ person: personInList, worry: worrySaid.nullable(), reasons: z.array(roundReason) }),
    ),
    colleagues: z.array(colleague),
    /** Units that a fixed team time may be held with: home care and health centres. */
    units: z.array(z.strictObject({ unit: unitId, name: z.string() })),
    times: z.array(roundTime),
    /** Those of today: who comes is already known. */
    today: z.array(roundTime),
    said: said.nullable(),
    allowed: actions,
  }),
  example: () => ({ as: 'erik', input: {} }),
})

export const roundToday = query({
  id: 'round.today',
  method: 'GET',
  path: '/api/round/today',
  summary: 'Fixed team times of today that the own unit takes part in, and the round that is on',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({}),
  bag: { of: 'self', ask: () => [{}] },
  output: z.strictObject({
    times: z.array(timeToday),
    open: z.strictObject({ round: roundId, gone: z.int(), total: z.int(), startedBy: z.string() }).nullable(),
  }),
  example: () => ({ as: 'sara', input: {} }),
})

export const roundRead = query({
  id: 'round.read',
  method: 'GET',
  path: '/api/round/read',
  summary:
    'A round of the own unit: who is in it in which order, who has been gone through, and what was decided',
  may,
  audit: reads,
  about: () => 'unit',
  input: z.strictObject({ round: roundId }),
  output: z.strictObject({
    ...head.shape,
    rows: z.array(
      z.strictObject({
        person: personInList,
        state: roundPersonState,
        reasons: z.array(roundReason),
        worry: worrySaid.nullable(),
        /** Guests’ units before whom nothing is said of this person. */
        notFor: z.array(z.string()),
        decided: z.string().nullable(),
        goneAt: instant.nullable(),
        goneBy: z.string().nullable(),
      }),
    ),
    /** While it is on: who has been enrolled since it began, and of whom its guests may hear. */
    newcomers: z.array(personInList),
  }),
  example: (world) => ({ as: 'erik', input: { round: world.id<'round'>('round-mint') } }),
})

export const roundPerson = query({
  id: 'round.person',
  method: 'POST',
  path: '/api/round/person',
  summary: 'What has been written about a person at the own unit since the last round',
  may,
  audit: reads,
  about: ({ person }) => ({ person }),
  input: z.strictObject({ person: personId }),
  output: z.strictObject({
    person: personId,
    /** When she was last gone through; null the first time, then everything since she was enrolled. */
    lastRound: instant.nullable(),
    since: instant,
    changes: z.array(entryView),
    count: z.int(),
    /** What was decided then. */
    lastDecided: z.string().nullable(),
    worry: worrySaid.nullable(),
  }),
  example: (world) => ({ as: 'erik', input: { person: world.id('olof') } }),
})

/** The minutes leave the screen on paper: logged as Utskrift. */
export const roundPrint = query({
  id: 'round.print',
  method: 'GET',
  path: '/api/round/print',
  summary: 'That the minutes of a round are printed',
  may,
  audit: { activity: 'Utskrift', resource: 'round' },
  about: () => 'unit',
  input: z.strictObject({ round: roundId }),
  output: z.strictObject({ persons: z.array(personId) }),
  example: (world) => ({ as: 'erik', input: { round: world.id<'round'>('round-mint') } }),
})

const guest = z.strictObject({
  name: z.string().trim().min(2).max(120),
  profession,
  unit: unitId,
})

export const roundStart = command({
  id: 'round.start',
  path: '/api/round/start',
  summary: 'Begins a round by name: who takes part, colleagues and guests; the order is proposed by worry',
  may,
  audit: writes,
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({
    round: roundId,
    /** Colleagues beside oneself. */
    staff: z.array(staffId).max(30),
    guests: z.array(guest).max(12),
  }),
  output: z.strictObject({ round: roundId, total: z.int() }),
  example: (world) => ({
    as: 'alma-nurse',
    input: { round: world.id<'round'>('example:round'), staff: [], guests: [] },
  }),
})

const inRound = { round: roundId, person: personId }
const moved = z.strictObject({ round: roundId, person: personId, state: roundPersonState })
const onRound = (world: Parameters<typeof roundRead.example>[0], person: string) => ({
  round: world.id<'round'>('round-mint'),
  person: world.id<'person'>(person),
})

/** Who was enrolled after the round began comes into it, last. */
export const roundJoin = command({
  id: 'round.join',
  path: '/api/round/join',
  summary: 'Takes a person who was enrolled after the round began into it, last in order',
  may,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'now',
  input: z.strictObject(inRound),
  output: moved,
  example: (world) => ({ as: 'erik', input: onRound(world, 'vera') }),
})

/** Gone through: what was decided is a signed entry of that person at once. Empty words say that nothing new was. */
export const roundGone = command({
  id: 'round.gone',
  path: '/api/round/gone',
  summary: 'A person has been gone through; what was decided is written as a signed entry',
  may,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject({ ...inRound, entry: entryId, decided: z.string().trim().max(4000) }),
  output: moved,
  example: (world) => ({
    as: 'erik',
    input: {
      ...onRound(world, 'vera'),
      entry: world.id('example:round-entry'),
      decided: 'Fortsätter som förut.',
    },
  }),
})

export const roundLater = command({
  id: 'round.later',
  path: '/api/round/later',
  summary: 'Skips a person: she comes last in the round',
  may,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject(inRound),
  output: moved,
  example: (world) => ({ as: 'erik', input: onRound(world, 'vera') }),
})

/** Undoes the latest about a person in the round: gone through, or skipped. Minutes written stay readable as entered in error. */
export const roundUndo = command({
  id: 'round.undo',
  path: '/api/round/undo',
  summary: 'Undoes that a person was gone through or skipped',
  may,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject(inRound),
  output: moved,
  example: (world) => ({ as: 'erik', input: onRound(world, 'olof') }),
})

export const roundEnd = command({
  id: 'round.end',
  path: '/api/round/end',
  summary: 'Ends a round; those not gone through are told',
  may,
  audit: writes,
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({ round: roundId }),
  output: z.strictObject({ round: roundId, left: z.int() }),
  example: (world) => ({ as: 'erik', input: { round: world.id<'round'>('round-mint') } }),
})

export const roundReopen = command({
  id: 'round.reopen',
  path: '/api/round/reopen',
  summary: 'Opens a round again that was ended today',
  may,
  audit: writes,
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({ round: roundId }),
  output: z.strictObject({ round: roundId }),
  example: (world) => ({ as: 'alma-nurse', input: { round: world.id<'round'>('round-alma') } }),
})

export const worrySet = command({
  id: 'worry.set',
  path: '/api/worry/set',
  summary: 'Says by name how worried one is about a person now',
  may,
  audit: writes,
  about: ({ person }) => ({ person }),
  delivery: 'queued',
  input: z.strictObject({
    person: personId,
    entry: entryId,
    level: worryLevel,
    why: z.string().trim().max(300).default(''),
  }),
  output: z.strictObject({ person: personId, entry: entryId }),
  example: (world) => ({
    as: 'erik',
    input: { person: world.id('olof'), entry: world.id('example:worry'), level: 'worried' as const },
  }),
})

/** States the fixed team times anew. Who saw an earlier statement than the one that holds is refused. */
export const stateRoundTimes = command({
  id: 'round.stateTimes',
  path: '/api/round/state-times',
  summary: 'States the fixed weekly times of the own team’s rounds',
  may,
  audit: { activity: 'Skriva', resource: 'duty' },
  about: () => 'unit',
  delivery: 'now',
  input: z.strictObject({ times: z.array(roundTime).max(10), over: commandId.nullable() }),
  output: z.strictObject({ id: commandId }),
  example: () => ({
    as: 'alma-nurse',
    input: {
      times: [{ on: 'tuesday' as const, from: '13:00', to: '13:45', with: [], note: '' }],
      over: null,
    },
  }),
})
