import { sql } from 'kysely'
import { type Handled, handle } from '../door/call.ts'
import { noticeCodes } from '../notices/notice.ts'
import { whereTo } from '../notices/rules.ts'
import { displayPhone } from '../shared/phone-number.ts'
import { Refused } from '../shared/refused.ts'
import { demoPhone } from './phone-api.ts'

const PAGE = 100

function linkOf(written: string | null) {
  const code = noticeCodes.find((one) => one === written) ?? null
  return { code, to: code === null ? '/' : whereTo(code) }
}

/** The demo's phone: every notice, since there are no real phones. */
export const demoPhoneHandlers: readonly Handled[] = [
  handle(demoPhone, async ({ trx }) => {
    const instance = await trx.selectFrom('instance').select('kind').executeTakeFirst()
    if (instance?.kind !== 'demo') throw new Refused('access.notFound', { status: 404 })
    const rows = await trx
      .selectFrom('notice as n')
      .leftJoin('staff as s', 's.id', 'n.staff_id')
      .leftJoin('unit as u', 'u.id', 'n.unit_id')
      .select(['n.id', 'n.channel', 'n.address', 'n.text', 'n.code', 'n.created_at', 'n.sent_at'])
      .select(['n.failed_at', 'n.attempts', 'u.name as unit_name'])
      .select(sql<string | null>`s.given_name || ' ' || s.family_name`.as('staff_name'))
      .where('n.channel', '<>', 'unit')
      .orderBy('n.created_at', 'desc')
      .orderBy('n.recorded_at', 'desc')
      .limit(PAGE)
      .execute()
    const { total } = await trx
      .selectFrom('notice')
      .where('channel', '<>', 'unit')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    return {
      total: Number(total),
      rows: rows.map((row) => ({
        notice: row.id,
        channel: row.channel === 'push' ? ('push' as const) : ('sms' as const),
        number: row.channel === 'sms' ? displayPhone(row.address) : '',
        whose: row.staff_name ?? row.unit_name ?? '',
        text: row.text,
        ...linkOf(row.code),
        createdAt: row.created_at,
        sentAt: row.sent_at,
        failed: row.failed_at !== null,
        attempts: row.attempts,
      })),
    }
  }),
]
