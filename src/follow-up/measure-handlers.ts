import type { CareModel } from '../care-models/care-model.ts'
import type { Trx } from '../platform/database.ts'
import { dayOf } from '../shared/day.ts'
import {
  avoided,
  byContactKind,
  byPhysicians,
  byPlace,
  jointShare,
  notMade,
  physiciansPerPerson,
  unanswered,
} from './contact-figures-store.ts'
import {
  enrolledAtEnd,
  enrolmentsThat,
  lengthOfEnrolment,
  ordersReceipted,
  visitsPerEnrolment,
} from './enrolment-figures-store.ts'
import { type Figure, partsOf } from './figure-rules.ts'
import { timeToMunicipalStart } from './municipal-start-store.ts'
import { partsIn } from './period-rules.ts'
import {
  byOutcome,
  byReason,
  bySender,
  receivedAt,
  type Scope,
  timeToAnswer,
  timeToFirstVisit,
  timeToReceipt,
} from './referral-figures-store.ts'

interface Asked {
  readonly trx: Trx
  readonly now: Scope
  readonly before: Scope
}

type Words = ReadonlyMap<string, { sv: string; en: string }>

/** Runs one measurement for the period and for the one before it. */
async function both<Value>(asked: Asked, measure: (trx: Trx, scope: Scope) => Promise<Value>) {
  return { now: await measure(asked.trx, asked.now), before: await measure(asked.trx, asked.before) }
}

/** Everything about what reached a team and how it was answered. */
export async function inflowFigures(asked: Asked, model: CareModel): Promise<Figure[]> {
  const at = await both(asked, receivedAt)
  const outcomes = await both(asked, byOutcome)
  const undecided = { now: outcomes.now.get('undecided') ?? 0, before: outcomes.before.get('undecided') ?? 0 }
  const decided = {
    now: new Map([...outcomes.now].filter(([key]) => key !== 'undecided')),
    before: new Map([...outcomes.before].filter(([key]) => key !== 'undecided')),
  }
  const days = at.now.map(dayOf)
  return [
    {
      kind: 'count',
      key: 'received',
      now: { n: at.now.length, of: null },
      before: { n: at.before.length, of: null },
    },
    {
      kind: 'series',
      key: 'receivedOverTime',
      rows: partsIn(asked.now.days)
        .filter(({ from }) => from <= dayOf(asked.now.now))
        .map(({ from, to }) => ({
          from,
          to,
          n: days.filter((day) => day >= from && day <= to).length,
        })),
    },
    partsOf('bySender', await both(asked, bySender)),
    partsOf('byReason', await both(asked, byReason), { labels: wordsOf(model.reasons) }),
    partsOf('byOutcome', decided, { labels: wordsOf(model.outcomes), missing: undecided }),
    { kind: 'span', key: 'timeToReceipt', unit: 'minutes', ...(await both(asked, timeToReceipt)) },
    { kind: 'span', key: 'timeToAnswer', unit: 'minutes', ...(await both(asked, timeToAnswer)) },
    { kind: 'span', key: 'timeToFirstVisit', unit: 'minutes', ...(await both(asked, timeToFirstVisit)) },
  ]
}

/** Everything about visits and contacts, whatever the unit is. */
export async function contactFigures(asked: Asked): Promise<Figure[]> {
  const answers = await both(asked, avoided)
  const kinds = [
    'visit.home',
    'visit.careHome',
    'visit.video',
    'visit.phone',
    'contact.phone',
    'contact.video',
    'contact.written',
  ]
  return [
    partsOf('contactKinds', await both(asked, byContactKind), { order: kinds }),
    { kind: 'share', key: 'joint', ...(await both(asked, jointShare)) },
    partsOf('place', await both(asked, byPlace), { order: ['home', 'careHome', 'other'] }),
    partsOf('notMade', await both(asked, notMade), { order: ['declined', 'cancelled', 'notMet'] }),
    partsOf(
      'avoided',
      { now: answers.now.parts, before: answers.before.parts },
      {
        order: ['ambulance', 'emergencyVisit', 'admission', 'earlierDischarge', 'none'],
        total: { now: answers.now.answered, before: answers.before.answered },
        missing: await both(asked, unanswered),
      },
    ),
    { kind: 'mean', key: 'physiciansPerPerson', ...(await both(asked, physiciansPerPerson)) },
    partsOf('byPhysicians', await both(asked, byPhysicians), { order: ['1', '2', '3'] }),
    {
      kind: 'span',
      key: 'timeToMunicipalStart',
      unit: 'minutes',
      ...(await both(asked, timeToMunicipalStart)),
    },
    { kind: 'share', key: 'ordersReceipted', ...(await both(asked, ordersReceipted)) },
  ]
}

/** Everything about those who are enrolled. */
export async function enrolmentFigures(asked: Asked, model: CareModel): Promise<Figure[]> {
  const places = model.capacity?.places ?? null
  const count = async (
    key: string,
    measure: (trx: Trx, scope: Scope) => Promise<number>,
    of: number | null,
  ) => {
    const { now, before } = await both(asked, measure)
    return { kind: 'count', key, now: { n: now, of }, before: { n: before, of } } as const
  }
  return [
    await count('enrolled', enrolledAtEnd, places),
    await count('started', (trx, scope) => enrolmentsThat(trx, scope, 'started_at'), null),
    await count('ended', (trx, scope) => enrolmentsThat(trx, scope, 'ended_at'), null),
    { kind: 'span', key: 'length', unit: 'days', ...(await both(asked, lengthOfEnrolment)) },
    { kind: 'mean', key: 'visitsPerEnrolment', ...(await both(asked, visitsPerEnrolment)) },
  ]
}

function wordsOf(
  named: readonly { readonly key: string; readonly text: { sv: string; en: string } }[],
): Words {
  return new Map(named.map(({ key, text }) => [key, text]))
}
