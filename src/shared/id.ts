import { z } from 'zod'

declare const brand: unique symbol

/** A UUID that cannot be taken for the id of something else. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type OwnerId = Id<'owner'>
export type UnitId = Id<'unit'>
export type StaffId = Id<'staff'>
export type AssignmentId = Id<'assignment'>
export type PersonId = Id<'person'>
export type EntryId = Id<'entry'>
export type ProcessId = Id<'process'>
export type CommandId = Id<'command'>
export type MessageId = Id<'message'>
export type AlarmId = Id<'alarm'>
export type GearId = Id<'gear'>
export type DelegationId = Id<'delegation'>

/** Zod schema of one kind of id: any UUID in lower case, branded. */
export function idOf<Kind extends string>(_kind: Kind) {
  return z
    .uuid()
    .transform((text) => text.toLowerCase())
    .pipe(z.custom<Id<Kind>>())
}

export const ownerId = idOf('owner')
export const unitId = idOf('unit')
export const staffId = idOf('staff')
export const assignmentId = idOf('assignment')
export const personId = idOf('person')
export const entryId = idOf('entry')
export const processId = idOf('process')
export const commandId = idOf('command')
export const messageId = idOf('message')
export const alarmId = idOf('alarm')
export const gearId = idOf('gear')
export const delegationId = idOf('delegation')

/** The id that a text is known to hold, for rows and fixtures whose source guarantees it. */
export function asId<Kind extends string>(text: string): Id<Kind> {
  // Cast: a brand exists only in the type system; this is the one place that puts it on.
  return text as Id<Kind>
}

/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits.
 * The caller passes time and randomness, so that rules and tests stay in command of both.
 */
export function uuid7(milliseconds: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('uuid7 needs ten random bytes')
  const time = milliseconds.toString(16).padStart(12, '0')
  const hex = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((Number.parseInt(hex.slice(3, 5), 16) & 0x3f) | 0x80).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(5, 7)}-${hex.slice(7, 19).padEnd(12, '0')}`
}
