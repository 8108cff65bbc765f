import { z } from 'zod'
import { day } from '../shared/day.ts'
import { command, type Profession, query } from '../shared/endpoint.ts'
import { assignmentId, ownerId, staffId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'

const reads = { activity: 'Läsa', resource: 'session' } as const
const changes = { activity: 'Skriva', resource: 'session' } as const

const profession = z.enum([
  'physician',
  'nurse',
  'assistantNurse',
  'occupationalTherapist',
  'physiotherapist',
  'coordinator',
  'other',
] satisfies Profession[])

const assignment = z.strictObject({
  id: assignmentId,
  unit: z.strictObject({ id: unitId, name: z.string(), kind: z.string(), careModel: z.string().nullable() }),
  provider: z.strictObject({ id: ownerId, name: z.string(), area: z.enum(['health', 'social']) }),
  purpose: z.enum(['care', 'admin']),
  profession,
  title: z.string(),
  /** The last day on which it holds; null holds until further notice. */
  validTo: day.nullable(),
})

/** Works before an assignment is chosen; `chosen` is null then, and when the chosen one has run out. */
export const readSession = query({
  id: 'session.read',
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, under which assignments one may work, and when the session ends',
  may: { purpose: 'any' },
  audit: reads,
  about: () => 'self',
  input: z.strictObject({}),
  output: z.strictObject({
    staff: z.strictObject({ id: staffId, name: z.string(), title: z.string() }),
    assignments: z.array(assignment),
    chosen: assignmentId.nullable(),
    instance: z.enum(['demo', 'real']),
    region: z.string(),
    assurance: z.enum(['loa2', 'loa3', 'loa4']),
    idleSeconds: z.int(),
    endsAt: instant,
  }),
  example: () => ({ as: 'sara', input: {} }),
})

/** Another hat: the session gets a new token under the other assignment, and both providers' logs say so (R-62). */
export const chooseAssignment = command({
  id: 'session.choose',
  path: '/api/session/choose',
  summary: 'Chooses the assignment to work under',
  may: { purpose: 'any' },
  audit: changes,
  about: () => 'self',
  delivery: 'now',
  input: z.strictObject({ assignment: assignmentId }),
  output: z.strictObject({ chosen: assignmentId }),
  example: (world) => ({ as: 'maja', input: { assignment: world.id('maja-at-granvik-home-help') } }),
})

/** Eight bytes in hexadecimal that tell one's sessions apart; nothing can be done with it but end that session. */
const handle = z.string().regex(/^[0-9a-f]{16}$/)

export const listSessions = query({
  id: 'session.list',
  method: 'GET',
  path: '/api/session/list',
  summary: 'One’s own sessions that still hold, on this and other devices',
  may: { purpose: 'any' },
  audit: reads,
  about: () => 'self',
  input: z.strictObject({}),
  output: z.strictObject({
    sessions: z.array(
      z.strictObject({
        handle,
        current: z.boolean(),
        label: z.string(),
        unit: z.string().nullable(),
        signedInAt: instant,
        lastActAt: instant,
        endsAt: instant,
      }),
    ),
  }),
  example: () => ({ as: 'sara', input: {} }),
})

/** Signs out: here (unless told otherwise), everywhere, everywhere else, or on the one device whose session has this handle. */
export const endSessions = command({
  id: 'session.end',
  path: '/api/session/end',
  summary: 'Signs out: here, everywhere, everywhere else, or on one device',
  may: { purpose: 'any' },
  audit: changes,
  about: () => 'self',
  delivery: 'now',
  input: z.strictObject({
    which: z.union([z.enum(['this', 'others', 'everywhere']), handle]).default('this'),
  }),
  output: z.strictObject({ ended: z.int() }),
  example: () => ({ as: 'karin@karin-at-mint-team', input: { which: 'this' } }),
})
