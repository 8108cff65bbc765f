import type { z } from 'zod'
import { type Call, type Change, type Handled, handle } from '../door/call.ts'
import { Refused } from '../shared/refused.ts'
import { acting, note, notThere, requireFresh, stale } from './acting-handlers.ts'
import { differing } from './change.ts'
import { installAdministrator } from './first-administrator-handlers.ts'
import {
  appointAdministrator,
  type appointAdministrator as appointEndpoint,
  changeProvider,
  createProvider,
  listProviders,
} from './provider-api.ts'
import {
  findProvider,
  insertProvider,
  type ProviderState,
  providersOn,
  updateProvider,
} from './provider-store.ts'
import { mayAddProviders, standingOn, validityAmiss } from './rules.ts'
import { addStaff } from './staff-saving-handlers.ts'
import { findStaffMember } from './staff-store.ts'
import { unitWithHsaId } from './unit-store.ts'

/** Care providers: who owns records in this region. Each administers itself; the region brings new ones in. */
export function providerHandlers(models: readonly string[]): readonly Handled[] {
  return [
    handle(listProviders, (call) => list(call)),
    handle(createProvider, async (call, input) => {
      if (!mayAddProviders(call.reader)) throw new Refused('organisation.regionOnly', { status: 403 })
      const fields = validityAmiss(input)
      if (fields.length > 0) throw new Refused('input.invalid', { status: 422, fields })
      const act = acting(call, { models, owner: input.provider })
      if (!(await insertProvider(call.trx, { ...input, version: call.id })))
        throw new Refused('organisation.hsaIdTaken', { field: 'hsaId' })
      await note(act, { what: 'provider.created', fields: differing(null, historyOf(input)) })
      return { version: call.id, endedSessions: 0 }
    }),
    handle(changeProvider, async (call, { version, name, organisationNumber }) => {
      const before = await findProvider(call.trx, call.reader.owner)
      if (before === undefined) throw notThere()
      if (before.version !== version) throw stale()
      const after = { ...before, name, organisationNumber }
      const fields = differing(historyOf(before), historyOf(after))
      if (Object.keys(fields).length === 0) return { version: before.version, endedSessions: 0 }
      if (!(await updateProvider(call.trx, after, { seen: version, by: call.id }))) throw stale()
      await note(acting(call, { models }), { what: 'provider.changed', fields })
      return { version: call.id, endedSessions: 0 }
    }),
    handle(appointAdministrator, (call, input) => appoint(call, input, models)),
  ]
}

async function list(call: Call) {
  const may = mayAddProviders(call.reader)
  const providers = await providersOn(call.trx, call.today)
  return {
    providers: providers.map((one) => ({
      provider: one.provider,
      name: one.name,
      kind: one.kind,
      area: one.area,
      hsaId: one.hsaId,
      units: one.units,
      administered: one.administered,
      own: one.provider === call.reader.owner,
      standing: standingOn(one, call.today),
      allowed: may && !one.administered ? ['provider.appoint'] : [],
    })),
    allowed: may ? ['provider.create'] : [],
  }
}

/** The first administrator, with a unit of administration to belong to; from then on the provider minds itself. */
async function appoint(
  call: Change,
  input: z.output<(typeof appointEndpoint)['input']>,
  models: readonly string[],
) {
  if (!mayAddProviders(call.reader)) throw new Refused('organisation.regionOnly', { status: 403 })
  const provider = (await providersOn(call.trx, call.today)).find((one) => one.provider === input.provider)
  if (provider === undefined) throw notThere()
  if (provider.administered) throw new Refused('organisation.alreadyAdministered')
  const act = acting(call, { models, owner: input.provider })
  requireFresh(act)
  if ((await unitWithHsaId(call.trx, input.unitHsaId)) !== undefined)
    throw new Refused('organisation.hsaIdTaken', { status: 422, field: 'unitHsaId' })
  const known = await findStaffMember(call.trx, { hsaId: input.hsaId })
  await installAdministrator(act, {
    unit: { unit: input.unit, name: input.unitName, hsaId: input.unitHsaId },
    assignment: input.assignment,
    staff: (known ?? (await register(act, input))).staff,
    validFrom: provider.validFrom > call.today ? provider.validFrom : call.today,
  })
  return { version: call.id, endedSessions: 0 }
}

async function register(
  act: ReturnType<typeof acting>,
  input: Pick<
    z.output<(typeof appointEndpoint)['input']>,
    'staff' | 'hsaId' | 'givenName' | 'familyName' | 'signInName'
  >,
) {
  const { staff, hsaId, givenName, familyName, signInName } = input
  if (givenName === null || familyName === null)
    throw new Refused('organisation.nameNeeded', { status: 422, field: 'givenName' })
  return await addStaff(act, {
    staff,
    hsaId,
    givenName,
    familyName,
    signInName,
    phone: null,
    protectedStaff: false,
  })
}

function historyOf(one: Omit<ProviderState, 'provider' | 'version'>) {
  const { name, kind, area, hsaId, organisationNumber, validFrom, validTo } = one
  return { name, kind, area, hsaId, organisationNumber, validFrom, validTo }
}
