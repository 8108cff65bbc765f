import { z } from 'zod'
import { command, open, query } from '../../shared/endpoint.ts'
import { assignmentId, staffId } from '../../shared/id.ts'
import { instant } from '../../shared/instant.ts'

const assignment = z.object({
  id: assignmentId,
  unit: z.string(),
  provider: z.string(),
  purpose: z.enum(['care', 'admin']),
  profession: z.string(),
  validUntil: instant.nullable(),
})

const audit = { activity: 'Läsa', resource: 'session' } as const

export const sessionRead = query({
  id: 'session.read',
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, and under which assignments',
  may: { purpose: 'any' },
  audit,
  about: () => 'self',
  input: z.object({}),
  output: z.object({
    staff: z.object({ id: staffId, name: z.string(), title: z.string() }),
    assignments: z.array(assignment),
    chosen: assignmentId.nullable(),
    language: z.enum(['sv', 'en']),
    instance: z.enum(['demo', 'real']),
    idleMinutes: z.number(),
  }),
  example: () => ({ as: 'any', input: {} }),
})

export const sessionChoose = command({
  id: 'session.choose',
  path: '/api/session/choose',
  summary: 'Chooses the assignment to work under',
  may: { purpose: 'any' },
  audit,
  about: () => 'self',
  delivery: 'now',
  input: z.object({ assignment: assignmentId }),
  output: z.object({ chosen: assignmentId }),
  example: (world) => ({ as: 'any', input: { assignment: world.id('assignment') } }),
})

export const sessionEnd = command({
  id: 'session.end',
  path: '/api/session/end',
  summary: 'Signs out',
  may: { purpose: 'any' },
  audit,
  about: () => 'self',
  delivery: 'now',
  input: z.object({}),
  output: z.object({ next: z.string().nullable() }),
  example: () => ({ as: 'any', input: {} }),
})

export const signInProviders = open({
  id: 'session.providers',
  method: 'GET',
  path: '/api/session/providers',
  summary: 'The sign-in services that this instance is configured for',
  may: { purpose: 'nobody' },
  audit,
  about: () => 'region',
  input: z.object({}),
  output: z.object({
    instance: z.enum(['demo', 'real']),
    providers: z.array(z.object({ key: z.string(), name: z.string() })),
  }),
  example: () => ({ as: 'nobody', input: {} }),
})

export const demoCast = open({
  id: 'demo.cast',
  method: 'GET',
  path: '/api/demo/cast',
  summary: 'The staff of the demo region, to sign in as',
  may: { purpose: 'nobody' },
  audit,
  about: () => 'region',
  input: z.object({}),
  output: z.array(
    z.object({ key: z.string(), name: z.string(), title: z.string(), unit: z.string(), story: z.string() }),
  ),
  example: () => ({ as: 'nobody', input: {} }),
})
