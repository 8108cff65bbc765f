import { asId, type Id, uuid7 } from '../../shared/id.ts'

/** A new id made on this device: of a process or an entry that a command is about to make. */
export function newId<Kind extends string>(): Id<Kind> {
  return asId<Kind>(uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10))))
}
