import { exchangeReceipt } from '../../exchanges/api.ts'
import { derivedId } from '../../records/derived-id.ts'
import { readReferral } from '../../referrals/board-api.ts'
import type { Clock } from '../../shared/day.ts'
import type { AvoidedKind } from '../../visits/contact.ts'
import type { Heading } from '../../visits/headings.ts'
import type { PersonKey } from '../cast/names.ts'
import type { StaffKey } from '../cast/staff.ts'
import type { Stage } from '../stage.ts'
import { receipt, send } from './referral-acts.ts'
import { playVisit } from './visit-play.ts'

type Sent = Parameters<typeof send>[2]

/** What came before an enrolment: the varsel the day before, who receipted it, and the assessment visit of the same day. */
export interface VarselFirst {
  readonly sent: Pick<Sent, 'by' | 'phone' | 'sbar' | 'reason' | 'urgency' | 'told'>
  readonly at: Clock
  readonly receiptedBy: StaffKey
  readonly assessed: {
    readonly at: Clock
    readonly note: readonly (readonly [Heading, string])[]
    readonly avoided: readonly AvoidedKind[]
  }
  /** What the sender is answered when the person is enrolled. */
  readonly advice: string
}

/** Plays it for one who is enrolled `days` from today; gives what the enrolment answers, with the version to go on from. */
export async function varselFirst(
  stage: Stage,
  one: { person: PersonKey; by: StaffKey; days: number; varsel: VarselFirst },
) {
  const { person, by, days, varsel } = one
  const { assessed } = varsel
  stage.at(days - 1, varsel.at)
  await send(stage, person, { team: 'mint-team', ...varsel.sent })
  stage.at(days - 1, '15:05')
  await receipt(stage, person, varsel.receiptedBy)
  await playVisit(stage, {
    name: `visit-${person}-assessed`,
    by,
    person,
    about: `referral-${person}`,
    planned: [days - 1, '15:20'],
    day: days,
    at: assessed.at,
    minutes: 60,
    kind: 'assessment',
    why: varsel.sent.sbar.situation,
    note: assessed.note,
    avoided: assessed.avoided,
  })
  const actor = await stage.as(by)
  const referral = stage.id<'process'>(`referral-${person}`)
  const { version } = await actor.ask(readReferral, { referral })
  const entry = stage.id<'entry'>(`decision-${person}`)
  return { referral: { id: referral, entry, fields: { advice: varsel.advice } }, expects: version }
}

/** The sender reads the team's answer that the enrolment gave. */
export async function answerRead(stage: Stage, person: PersonKey, by: StaffKey): Promise<void> {
  const sender = await stage.as(by)
  const message = derivedId<'message'>(stage.id(`command:enrol-${person}`), 'answer')
  await sender.send(exchangeReceipt, { message }, { name: `receipt-answer-${person}` })
}
