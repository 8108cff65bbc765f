import { bagOpened } from '../../bag/api.ts'
import { dayOf } from '../../shared/day.ts'
import type { PersonId } from '../../shared/id.ts'
import { asInstant } from '../../shared/instant.ts'
import { type Envelope, envelope } from '../shell/envelope.ts'
import { send } from '../shell/send.ts'
import { drawnUnderNow, post } from '../shell/wire.ts'
import { base } from './base.ts'
import { SealBroken } from './seal.ts'
import { sha256 } from './sha256.ts'
import { type Vault, vault } from './vault.ts'

type Opened = Envelope<{ person: PersonId }>

/** What lies in a row: the command that tells it, and under which assignment. */
interface Told {
  readonly hat: string | null
  readonly opened: Opened
}

/**
 * A person was opened out of the bag: noted once a day for each user and assignment, sealed, until the server has it.
 * The time that counts is this moment's.
 */
export async function noteOpened(person: PersonId): Promise<void> {
  const open = vault.get()
  if (!open) return
  const hat = drawnUnderNow()
  const opened = envelope({ person })
  const id = `${open.user} ${await sha256(`${hat} ${person} ${dayOf(asInstant(new Date()))}`)}`
  const sealed = await open.seal(`opened ${id}`, { hat, opened } satisfies Told)
  const isFirst = await base.transaction('rw', base.opened, async () => {
    if (await base.opened.get(id)) return false
    await base.opened.add({ id, user: open.user, sealed })
    return true
  })
  if (!isFirst) return
  const sent = await send(bagOpened, opened)
  if (sent.done || sent.problem.kind !== 'offline') await isTold(id)
}

/** Tells what was opened here by who is signed in, and was not told: under the assignment that it was opened under. */
export async function tellOpened(): Promise<void> {
  const open = vault.get()
  if (!open) return
  for (const { id, sealed, told } of await base.opened.where({ user: open.user }).toArray()) {
    if (told) continue
    const kept = await read(open, id, sealed)
    if (kept === undefined || kept.hat !== drawnUnderNow()) continue
    // Nothing on any screen changes by it, so nothing is read again.
    const answer = await post(bagOpened.path, kept.opened)
    if (answer.ok || answer.problem.kind === 'refused') await isTold(id)
  }
}

/** The row stays, so that it is not told twice; what is refused is told too. */
function isTold(id: string): Promise<unknown> {
  return base.opened.update(id, { told: true })
}

async function read(open: Vault, id: string, sealed: Uint8Array): Promise<Told | undefined> {
  try {
    // Cast: noteOpened() sealed it.
    return (await open.open(`opened ${id}`, sealed)) as Told
  } catch (fault) {
    if (fault instanceof SealBroken) return undefined
    throw fault
  }
}
