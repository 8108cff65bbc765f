import type { z } from 'zod'
import { relate } from '../access/care-relation-store.ts'
import { type Change, type Handled, handle } from '../door/call.ts'
import { openingOf } from '../duty/opening-store.ts'
import type { Telling } from '../enrolments/telling.ts'
import { sendMessage } from '../exchanges/message-store.ts'
import { lockedReport } from '../night-reports/report-store.ts'
import { nightOf } from '../night-reports/rules.ts'
import { withdrawNight, writeNight } from '../night-reports/write-handlers.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import { received } from '../referrals/deliver-handlers.ts'
import { threadOf } from '../referrals/referral.ts'
import { sendToTeam, writableTeam } from '../referrals/sending-handlers.ts'
import { sentVarsel } from '../referrals/sent-store.ts'
import type { VisitBy } from '../referrals/stay.ts'
import { visitByOf } from '../referrals/stay-rules.ts'
import { mayReport } from '../referrals/team-rules.ts'
import type { Team } from '../referrals/team-store.ts'
import { lockUndecided, withdrawAtTeam } from '../referrals/withdraw-store.ts'
import { type Day, dayOf, daysBetween } from '../shared/day.ts'
import type { CommandId, PersonId, ProcessId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { stayReport as texts } from '../shared/texts/sv/stay-report.ts'
import { stayCorrect, staySend, stayWithdraw } from './api.ts'
import { groundFor, nightTellings, settled } from './parties-handlers.ts'
import { lockedStay, putStay, type StoredStay, situationOf } from './report-store.ts'
import { allowedOnStay, takesPartUntil } from './rules.ts'
import type { StayAction, UntilShown } from './stay-report.ts'
import { changeVisit, insertVisit } from './visit-store.ts'
import { nightWords, untilSections, visitWords } from './wording-rules.ts'

type SendInput = z.output<(typeof staySend)['input']>

/** What the reporter does: sends to all three in one act, corrects it, takes it back. */
export const stayWriteHandlers: readonly Handled[] = [
  handle(staySend, async (call, input) => {
    const { team, visit } = await promisedVisit(call, input)
    const { until, medical, nurses } = await settled(call, input)
    const ground = groundFor(call, team, input.will)
    const to = nightTellings(call, { nurses, medical, team: team.unit, will: input.will })
    const night = to.length === 0 ? null : derivedId<'report'>(call.id, 'night')
    await toTeam(call, input, { team, visit, until, ground, night })
    if (night !== null)
      await tellNight(call, {
        ...{ night, until, to, person: input.person, team: team.unit },
        ...{ visit: visitWords(visit), day: visit.day, situation: input.sbar.situation },
      })
    await takesPart(call, { person: input.person, due: visit.due })
    const { agrees, necessary, otherwise, statement } = input.will
    await putStay(call.trx, {
      ...stayOf(call, input),
      team: team.unit,
      teamName: team.name,
      visit,
      until,
      will: { agrees, necessary, otherwise, statement },
      night,
    })
    return { report: input.report, number: 1, version: call.id }
  }),
  handle(stayCorrect, async (call, input) => {
    const before = await asSeen(call, input)
    may(call, before, 'stayReport.correct')
    const { nightUnit } = before.until
    const nurses = nightUnit === null ? (input.nurses ?? null) : { stand: nightUnit }
    const now = await settled(call, { person: before.person, until: input.until, nurses })
    const visit = visitWords(before.visit)
    const sections = untilSections(now.until, visit)
    await writeEntry(call, {
      id: input.entry,
      person: before.person,
      kind: 'referralSent',
      signing: 'signed',
      body: { sections, data: { thread: input.report } },
    })
    const to = nightTellings(call, { ...now, team: before.team, will: before.will })
    const changed = { ...before, ...versionOf(call, input), until: now.until }
    const after = { ...changed, night: await nightAgain(call, { changed, visit, to }) }
    await toTeamAgain(call, after, { kind: 'supplement', title: texts.message.corrected, sections })
    await putStay(call.trx, { ...after, owner: call.reader.owner, unit: call.reader.unit })
    return { report: before.id, number: after.number, version: call.id }
  }),
  handle(stayWithdraw, async (call, input) => {
    const before = await asSeen(call, input)
    may(call, before, 'stayReport.withdraw')
    const after = { ...before, ...versionOf(call, input), state: 'withdrawn' as const }
    const sections = [{ heading: texts.headings.withdrawn, text: input.why }]
    await writeEntry(call, {
      id: input.entry,
      person: before.person,
      kind: 'referralSent',
      signing: 'signed',
      body: { sections, data: { thread: input.report } },
    })
    await toTeamAgain(call, after, { kind: 'withdrawal', title: texts.message.withdrawn, sections })
    const standing = await nightStands(call, before)
    if (standing !== null) {
      await withdrawNight(call, {
        report: standing.id,
        entry: derivedId<'entry'>(call.id, 'night'),
        person: before.person,
        sees: standing.number,
        why: input.why,
        withStay: true,
      })
    }
    await putStay(call.trx, { ...after, owner: call.reader.owner, unit: call.reader.unit })
    return { report: before.id, number: after.number, version: call.id }
  }),
]

/** The team and its visit as they are now; refuses another road than the one that the reporter was shown. */
async function promisedVisit(call: Change, input: SendInput): Promise<{ team: Team; visit: VisitBy }> {
  const { team, sender } = await writableTeam(call, input.team)
  if (!mayReport(team.model, sender.caller)) throw new Refused('stayReport.notTaken', { status: 403 })
  const opening = await openingOf(call.trx, team.unit, call.today)
  const visit = visitByOf(team, opening.said === null ? null : opening, call.now)
  if (visit === null) throw new Refused('stayReport.noVisit', { status: 409, field: 'team' })
  if (input.waits === 'no') {
    const data = { who: opening.otherwise?.who ?? '1177' }
    throw new Refused('stayReport.tooLate', { status: 409, field: 'waits', data })
  }
  if (visit.due > input.sawDue) throw new Refused('stayReport.visitMoved', { status: 409, field: 'sawDue' })
  return { team, visit }
}

function stayOf({ reader, now }: Change, input: SendInput) {
  return {
    id: input.report,
    owner: reader.owner,
    unit: reader.unit,
    person: input.person,
    number: 1,
    state: 'standing' as const,
    entry: input.entry,
    sentAt: now,
    by: `${reader.name}, ${reader.title}`,
    at: now,
  }
}

/** The team's part: its referral with the visit as deadline, and what is settled until then. */
async function toTeam(
  call: Change,
  input: SendInput,
  given: {
    team: Team
    visit: VisitBy
    until: UntilShown
    ground: ReturnType<typeof groundFor>
    night: string | null
  },
): Promise<void> {
  const { reader, now } = call
  const { team, visit, until, ground, night } = given
  const { informed, agrees, notInformedWhy, statement } = input.will
  await sendToTeam(call, team, {
    input: {
      referral: input.report,
      entry: input.entry,
      person: input.person,
      unit: team.unit,
      phone: input.phone,
      sbar: input.sbar,
      reason: input.reason,
      urgency: team.model.stayReports?.urgency ?? '',
      gates: input.gates,
      told: input.until.homeCare === 'unknown' ? {} : { homeCare: input.until.homeCare === 'yes' },
      consent: { informed, agrees, notInformedWhy },
      ground,
      ...(statement === '' ? {} : { statement }),
      disclose: [],
    },
    until: untilSections(until, visitWords(visit)),
    visitBy: visit.due,
    also: (trx, { owner, unit }) =>
      insertVisit(trx, {
        id: input.report,
        owner,
        unit,
        person: input.person,
        from: `${reader.name}, ${reader.title}, ${reader.unitName}`,
        phone: input.phone,
        due: visit.due,
        until,
        night,
        at: now,
      }),
  })
}

/** What the night is told of one who stays at home. */
interface ForNight {
  readonly night: string
  readonly person: PersonId
  readonly team: UnitId
  readonly until: UntilShown
  /** When the team comes, in words, and on which day. */
  readonly visit: string
  readonly day: Day
  readonly situation: string
  readonly to: Telling[]
}

/** The night's part: a concern that stands until the morning of the visit, and that the team gets the answer of, too. */
async function tellNight(call: Change, given: ForNight): Promise<void> {
  const { night, person, team, until, visit, day, situation, to } = given
  await writeNight(call, {
    report: night,
    entry: derivedId<'entry'>(call.id, 'night'),
    person,
    sees: 0,
    level: 'worried',
    said: nightWords(until, { visit, situation }),
    nights: Math.max(daysBetween(nightOf(call.now), day), 1),
    tell: to,
    visit: team,
  })
}

/** The night hears of a correction; where nobody had been told for it, those whom the correction names. Gives its id. */
async function nightAgain(
  call: Change,
  { changed, visit, to }: { changed: StoredStay; visit: string; to: Telling[] },
): Promise<string | null> {
  const { person, team, until, night } = changed
  const standing = await nightStands(call, changed)
  if (standing !== null) {
    await writeNight(call, {
      report: standing.id,
      entry: derivedId<'entry'>(call.id, 'night'),
      person,
      sees: standing.number,
      level: standing.level,
      said: nightWords(until, { visit, situation: standing.said.why }),
      nights: daysBetween(standing.night, dayOf(standing.endsAt)),
      tell: to,
      visit: team,
    })
    return night
  }
  if (night !== null || to.length === 0) return night
  const first = derivedId<'report'>(call.id, 'night')
  const situation = await situationOf(call.trx, { id: changed.id, unit: call.reader.unit })
  await tellNight(call, {
    ...{ night: first, person, team, until, to, visit, situation },
    day: changed.visit.day,
  })
  return first
}

/**
 * Who has left a person at home takes part in the care until it is off the unit's list, so that it can be mended also
 * when the contact in the night has ended; of a protected person nothing more is shown than the contact showed.
 */
async function takesPart(call: Change, { person, due }: { person: PersonId; due: Instant }): Promise<void> {
  const { trx, reader, now } = call
  await relate(trx, {
    owner: reader.owner,
    unit: reader.unit,
    person,
    reason: 'declared',
    statement: texts.message.title,
    from: now,
    until: takesPartUntil(due),
  })
}

/** The report as its writer saw it, its turn taken. */
async function asSeen(
  call: Change,
  input: { report: ProcessId; person: StoredStay['person']; sees: number },
): Promise<StoredStay> {
  const found = await lockedStay(call.trx, { id: input.report, unit: call.reader.unit })
  if (found === undefined || found.person !== input.person)
    throw new Refused('access.notFound', { status: 404 })
  if (found.number !== input.sees) throw new Refused('command.stale', { status: 409, field: 'sees' })
  if (found.state === 'withdrawn') throw new Refused('stayReport.over', { status: 409 })
  return found
}

/** Refuses what is no longer open: of what the team has read or decided, or whose visit should have been. */
function may(call: Change, found: StoredStay, action: StayAction): void {
  const { reader, now } = call
  if (allowedOnStay(found, { staff: reader.staff, now }).includes(action)) return
  const late = action === 'stayReport.correct'
  throw new Refused(late ? 'stayReport.decided' : 'stayReport.alreadyRead', { status: 409 })
}

function versionOf({ reader, now }: Change, input: { entry: StoredStay['entry']; sees: number }) {
  return { number: input.sees + 1, entry: input.entry, by: `${reader.name}, ${reader.title}`, at: now }
}

/** A later version in the same thread, while the team has not read the first; both sides change or neither does. */
async function toTeamAgain(
  call: Change,
  after: StoredStay,
  given: {
    kind: 'supplement' | 'withdrawal'
    title: string
    sections: { heading: string; text: string }[]
  },
): Promise<void> {
  const { kind, title, sections } = given
  const thread = threadOf(after.id)
  const sent = await sentVarsel(call.trx, { thread, unit: call.reader.unit })
  if (sent === undefined) throw new Refused('access.notFound', { status: 404 })
  await sendMessage(call, {
    id: derivedId<'message'>(call.id, 'again'),
    thread,
    person: after.person,
    kind,
    to: after.team,
    entry: after.entry,
    ground: sent.ground,
    statement: sent.statement ?? undefined,
    snapshotVersion: 1,
    snapshot: { title, sections },
    version: call.id,
    evenClosed: true,
    deliver: async (trx, receiver) => {
      if (kind === 'supplement') await lockUndecided(trx, after.id)
      else await takeBack(call, trx, after)
      await received(call, { trx, receiver, person: after.person, process: after.id, sections })
      const { id, number, state, until, night } = after
      await changeVisit(trx, { id, number, state, until, night })
    },
  })
  call.emit(`unit:${call.reader.unit}`)
  call.emit(`unit:${after.team}`)
}

async function takeBack(call: { id: CommandId; now: Change['now'] }, trx: Change['trx'], after: StoredStay) {
  await withdrawAtTeam(trx, { referral: after.id, by: after.by, version: call.id, at: call.now })
}

/** The night's part while its morning has not come; null afterwards, and where nobody was told. */
async function nightStands(call: Change, before: StoredStay) {
  if (before.night === null) return null
  const night = await lockedReport(call.trx, { id: before.night, unit: call.reader.unit })
  return night === undefined || night.endsAt <= call.now ? null : night
}
