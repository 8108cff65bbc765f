import { type Call, type Handled, handle } from '../door/call.ts'
import { notThere } from './acting-handlers.ts'
import { assignmentHandlers } from './assignment-handlers.ts'
import { administratorsOf, staffCount } from './assignment-store.ts'
import { changesAt } from './change-store.ts'
import { importHandlers } from './import-handlers.ts'
import { type CareModelName, listChanges, readOrganisation } from './organisation-api.ts'
import { providerHandlers } from './provider-handlers.ts'
import { findProvider } from './provider-store.ts'
import { standingOn } from './rules.ts'
import { staffHandlers } from './staff-handlers.ts'
import { unitHandlers } from './unit-handlers.ts'
import { unitPhones, unitsOf } from './unit-store.ts'

/**
 * The organisation as the law sees it, seen, changed and imported by each provider's own administrators.
 * `careModels` are the models that a team may work by; this slice stands above them and knows none.
 */
export function organisationHandlers(given: {
  readonly careModels: readonly CareModelName[]
}): readonly Handled[] {
  const models = given.careModels.map(({ id }) => id)
  return [
    handle(readOrganisation, (call) => read(call, given.careModels)),
    handle(listChanges, (call, which) => changesAt(call.trx, call.reader.owner, which)),
    ...providerHandlers(models),
    ...unitHandlers(models),
    ...staffHandlers(models),
    ...assignmentHandlers(models),
    ...importHandlers(models),
  ]
}

async function read(call: Call, careModels: readonly CareModelName[]) {
  const { trx, today, reader } = call
  const provider = await findProvider(trx, reader.owner)
  if (provider === undefined) throw notThere()
  const units = await unitsOf(trx, reader.owner, today)
  const phones = await unitPhones(
    trx,
    units.map((one) => one.unit),
  )
  const [staff, administrators] = await Promise.all([
    staffCount(trx, reader.owner, today),
    administratorsOf(trx, reader.owner, today),
  ])
  const { provider: _own, ...shown } = provider
  return {
    provider: shown,
    units: units.map(({ owner: _owner, version: _version, head: _head, noticePhone: _notice, ...unit }) => ({
      ...unit,
      phones: [...(phones.get(unit.unit) ?? [])],
      standing: standingOn(unit, today),
    })),
    staff,
    administrators,
    careModels: [...careModels],
    allowed: ['unit.create', 'staff.create', 'provider.change', 'organisation.import.apply'],
  }
}
