import { modelById } from '../care-models/rules.ts'
import { type Call, type Handled, handle } from '../door/call.ts'
import { daysBetween } from '../shared/day.ts'
import type { UnitId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { followUpUnit, followUpUnits } from './api.ts'
import { suppressed } from './figure-rules.ts'
import { contactFigures, enrolmentFigures, inflowFigures } from './measure-handlers.ts'
import { before, LONGEST_DAYS } from './period-rules.ts'

/** Figures out of daily work, of one's own side alone. */
export const followUpHandlers: readonly Handled[] = [
  handle(followUpUnits, async (call) => ({
    units: (await unitsOpenTo(call)).map(({ id, name, care_model }) => ({
      unit: id,
      name,
      team: care_model !== null,
    })),
  })),
  handle(followUpUnit, async (call, { from, to, ...asked }) => {
    const days = { from, to }
    if (to < from)
      throw new Refused('input.invalid', {
        status: 422,
        fields: [{ field: 'to', code: 'input.endBeforeStart' }],
      })
    if (daysBetween(from, to) + 1 > LONGEST_DAYS)
      throw new Refused('followUp.tooLong', { status: 422, field: 'to', data: { days: LONGEST_DAYS } })
    const unit = await openUnit(call, asked.unit)
    const scope = { owner: call.reader.owner, unit: unit.id, now: call.now }
    const measured = { trx: call.trx, now: { ...scope, days }, before: { ...scope, days: before(days) } }
    const model = unit.care_model === null ? null : modelById(unit.care_model)
    const figures = [
      ...(model === null ? [] : await inflowFigures(measured, model)),
      ...(model === null ? [] : await enrolmentFigures(measured, model)),
      ...(await contactFigures(measured)),
    ]
    // Who works at the unit cares for these very persons; to everybody else a small number could point at one.
    const hide = asked.as === 'shared' || call.reader.purpose !== 'care'
    return {
      unit: { unit: unit.id, name: unit.name, team: model !== null },
      report: model?.words.report ?? null,
      now: days,
      before: before(days),
      ongoing: to >= call.today,
      readAt: call.now,
      suppressed: hide,
      figures: hide ? figures.map(suppressed) : figures,
    }
  }),
]

/** The own unit in care; in administration every unit of the own provider. */
function unitsOpenTo(call: Call) {
  const { owner, unit, purpose } = call.reader
  return call.trx
    .selectFrom('unit')
    .select(['id', 'name', 'care_model'])
    .where('owner_id', '=', owner)
    .$if(purpose === 'care', (query) => query.where('id', '=', unit))
    .orderBy((eb) => eb('care_model', 'is', null))
    .orderBy('name')
    .execute()
}

async function openUnit(call: Call, asked: UnitId | undefined) {
  const units = await unitsOpenTo(call)
  const found =
    asked === undefined
      ? (units.find(({ id }) => id === call.reader.unit) ?? units[0])
      : units.find(({ id }) => id === asked)
  if (found === undefined) throw new Refused('access.notFound', { status: 404 })
  return found
}
