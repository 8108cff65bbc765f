import type { Call, Handled } from '../door/call.ts'
import { handle } from '../door/call.ts'
import type { UnitChoice } from '../enrolments/choice.ts'
import { openEnrolment, toldOf } from '../enrolments/store.ts'
import { unitsToTell } from '../enrolments/unit-store.ts'
import { personsInList } from '../exchanges/person-in-list-store.ts'
import { unitPhones } from '../organisation/unit-store.ts'
import { ifWorseOf } from '../plans/store.ts'
import type { PersonId, UnitId } from '../shared/id.ts'
import { later } from '../shared/instant.ts'
import { type PhoneHours, phoneAt } from '../shared/phone-hours.ts'
import { Refused } from '../shared/refused.ts'
import { plan as planTexts } from '../shared/texts/sv/plan.ts'
import {
  type NightConcernRow,
  type NightReportRow,
  nightPrepare,
  nightPrint,
  nightSent,
  nightTonight,
} from './api.ts'
import { concernsAt, type StoredConcern } from './concern-store.ts'
import { staffedAt } from './on-call-store.ts'
import { answersTo, lastOnCall, reportsSince, type StoredReport, sendingsOf } from './report-store.ts'
import { allowedOnReport, byConcern, mayTellHappened, nightOf, nightsUntilWork, onCallFor } from './rules.ts'

/** What ended so long ago is told no more here; it stands in the record. */
const SHOWN_MS = 26 * 3_600_000

/** What is asked about concerns for the night, on both sides. */
export const nightReadHandlers: readonly Handled[] = [
  handle(nightPrepare, async (call, { person }) => {
    const { trx, reader, now, today } = call
    const who = (await personsInList(trx, [person])).get(person)
    if (who === undefined) throw new Refused('access.notFound', { status: 404 })
    const units: readonly UnitChoice[] = await unitsToTell(trx, { person, today, here: reader })
    const municipal = units.filter(({ party }) => party.kind === 'municipality')
    const onCall = units.filter(({ kind, party }) => kind === 'clinic' && party.kind !== 'municipality')
    const told = await unitsTold(call, person)
    const homeCare = municipal.filter(({ unit, kind }) => kind === 'home-care' && told.includes(unit))
    const night = nightOf(now)
    const last = await lastOnCall(trx, { owner: reader.owner })
    const staffed = await staffedAt(
      trx,
      onCall.map(({ unit }) => unit),
      night,
    )
    const chosen = onCallFor(
      onCall.map(({ unit }) => ({ unit, staffed: staffed.get(unit) ?? null, isLast: unit === last })),
    )
    const doctor = onCall.find(({ unit }) => unit === chosen)
    const plan = await ifWorseOf(trx, { person, units: call.units })
    const under = (heading: string) => plan.find((section) => section.heading === heading)?.text ?? ''
    const standing = (await reportsSince(trx, { unit: reader.unit, after: now, person })).find(
      ({ state }) => state === 'standing',
    )
    return {
      person: who,
      night,
      nights: nightsUntilWork(night),
      watch: under(planTexts.ifWorse.headings.signs),
      call: under(planTexts.ifWorse.headings.call),
      municipal,
      onCall,
      proposed: [...homeCare, ...(doctor === undefined ? [] : [doctor])].map(({ unit }) => unit),
      withoutHomeCare: homeCare.length === 0,
      sender: { owner: reader.owner, kind: reader.ownerKind, area: reader.area },
      standing: standing === undefined ? null : ((await shown(call, [standing]))[0] ?? null),
    }
  }),
  handle(nightPrint, async ({ trx, reader, now }) => {
    const after = later(now, -SHOWN_MS)
    const came = await concernsAt(trx, { unit: reader.unit, after })
    const sent = await reportsSince(trx, { unit: reader.unit, after })
    return { persons: [...new Set([...came, ...sent].map(({ person }) => person))] }
  }),
  handle(nightSent, async (call) => {
    const { trx, reader, now } = call
    const rows = await shown(
      call,
      await reportsSince(trx, { unit: reader.unit, after: later(now, -SHOWN_MS) }),
    )
    const waits = (row: NightReportRow) => row.answers.some(({ receiptedBy }) => receiptedBy === null)
    return {
      rows: rows.toSorted((a, b) => Number(waits(b)) - Number(waits(a)) || byConcern(a, b)),
      unread: rows.filter(waits).length,
    }
  }),
  handle(nightTonight, async (call) => {
    const { trx, reader, now } = call
    const all = await concernsAt(trx, { unit: reader.unit, after: later(now, -SHOWN_MS) })
    const persons = await personsInList(
      trx,
      all.map(({ person }) => person),
    )
    const rows = all.flatMap((one): NightConcernRow[] => {
      const person = persons.get(one.person)
      if (person === undefined || one.state === 'replaced' || isOver(one, call)) return []
      const before = all.filter((other) => other.report === one.report && other.number < one.number)
      return [concernRow(call, one, { person, before })]
    })
    return { rows: rows.toSorted(byConcern), unread: rows.filter(({ readBy }) => readBy === null).length }
  }),
]

/** Read, and nothing more to tell: withdrawn, or its morning has come and it is answered. */
function isOver(one: StoredConcern, { now }: Call): boolean {
  if (one.readBy === null) return false
  if (one.state === 'withdrawn') return one.endsAt <= now
  return one.endsAt <= now && one.happened !== null && later(one.endsAt, 5 * 3_600_000) <= now
}

function concernRow(
  { reader, now }: Call,
  one: StoredConcern,
  { person, before }: { person: NightConcernRow['person']; before: readonly StoredConcern[] },
): NightConcernRow {
  const { message, from, night, endsAt, level, said, number, at, readBy, readAt, happened } = one
  const { withdrawnWhy } = one
  const tells = mayTellHappened(
    { state: one.state, endsAt, happenedAt: happened?.at ?? null },
    { staff: reader.staff, now },
  )
  return {
    ...{
      message,
      person,
      from,
      night,
      endsAt,
      level,
      said,
      number,
      at,
      readBy,
      readAt,
      happened,
      withdrawnWhy,
    },
    state: one.state === 'withdrawn' ? 'withdrawn' : 'standing',
    before: before.map((old) => ({ number: old.number, at: old.at, said: old.said })),
    allowed: [
      ...(readBy === null ? ['exchange.receipt' as const] : []),
      ...(tells ? ['nightReport.happened' as const] : []),
    ],
  }
}

/** Reports as their own unit sees them: the version that stands, where it went, and what came back. */
async function shown(call: Call, reports: readonly StoredReport[]): Promise<NightReportRow[]> {
  const { trx, reader, now } = call
  const ids = reports.map(({ id }) => id)
  const [sendings, answers] = [await sendingsOf(trx, ids), await answersTo(trx, reader.unit, ids)]
  const persons = await personsInList(
    trx,
    reports.map(({ person }) => person),
  )
  const phones = await unitPhones(trx, [...new Set(sendings.map(({ unit }) => unit))])
  return reports.flatMap(({ id, person: of, entry: _, visit, ...rest }) => {
    const person = persons.get(of)
    if (person === undefined) return []
    const mine = sendings.filter((one) => one.report === id && one.number === rest.number)
    return [
      {
        report: id,
        person,
        ...rest,
        receivers: mine.map(({ unit, name, sentAt, readBy, readAt }) => {
          const hours: readonly PhoneHours[] = phones.get(unit) ?? []
          return { unit, name, sentAt, readBy, readAt, phoneNow: phoneAt(hours, now) ?? null }
        }),
        answers: answers
          .filter((one) => one.report_id === id)
          .map((one) => ({
            message: one.message_id,
            from: one.from_name,
            what: one.what,
            words: one.words,
            at: one.answered_at,
            receiptedBy: one.receipted_name,
          })),
        allowed: allowedOnReport({ ...rest, visit }, { staff: reader.staff, now }),
      },
    ]
  })
}

/** The units that the own team keeps informed of a person, on a ground that somebody gave. */
async function unitsTold({ trx, reader }: Call, person: PersonId): Promise<readonly UnitId[]> {
  const enrolment = await openEnrolment(trx, { person, unit: reader.unit })
  if (enrolment === undefined) return []
  return (await toldOf(trx, enrolment.id)).map(({ unit }) => unit)
}
