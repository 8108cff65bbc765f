import { type Change, type Handled, handle } from '../door/call.ts'
import type { PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { placesKept } from './kept-store.ts'
import type { Protection } from './person.ts'
import { keepBefore } from './person-store.ts'
import { liftProtection, protectPerson } from './protection-api.ts'
import { allowedOnProtection } from './protection-rules.ts'
import { protectionSetBy, setProtection, writeProtection } from './protection-store.ts'

/** Protecting a person's data, and lifting it: the one column that every reading of places asks. */
export const protectionHandlers: readonly Handled[] = [
  handle(protectPerson, (change, { kind, ...input }) => become(change, input, kind)),
  handle(liftProtection, (change, input) => become(change, input, null)),
]

async function become(
  change: Change,
  input: { person: PersonId; version: string; reason: string },
  to: Protection | null,
) {
  const { trx, reader, id } = change
  const { person, version } = input
  const by = { id, person, by: reader.staff, unit: reader.unit, at: change.now, reason: input.reason }
  const before = await keepBefore(trx, by)
  if (before.version !== version) throw new Refused('command.stale', { status: 409, field: 'version' })
  if (before.protected === to)
    throw new Refused(to === null ? 'person.notProtected' : 'person.alreadyProtected', { status: 409 })
  const open = allowedOnProtection({
    protected: before.protected !== null,
    placesHidden: await placesKept(change),
    setHere: await protectionSetBy(trx, { person, version, unit: reader.unit }),
  })
  if (!open.includes(to === null ? 'person.liftProtection' : 'person.protect'))
    throw new Refused('access.noPermission', { status: 403 })
  await setProtection(trx, { person, to, version: id })
  await writeProtection(change, { person, now: to === null ? 'lifted' : 'protected' })
  change.emit(`unit:${reader.unit}`)
  return { person, version: id }
}
