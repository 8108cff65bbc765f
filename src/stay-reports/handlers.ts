import { type Call, type Handled, handle } from '../door/call.ts'
import { readingAt } from '../duty/opening-rules.ts'
import { openingOf, openingsOf } from '../duty/opening-store.ts'
import { partyOf } from '../enrolments/handlers.ts'
import { personsInList } from '../exchanges/person-in-list-store.ts'
import { answersTo, sendingsOf } from '../night-reports/report-store.ts'
import { unitPhones } from '../organisation/unit-store.ts'
import { visitByOf } from '../referrals/stay-rules.ts'
import { mayReport, serves } from '../referrals/team-rules.ts'
import { senderOf, teamsOn } from '../referrals/team-store.ts'
import { phoneAt } from '../shared/phone-hours.ts'
import { Refused } from '../shared/refused.ts'
import { type StaySentRow, type StayVisitRow, stayDue, stayMedical, stayPrepare, staySent } from './api.ts'
import { partiesOf, withPhones } from './parties-handlers.ts'
import { type StoredStay, staysSince } from './report-store.ts'
import { allowedOnStay, shownSince } from './rules.ts'
import { visitsDue } from './visit-store.ts'

/** What is asked about reports that persons stay at home, at the reporter's and at the team's. */
export const stayReadHandlers: readonly Handled[] = [
  handle(stayPrepare, async (call, input) => {
    const { trx, now, today } = call
    const person = (await personsInList(trx, [input.person])).get(input.person)
    if (person === undefined) throw new Refused('access.notFound', { status: 404 })
    const [teams, sender] = [await teamsOn(trx, today), await senderOf(trx, call.reader)]
    const team = teams.find((one) => one.unit === input.team && serves(one.municipality, sender.municipality))
    if (team === undefined) throw new Refused('referral.teamUnknown', { status: 404, field: 'team' })
    if (!mayReport(team.model, sender.caller)) throw new Refused('stayReport.notTaken', { status: 403 })
    const opening = await openingOf(trx, team.unit, today)
    const visit = visitByOf(team, opening.said === null ? null : opening, now)
    if (visit === null) throw new Refused('stayReport.noVisit', { status: 409, field: 'team' })
    const { medical, nurses } = await partiesOf(call, input.person)
    return {
      person,
      visit,
      medical: await withPhones(call, medical),
      nurses: await withPhones(call, nurses),
      sender: partyOf(call.reader),
      team: team.party,
    }
  }),
  handle(stayMedical, async (call, { person }) => {
    const { medical, nurses } = await partiesOf(call, person)
    return {
      person,
      medical: await withPhones(call, medical),
      nurses: await withPhones(call, nurses),
    }
  }),
  handle(staySent, async (call) => {
    const { trx, reader, now } = call
    const stays = await staysSince(trx, { unit: reader.unit, after: shownSince(now) })
    return { rows: await sentRows(call, stays) }
  }),
  handle(stayDue, async (call) => {
    const { trx, reader } = call
    const visits = await visitsDue(trx, reader.unit)
    const answers = await answersOf(
      call,
      visits.map((one) => one.night_report_id),
    )
    const persons = await personsInList(
      trx,
      visits.map((one) => one.person_id),
    )
    const rows = visits.flatMap((one): StayVisitRow[] => {
      const person = persons.get(one.person_id)
      if (person === undefined) return []
      return [
        {
          report: one.referral,
          person,
          from: one.from_name,
          phone: one.from_phone,
          due: one.visit_due,
          until: one.until,
          number: one.number,
          receivedAt: one.received_at,
          readBy: one.receipted_name,
          answers: answers(one.night_report_id),
        },
      ]
    })
    return { rows }
  }),
]

/** What happened in the nights, by the night's own id. */
async function answersOf({ trx, reader }: Call, nights: readonly (string | null)[]) {
  const rows = await answersTo(
    trx,
    reader.unit,
    nights.filter((id) => id !== null),
  )
  return (night: string | null) =>
    rows
      .filter((one) => one.report_id === night)
      .map((one) => ({
        message: one.message_id,
        from: one.from_name,
        what: one.what,
        words: one.words,
        at: one.answered_at,
        receiptedBy: one.receipted_name,
      }))
}

/** Reports as their own unit sees them: who has read, and what came back. */
async function sentRows(call: Call, stays: readonly StoredStay[]): Promise<StaySentRow[]> {
  const { trx, reader, now } = call
  const nights = stays.flatMap(({ night }) => (night === null ? [] : [night]))
  const [sendings, answers] = [await sendingsOf(trx, nights), await answersOf(call, nights)]
  const persons = await personsInList(
    trx,
    stays.map(({ person }) => person),
  )
  const units = [...stays.map(({ team }) => team), ...sendings.map(({ unit }) => unit)]
  const phones = units.length === 0 ? new Map() : await unitPhones(trx, [...new Set(units)])
  const openings = await openingsOf(
    trx,
    stays.map(({ team }) => team),
    call.today,
  )
  return stays.flatMap((stay): StaySentRow[] => {
    const person = persons.get(stay.person)
    if (person === undefined) return []
    const latest = Math.max(
      0,
      ...sendings.filter((one) => one.report === stay.night).map((one) => one.number),
    )
    const told = sendings.filter((one) => one.report === stay.night && one.number === latest)
    const opening = openings.get(stay.team)
    const reading = opening && opening.said !== null ? readingAt(opening, now) : null
    const team = { unit: stay.team, name: stay.teamName, readBy: stay.readBy, readAt: stay.readAt }
    return [
      {
        report: stay.id,
        person,
        team: stay.teamName,
        visit: stay.visit,
        until: stay.until,
        number: stay.number,
        state: stay.state,
        by: stay.by,
        sentAt: stay.sentAt,
        at: stay.at,
        readers: [team, ...told].map(({ unit, name, readBy, readAt }) => ({
          unit: name,
          readBy,
          readAt,
          phoneNow: phoneAt(phones.get(unit) ?? [], now) ?? null,
          opensAt: unit === stay.team && reading !== null && !reading.open ? reading.from : null,
        })),
        answers: answers(stay.night),
        allowed: allowedOnStay(stay, { staff: reader.staff, now }),
      },
    ]
  })
}
