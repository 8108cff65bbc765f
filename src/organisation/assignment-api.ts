import { z } from 'zod'
import { day } from '../shared/day.ts'
import { command } from '../shared/endpoint.ts'
import { assignmentId, staffId, unitId } from '../shared/id.ts'
import { changed, line, professions, purposes, validity, version } from './organisation.ts'

const writes = { activity: 'Skriva', resource: 'organisation' } as const
const admin = { purpose: 'admin' } as const

export const createAssignment = command({
  id: 'assignment.create',
  path: '/api/assignment/create',
  summary: 'Gives a member of staff an assignment at a unit of the own provider',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({
    assignment: assignmentId,
    staff: staffId,
    unit: unitId,
    profession: z.enum(professions),
    purpose: z.enum(purposes),
    title: line,
    /** Is also the provider's medically responsible nurse (MAS): sees every delegation, changes none. */
    mas: z.boolean().optional(),
    ...validity,
  }),
  output: changed,
  example: (world) => ({
    as: 'admin',
    input: {
      assignment: world.id('assignment-karin-alma'),
      staff: world.id('karin'),
      unit: world.id('alma-team'),
      profession: 'nurse' as const,
      purpose: 'care' as const,
      title: 'Specialistsjuksköterska',
      validFrom: '2026-12-01',
      validTo: '2027-03-31',
    },
  }),
})

/** Title and days. Unit, profession and purpose are another assignment. An end by mistake is taken back by `validTo`. */
export const changeAssignment = command({
  id: 'assignment.change',
  path: '/api/assignment/change',
  summary: 'Changes title or days of an assignment',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({ assignment: assignmentId, version, title: line, ...validity }),
  output: changed,
  example: (world) => ({
    as: 'admin',
    input: {
      assignment: world.id('johan-at-mint-team'),
      version: world.id('command:first'),
      title: 'Överläkare',
      validFrom: '2019-01-01',
      validTo: null,
    },
  }),
})

/** `now` ends it at once, and the sessions under it with it; a day is its last. */
export const endAssignment = command({
  id: 'assignment.end',
  path: '/api/assignment/end',
  summary: 'Ends an assignment, at once or after a last day',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({ assignment: assignmentId, version, when: z.union([z.literal('now'), day]) }),
  output: changed,
  example: (world) => ({
    as: 'admin',
    input: {
      assignment: world.id('gp-public-at-granvik-health-centre'),
      version: world.id('command:first'),
      when: 'now',
    },
  }),
})
