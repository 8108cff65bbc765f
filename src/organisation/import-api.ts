import { z } from 'zod'
import { command, query } from '../shared/endpoint.ts'
import { importFault, importKinds, plannedRow } from './import.ts'
import { version } from './organisation.ts'

const reads = { activity: 'Läsa', resource: 'organisation' } as const
const writes = { activity: 'Skriva', resource: 'organisation' } as const
const admin = { purpose: 'admin' } as const

/** The file as text; the browser has turned its bytes into letters. */
const file = { kind: z.enum(importKinds), text: z.string().max(800_000) }

/** The plan that a person has looked at: SHA-256 of what it would do. Only that plan is carried out. */
const digest = z.string().regex(/^[0-9a-f]{64}$/)

export const previewImport = query({
  id: 'organisation.import.preview',
  method: 'POST',
  path: '/api/organisation/import/preview',
  summary: 'What a file of units or staff would change: every row, every fault, nothing done',
  may: admin,
  audit: reads,
  about: () => 'region',
  input: z.strictObject(file),
  output: z.strictObject({
    rows: z.array(plannedRow),
    faults: z.array(importFault),
    /** Headings that are no column of this kind. */
    ignored: z.array(z.string()),
    untouched: z.int(),
    digest,
  }),
  example: () => ({
    as: 'admin',
    input: { kind: 'units' as const, text: 'HSA-id;Namn\nSE0000000000-U06;Ambulansen i Granvik\n' },
  }),
})

/** All of it or nothing. Refused when a row is wrong, or when the organisation is no longer as it was previewed. */
export const applyImport = command({
  id: 'organisation.import.apply',
  path: '/api/organisation/import/apply',
  summary: 'Takes a previewed file in',
  may: admin,
  audit: writes,
  about: () => 'region',
  delivery: 'now',
  input: z.strictObject({ ...file, digest }),
  output: z.strictObject({ new: z.int(), changed: z.int(), endedSessions: z.int(), version }),
  example: () => ({
    as: 'admin',
    input: {
      kind: 'units' as const,
      text: 'HSA-id;Namn\nSE0000000000-U06;Ambulansen i Granvik\n',
      digest: '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945',
    },
  }),
})

/** In the very columns that the import reads; phones of protected staff are left out, and an empty cell changes nothing. */
export const exportOrganisation = query({
  id: 'organisation.export',
  method: 'GET',
  path: '/api/organisation/export',
  summary: 'The own units, or staff with assignments, as a file that can be changed and taken in again',
  may: admin,
  audit: { activity: 'Utskrift', resource: 'organisation' },
  about: () => 'region',
  input: z.strictObject({ kind: z.enum(importKinds) }),
  output: z.strictObject({ rows: z.array(z.array(z.string())) }),
  example: () => ({ as: 'admin', input: { kind: 'staff' as const } }),
})
