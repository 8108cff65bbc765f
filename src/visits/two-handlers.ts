import type { Change } from '../door/call.ts'
import type { JobSpec } from '../door/job.ts'
import { derivedId } from '../records/derived-id.ts'
import { addDays } from '../shared/day.ts'
import type { ProcessId } from '../shared/id.ts'
import { setAloneWhy } from './two-row-store.ts'
import { seeToTwo } from './two-store.ts'

/** Days ahead within which the roster is watched for visits where two must go (ours). */
const DAYS_AHEAD = 14

/** After who goes, or when, has changed: whether two still go, and if not that somebody sees to it. */
export async function watchTwo(
  change: Change,
  visits: readonly ProcessId[],
  { moved = false }: { readonly moved?: boolean } = {},
): Promise<void> {
  const { trx, now, reader, id: version } = change
  const emit = (topic: string) => change.emit(topic)
  await seeToTwo({ trx, now, owner: reader.owner, version, emit }, { visits }, moved)
}

/** Keeps, by name, why one goes alone; where two go again there is nothing to keep. */
export async function keepAloneWhy(
  change: Change,
  visits: readonly ProcessId[],
  given: { readonly aloneWhy: string | null; readonly going: number },
): Promise<void> {
  const { name, title } = change.reader
  if (given.going > 1) await setAloneWhy(change.trx, visits, null)
  else if (given.aloneWhy !== null)
    await setAloneWhy(change.trx, visits, { why: given.aloneWhy, name: `${name}, ${title}` })
}

/**
 * Watches, every minute, visits where two must go: a colleague who falls ill stands in the roster no more, one who
 * leaves has no assignment, a unit that never answers is no second person.
 */
export const twoWatched: JobSpec = {
  name: 'visit.twoMustGo',
  cron: '* * * * *',
  resource: 'visit',
  async work({ trx, now, today, owner, touches, emit }) {
    const version = derivedId<'command'>(owner, `two:${now}`)
    const seeing = { trx, now, owner, version, emit }
    const changed = await seeToTwo(seeing, { from: today, to: addDays(today, DAYS_AHEAD) })
    for (const person of changed) touches(person)
  },
}
