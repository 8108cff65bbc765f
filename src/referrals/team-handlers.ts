import type { CareModel } from '../care-models/care-model.ts'
import { modelById } from '../care-models/rules.ts'
import { type Call, type Handled, handle } from '../door/call.ts'
import { readingAt } from '../duty/opening-rules.ts'
import { openingOf, openingsOf, type StatedOpening } from '../duty/opening-store.ts'
import { dutyAt } from '../duty/roster-store.ts'
import { colleaguesNamed } from '../organisation/colleague-store.ts'
import { unitPhones } from '../organisation/unit-store.ts'
import type { UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { opensNext, type PhoneHours, phoneAt } from '../shared/phone-hours.ts'
import { Refused } from '../shared/refused.ts'
import { visitByOf } from './stay-rules.ts'
import { teamIntake, teamList, teamReach } from './team-api.ts'
import { factsToAsk, mayReport, mayWrite, serves } from './team-rules.ts'
import { type Sender, senderOf, type Team, teamsOn } from './team-store.ts'

/** Which teams there are, and how each is reached at this hour. */
export const teamHandlers: readonly Handled[] = [
  handle(teamList, async (call) => {
    const { teams, sender } = await reachableTeams(call)
    const units = teams.map(({ unit }) => unit)
    const phones = await unitPhones(call.trx, units)
    const openings = await openingsOf(call.trx, units, call.today)
    const duties = new Map<UnitId, OnDuty>()
    for (const unit of units) duties.set(unit, await onDutyNow(call, unit))
    const opened = (unit: UnitId) => ({
      phones: phones.get(unit) ?? [],
      opening: openings.get(unit),
      onDuty: duties.get(unit) ?? null,
    })
    return { teams: teams.map((team) => headOf(call, { team, sender, ...opened(team.unit) })) }
  }),
  handle(teamReach, async (call, { unit }) => {
    const { teams, sender } = await reachableTeams(call)
    const team = teams.find((one) => one.unit === unit)
    if (team === undefined) throw new Refused('referral.teamUnknown', { status: 404, field: 'unit' })
    const phones = (await unitPhones(call.trx, [unit])).get(unit) ?? []
    const opening = await openingOf(call.trx, unit, call.today)
    const onDuty = await onDutyNow(call, unit)
    const { model } = team
    return {
      ...headOf(call, { team, sender, phones, opening, onDuty }),
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
  readonly onDuty: OnDuty
}

function headOf(call: Call, { team, sender, phones, opening, onDuty }: Head) {
  const phoneNow = phoneAt(phones, call.now) ?? null
  return {
    unit: team.unit,
    name: team.name,
    modelName: team.model.name,
    purpose: team.model.purpose,
    contactTeam: team.model.words.contactTeam,
    phoneNow,
    opensAt: phoneNow === null ? (opensNext(phones, call.now)?.at ?? null) : null,
    reading: readingOf(opening, call.now),
    onDuty,
    mayWrite: mayWrite(team.model, sender.caller),
    stayReport: mayReport(team.model, sender.caller)
      ? visitByOf(team, opening?.said ? opening : null, call.now)
      : null,
  }
}

type OnDuty = { name: string; title: string; until: Instant } | null

/** Who carries a team's duty phone now, by name; a phone that answers is called whoever holds it. */
async function onDutyNow({ trx, now }: Call, unit: UnitId): Promise<OnDuty> {
  const { holder } = await dutyAt(trx, unit, now)
  if (holder === null) return null
  const [who] = await colleaguesNamed(trx, unit, [holder.staff])
  return who === undefined ? null : { name: who.name, title: who.title, until: holder.until }
}

function readingOf(opening: StatedOpening | undefined, now: Instant) {
  if (opening === undefined || opening.said === null) return null
  return { ...readingAt(opening, now), otherwise: opening.otherwise }
}
