import { z } from 'zod'
import { query } from '../shared/endpoint.ts'
import { careModel } from './care-model.ts'
import { careModels } from './models/all.ts'
import { bilingual } from './wording.ts'

const audit = { activity: 'Läsa', resource: 'careModel' } as const

/** The newest version of every care model, for choosing one. */
export const listCareModels = query({
  id: 'careModel.list',
  method: 'GET',
  path: '/care-models',
  summary: 'The care models that teams can work by',
  may: { purpose: 'any' },
  audit,
  about: () => 'region',
  input: z.strictObject({}),
  output: z.strictObject({
    models: z.array(
      z.strictObject({
        id: z.string(),
        version: z.int(),
        name: bilingual,
        purpose: bilingual,
        /** Every version that there is, the newest first. */
        versions: z.array(z.int()),
      }),
    ),
  }),
  example: () => ({ as: 'maja', input: {} }),
})

/** One model's whole declaration: the newest, or the version that an enrolment began under. */
export const readCareModel = query({
  id: 'careModel.read',
  method: 'GET',
  path: '/care-models/one',
  summary: 'A care model as it is declared, with the source of each statement',
  may: { purpose: 'any' },
  audit,
  about: () => 'region',
  input: z.strictObject({ id: z.string().max(60), version: z.coerce.number().int().min(1).optional() }),
  output: careModel,
  example: () => ({ as: 'maja', input: { id: careModels[0]?.id ?? '' } }),
})
