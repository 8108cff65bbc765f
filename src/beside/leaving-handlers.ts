import type { Call } from '../door/call.ts'
import { personsInList } from '../exchanges/person-in-list-store.ts'
import type { Entry } from '../records/entry.ts'
import { versionsOf } from '../records/entry-store.ts'
import { entryReader } from '../records/read-handlers.ts'
import { viewOf } from '../records/view-rules.ts'
import type { EntryId, PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { authorshipOf } from './leaving-store.ts'
import { stateOf } from './rules.ts'
import type { Setting } from './setting.ts'
import { settingOf } from './setting-store.ts'
import type { Leaving } from './text-rules.ts'
import type { TransferState } from './transfer.ts'
import { headOf, type Listed } from './transfer-store.ts'

/** Which entry is meant: the person whom it is about, and its record. */
export interface Which {
  readonly person: PersonId
  readonly record: EntryId
}

/** An entry of the own unit that is or has been to be handed over, with how it stands. */
export interface Found {
  readonly setting: Setting
  readonly listed: Listed
  readonly state: TransferState
}

/** The entry that a call names. What another unit wrote, and what is signed by nobody, is none of it. */
export async function foundFor(call: Call, { person, record }: Which): Promise<Found> {
  const { trx, reader, now } = call
  const { setting } = await settingOf(trx, reader.unit)
  const listed = await headOf(trx, { owner: reader.owner, unit: reader.unit, now, person, record })
  if (listed === undefined) throw new Refused('access.notFound', { status: 404 })
  if (setting.mode === 'own') throw new Refused('beside.ownRecord', { status: 409 })
  const state = stateOf(listed.head, listed.mark, setting)
  if (state === 'none') throw new Refused('beside.notToHandOver', { status: 409 })
  return { setting, listed, state }
}

/** What leaves of an entry, and the versions that it is told from. */
export interface Read {
  readonly leaving: Leaving
  readonly newest: Entry
  /** The version that is in the other record already; undefined when none is. */
  readonly handedOver: Entry | undefined
}

/** The entry as it leaves. Places and relatives of one with protected identity leave by those who may read them. */
export async function readFor(
  call: Call,
  { person, record }: Which,
  { listed, state }: Found,
): Promise<Read> {
  const { trx, reader } = call
  const versions = await versionsOf(trx, { record, person, units: [reader.unit] })
  const newest = versions.find(({ id }) => id === listed.head.id)
  const who = (await personsInList(trx, [person])).get(person)
  if (newest === undefined || who === undefined) throw new Refused('access.notFound', { status: 404 })
  if (viewOf(newest, await entryReader(call, person)).hidden)
    throw new Refused('beside.hidden', { status: 403 })
  const { signedAt } = await authorshipOf(trx, newest.id)
  const { correctionReason } = newest
  const [first = newest] = versions
  return {
    newest,
    handedOver: versions.find(({ id }) => id === listed.mark?.entry),
    leaving: {
      person: { name: who.name, identity: who.identity },
      kind: newest.kind,
      happenedAt: newest.happenedAt,
      author: { name: newest.authorName, title: newest.authorTitle, unit: newest.unitName },
      first: first.author === newest.author ? null : { name: first.authorName, title: first.authorTitle },
      signedAt,
      sections: newest.body.sections,
      correction:
        newest.correction === null ? null : { at: newest.writtenAt, reason: correctionReason ?? '' },
      state,
      gone: newest.correction === 'enteredInError',
      mark: listed.mark,
    },
  }
}
