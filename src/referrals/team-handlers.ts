import type { CareModel } from '../care-models/care-model.ts'
import { modelById } from '../care-models/rules.ts'
import { type Call, type Handled, handle } from '../door/call.ts'
import { readingAt } from '../duty/opening-rules.ts'
import { openingOf, openingsOf, type StatedOpening } from '../duty/opening-store.ts'
import { unitPhones } from '../organisation/unit-store.ts'
import type { UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { opensNext, type PhoneHours, phoneAt } from '../shared/phone-hours.ts'
import { Refused } from '../shared/refused.ts'
import { teamIntake, teamList, teamReach } from './team-api.ts'
import { factsToAsk, mayWrite, serves } from './team-rules.ts'
import { type Sender, senderOf, type Team, teamsOn } from './team-store.ts'

/** Which teams there are, and how each is reached at this hour. */
export const teamHandlers: readonly Handled[] = [
  handle(teamList, async (call) => {
    const { teams, sender } = await reachableTeams(call)
    const units = teams.map(({ unit }) => unit)
    const phones = await unitPhones(call.trx, units)
    const openings = await openingsOf(call.trx, units, call.today)
    const opened = (unit: UnitId) => ({ phones: phones.get(unit) ?? [], opening: openings.get(unit) })
    return { teams: teams.map((team) => headOf(call, { team, sender, ...opened(team.unit) })) }
  }),
  handle(teamReach, async (call, { unit }) => {
    const { teams, sender } = await reachableTeams(call)
    const team = teams.find((one) => one.unit === unit)
    if (team === undefined) throw new Refused('referral.teamUnknown', { status: 404, field: 'unit' })
    const phones = (await unitPhones(call.trx, [unit])).get(unit) ?? []
    const opening = await openingOf(call.trx, unit, call.today)
    const { model } = team
    return {
      ...headOf(call, { team, sender, phones, opening }),
      model: model.id,
      modelVersion: model.version,
      words: model.words,
      phones: [...phones],
      opening: model.opening.text,
      catchment: model.catchment.text,
      doors: model.doors.map(({ kind, text }) => ({ kind, text })),
      ...formOf(model),
      sender: sender.party,
      receiver: team.party,
      self: {
        name: call.reader.name,
        profession: call.reader.profession,
        unit: call.reader.unitName,
        phone: sender.phone,
      },
    }
  }),
  handle(teamIntake, async ({ reader }) => {
    if (reader.careModel === null) throw new Refused('referral.noTeam', { status: 403 })
    return formOf(modelById(reader.careModel))
  }),
]

/** What a form asks, in the model's words, the most urgent first. */
function formOf(model: CareModel) {
  return {
    reasons: model.reasons.map(({ key, text }) => ({ key, text })),
    urgencies: model.urgencies
      .map(({ key, text, order }) => ({ key, text, order }))
      .toSorted((a, b) => a.order - b.order),
    gates: model.gates.map(({ key, question, onNo, instead }) => ({ key, question, onNo, instead })),
    asks: factsToAsk(model),
  }
}

/** The teams that serve the reader's unit, its own left out: nobody refers to themselves. */
async function reachableTeams(call: Call): Promise<{ teams: Team[]; sender: Sender }> {
  const teams = await teamsOn(call.trx, call.today)
  const sender = await senderOf(call.trx, call.reader)
  return {
    sender,
    teams: teams.filter(
      ({ unit, municipality }) => unit !== call.reader.unit && serves(municipality, sender.municipality),
    ),
  }
}

interface Head {
  readonly team: Team
  readonly sender: Sender
  readonly phones: readonly PhoneHours[]
  readonly opening: StatedOpening | undefined
}

function headOf(call: Call, { team, sender, phones, opening }: Head) {
  const phoneNow = phoneAt(phones, call.now) ?? null
  return {
    unit: team.unit,
    name: team.name,
    modelName: team.model.name,
    contactTeam: team.model.words.contactTeam,
    phoneNow,
    opensAt: phoneNow === null ? (opensNext(phones, call.now)?.at ?? null) : null,
    reading: readingOf(opening, call.now),
    mayWrite: mayWrite(team.model, sender.caller),
  }
}

function readingOf(opening: StatedOpening | undefined, now: Instant) {
  if (opening === undefined || opening.said === null) return null
  return { ...readingAt(opening, now), otherwise: opening.otherwise }
}
