import { z } from 'zod'
import { day } from '../shared/day.ts'
import { command, type World } from '../shared/endpoint.ts'
import { entryId, processId } from '../shared/id.ts'
import { instant } from '../shared/instant.ts'
import { bloodGroups, bloodProducts } from '../shared/ordering.ts'
import { unitNumber, vitals, witness } from './blood.ts'
import { changedOrder, onOrder, performingId } from './outcome.ts'

const may = { purpose: 'care' } as const
const writes = { activity: 'Skriva', resource: 'order' } as const

const text = z.string().trim().min(3).max(500)

const on = { order: processId, entry: entryId }

const shared = { may, audit: writes, about: onOrder, delivery: 'queued', output: changedOrder } as const

const received = (world: World, name: string) => performingId(world.id(`order-${name}`))

/** The giver's own check: the person against the slip, the bag against both. The second follows, or is named. */
export const prepareBlood = command({
  ...shared,
  id: 'order.bloodPrepare',
  path: '/api/order/blood-prepare',
  summary: 'Signs the first check of a blood unit; a witness who cannot sign in is named',
  input: z.strictObject({
    ...on,
    number: unitNumber,
    product: z.enum(bloodProducts),
    group: z.enum(bloodGroups),
    expires: day,
    witness: witness.optional(),
  }),
  example: (world) => ({
    as: 'sara',
    input: {
      order: received(world, 'folke-blood'),
      entry: world.id('example:blood-unit'),
      number: 'G1234 98 654322',
      product: 'erythrocytes' as const,
      group: 'O-' as const,
      expires: '2026-12-01',
    },
  }),
})

/** The second check, by another member of staff under an own sign-in, who reads the number anew. */
export const confirmBlood = command({
  ...shared,
  id: 'order.bloodConfirm',
  path: '/api/order/blood-confirm',
  summary: 'Signs the second check of a blood unit, by somebody else',
  input: z.strictObject({ ...on, number: unitNumber }),
  example: (world) => ({
    as: 'maja',
    input: {
      order: received(world, 'folke-blood'),
      entry: world.id('example:blood-second'),
      number: 'G1234 98 654322',
    },
  }),
})

/** Starts the unit: only checked by two, and with values before. */
export const startBlood = command({
  ...shared,
  id: 'order.bloodStart',
  path: '/api/order/blood-start',
  summary: 'Starts a blood unit with the values before',
  input: z.strictObject({ ...on, before: vitals, at: instant.optional() }),
  example: (world) => ({
    as: 'sara',
    input: {
      order: received(world, 'folke-blood'),
      entry: world.id('example:blood-start'),
      before: { temperature: 36.8, pulse: 76, systolic: 128, diastolic: 74, saturation: 96 },
    },
  }),
})

/** Values while it runs: the first after about a quarter of an hour, then as often as one wants. */
export const noteBloodValues = command({
  ...shared,
  id: 'order.bloodValues',
  path: '/api/order/blood-values',
  summary: 'Signs values taken while a blood unit runs',
  input: z.strictObject({ ...on, values: vitals, at: instant.optional() }),
  example: (world) => ({
    as: 'sara',
    input: {
      order: received(world, 'folke-blood'),
      entry: world.id('example:blood-values'),
      values: { temperature: 36.9, pulse: 78, systolic: 126, diastolic: 74 },
    },
  }),
})

/** Ends the unit: values after, or why they are lacking; and whether there was a reaction. */
export const endBlood = command({
  ...shared,
  id: 'order.bloodEnd',
  path: '/api/order/blood-end',
  summary: 'Ends a blood unit with the values after and whether there was a reaction; the orderer sees it',
  input: z.strictObject({
    ...on,
    after: vitals.optional(),
    /** Why values during or after are lacking. */
    lacking: text.optional(),
    /** What happened; absent when there was no reaction. */
    reaction: text.optional(),
    at: instant.optional(),
  }),
  example: (world) => ({
    as: 'sara',
    input: {
      order: received(world, 'folke-blood'),
      entry: world.id('example:blood-end'),
      after: { temperature: 36.9, pulse: 74, systolic: 130, diastolic: 76 },
    },
  }),
})

/** A unit that was checked and is not given: the check did not hold, or the person did not want it. */
export const discardBlood = command({
  ...shared,
  id: 'order.bloodDiscard',
  path: '/api/order/blood-discard',
  summary: 'Notes that a checked blood unit is not given, with the reason',
  input: z.strictObject({ ...on, text }),
  example: (world) => ({
    as: 'sara',
    input: {
      order: received(world, 'elsa-blood'),
      entry: world.id('example:blood-discarded'),
      text: 'Påsen läckte.',
    },
  }),
})
