import { contactsByHand } from './follow-up-contacts-by-hand.ts'
import { inflowByHand } from './follow-up-inflow-by-hand.ts'
import { municipalStartByHand } from './follow-up-municipal-by-hand.ts'
import { endOf, type Picture, pictureOf, type Question } from './follow-up-picture.ts'
import { mean, spanOf } from './follow-up-sums.ts'
import { ms, type Raw } from './raw-rows.ts'

const DAY = 86_400_000

/** Every figure of a unit, counted by hand from whole tables: slow, plain, and written without the product's SQL. */
export function byHand(question: Question) {
  const picture = pictureOf(question)
  return {
    ...inflowByHand(picture),
    ...contactsByHand(picture),
    ...municipalStartByHand(picture),
    ...enrolledByHand(picture, question),
  }
}

function enrolledByHand(picture: Picture, { to, now, tables, unit }: Question) {
  const { enrolments, visits, within, atHome, isMade, stateOf } = picture
  const asOf = Math.min(endOf(to), now)
  const still = enrolments.filter(
    (one) => ms(one.started_at) <= asOf && (one.ended_at === null || ms(one.ended_at) > asOf),
  )
  const ended = enrolments.filter((one) => within(one.ended_at))
  const orders = tables.care_order.filter(
    (one) =>
      one.unit_id === unit && one.side === 'ordering' && within(one.sent_at) && stateOf(one) !== 'withdrawn',
  )
  const visitsOf = (enrolment: Raw) =>
    visits.filter(
      (visit) =>
        atHome(visit) &&
        isMade(visit) &&
        [enrolment.id, enrolment.referral_id].includes(visit.about_process_id),
    ).length
  const inTime = orders.filter((one) => one.receipted_at !== null && one.escalated_at === null)
  const settled = orders.filter((one) => one.receipted_at !== null || one.escalated_at !== null)
  return {
    enrolled: still.length,
    started: enrolments.filter((one) => within(one.started_at)).length,
    ended: ended.length,
    length: spanOf(
      ended.map((one) => (ms(one.ended_at) - ms(one.started_at)) / DAY),
      still.map((one) => (asOf - ms(one.started_at)) / DAY),
    ),
    visitsPerEnrolment: mean(ended.map(visitsOf)),
    ordersReceipted: {
      part: inTime.length,
      whole: settled.length,
      waiting: orders.length - settled.length,
    },
  }
}
