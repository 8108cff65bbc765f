import { z } from 'zod'

/** What can happen to an organisation; each has its sentence in shared/texts under organisation.changes. */
export const changeKinds = [
  'provider.created',
  'provider.changed',
  'provider.appointed',
  'unit.created',
  'unit.changed',
  'unit.phones',
  'unit.closed',
  'unit.reopened',
  'staff.created',
  'staff.changed',
  'staff.left',
  'licence.set',
  'licence.removed',
  'assignment.created',
  'assignment.changed',
  'assignment.ended',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** A value as history keeps it; lists and objects are written out by whoever notes the change. */
const value = z.union([z.string(), z.boolean(), z.null()])

/** What was changed, field by field: before and after. */
export const changedFields = z.record(z.string(), z.tuple([value, value]))
export type ChangedFields = z.infer<typeof changedFields>

type Fields = Readonly<Record<string, string | boolean | null>>

/** The fields that differ between two states of one thing; of something new, all that were given. */
export function differing(before: Fields | null, after: Fields): ChangedFields {
  const names = Object.keys(after).filter((name) => (before?.[name] ?? null) !== (after[name] ?? null))
  return Object.fromEntries(names.map((name) => [name, [before?.[name] ?? null, after[name] ?? null]]))
}
