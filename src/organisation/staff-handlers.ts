import { type Call, type Handled, handle } from '../door/call.ts'
import type { StaffId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { acting, endSessions, note, notThere, type Saved, stale } from './acting-handlers.ts'
import type { AssignmentState } from './assignment.ts'
import { addAssignment, refuseLastAdministrator } from './assignment-saving-handlers.ts'
import { assignmentsAt, openSessions, updateAssignment } from './assignment-store.ts'
import { differing } from './change.ts'
import { lastDayOf, standingOn } from './rules.ts'
import { shownAssignment } from './shown-handlers.ts'
import type { StoredStaff } from './staff.ts'
import {
  changeStaff,
  createStaff,
  findStaff,
  leaveStaff,
  lookUpStaff,
  readStaff,
  removeLicence,
  setLicence,
} from './staff-api.ts'
import { addStaff, dropLicence, saveLicence, saveStaff } from './staff-saving-handlers.ts'
import { searchStaff } from './staff-search-store.ts'
import { findStaffMember, licencesOf, providersOf } from './staff-store.ts'

/** Staff as their provider's administrators see and change them. */
export function staffHandlers(models: readonly string[]): readonly Handled[] {
  return [
    handle(findStaff, (call, search) =>
      searchStaff(call.trx, { ...search, owner: call.reader.owner, today: call.today }),
    ),
    handle(lookUpStaff, async (call, { hsaId }) => ({ found: await lookUp(call, hsaId) })),
    handle(readStaff, (call, { staff }) => read(call, staff)),
    handle(createStaff, async (call, { licence, assignment, works, ...person }) => {
      const act = acting(call, { models })
      const staff = await addStaff(act, person)
      if (licence !== null) await saveLicence(act, staff, licence)
      await addAssignment(act, { ...works, assignment, staff: staff.staff })
      return { version: call.id, endedSessions: 0 }
    }),
    handle(changeStaff, async (call, { staff, version, ...after }) => {
      const before = await ownStaff(call, staff)
      if (before.version !== version) throw stale()
      return await saveStaff(acting(call, { models }), before, after)
    }),
    handle(leaveStaff, async (call, { staff, version, when }) => {
      const before = await ownStaff(call, staff)
      if (before.version !== version) throw stale()
      if (when !== 'now' && when < call.today)
        throw new Refused('organisation.lastDayPassed', { status: 422, field: 'when' })
      return await leave(acting(call, { models }), before, when)
    }),
    handle(setLicence, async (call, { staff, version, ...licence }) => {
      const before = await ownStaff(call, staff)
      if (before.version !== version) throw stale()
      return await saveLicence(acting(call, { models }), before, licence)
    }),
    handle(removeLicence, async (call, { staff, version, profession }) => {
      const before = await ownStaff(call, staff)
      if (before.version !== version) throw stale()
      return await dropLicence(acting(call, { models }), before, profession)
    }),
  ]
}

/** A member of staff with an assignment, now or once, at the administrator's own provider. */
async function ownStaff(call: Pick<Call, 'trx' | 'reader'>, staff: StaffId): Promise<StoredStaff> {
  const found = await findStaffMember(call.trx, { staff })
  if (found === undefined || !(await providersOf(call.trx, staff)).includes(call.reader.owner))
    throw notThere()
  return found
}

async function lookUp(call: Call, hsaId: string) {
  const found = await findStaffMember(call.trx, { hsaId })
  if (found === undefined) return null
  const here = (await providersOf(call.trx, found.staff)).includes(call.reader.owner)
  const named = here || !found.protectedStaff
  return {
    staff: found.staff,
    name: named ? `${found.givenName} ${found.familyName}` : null,
    here,
    licences: (await licencesOf(call.trx, found.staff)).map((one) => one.profession),
  }
}

async function read(call: Call, staff: StaffId) {
  const found = await ownStaff(call, staff)
  const { owner } = call.reader
  const [licences, assignments, providers, sessions] = await Promise.all([
    licencesOf(call.trx, staff),
    assignmentsAt(call.trx, owner, { staff }),
    providersOf(call.trx, staff),
    openSessions(call.trx, staff, call.now),
  ])
  const works = assignments.some((one) => standingOn(one, call.today) !== 'over')
  return {
    ...found,
    licences,
    assignments: assignments.map((one) => shownAssignment(one, call.today)),
    elsewhere: providers.some((one) => one !== owner),
    sessions,
    allowed: [
      'staff.change',
      'licence.set',
      ...(licences.length > 0 ? ['licence.remove'] : []),
      'assignment.create',
      ...(works ? ['staff.leave'] : []),
    ],
  }
}

/** Ends what somebody has under way at the provider: at once, or each at its own end but never after the last day. */
async function leave(
  act: ReturnType<typeof acting>,
  staff: StoredStaff,
  when: 'now' | AssignmentState['validFrom'],
): Promise<Saved> {
  const validTo = lastDayOf(when, act.today)
  const ending = (await assignmentsAt(act.trx, act.owner, { staff: staff.staff })).filter(
    (one) => one.validTo === null || one.validTo > validTo,
  )
  for (const one of ending) {
    const after = { ...one, validTo, endedAt: when === 'now' ? act.now : null }
    if (!(await updateAssignment(act.trx, after, { seen: one.version, by: act.command }))) throw stale()
    const { unit, assignment } = one
    const fields = differing({ validTo: one.validTo }, { validTo })
    await note(act, { what: 'assignment.ended', unit, staff: staff.staff, assignment, fields })
  }
  if (when !== 'now') return { version: staff.version, endedSessions: 0 }
  await refuseLastAdministrator(act, ending)
  return { version: staff.version, endedSessions: await endSessions(act, ending) }
}
