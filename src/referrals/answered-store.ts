import type { AfterReceipt } from '../exchanges/receipt-store.ts'
import { moveProcess } from '../records/process-store.ts'
import { asId } from '../shared/id.ts'
import { decisionsAbout } from './decision-store.ts'
import { referralOf } from './referral-store.ts'
import { endSteps } from './step-store.ts'

/**
 * The sender's unit has read the team's answer: the matter is closed, if that answer still holds.
 * An answer read after the decision was reopened changes nothing; the new one will close it.
 */
export const closeWhenAnswerIsRead: AfterReceipt = async (trx, receipt) => {
  const referral = await referralOf(trx, { id: asId<'process'>(receipt.thread), unit: receipt.from.unit })
  if (referral === undefined || referral.state !== 'decided') return
  const [latest] = await decisionsAbout(trx, [referral.id])
  if (latest?.answer !== receipt.message) return
  const { version, at } = receipt
  const road = { ...referral, about: referral.id, version, now: at }
  await endSteps(trx, road, { event: 'answered', by: null, note: '' })
  await moveProcess(trx, { id: referral.id, state: 'closed', version, closedAt: at })
}
