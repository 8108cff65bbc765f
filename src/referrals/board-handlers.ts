import { capacityState, modelById, outcomesFor } from '../care-models/rules.ts'
import { type Handled, handle } from '../door/call.ts'
import { readableSnapshot } from '../exchanges/message.ts'
import { instantAt } from '../shared/day.ts'
import { Refused } from '../shared/refused.ts'
import { readBoard, readReferral } from './board-api.ts'
import { boardRows, criteriaOf, decisionShown } from './board-store.ts'
import { decisionsAbout } from './decision-store.ts'
import { enrolledCount } from './record-facts-store.ts'
import { threadOf } from './referral.ts'
import { referralOf, referralsOnBoard } from './referral-store.ts'
import { byUrgency } from './rules.ts'
import { supplementsReceived } from './sent-store.ts'

/** What the team sees: its board, and one referral opened. */
export const boardHandlers: readonly Handled[] = [
  handle(readBoard, async (call) => {
    const { trx, reader, today } = call
    if (reader.careModel === null) throw new Refused('referral.noTeam', { status: 403 })
    const model = modelById(reader.careModel)
    const closedSince = instantAt(today, '00:00')
    const [referrals, enrolled] = await Promise.all([
      referralsOnBoard(trx, { unit: reader.unit, closedSince }),
      enrolledCount(trx, reader.unit),
    ])
    const rows = await boardRows(trx, { referrals, unit: reader.unit, today, reader })
    return {
      team: { name: reader.unitName, model: model.id, modelVersion: model.version, words: model.words },
      capacity: { enrolled, ...capacityState(model, enrolled) },
      inflow: byUrgency(rows.filter(({ state }) => state !== 'decided' && state !== 'closed')),
      waiting: rows.filter(({ state }) => state === 'decided'),
      closedToday: rows.filter(({ state }) => state === 'closed'),
    }
  }),
  handle(readReferral, async (call, input) => {
    const { trx, reader, today } = call
    const referral = await referralOf(trx, { id: input.referral, unit: reader.unit })
    if (referral === undefined) throw new Refused('access.notFound', { status: 404 })
    const [row] = await boardRows(trx, { referrals: [referral], unit: reader.unit, today, reader })
    if (row === undefined) throw new Refused('access.notFound', { status: 404 })
    const criteria = await criteriaOf(trx, referral, { unit: reader.unit, today })
    const thread = threadOf(referral.id)
    const decisions = await decisionsAbout(trx, [referral.id])
    const supplements = await supplementsReceived(trx, { unit: reader.unit, threads: [thread] })
    return {
      ...row,
      criteria,
      sbar: referral.sbar,
      gates: referral.gates,
      gateTexts: referral.model.gates.map(({ key, question }) => ({ key, question })),
      told: referral.told,
      consent: {
        informed: referral.informed,
        agrees: referral.agrees,
        notInformedWhy: referral.notInformedWhy,
      },
      statement: referral.statement,
      background: [...referral.background],
      disclosed: [...referral.disclosed],
      supplements: supplements.map((one) => ({
        message: one.id,
        from: one.from_name,
        text: readableSnapshot
          .parse(one.snapshot)
          .sections.map(({ text }) => text)
          .join('\n'),
        receivedAt: one.received_at,
        receiptedBy: one.receipted_name,
      })),
      earlier: decisions.slice(row.decision === null ? 0 : 1).map((one) => decisionShown(referral, one)),
      outcomes: outcomesFor(referral.model, reader.profession).map(({ outcome, allowed }) => {
        const { origin: _, ...shown } = outcome
        return { ...shown, allowed }
      }),
    }
  }),
]
