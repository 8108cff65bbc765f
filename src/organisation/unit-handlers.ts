import { type Handled, handle } from '../door/call.ts'
import { Refused } from '../shared/refused.ts'
import { acting, ownUnit, stale } from './acting-handlers.ts'
import { assignmentsAt } from './assignment-store.ts'
import { allowedOnUnit, standingOn } from './rules.ts'
import { shownAssignment } from './shown-handlers.ts'
import { findStaffMember } from './staff-store.ts'
import { changeUnit, closeUnit, createUnit, readUnit, reopenUnit, setUnitPhones } from './unit-api.ts'
import { addUnit, savePhones, saveUnit } from './unit-saving-handlers.ts'
import { findUnit, openMatters, unitPhones } from './unit-store.ts'

/** Units as their provider's administrators see and change them. `models` are the care models that there are. */
export function unitHandlers(models: readonly string[]): readonly Handled[] {
  return [
    handle(readUnit, async (call, { unit }) => {
      const { owner, ...state } = await ownUnit(call, unit)
      const [phones, assignments, matters, head] = await Promise.all([
        unitPhones(call.trx, [unit]),
        assignmentsAt(call.trx, owner, { unit }),
        openMatters(call.trx, owner, unit),
        state.head === null ? undefined : findStaffMember(call.trx, { staff: state.head }),
      ])
      return {
        ...state,
        headName: head === undefined ? null : `${head.givenName} ${head.familyName}`,
        standing: standingOn(state, call.today),
        phones: [...(phones.get(unit) ?? [])],
        assignments: assignments.map((one) => shownAssignment(one, call.today)),
        openMatters: matters,
        allowed: allowedOnUnit(state, call.today),
      }
    }),
    handle(createUnit, async (call, input) => {
      const act = acting(call, { models })
      if ((await findUnit(call.trx, act.owner, { unit: input.unit })) !== undefined)
        throw new Refused('organisation.idTaken', { field: 'unit' })
      await addUnit(act, { ...input, noticePhone: input.noticePhone ?? null })
      return { version: call.id, endedSessions: 0 }
    }),
    handle(changeUnit, async (call, { unit, version, noticePhone, ...rest }) => {
      const before = await ownUnit(call, unit)
      if (before.version !== version) throw stale()
      if (standingOn(before, call.today) === 'over') throw new Refused('organisation.unitClosed')
      const after = { ...rest, noticePhone: noticePhone === undefined ? before.noticePhone : noticePhone }
      return await saveUnit(acting(call, { models }), before, { after })
    }),
    handle(setUnitPhones, async (call, { unit, version, phones }) => {
      const before = await ownUnit(call, unit)
      if (before.version !== version) throw stale()
      return await savePhones(acting(call, { models }), before, phones)
    }),
    handle(closeUnit, async (call, { unit, version, validTo }) => {
      const before = await ownUnit(call, unit)
      if (before.version !== version) throw stale()
      if (validTo < call.today)
        throw new Refused('organisation.lastDayPassed', { status: 422, field: 'validTo' })
      const after = { ...before, validTo }
      return await saveUnit(acting(call, { models }), before, { after, what: 'unit.closed' })
    }),
    handle(reopenUnit, async (call, { unit, version }) => {
      const before = await ownUnit(call, unit)
      if (before.version !== version) throw stale()
      const after = { ...before, validTo: null }
      return await saveUnit(acting(call, { models }), before, { after, what: 'unit.reopened' })
    }),
  ]
}
