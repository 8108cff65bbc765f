import type { Picture } from './follow-up-picture.ts'
import { spanOf, tally } from './follow-up-sums.ts'
import { ms, type Raw } from './raw-rows.ts'

const MINUTE = 60_000

/** A referral with the end of one of its waits, or whether it still waits for it. */
interface Wait {
  readonly referral: Raw
  readonly at: number | null
  readonly waits: boolean
}

/** What reached the team and how it was answered, counted by hand. */
export function inflowByHand(picture: Picture) {
  const { referrals, tables } = picture
  const kindOf = (unit: string | null | undefined) => tables.unit.find((one) => one.id === unit)?.kind ?? ''
  return {
    received: referrals.length,
    bySender: tally(referrals.map((one) => (one.source === 'phone' ? 'phone' : kindOf(one.from_unit_id)))),
    byReason: tally(referrals.map((one) => one.reason ?? '')),
    byOutcome: tally(referrals.map((one) => outcomeOf(picture, one))),
    timeToReceipt: span(picture, receipts(picture)),
    timeToAnswer: span(picture, answers(picture)),
    timeToFirstVisit: span(picture, firstVisits(picture)),
  }
}

function outcomeOf({ tables, stateOf }: Picture, referral: Raw): string {
  if (referral.ended_from !== null) return 'died'
  if (!['decided', 'closed'].includes(stateOf(referral))) return 'undecided'
  const decisions = tables.referral_decision.filter((one) => one.referral_id === referral.id)
  const [newest] = decisions.toSorted((a, b) => ms(b.decided_at) - ms(a.decided_at))
  return newest?.outcome ?? 'undecided'
}

function receipts({ referrals, processOf }: Picture): Wait[] {
  return referrals
    .filter((one) => one.source === 'account')
    .map((referral) => ({
      referral,
      at: referral.receipted_at === null ? null : ms(referral.receipted_at),
      waits: processOf(referral.id)?.closed_at === null,
    }))
}

function answers({ referrals, tables, processOf }: Picture): Wait[] {
  return referrals.map((referral) => {
    const times = tables.referral_decision
      .filter((one) => one.referral_id === referral.id)
      .map((one) =>
        one.call_back_task_id === null ? one.decided_at : processOf(one.call_back_task_id)?.closed_at,
      )
      .flatMap((at) => (at ? [ms(at)] : []))
    return { referral, at: earliest(times), waits: processOf(referral.id)?.closed_at === null }
  })
}

function firstVisits({ referrals, enrolments, visits, atHome, isMade, stateOf }: Picture): Wait[] {
  return referrals.map((referral) => {
    const mine = enrolments.filter((one) => one.referral_id === referral.id)
    const roads = [referral.id, ...mine.map((one) => one.id)]
    const about = visits.filter((visit) => atHome(visit) && roads.includes(visit.about_process_id))
    const times = about.filter(isMade).flatMap((visit) => {
      const at = visit.arrived_at ?? visit.ended_at
      return at ? [ms(at)] : []
    })
    const planned = about.some((visit) =>
      ['asked', 'planned', 'arrived', 'notFound'].includes(stateOf(visit)),
    )
    return { referral, at: earliest(times), waits: planned || mine.some((one) => one.ended_at === null) }
  })
}

function earliest(times: readonly number[]): number | null {
  return times.length === 0 ? null : Math.min(...times)
}

function span({ now }: Picture, waits: readonly Wait[]) {
  return spanOf(
    waits.flatMap(({ referral, at }) => (at === null ? [] : [(at - ms(referral.received_at)) / MINUTE])),
    waits
      .filter(({ at, waits }) => at === null && waits)
      .map(({ referral }) => (now - ms(referral.received_at)) / MINUTE),
  )
}
