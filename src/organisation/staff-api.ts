import { z } from 'zod'
import { day } from '../shared/day.ts'
import { command, query } from '../shared/endpoint.ts'
import { assignmentId, staffId, unitId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { hsaId } from './hsa-id.ts'
import {
  changed,
  licensedProfessions,
  line,
  professions,
  purposes,
  signInName,
  standings,
  validity,
  version,
} from './organisation.ts'

const reads = { activity: 'Läsa', resource: 'organisation' } as const
const writes = { activity: 'Skriva', resource: 'organisation' } as const
const admin = { purpose: 'admin' } as const
const filled = '00000000-0000-0000-0000-000000000000'

/** One assignment as lists and timelines show it. */
export const assignmentRow = z.strictObject({
  assignment: assignmentId,
  staff: staffId,
  name: z.string(),
  protectedStaff: z.boolean(),
  unit: unitId,
  unitName: z.string(),
  profession: z.enum(professions),
  purpose: z.enum(purposes),
  title: z.string(),
  ...validity,
  /** When it was ended at once; null when it runs its days. */
  endedAt: instant.nullable(),
  standing: z.enum(standings),
  version,
  allowed: z.array(z.string()),
})

/** What an administrator says about a member of staff. `signInName` is what the identity provider calls who has no HSA-id. */
const fields = {
  givenName: line,
  familyName: line,
  hsaId,
  signInName: signInName.nullable(),
  phone: z.string().trim().max(30).nullable(),
  /** Protected identity: the phone is shown to this provider's administrators alone, on this page alone. */
  protectedStaff: z.boolean(),
}

const licence = z.strictObject({
  profession: z.enum(licensedProfessions),
  number: z.string().trim().min(1).max(20),
  prescriberCode: z.string().trim().min(1).max(20).nullable(),
})

const firstAssignment = z.strictObject({
  unit: unitId,
  profession: z.enum(professions),
  purpose: z.enum(purposes),
  title: line,
  ...validity,
})

export const findStaff = query({
  id: 'staff.find',
  method: 'POST',
  path: '/api/staff/find',
  summary: 'Staff of the own provider, by name, HSA-id, title or unit',
  may: admin,
  audit: reads,
  about: () => 'region',
  input: z.strictObject({
    text: z.string().max(80).default(''),
    /** `now`: with an assignment that holds or comes; `over`: who had one; `all`. */
    when: z.enum(['now', 'over', 'all']).default('now'),
    take: z.int().min(1).max(500).default(50),
  }),
  output: z.strictObject({
    total: z.int(),
    staff: z.array(
      z.strictObject({
        staff: staffId,
        name: z.string(),
        hsaId: z.string(),
        protectedStaff: z.boolean(),
        /** Title and unit of each assignment that `when` asks for. */
        works: z.array(
          z.strictObject({ title: z.string(), unitName: z.string(), purpose: z.enum(purposes) }),
        ),
      }),
    ),
  }),
  example: () => ({ as: 'admin', input: { text: 'nordin' } }),
})

/** Whether an HSA-id is known already, also at another provider; who has protected identity is not named. */
export const lookUpStaff = query({
  id: 'staff.lookUp',
  method: 'POST',
  path: '/api/staff/look-up',
  summary: 'Who has this HSA-id, at any provider of the region',
  may: admin,
  audit: reads,
  about: () => 'region',
  input: z.strictObject({ hsaId }),
  output: z.strictObject({
    found: z
      .strictObject({
        staff: staffId,
        name: z.string().nullable(),
        here: z.boolean(),
        licences: z.array(z.enum(licensedProfessions)),
      })
      .nullable(),
  }),
  example: () => ({ as: 'admin', input: { hsaId: 'SE0000000000-S01' } }),
})

export const readStaff = query({
  id: 'staff.read',
  method: 'GET',
  path: '/api/staff/read',
  summary: 'A member of the own provider’s staff: licences and assignments, past, present and to come',
  may: admin,
  audit: reads,
  about: () => 'region',
  input: z.strictObject({ staff: staffId }),
  output: z.strictObject({
    ...fields,
    hsaId: z.string(),
    staff: staffId,
    licences: z.array(licence),
    /** At the own provider alone. */
    assignments: z.array(assignmentRow),
    /** Works at other providers too; their administrators see those assignments. */
    elsewhere: z.boolean(),
    sessions: z.int(),
    version,
    allowed: z.array(z.string()),
  }),
  example: (world) => ({ as: 'admin', input: { staff: world.id('erik') } }),
})

/** A new member of staff always comes with licence, where one is needed, and a first assignment. */
export const createStaff = command({
  id: 'staff.create',
  path: '/api/staff/create',
  summary: 'Registers a member of staff with a first assignment',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({
    staff: staffId,
    ...fields,
    licence: licence.nullable(),
    assignment: assignmentId,
    works: firstAssignment,
  }),
  output: changed,
  example: (world) => ({
    as: 'admin',
    input: {
      staff: world.id('staff-new'),
      givenName: 'Stina',
      familyName: 'Bergman',
      hsaId: 'SE0000000000-S90',
      signInName: null,
      phone: '070-174 06 90',
      protectedStaff: false,
      licence: { profession: 'nurse' as const, number: 'DEMO-190', prescriberCode: null },
      assignment: world.id('assignment-new'),
      works: {
        unit: world.id('mint-team'),
        profession: 'nurse' as const,
        purpose: 'care' as const,
        title: 'Sjuksköterska',
        validFrom: '2026-12-01',
        validTo: null,
      },
    },
  }),
})

/** What one signs in with can be changed only by the one provider that the person works for. */
export const changeStaff = command({
  id: 'staff.change',
  path: '/api/staff/change',
  summary: 'Changes name, phone, protection or identity of a member of staff',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({ staff: staffId, version, ...fields }),
  output: changed,
  example: (world) => ({
    as: 'admin',
    input: {
      staff: world.id('ward'),
      version: filled,
      givenName: 'Ingrid',
      familyName: 'Åkesson',
      hsaId: 'SE0000000000-S17',
      signInName: 'ward',
      phone: '070-174 06 21',
      protectedStaff: true,
    },
  }),
})

/** Every assignment at the own provider ends: at once, with all sessions under them, or after a last day. */
export const leaveStaff = command({
  id: 'staff.leave',
  path: '/api/staff/leave',
  summary: 'Ends all of a member of staff’s assignments at the own provider',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({ staff: staffId, version, when: z.union([z.literal('now'), day]) }),
  output: changed,
  example: (world) => ({
    as: 'admin',
    input: { staff: world.id('ed-coordinator'), version: filled, when: 'now' as const },
  }),
})

export const setLicence = command({
  id: 'licence.set',
  path: '/api/licence/set',
  summary: 'Registers or corrects a licence (legitimation)',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({ staff: staffId, version, ...licence.shape }),
  output: changed,
  example: (world) => ({
    as: 'admin',
    input: {
      staff: world.id('gp-public'),
      version: filled,
      profession: 'physician' as const,
      number: 'DEMO-114',
      prescriberCode: 'DEMO-914',
    },
  }),
})

/** A licence that was withdrawn or registered by mistake; assignments that need it are ended first. */
export const removeLicence = command({
  id: 'licence.remove',
  path: '/api/licence/remove',
  summary: 'Takes a licence away',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({ staff: staffId, version, profession: z.enum(licensedProfessions) }),
  output: changed,
  example: (world) => ({
    as: 'admin',
    input: {
      staff: world.id('lena'),
      version: world.id('command:organisation-lena-licence'),
      profession: 'nurse' as const,
    },
  }),
})
