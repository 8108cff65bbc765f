import type { Call, Handled } from '../door/call.ts'
import { handle } from '../door/call.ts'
import { heldAt } from '../enrolments/responsibility-rules.ts'
import { heldRows } from '../enrolments/responsibility-store.ts'
import { unitsToTell } from '../enrolments/unit-store.ts'
import { unitPhones } from '../organisation/unit-store.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import { planPhones } from './api.ts'
import { answeringAt, type CallTime } from './phone-rules.ts'

export const planPhoneHandlers: readonly Handled[] = [
  handle(planPhones, async (call, { person }) => {
    const units = await unitsAround(call, person)
    const phones = await unitPhones(call.trx, [...units.keys()])
    const known = (time: CallTime) =>
      [...units].flatMap(([unit, name]) =>
        answeringAt(phones.get(unit) ?? [], time).map((hours) => ({ name, hours })),
      )
    return { person, day: known('day'), evening: known('evening'), night: known('night') }
  }),
]

/** The own unit, the units that hold a line of responsibility, and those near the person, by name. */
async function unitsAround(call: Call, person: PersonId): Promise<ReadonlyMap<UnitId, string>> {
  const { trx, reader, now, today } = call
  const rows = await heldRows(trx, { owner: reader.owner, unit: reader.unit, person })
  const holders = heldAt(rows, now).flatMap(({ holder }) =>
    holder.unit === null ? [] : [[holder.unit, holder.unitName] as const],
  )
  const near = (await unitsToTell(trx, { person, today, here: { unit: reader.unit } })).filter(
    (one) => one.near,
  )
  return new Map([
    [reader.unit, reader.unitName],
    ...holders,
    ...near.map(({ unit, name }) => [unit, name] as const),
  ])
}
