import { type Handled, handle } from '../door/call.ts'
import { listCareModels, readCareModel } from './api.ts'
import { modelById, modelVersion, newestModels, versionsOf } from './rules.ts'

/** Care models are part of the program: nothing is read from the database. */
export const careModelHandlers: readonly Handled[] = [
  handle(listCareModels, async () => ({
    models: newestModels().map(({ id, version, name, purpose }) => ({
      id,
      version,
      name,
      purpose,
      versions: versionsOf(id),
    })),
  })),
  handle(readCareModel, async (_call, { id, version }) =>
    version === undefined ? modelById(id) : modelVersion(id, version),
  ),
]
