import { type Call, type Handled, handle } from '../door/call.ts'
import type { AssignmentId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { acting, notThere, stale } from './acting-handlers.ts'
import type { AssignmentState } from './assignment.ts'
import { changeAssignment, createAssignment, endAssignment } from './assignment-api.ts'
import { addAssignment, saveAssignment } from './assignment-saving-handlers.ts'
import { assignmentsAt } from './assignment-store.ts'
import { lastDayOf, standingOn } from './rules.ts'
import { findStaffMember } from './staff-store.ts'

/** Assignments (medarbetaruppdrag) at the administrator's own provider. */
export function assignmentHandlers(models: readonly string[]): readonly Handled[] {
  return [
    handle(createAssignment, async (call, wanted) => {
      if ((await findStaffMember(call.trx, { staff: wanted.staff })) === undefined) throw notThere()
      const act = acting(call, { models })
      const [known] = await assignmentsAt(call.trx, act.owner, { assignment: wanted.assignment })
      if (known !== undefined) throw new Refused('organisation.idTaken', { field: 'assignment' })
      await addAssignment(act, wanted)
      return { version: call.id, endedSessions: 0 }
    }),
    handle(changeAssignment, async (call, { assignment, version, ...after }) => {
      const before = await ownAssignment(call, assignment)
      if (before.version !== version) throw stale()
      return await saveAssignment(acting(call, { models }), before, { after: { ...after, endedAt: null } })
    }),
    handle(endAssignment, async (call, { assignment, version, when }) => {
      const before = await ownAssignment(call, assignment)
      if (before.version !== version) throw stale()
      if (when !== 'now' && when < call.today)
        throw new Refused('organisation.lastDayPassed', { status: 422, field: 'when' })
      if (standingOn(before, call.today) === 'over') return { version: before.version, endedSessions: 0 }
      const { title, validFrom } = before
      const validTo = lastDayOf(when, call.today)
      return await saveAssignment(acting(call, { models }), before, {
        after: { title, validFrom, validTo, endedAt: when === 'now' ? call.now : null },
        what: 'assignment.ended',
      })
    }),
  ]
}

async function ownAssignment(
  call: Pick<Call, 'trx' | 'reader'>,
  assignment: AssignmentId,
): Promise<AssignmentState> {
  const [found] = await assignmentsAt(call.trx, call.reader.owner, { assignment })
  if (found === undefined) throw notThere()
  return found
}
