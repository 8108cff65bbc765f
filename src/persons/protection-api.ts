import { z } from 'zod'
import { command } from '../shared/endpoint.ts'
import { personId } from '../shared/id.ts'
import { protections } from './person.ts'

const about = {
  person: personId,
  /** The version of the shared row that was read. */
  version: z.uuid(),
  /** Kept with what stood before, for who may ask why; the record itself never says it. */
  reason: z.string().trim().min(3).max(300),
}

const rest = {
  may: { purpose: 'care' },
  audit: { activity: 'Skriva', resource: 'person' },
  about: ({ person }: { person: z.output<typeof personId> }) => ({ person }),
  delivery: 'now',
  output: z.strictObject({ person: personId, version: z.uuid() }),
} as const

/** Marks a person's data as protected, or says another kind of protection. Holds before the next reading. */
export const protectPerson = command({
  ...rest,
  id: 'person.protect',
  path: '/api/person/protect',
  summary: 'Protected identity noted: places, phones and relatives are shown to the named group only',
  input: z.strictObject({ ...about, kind: z.enum(protections) }),
  example: (world) => ({
    as: 'sara',
    input: {
      person: world.id('folke'),
      version: world.id('command:first'),
      kind: 'sekretessmarkering' as const,
      reason: 'Visade beslut från Skatteverket',
    },
  }),
})

/** Takes the mark away; only the named group may, or the unit that set it by mistake. */
export const liftProtection = command({
  ...rest,
  id: 'person.liftProtection',
  path: '/api/person/lift-protection',
  summary: 'Protected identity no longer holds',
  input: z.strictObject(about),
  example: (world) => ({
    as: 'gp-public',
    input: {
      person: world.id('gun'),
      version: world.id('command:first'),
      reason: 'Skatteverket har hävt markeringen',
    },
  }),
})
