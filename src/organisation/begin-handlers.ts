import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { auditStatement } from '../access/audit.ts'
import { systemReader } from '../door/job.ts'
import { type Database, inTransaction, type Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import { dayOf } from '../shared/day.ts'
import { asId, type CommandId, type OwnerId, uuid7 } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { type Acting, note } from './acting-handlers.ts'
import type { Beginning } from './begin.ts'
import { differing } from './change.ts'
import { installAdministrator } from './first-administrator-handlers.ts'
import { insertProvider } from './provider-store.ts'
import { beginningAmiss } from './rules.ts'
import { addStaff } from './staff-saving-handlers.ts'

/** Who the history and the log say did it: nobody is registered yet who could have. */
const AT_THE_TERMINAL = 'Driften (npm run begin)'

/** What was made. */
export interface Begun {
  readonly provider: OwnerId
}

/**
 * Makes the first care provider, its unit of administration and its administrator in a Hemma that has none, by the
 * rules and with the history that the screens of administration have, and a post in the log. Everything else is done
 * on those screens. Refuses where any provider exists; two at once wait for each other.
 */
export async function begin(
  door: { readonly database: Database; readonly clock: () => Instant },
  given: Beginning,
): Promise<Begun> {
  return await inTransaction(door.database, async (trx, client) => {
    await client.query('lock table care_provider in share row exclusive mode')
    await refuseSecond(trx)
    const fields = beginningAmiss(given.provider)
    if (fields.length > 0) throw new Refused('input.invalid', { status: 422, fields })
    const now = door.clock()
    const command = asId<'command'>(uuid7(Date.parse(now), randomBytes(10)))
    const provider = derivedId<'owner'>(command, 'provider')
    await client.query("select set_config('hemma.owner', $1, true)", [provider])
    await make(actingAtTerminal({ trx, now, command, provider, name: given.provider.name }), given)
    await trx.updateTable('instance').set({ region_name: given.provider.name }).execute()
    await logPost(client, { provider, now, command, name: given.provider.name })
    return { provider }
  })
}

async function refuseSecond(trx: Trx): Promise<void> {
  const first = await trx
    .selectFrom('care_provider')
    .select('name')
    .orderBy('name')
    .limit(1)
    .executeTakeFirst()
  if (first !== undefined) throw new Refused('organisation.alreadyBegun', { data: { provider: first.name } })
}

async function make(act: Acting, given: Beginning): Promise<void> {
  const days = { validFrom: act.today, validTo: null }
  const { owner: provider, command } = act
  await insertProvider(act.trx, { provider, ...given.provider, ...days, version: command })
  await note(act, { what: 'provider.created', fields: differing(null, { ...given.provider, ...days }) })
  const { staff } = await addStaff(act, {
    staff: derivedId<'staff'>(command, 'staff'),
    ...given.administrator,
    phone: null,
    protectedStaff: false,
  })
  await installAdministrator(act, {
    unit: { unit: derivedId<'unit'>(command, 'unit'), ...given.unit },
    assignment: derivedId<'assignment'>(command, 'assignment'),
    staff,
    validFrom: act.today,
  })
}

function actingAtTerminal(given: {
  readonly trx: Trx
  readonly now: Instant
  readonly command: CommandId
  readonly provider: OwnerId
  readonly name: string
}): Acting {
  return {
    trx: given.trx,
    now: given.now,
    today: dayOf(given.now),
    owner: given.provider,
    by: { staff: null, name: AT_THE_TERMINAL, provider: given.name },
    command: given.command,
    source: 'terminal',
    // Whoever may use the server's own database role stands above any sign-in.
    fresh: true,
    models: [],
    noted: { count: 0 },
    // No screen is open yet that could be told.
    emit: () => undefined,
  }
}

async function logPost(
  client: pg.PoolClient,
  given: {
    readonly provider: OwnerId
    readonly now: Instant
    readonly command: CommandId
    readonly name: string
  },
): Promise<void> {
  const { provider: id, name } = given
  await client.query(
    auditStatement({
      id: derivedId<'post'>(given.command, 'post'),
      at: given.now,
      reader: { ...systemReader({ id, name }), purpose: 'admin', name: AT_THE_TERMINAL },
      activity: 'Skriva',
      endpoint: 'organisation.begin',
      resource: 'organisation',
      outcome: 'allowed',
      rule: 'terminal',
      persons: [],
      dataUnits: [],
      process: null,
      command: given.command,
    }),
  )
}
