import { z } from 'zod'
import { clock, day } from '../shared/day.ts'
import { command, query } from '../shared/endpoint.ts'
import { staffId, unitId } from '../shared/id.ts'
import { phoneDays, phoneHours } from '../shared/phone-hours.ts'
import { hsaId } from './hsa-id.ts'
import { changed, line, municipalityCode, standings, unitKinds, validity, version } from './organisation.ts'
import { assignmentRow } from './staff-api.ts'

const reads = { activity: 'Läsa', resource: 'organisation' } as const
const writes = { activity: 'Skriva', resource: 'organisation' } as const
const admin = { purpose: 'admin' } as const
/** The version of what the demo filled in before the first command. */
const filled = '00000000-0000-0000-0000-000000000000'

/** What an administrator says about a unit. `careModel` for teams alone; `municipality` null serves the whole region. */
const fields = {
  name: line,
  kind: z.enum(unitKinds),
  hsaId,
  careModel: z.string().max(60).nullable(),
  municipality: municipalityCode.nullable(),
  head: staffId.nullable(),
  ...validity,
}

/** A mobile for notices. A client that does not know of it leaves it as it is. */
const noticePhone = z.string().trim().max(30).nullable()

const phones = z
  .array(
    phoneHours.extend({
      phone: z.string().trim().min(1).max(30),
      from: clock,
      to: clock,
      days: z.enum(phoneDays).default('every'),
    }),
  )
  .max(4)

export const readUnit = query({
  id: 'unit.read',
  method: 'GET',
  path: '/api/unit/read',
  summary: 'A unit of the own provider: what it is, its phones, who works there, what is open there',
  may: admin,
  audit: reads,
  about: () => 'region',
  input: z.strictObject({ unit: unitId }),
  output: z.strictObject({
    ...fields,
    noticePhone,
    hsaId: z.string(),
    unit: unitId,
    headName: z.string().nullable(),
    standing: z.enum(standings),
    phones: z.array(phoneHours),
    assignments: z.array(assignmentRow),
    /** Processes that are not closed: referrals, enrolments, visits, orders, tasks. Counted, never listed. */
    openMatters: z.int(),
    version,
    allowed: z.array(z.string()),
  }),
  example: (world) => ({ as: 'admin', input: { unit: world.id('mint-team') } }),
})

export const createUnit = command({
  id: 'unit.create',
  path: '/api/unit/create',
  summary: 'Makes a unit or team of the own provider',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({ unit: unitId, ...fields, noticePhone: noticePhone.optional() }),
  output: changed,
  example: (world) => ({
    as: 'admin',
    input: {
      unit: world.id('unit-rehab'),
      name: 'Rehabmottagningen, Norrådals sjukhus',
      kind: 'clinic' as const,
      hsaId: 'SE0000000000-U90',
      careModel: null,
      municipality: null,
      head: null,
      validFrom: '2026-12-01',
      validTo: null,
    },
  }),
})

export const changeUnit = command({
  id: 'unit.change',
  path: '/api/unit/change',
  summary: 'Changes what a unit is called, does and serves',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({ unit: unitId, version, ...fields, noticePhone: noticePhone.optional() }),
  output: changed,
  example: (world) => ({
    as: 'admin',
    input: {
      unit: world.id('medicine-clinic'),
      version: filled,
      name: 'Medicinkliniken, Norrådals sjukhus',
      kind: 'clinic' as const,
      hsaId: 'SE0000000000-U03',
      careModel: null,
      municipality: null,
      head: world.id('amina'),
      noticePhone: '070-174 06 54',
      validFrom: '2019-01-01',
      validTo: null,
    },
  }),
})

/** Whole: lines that are left out are taken away. */
export const setUnitPhones = command({
  id: 'unit.phones.set',
  path: '/api/unit/phones/set',
  summary: 'Whom to call at a unit, and when',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({ unit: unitId, version, phones }),
  output: changed,
  example: (world) => ({
    as: 'admin',
    input: {
      unit: world.id('granvik-health-centre'),
      version: filled,
      phones: [{ line: 'day' as const, phone: '0980-31 92 20', from: '08:00', to: '17:00' }],
    },
  }),
})

/** The last day, today or later; then nobody works there any more, and it can be taken back by unit.reopen. */
export const closeUnit = command({
  id: 'unit.close',
  path: '/api/unit/close',
  summary: 'Closes a unit after a last day',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({ unit: unitId, version, validTo: day }),
  output: changed,
  example: (world) => ({
    as: 'admin',
    input: { unit: world.id('emergency-department'), version: filled, validTo: '2099-12-31' },
  }),
})

export const reopenUnit = command({
  id: 'unit.reopen',
  path: '/api/unit/reopen',
  summary: 'Takes the closing of a unit back',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({ unit: unitId, version }),
  output: changed,
  example: (world) => ({ as: 'admin', input: { unit: world.id('ambulance-station'), version: filled } }),
})
