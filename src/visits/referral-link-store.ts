import type { Trx } from '../platform/database.ts'
import { moveProcess } from '../records/process-store.ts'
import { type Referral, referralOf } from '../referrals/referral-store.ts'
import { endSteps, openDues, startSteps } from '../referrals/step-store.ts'
import { instantAt } from '../shared/day.ts'
import type { CommandId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { slotText } from './joint-rules.ts'
import type { Slot } from './visit.ts'

/** The change that planned or wrote down an assessment. */
interface Linking {
  readonly trx: Trx
  readonly id: CommandId
  readonly now: Instant
  readonly reader: { readonly unit: UnitId; readonly staff: StaffId | null }
}

/** A visit planned for a referral says on its board who goes and when, and that the assessment has begun. */
export async function tellReferralPlanned(
  linking: Linking,
  planned: { about: ProcessId | null; slot: Slot; going: readonly string[] },
): Promise<void> {
  const referral = await undecidedReferral(linking.trx, { about: planned.about, unit: linking.reader.unit })
  if (referral === undefined) return
  const { trx, id } = linking
  const { slot, going } = planned
  await trx
    .updateTable('referral')
    .set({
      planned: `${going.join(', ')}: ${slotText(slot)}`,
      planned_at: slot.from === null ? null : instantAt(slot.day, slot.from),
    })
    .where('id', '=', referral.id)
    .execute()
  await moveProcess(trx, { id: referral.id, state: 'assessing', version: id })
}

/** The assessment has been made and written down: its deadline ends and that of the decision begins, once (MINT-09). */
export async function tellReferralAssessed(linking: Linking, about: ProcessId | null): Promise<void> {
  const referral = await undecidedReferral(linking.trx, { about, unit: linking.reader.unit })
  if (referral === undefined) return
  const { trx, id: version, now, reader } = linking
  const dues = await openDues(trx, [referral.id])
  if (dues.some(({ key }) => key === 'decide')) return
  const road = { ...referral, about: referral.id, version, now }
  await endSteps(trx, road, { event: 'assessed', by: reader.staff, note: '' })
  await startSteps(trx, road, { event: { kind: 'assessed', at: now } })
}

/** The unit's referral that a visit is about, while it is read and nobody has decided on it. */
export async function undecidedReferral(
  trx: Trx,
  asked: { about: ProcessId | null; unit: UnitId },
): Promise<Referral | undefined> {
  if (asked.about === null) return undefined
  const referral = await referralOf(trx, { id: asked.about, unit: asked.unit })
  return referral?.state === 'receipted' || referral?.state === 'assessing' ? referral : undefined
}
