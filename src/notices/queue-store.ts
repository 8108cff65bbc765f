import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { OwnerId, UnitId } from '../shared/id.ts'
import { type Instant, later } from '../shared/instant.ts'
import { NOBODY_TO_TELL, noticeCodes } from './notice.ts'
import { nextTry } from './rules.ts'

/** How many go out in one tick for one owner; the rest go with the next. */
const AT_ONCE = 20

const DAY_MS = 24 * 60 * 60_000

/** What waits to go out for one owner's units, oldest first; another sender's rows are passed over, not waited for. */
export async function dueNotices(trx: Trx, given: { owner: OwnerId; now: Instant }) {
  return await trx
    .selectFrom('notice as n')
    .innerJoin('unit as u', 'u.id', 'n.unit_id')
    .select(['n.id', 'n.channel', 'n.address', 'n.text', 'n.topic', 'n.code', 'n.attempts'])
    .where('u.owner_id', '=', given.owner)
    .where('n.sent_at', 'is', null)
    .where('n.failed_at', 'is', null)
    .where('n.channel', '<>', 'unit')
    .where('n.due_at', '<=', given.now)
    .orderBy('n.due_at')
    .limit(AT_ONCE)
    .forUpdate('n')
    .skipLocked()
    .execute()
}
export type DueNotice = Awaited<ReturnType<typeof dueNotices>>[number]

/** What has waited for one owner's units to open and is due now, oldest first. */
export async function waitingForUnits(trx: Trx, given: { owner: OwnerId; now: Instant }) {
  const rows = await trx
    .selectFrom('notice as n')
    .innerJoin('unit as u', 'u.id', 'n.unit_id')
    .select(['n.id', 'u.id as unit', 'n.topic', 'n.code', 'n.everybody'])
    .where('u.owner_id', '=', given.owner)
    .where('n.channel', '=', 'unit')
    .where('n.sent_at', 'is', null)
    .where('n.failed_at', 'is', null)
    .where('n.due_at', '<=', given.now)
    .orderBy('n.due_at')
    .forUpdate('n')
    .skipLocked()
    .execute()
  return rows.flatMap((row) => {
    const code = noticeCodes.find((one) => one === row.code)
    return code === undefined ? [] : { ...row, code }
  })
}

/** It waits for a later opening. */
export async function putOff(trx: Trx, id: string, due: Instant): Promise<void> {
  await trx.updateTable('notice').set({ due_at: due }).where('id', '=', id).execute()
}

/** It has been handed to so many addresses; to none is a failure that an alarm hears of. */
export async function markTold(
  trx: Trx,
  id: string,
  { now, told }: { now: Instant; told: number },
): Promise<void> {
  const how = told > 0 ? { sent_at: now } : { failed_at: now, last_error: NOBODY_TO_TELL }
  await trx
    .updateTable('notice')
    .set({ ...how, attempts: 1 })
    .where('id', '=', id)
    .execute()
}

/** It has left the house. */
export async function markSent(trx: Trx, notice: DueNotice, now: Instant): Promise<void> {
  await trx
    .updateTable('notice')
    .set({ sent_at: now, attempts: notice.attempts + 1, last_error: null })
    .where('id', '=', notice.id)
    .execute()
}

/** It did not go through: it stays in the queue and is tried again later. */
export async function markWaiting(
  trx: Trx,
  notice: DueNotice,
  failure: { now: Instant; why: string },
): Promise<void> {
  const attempts = notice.attempts + 1
  await trx
    .updateTable('notice')
    .set({ attempts, last_error: failure.why, due_at: nextTry(failure.now, attempts) })
    .where('id', '=', notice.id)
    .execute()
}

/** Its receiver will never take it: it is not tried again, and says so. */
export async function markRefused(
  trx: Trx,
  notice: DueNotice,
  failure: { now: Instant; why: string },
): Promise<void> {
  await trx
    .updateTable('notice')
    .set({ attempts: notice.attempts + 1, last_error: failure.why, failed_at: failure.now })
    .where('id', '=', notice.id)
    .execute()
}

/**
 * Since when a unit's notices have not got through: the oldest that has been tried in vain for longer than so long,
 * or was refused for good within the last day with nothing got through after it. Null where all is well.
 */
export async function stuckSince(
  trx: Trx,
  of: { unit: UnitId; now: Instant; longer: number },
): Promise<Instant | null> {
  const row = await trx
    .selectFrom('notice as n')
    .select(({ fn }) => fn.min('n.created_at').as('since'))
    .where('n.unit_id', '=', of.unit)
    .where('n.sent_at', 'is', null)
    .where('n.attempts', '>', 0)
    .where((eb) =>
      eb.or([
        eb.and([eb('n.failed_at', 'is', null), eb('n.created_at', '<=', later(of.now, -of.longer))]),
        eb.and([
          eb('n.failed_at', '>', later(of.now, -DAY_MS)),
          eb.not(
            eb.exists(
              eb
                .selectFrom('notice as o')
                .select('o.id')
                .whereRef('o.unit_id', '=', 'n.unit_id')
                .where((same) =>
                  same.or([
                    // The same receiver took something after it, or somebody else of the unit the same.
                    same.and([
                      same('o.address', '=', same.ref('n.address')),
                      same('o.sent_at', '>', same.ref('n.failed_at')),
                    ]),
                    same.and([
                      same('o.code', '=', same.ref('n.code')),
                      same('o.created_at', '=', same.ref('n.created_at')),
                      same('o.sent_at', 'is not', null),
                    ]),
                  ]),
                ),
            ),
          ),
        ]),
      ]),
    )
    .executeTakeFirst()
  return row?.since ?? null
}

/** How many wait, since when, and what the latest fault was; and how many were refused for good since an instant. */
export async function waitingNotices(trx: Trx, { since, now }: { since: Instant; now: Instant }) {
  const { failed } = await trx
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('failed'))
    .where('failed_at', '>=', since)
    .executeTakeFirstOrThrow()
  return { ...(await stillWaiting(trx, now)), failed: Number(failed) }
}

/** What should have gone out by now; what waits for a unit to open is in no queue yet. */
async function stillWaiting(trx: Trx, now: Instant) {
  return await trx
    .selectFrom('notice')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.min('created_at').as('oldest'),
      sql<number>`count(*) filter (where attempts > 0)`.as('tried'),
    ])
    .select(sql<string | null>`(array_agg(last_error order by attempts desc))[1]`.as('fault'))
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where((eb) => eb.or([eb('attempts', '>', 0), eb('due_at', '<=', now)]))
    .executeTakeFirstOrThrow()
}
