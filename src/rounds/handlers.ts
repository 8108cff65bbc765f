import { type Call, type Change, type Handled, handle } from '../door/call.ts'
import { colleaguesOf } from '../enrolments/holder-store.ts'
import { personsWithPlace } from '../exchanges/person-in-list-store.ts'
import type { EntryBody } from '../records/entry.ts'
import { entryReader } from '../records/read-handlers.ts'
import { timeline, timelineCount } from '../records/timeline-store.ts'
import { viewOf } from '../records/view-rules.ts'
import { Refused } from '../shared/refused.ts'
import { roundOverview, roundPerson, roundPrint, roundRead, roundToday, stateRoundTimes } from './api.ts'
import { type EnrolledFacts, enrolledFacts, sinceOf, toldAbout } from './facts-store.ts'
import type { WorrySaid } from './round.ts'
import {
  lastMinutes,
  lockRounds,
  minutesOf,
  openRound,
  personsIn,
  type RoundPersonRow,
  roundById,
  roundsOf,
  type StoredRound,
} from './round-store.ts'
import { allowedOnRound, heardBy, roundOrder, timesOn } from './rules.ts'
import { insertTimes, timesConcerning, timesOf, unitsToMeet } from './time-store.ts'
import { worriesOf } from './worry-store.ts'

/** So many rounds are told of before the one that is on. */
const EARLIER = 10
/** So many changes are shown of a person; how many there are is always said. */
const CHANGES = 30

/** What is asked about rounds: the order, the one that is on, the minutes. */
export const roundReadHandlers: readonly Handled[] = [
  handle(roundOverview, async (call) => {
    const { trx, reader, today } = call
    const all = await roundsOf(trx, reader.unit, EARLIER + 1)
    const open = all.find(({ endedAt }) => endedAt === null)
    const rows = await proposed(call)
    const persons = await personsWithPlace(
      call,
      rows.map(({ person }) => person),
    )
    const stated = await timesOf(trx, reader.unit)
    return {
      open: open === undefined ? null : headOf(open, { call, open }),
      earlier: all.filter((one) => one !== open).map((one) => headOf(one, { call, open })),
      rows: rows.flatMap(({ person: id, worry, reasons }) => {
        const person = persons.get(id)
        return person === undefined ? [] : [{ person, worry, reasons }]
      }),
      colleagues: await colleaguesOf(trx, { unit: reader.unit, today }),
      units: await unitsToMeet(trx, today),
      times: stated?.times ?? [],
      today: timesOn(stated?.times ?? [], today),
      said: stated?.said ?? null,
      allowed: allowedOnRound(null, {
        staff: reader.staff,
        anotherIsOpen: open !== undefined,
        now: call.now,
      }),
    }
  }),
  handle(roundToday, async ({ trx, reader, today }) => {
    const concerning = await timesConcerning(trx, reader.unit)
    const open = await openRound(trx, reader.unit)
    return {
      times: concerning.flatMap(({ unit, unitName, times }) =>
        timesOn(times, today).map((time) => ({ ...time, team: unitName, own: unit === reader.unit })),
      ),
      open: open === undefined ? null : { round: open.id, ...countOf(open), startedBy: open.startedBy },
    }
  }),
  handle(roundRead, async (call, { round: id }) => {
    const { trx, reader } = call
    const round = await ownRound(call, id)
    const open = await openRound(trx, reader.unit)
    const rows = await personsIn(trx, id)
    const ids = rows.map(({ person }) => person)
    const persons = await personsWithPlace(call, ids)
    const worries = await worriesOf(trx, { unit: reader.unit, persons: ids })
    const minutes = await minutesOf(
      trx,
      rows.flatMap(({ record }) => record ?? []),
    )
    const joining = round.endedAt === null ? await newcomers(call, round, rows) : []
    const joiners = await personsWithPlace(
      call,
      joining.map(({ person }) => person),
    )
    return {
      ...headOf(round, { call, open }),
      newcomers: joining.flatMap(({ person }) => joiners.get(person) ?? []),
      rows: rows.flatMap(({ person: one, record, enrolment: _, ...row }) => {
        const person = persons.get(one)
        if (person === undefined) return []
        const decided = record === null ? null : decidedIn(minutes.get(record)?.body)
        return [{ ...row, person, worry: worries.get(one) ?? null, decided }]
      }),
    }
  }),
  handle(roundPerson, async (call, { person }) => {
    const { trx, reader } = call
    const known = await sinceOf(trx, { person, unit: reader.unit })
    if (known === undefined) throw new Refused('round.notEnrolled', { status: 404 })
    const filter = {
      person,
      units: [reader.unit],
      writtenSince: known.since,
      notKinds: ['roundNote', 'worry'] as const,
    }
    const [entries, count, worries, record, shownTo] = [
      await timeline(trx, { ...filter, limit: CHANGES }),
      await timelineCount(trx, filter),
      await worriesOf(trx, { unit: reader.unit, persons: [person] }),
      await lastMinutes(trx, { person, unit: reader.unit }),
      await entryReader(call, person),
    ]
    const minutes = await minutesOf(trx, record === null ? [] : [record])
    return {
      person,
      ...known,
      changes: entries.map((entry) => viewOf(entry, shownTo)),
      count,
      lastDecided: record === null ? null : decidedIn(minutes.get(record)?.body),
      worry: worries.get(person) ?? null,
    }
  }),
  handle(roundPrint, async (call, { round }) => {
    await ownRound(call, round)
    const rows = await personsIn(call.trx, round)
    return { persons: rows.map(({ person }) => person) }
  }),
  handle(stateRoundTimes, async (change, { times, over }) => {
    const { trx, reader, now, id } = change
    const by = staffOf(change)
    if (times.some(({ from, to }) => to <= from))
      throw new Refused('round.endsBefore', { status: 422, field: 'times' })
    await lockRounds(trx, reader.unit)
    const stated = await timesOf(trx, reader.unit)
    if ((stated?.said.id ?? null) !== over) throw new Refused('command.stale', { status: 409, field: 'over' })
    await insertTimes(trx, { id, unit: reader.unit, times, by, name: reader.name, at: now })
    change.emit(`unit:${reader.unit}`)
    return { id }
  }),
]

type Proposed = ReturnType<typeof roundOrder>[number] & Pick<EnrolledFacts, 'enrolment'>

/** Everybody enrolled, in the order in which a round that began now would take them. */
export async function proposed(call: Call): Promise<Proposed[]> {
  const { trx, reader, now } = call
  const enrolled = await enrolledFacts(trx, { unit: reader.unit, now })
  const ids = enrolled.map(({ person }) => person)
  const persons = await personsWithPlace(call, ids)
  const worries = await worriesOf(trx, { unit: reader.unit, persons: ids })
  const ordered = roundOrder(
    enrolled.map((one) => ({
      ...one,
      name: persons.get(one.person)?.name ?? '',
      worry: sinceEnrolled(worries.get(one.person), one),
    })),
  )
  const enrolments = new Map(enrolled.map((one) => [one.person, one.enrolment]))
  return ordered.flatMap((one) => {
    const enrolment = enrolments.get(one.person)
    return enrolment === undefined ? [] : [{ ...one, enrolment }]
  })
}

/** Who has been enrolled since a round began: those of whom its guests may hear, in the proposed order. */
export async function newcomers(
  call: Call,
  round: StoredRound,
  rows: readonly Pick<RoundPersonRow, 'person'>[],
): Promise<(Proposed & { readonly notFor: string[] })[]> {
  const there = new Set(rows.map(({ person }) => person))
  const fresh = (await proposed(call)).filter(({ person }) => !there.has(person))
  const guests = round.participants.filter(({ staff }) => staff === null)
  const heard = heardBy(await toldAbout(call.trx, fresh), guests)
  return fresh.flatMap((one) => {
    const notFor = heard.get(one.person)
    return notFor === undefined ? [] : [{ ...one, notFor: [...notFor] }]
  })
}

/** What was said in an earlier enrolment was about another time. */
function sinceEnrolled(worry: WorrySaid | undefined, { enrolledAt }: EnrolledFacts): WorrySaid | null {
  return worry === undefined || worry.at < enrolledAt ? null : worry
}

/** A round of the reader's own unit; of another unit there is none. */
export async function ownRound({ trx, reader }: Call, id: string): Promise<StoredRound> {
  const round = await roundById(trx, { id, unit: reader.unit })
  if (round === undefined) throw new Refused('access.notFound', { status: 404 })
  return round
}

/** Rounds are gone by people, never by machines. */
export function staffOf({ reader }: Pick<Change, 'reader'>) {
  if (reader.staff === null) throw new Refused('access.noPermission', { status: 403 })
  return reader.staff
}

function countOf({ gone, total }: StoredRound) {
  return { gone, total }
}

function headOf(round: StoredRound, { call, open }: { call: Call; open: StoredRound | undefined }) {
  const { id, startedAt, startedBy, endedAt, endedBy, participants } = round
  const anotherIsOpen = open !== undefined && open.id !== id
  const allowed = allowedOnRound(round, { staff: call.reader.staff, anotherIsOpen, now: call.now })
  return { round: id, startedAt, startedBy, endedAt, endedBy, participants, ...countOf(round), allowed }
}

/** The words under the last heading of minutes: what was decided. */
function decidedIn(body: EntryBody | undefined): string | null {
  return body?.sections.at(-1)?.text ?? null
}
