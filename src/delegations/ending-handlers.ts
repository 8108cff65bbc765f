import type { JobSpec } from '../door/job.ts'
import { notify } from '../notices/notice-store.ts'
import { dayOf } from '../shared/day.ts'
import { endTold, standingAt } from './rules.ts'
import { delegationsOf } from './store.ts'

/**
 * Tells whoever has a delegation and whoever gave it, by day and once each time, that it ends: a month before, so that
 * there is time to check the knowledge anew, and a week before. One that has been continued is told of no more.
 */
export const delegationsEnd: JobSpec = {
  name: 'delegation.ends',
  cron: '*/15 * * * *',
  resource: 'delegation',
  async work({ trx, now, today, owner, touches }) {
    for (const one of await delegationsOf(trx, { owner, since: today })) {
      if (standingAt(one, now) !== 'holds' || one.renewed === true) continue
      const days = endTold({ until: one.until, givenOn: dayOf(one.given_at) }, today)
      if (days === null) continue
      await notify(trx, {
        key: `${one.id}:${days}`,
        unit: one.unit_id,
        staff: [one.delegate, one.delegator],
        code: 'delegationEnds',
        topic: `unit:${one.unit_id}`,
        now,
        when: 'daytime',
      })
      if (one.person !== null) touches(one.person)
    }
  },
}
