import { modelById } from '../care-models/rules.ts'
import { type Handled, handle } from '../door/call.ts'
import { municipalitiesKnown } from '../persons/places-store.ts'
import type { UnitId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import {
  homeCareSigns,
  insertStatement,
  municipalityOf,
  type Stated,
  statementsOf,
  takeTurn,
  unitOf,
} from './agreement-store.ts'
import { agreementFor, agreementsOfUnit, type ShownAgreement, stateAgreement } from './api.ts'
import { homeCareOf, statementFor } from './rules.ts'

/** Gränsdragning: who does what, shown where it is decided and ordered; stated by the team whose agreement it is. */
export const agreementHandlers: readonly Handled[] = [
  handle(agreementFor, async (call, { person, team: asked }) => {
    const { trx, reader, now } = call
    const unit: UnitId = asked ?? reader.unit
    const team = await unitOf(trx, unit)
    if (team === undefined) throw new Refused('access.notFound', { status: 404 })
    const own = await unitOf(trx, reader.unit)
    const where = await municipalityOf(trx, person)
    const stated = statementFor(await statementsOf(trx, unit), where?.code ?? null)
    return {
      person,
      agreement: team.care_model === null ? null : shownOf(stated, team.care_model),
      team: team.name,
      municipality: where?.name ?? where?.code ?? null,
      homeCare: homeCareOf(
        await homeCareSigns(trx, { person, unit: reader.unit, kind: own?.kind ?? '', now }),
      ),
    }
  }),
  handle(agreementsOfUnit, async ({ trx, reader, today }) => {
    const { careModel: model, unit, unitName: team } = reader
    const municipalities = await municipalitiesKnown(trx, today)
    const stated = await statementsOf(trx, unit)
    const general = stated.find(({ municipality }) => municipality === null)
    return {
      team,
      model,
      general: model === null ? null : shownOf(general, model),
      own: stated.flatMap(({ municipality, ...one }) =>
        municipality === null || model === null
          ? []
          : [
              {
                municipality,
                name: municipalities.find(({ code }) => code === municipality)?.name ?? municipality,
                ...shownOf({ ...one, municipality }, model),
              },
            ],
      ),
      municipalities,
    }
  }),
  handle(stateAgreement, async (change, { municipality, agreement, over }) => {
    const { trx, reader, today, now, id } = change
    if (reader.careModel === null) throw new Refused('agreement.noTeam', { status: 403 })
    if (reader.staff === null) throw new Refused('access.noPermission', { status: 403 })
    const known = await municipalitiesKnown(trx, today)
    if (municipality !== null && !known.some(({ code }) => code === municipality))
      throw new Refused('person.municipalityUnknown', { status: 422, field: 'municipality' })
    await takeTurn(trx, reader.unit)
    const standing = (await statementsOf(trx, reader.unit)).find((one) => one.municipality === municipality)
    if ((standing?.id ?? null) !== over) throw new Refused('command.stale', { status: 409, field: 'over' })
    const said = { id, unit: reader.unit, by: reader.staff, name: reader.name, at: now }
    await insertStatement(trx, { ...said, municipality, agreement })
    change.emit(`unit:${reader.unit}`)
    return { id }
  }),
]

/** The team's own words stand in both languages as they were written; else the model's list with its sources. */
function shownOf(stated: Stated | undefined, careModel: string): ShownAgreement {
  if (stated === undefined) {
    const { title, url, tasks } = modelById(careModel).agreement
    return { title, url, tasks: tasks.map(({ key: _, ...task }) => task), said: null }
  }
  const { id, by, at, title, url, tasks } = stated
  const both = (text: string) => ({ sv: text, en: text })
  return {
    title: both(title),
    url,
    tasks: tasks.map((one) => ({
      task: both(one.task),
      withHomeCare: both(one.withHomeCare),
      withoutHomeCare: both(one.withoutHomeCare),
      origin: null,
    })),
    said: { id, by, at },
  }
}
