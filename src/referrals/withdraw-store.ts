import { settleMessage } from '../exchanges/settle-store.ts'
import type { Trx } from '../platform/database.ts'
import { moveProcess } from '../records/process-store.ts'
import type { CommandId, ProcessId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { referral as texts } from '../shared/texts/sv/referral.ts'
import { endTasksAbout } from '../tasks/task-store.ts'
import { threadOf } from './referral.ts'

/**
 * On the team's side, while nobody there has read it: nothing more is to be done with it, and its deadlines fall. Who
 * reads it at the same moment is first or second; second means that it is not taken back. What a death has ended before
 * anybody read it is left as it ended.
 */
export async function withdrawAtTeam(
  trx: Trx,
  of: {
    readonly referral: ProcessId
    readonly by: string
    readonly version: CommandId
    readonly at: Instant
  },
): Promise<void> {
  if (await endedUnread(trx, of.referral)) return
  await lockUnread(trx, of.referral)
  await endTasksAbout(trx, {
    about: of.referral,
    note: texts.ended.withdrawn,
    by: null,
    version: of.version,
    at: of.at,
  })
  await settleMessage(trx, { message: threadOf(of.referral), by: of.by, at: of.at })
  await trx.updateTable('referral').set({ withdrawn_at: of.at }).where('id', '=', of.referral).execute()
  await moveProcess(trx, { id: of.referral, state: 'closed', version: of.version, closedAt: of.at })
}

/** Holds the team's referral to the end of the transaction, or refuses where the team has decided what it does. */
export async function lockUndecided(trx: Trx, referral: ProcessId): Promise<void> {
  const state = await lockedState(trx, referral)
  if (state === undefined || !['new', 'receipted', 'assessing'].includes(state))
    throw new Refused('stayReport.decided', { status: 409 })
}

async function endedUnread(trx: Trx, referral: ProcessId): Promise<boolean> {
  if ((await lockedState(trx, referral)) !== 'closed') return false
  const row = await trx
    .selectFrom('referral')
    .select(['receipted_at', 'withdrawn_at'])
    .where('id', '=', referral)
    .executeTakeFirst()
  return row !== undefined && row.receipted_at === null && row.withdrawn_at === null
}

/** The same where nobody there may have read it either. */
async function lockUnread(trx: Trx, referral: ProcessId): Promise<void> {
  if ((await lockedState(trx, referral)) !== 'new')
    throw new Refused('stayReport.alreadyRead', { status: 409 })
}

async function lockedState(trx: Trx, referral: ProcessId): Promise<string | undefined> {
  const row = await trx
    .selectFrom('process')
    .select('state')
    .where('id', '=', referral)
    .forUpdate()
    .executeTakeFirst()
  return row?.state
}
