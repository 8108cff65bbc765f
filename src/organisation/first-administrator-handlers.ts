import type { Day } from '../shared/day.ts'
import type { AssignmentId, StaffId, UnitId } from '../shared/id.ts'
import { type Acting, note } from './acting-handlers.ts'
import { addAssignment } from './assignment-saving-handlers.ts'
import { addUnit } from './unit-saving-handlers.ts'

/**
 * Gives a provider its first administrator, with a unit of administration to belong to, from a day on; from then on
 * the provider minds its own organisation.
 */
export async function installAdministrator(
  act: Acting,
  given: {
    readonly unit: { readonly unit: UnitId; readonly name: string; readonly hsaId: string }
    readonly assignment: AssignmentId
    readonly staff: StaffId
    readonly validFrom: Day
  },
): Promise<void> {
  const days = { validFrom: given.validFrom, validTo: null }
  await addUnit(act, {
    ...given.unit,
    kind: 'administration',
    careModel: null,
    municipality: null,
    head: null,
    noticePhone: null,
    ...days,
  })
  await addAssignment(act, {
    assignment: given.assignment,
    staff: given.staff,
    unit: given.unit.unit,
    profession: 'other',
    purpose: 'admin',
    title: 'Administratör',
    ...days,
  })
  await note(act, { what: 'provider.appointed', staff: given.staff, unit: given.unit.unit, fields: {} })
}
