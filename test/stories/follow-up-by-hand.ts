import { type Day, dayOf, instantAt } from '../../src/shared/day.ts'
import { asInstant } from '../../src/shared/instant.ts'
import { ms, type Raw } from './raw-rows.ts'

/** The tables that the figures come from. */
export const followUpTables = [
  'referral',
  'referral_decision',
  'process',
  'unit',
  'enrolment',
  'visit',
  'visit_staff',
  'visit_partner',
  'contact',
  'avoided_care',
  'entry',
  'assignment',
  'care_order',
] as const
export type Tables = Record<(typeof followUpTables)[number], Raw[]>

/** Whose figures, of which days, at what moment. */
export interface Question {
  readonly tables: Tables
  readonly unit: string
  readonly from: Day
  readonly to: Day
  readonly now: number
}

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** Counts of each key, as the answer's rows hold them. */
export function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** Median and ninth decile with linear interpolation, rounded so that two ways of dividing agree. */
export function spanOf(done: readonly number[], waits: readonly number[]) {
  const sorted = done.toSorted((a, b) => a - b)
  const at = (share: number) => {
    if (sorted.length === 0) return null
    const place = share * (sorted.length - 1)
    const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
    return round(low + (high - low) * (place - Math.floor(place)))
  }
  return {
    n: done.length,
    median: at(0.5),
    p90: at(0.9),
    waiting: waits.length,
    longestWait: waits.length === 0 ? null : round(Math.max(...waits)),
  }
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

const mean = (values: readonly number[]) => ({
  n: values.length,
  mean: values.length === 0 ? null : round(values.reduce((all, one) => all + one, 0) / values.length),
})

/** Every figure of a unit, counted by hand from whole tables: slow, plain, and written without the product's SQL. */
export function byHand({ tables, unit, from, to, now }: Question) {
  const start = Date.parse(instantAt(from, '00:00'))
  const end = Date.parse(instantAt(addOne(to), '00:00'))
  const within = (text: string | null | undefined) => ms(text) >= start && ms(text) < end
  const onDays = (day: string | null | undefined) => (day ?? '') >= from && (day ?? '') <= to
  const state = new Map(tables.process.map((row) => [row.id, row]))
  const own = (rows: readonly Raw[]) => rows.filter((row) => row.unit_id === unit)
  const referrals = own(tables.referral).filter((row) => within(row.received_at))
  const enrolments = own(tables.enrolment)
  const visits = own(tables.visit)
  const isMade = (visit: Raw) => ['documented', 'done'].includes(state.get(visit.id ?? null)?.state ?? '')
  const made = visits.filter((visit) => onDays(visit.day) && isMade(visit))
  const atHome = (visit: Raw) => visit.mode === 'home' || visit.mode === 'careHome'
  const wrong = new Set(tables.entry.filter((e) => e.correction === 'enteredInError').map((e) => e.record_id))
  const replaced = new Set(tables.entry.map((e) => e.replaces_id))
  const contacts = own(tables.contact).filter((c) => within(c.happened_at) && !wrong.has(c.record_id))
  const answers = own(tables.avoided_care).filter((a) => !replaced.has(a.entry_id) && !wrong.has(a.record_id))
  const asOf = Math.min(end, now)
  const wasEnrolled = (e: Raw) => ms(e.started_at) <= asOf && (e.ended_at === null || ms(e.ended_at) > asOf)
  const isPhysician = (staff: string | null | undefined, day: string) =>
    tables.assignment.some(
      (a) =>
        a.staff_id === staff &&
        a.unit_id === unit &&
        a.profession === 'physician' &&
        (a.valid_from ?? '') <= day &&
        (a.valid_to ?? '9999') >= day,
    )
  const firstVisits = referrals.map((r) => {
    const mine = enrolments.filter((e) => e.referral_id === r.id)
    const about = visits.filter(
      (v) => atHome(v) && [r.id, ...mine.map((e) => e.id)].includes(v.about_process_id),
    )
    const times = about
      .filter(isMade)
      .map((v) => ms(v.arrived_at ?? v.ended_at))
      .filter((at) => !Number.isNaN(at))
    const planned = about.some((v) =>
      ['asked', 'planned', 'arrived', 'notFound'].includes(state.get(v.id ?? null)?.state ?? ''),
    )
    return {
      r,
      at: times.length > 0 ? Math.min(...times) : null,
      waits: planned || mine.some((e) => e.ended_at === null),
    }
  })
  const answersTo = referrals.map((r) => {
    const times = tables.referral_decision
      .filter((d) => d.referral_id === r.id)
      .map((d) =>
        d.call_back_task_id === null
          ? d.decided_at
          : (state.get(d.call_back_task_id ?? null)?.closed_at ?? null),
      )
      .filter((at): at is string => at !== null && at !== undefined)
    return {
      r,
      at: times.length > 0 ? Math.min(...times.map(ms)) : null,
      waits: state.get(r.id ?? null)?.closed_at === null,
    }
  })
  const receipts = referrals
    .filter((r) => r.source === 'account')
    .map((r) => ({
      r,
      at: r.receipted_at === null ? null : ms(r.receipted_at),
      waits: state.get(r.id ?? null)?.closed_at === null,
    }))
  const span = (rows: readonly { r: Raw; at: number | null; waits: boolean }[]) =>
    spanOf(
      rows.flatMap(({ r, at }) => (at === null ? [] : [(at - ms(r.received_at)) / MINUTE])),
      rows.flatMap(({ r, at, waits }) => (at === null && waits ? [(now - ms(r.received_at)) / MINUTE] : [])),
    )
  const outcomes = referrals.map((r) => {
    if (!['decided', 'closed'].includes(state.get(r.id ?? null)?.state ?? '')) return 'undecided'
    const decisions = tables.referral_decision.filter((d) => d.referral_id === r.id)
    return decisions.toSorted((a, b) => ms(b.decided_at) - ms(a.decided_at))[0]?.outcome ?? 'undecided'
  })
  const met = [
    ...made.flatMap((v) =>
      tables.visit_staff
        .filter((s) => s.visit_id === v.id && s.going === 't' && isPhysician(s.staff_id, v.day ?? ''))
        .map((s) => [v.person_id, s.staff_id] as const),
    ),
    ...contacts
      .filter((c) => c.with_whom === 'person')
      .map((c) => [c, tables.entry.find((e) => e.id === c.record_id)?.author_id] as const)
      .filter(([c, author]) => isPhysician(author, dayOf(asInstant(new Date(ms(c.happened_at))))))
      .map(([c, author]) => [c.person_id, author] as const),
  ]
  const physicians = [...Map.groupBy(met, ([person]) => person).values()].map(
    (pairs) => new Set(pairs.map(([, staff]) => staff)).size,
  )
  const ended = enrolments.filter((e) => within(e.ended_at))
  const orders = own(tables.care_order).filter(
    (o) => o.side === 'ordering' && within(o.sent_at) && state.get(o.id ?? null)?.state !== 'withdrawn',
  )
  const answered = answers.filter((a) => within(a.happened_at))
  const isTrue = (column: string) => answered.filter((a) => a[column] === 't').length
  return {
    received: referrals.length,
    bySender: tally(
      referrals.map((r) =>
        r.source === 'phone' ? 'phone' : (tables.unit.find((u) => u.id === r.from_unit_id)?.kind ?? ''),
      ),
    ),
    byReason: tally(referrals.map((r) => r.reason ?? '')),
    byOutcome: tally(outcomes),
    timeToReceipt: span(receipts),
    timeToAnswer: span(answersTo),
    timeToFirstVisit: span(firstVisits),
    contactKinds: tally([...made.map((v) => `visit.${v.mode}`), ...contacts.map((c) => `contact.${c.mode}`)]),
    joint: {
      part: made.filter(
        (v) =>
          atHome(v) &&
          tables.visit_partner.some(
            (p) => p.visit_id === v.id && p.answer === 'accepted' && p.their_state !== 'cancelled',
          ),
      ).length,
      whole: made.filter(atHome).length,
      waiting: 0,
    },
    place: tally(
      made
        .filter(atHome)
        .map((v) => (v.mode === 'careHome' ? 'careHome' : v.place === 'other' ? 'other' : 'home')),
    ),
    notMade: tally(
      visits
        .filter((v) => onDays(v.day))
        .map((v) => state.get(v.id ?? null)?.state ?? '')
        .filter((one) => ['declined', 'cancelled', 'notMet'].includes(one)),
    ),
    avoided: {
      ambulance: isTrue('ambulance'),
      emergencyVisit: isTrue('emergency_visit'),
      admission: isTrue('admission'),
      earlierDischarge: isTrue('earlier_discharge'),
      none: answered.filter((a) =>
        ['ambulance', 'emergency_visit', 'admission', 'earlier_discharge'].every(
          (column) => a[column] === 'f',
        ),
      ).length,
      answered: answered.length,
      missing: made.filter((v) => !answers.some((a) => a.visit_id === v.id)).length,
    },
    physiciansPerPerson: mean(physicians),
    byPhysicians: tally(physicians.map((n) => (n >= 3 ? '3' : String(n)))),
    enrolled: enrolments.filter(wasEnrolled).length,
    started: enrolments.filter((e) => within(e.started_at)).length,
    ended: ended.length,
    length: spanOf(
      ended.map((e) => (ms(e.ended_at) - ms(e.started_at)) / DAY),
      enrolments.filter(wasEnrolled).map((e) => (asOf - ms(e.started_at)) / DAY),
    ),
    visitsPerEnrolment: mean(
      ended.map(
        (e) =>
          visits.filter((v) => atHome(v) && isMade(v) && [e.id, e.referral_id].includes(v.about_process_id))
            .length,
      ),
    ),
    ordersReceipted: {
      part: orders.filter((o) => o.receipted_at !== null && o.escalated_at === null).length,
      whole: orders.filter((o) => o.receipted_at !== null || o.escalated_at !== null).length,
      waiting: orders.filter((o) => o.receipted_at === null && o.escalated_at === null).length,
    },
  }
}

function addOne(day: Day): Day {
  return dayOf(asInstant(new Date(Date.parse(day) + DAY + 43_200_000)))
}
