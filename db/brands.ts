import type { Column, Reference } from './catalogue.ts'

/** The ids of src/shared/id.ts that a uuid column may hold. */
type Brand =
  | 'OwnerId'
  | 'UnitId'
  | 'StaffId'
  | 'AssignmentId'
  | 'PersonId'
  | 'EntryId'
  | 'ProcessId'
  | 'CommandId'
  | 'MessageId'
  | 'AlarmId'
  | 'GearId'

/** Where each kind of id is born. */
const born: Readonly<Record<string, Brand>> = {
  'person.id': 'PersonId',
  'care_provider.id': 'OwnerId',
  'unit.id': 'UnitId',
  'staff.id': 'StaffId',
  'assignment.id': 'AssignmentId',
  'entry.id': 'EntryId',
  'process.id': 'ProcessId',
  'command.id': 'CommandId',
  'message_sent.id': 'MessageId',
  'message_received.id': 'MessageId',
  'alarm.id': 'AlarmId',
  'gear.id': 'GearId',
  'roster_day.id': 'CommandId',
  'duty_phone_taking.id': 'CommandId',
  'opening_week.id': 'CommandId',
  'opening_exception.id': 'CommandId',
  'round_time.id': 'CommandId',
}

/** What a column without a foreign key holds, by the end of its name. */
const named: readonly (readonly [RegExp, Brand])[] = [
  [/(^|_)owner_id$/, 'OwnerId'],
  [/(^|_)unit_id$/, 'UnitId'],
  [/(^|_)(staff|author)_id$|_by$/, 'StaffId'],
  [/(^|_)assignment_id$/, 'AssignmentId'],
  [/(^|_)person_id$/, 'PersonId'],
  [/(^|_)(entry|record|replaces)_id$/, 'EntryId'],
  [/(^|_)process_id$/, 'ProcessId'],
  [/(^|_)command_id$|(^|_)version$/, 'CommandId'],
  [/(^|_)(message|thread)_id$/, 'MessageId'],
]

/** The brand of a uuid column: its own birth place, else what its foreign key refers to, else its name. */
export function brandOf(
  column: Pick<Column, 'table' | 'name'>,
  references: readonly Reference[],
): Brand | undefined {
  return (
    born[`${column.table}.${column.name}`] ??
    referred(column, references, 0) ??
    named.find(([pattern]) => pattern.test(column.name))?.[1]
  )
}

/** Follows foreign keys to a birth place; `steps` ends a circle of keys. */
function referred(
  column: Pick<Column, 'table' | 'name'>,
  references: readonly Reference[],
  steps: number,
): Brand | undefined {
  if (steps > 8) return undefined
  for (const key of references) {
    if (key.table !== column.table || key.column !== column.name) continue
    const brand = born[`${key.toTable}.${key.toColumn}`]
    const further = brand ?? referred({ table: key.toTable, name: key.toColumn }, references, steps + 1)
    if (further) return further
  }
  return undefined
}
