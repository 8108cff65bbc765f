import type { StaffId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { type Acting, endSessions, note, requireFresh, type Saved, stale } from './acting-handlers.ts'
import type { AssignmentState } from './assignment.ts'
import { administratorsOf, assignmentsAt, insertAssignment, updateAssignment } from './assignment-store.ts'
import { type ChangeKind, differing } from './change.ts'
import { assignmentAmiss, standingOn } from './rules.ts'
import { licencesOf, lockStaff } from './staff-store.ts'
import { findUnit } from './unit-store.ts'

/** Gives somebody an assignment. To administer is a role: that takes a fresh sign-in. */
export async function addAssignment(
  act: Acting,
  wanted: Omit<AssignmentState, 'owner' | 'version' | 'endedAt'>,
): Promise<void> {
  if (wanted.purpose === 'admin') requireFresh(act)
  if (wanted.mas === true && (wanted.profession !== 'nurse' || wanted.purpose !== 'care')) {
    throw new Refused('organisation.masIsNurse', { status: 422, field: 'mas' })
  }
  await refuseAmiss(act, wanted)
  await insertAssignment(act.trx, { ...wanted, owner: act.owner, version: act.command, endedAt: null })
  await note(act, {
    what: 'assignment.created',
    unit: wanted.unit,
    staff: wanted.staff,
    assignment: wanted.assignment,
    fields: differing(null, historyOf(wanted)),
  })
}

/**
 * Gives an assignment new days or a new title; the same again changes nothing. Days that leave today out end the
 * sessions under it at once.
 */
export async function saveAssignment(
  act: Acting,
  before: AssignmentState,
  given: {
    readonly after: Pick<AssignmentState, 'title' | 'validFrom' | 'validTo' | 'endedAt'>
    readonly what?: ChangeKind
  },
): Promise<Saved> {
  const after = { ...before, ...given.after }
  const fields = differing(historyOf(before), historyOf(after))
  if (Object.keys(fields).length === 0) return { version: before.version, endedSessions: 0 }
  const annulled = after.validTo !== null && after.validTo < after.validFrom
  // An assignment ended on its first day has no day left; everything else is judged as if it were new.
  if (!(annulled && after.endedAt !== null)) await refuseAmiss(act, after)
  const before_ = standingOn(before, act.today)
  const after_ = standingOn(after, act.today)
  if (before.purpose === 'admin' && before_ !== 'now' && after_ === 'now') requireFresh(act)
  if (!(await updateAssignment(act.trx, after, { seen: before.version, by: act.command }))) throw stale()
  const { assignment, staff, unit } = before
  await note(act, { what: given.what ?? 'assignment.changed', unit, staff, assignment, fields })
  if (before_ !== 'now' || after_ === 'now') return { version: act.command, endedSessions: 0 }
  await refuseLastAdministrator(act, [before])
  return { version: act.command, endedSessions: await endSessions(act, [before]) }
}

/** A provider is never left without anybody who can set it right. */
export async function refuseLastAdministrator(
  act: Acting,
  ended: readonly Pick<AssignmentState, 'purpose'>[],
): Promise<void> {
  if (!ended.some((one) => one.purpose === 'admin')) return
  if ((await administratorsOf(act.trx, act.owner, act.today)) === 0)
    throw new Refused('organisation.lastAdministrator')
}

async function refuseAmiss(
  act: Acting,
  wanted: Pick<
    AssignmentState,
    'staff' | 'unit' | 'assignment' | 'profession' | 'purpose' | 'validFrom' | 'validTo'
  >,
): Promise<void> {
  const unit = await findUnit(act.trx, act.owner, { unit: wanted.unit })
  if (unit === undefined) throw new Refused('organisation.unitUnknown', { status: 422, field: 'unit' })
  // Two administrators at once: the second waits here, and then sees the first one's assignment.
  await lockStaff(act.trx, wanted.staff)
  const fields = assignmentAmiss(wanted, {
    unit,
    licences: (await licencesOf(act.trx, wanted.staff)).map((one) => one.profession),
    others: (await assignmentsAt(act.trx, act.owner, { unit: wanted.unit, staff: wanted.staff })).filter(
      (other) => other.assignment !== wanted.assignment,
    ),
  })
  if (fields.length > 0) throw new Refused('input.invalid', { status: 422, fields })
}

function historyOf(
  one: Omit<AssignmentState, 'owner' | 'version' | 'endedAt' | 'assignment' | 'staff' | 'unit'> & {
    staff: StaffId
  },
) {
  const { profession, purpose, title, validFrom, validTo } = one
  return { profession, purpose, title, validFrom, validTo }
}
