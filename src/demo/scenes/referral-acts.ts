import type { z } from 'zod'
import { decideOnReferral, receiptReferral, sendReferral } from '../../referrals/api.ts'
import type { PersonKey } from '../cast/names.ts'
import type { StaffKey } from '../cast/staff.ts'
import type { UnitKey } from '../cast/units.ts'
import type { Stage } from '../stage.ts'

type Sent = z.input<typeof sendReferral.input>

/** Sends with what most senders say: the person knows and agrees, and can wait. */
export async function send(
  stage: Stage,
  about: PersonKey,
  given: { by: StaffKey; team: UnitKey; phone: string } & Pick<Sent, 'sbar' | 'reason' | 'urgency'> &
    Partial<Pick<Sent, 'gates' | 'told' | 'ground'>>,
): Promise<void> {
  const { by, team, ...said } = given
  const sender = await stage.as(by)
  await sender.send(
    sendReferral,
    {
      referral: stage.id(`referral-${about}`),
      entry: stage.id(`referral-${about}-sent`),
      person: stage.id(about),
      unit: stage.id(team),
      gates: { canWait: { answer: 'yes' } },
      consent: { informed: true, agrees: 'yes' },
      ground: 'consent',
      ...said,
    },
    { name: `send-${about}` },
  )
}

/** Receipts by name; gives the version to go on from. */
export async function receipt(stage: Stage, about: PersonKey, by: StaffKey): Promise<string> {
  const actor = await stage.as(by)
  const referral = stage.id<'process'>(`referral-${about}`)
  return (await actor.send(receiptReferral, { referral }, { name: `receipt-${about}` })).version
}

/** Decides, on the version that the receipt gave. */
export async function decide(
  stage: Stage,
  about: PersonKey,
  given: { by: StaffKey; outcome: string; fields: Record<string, string>; expects: string },
): Promise<void> {
  const { by, expects, ...decision } = given
  const actor = await stage.as(by)
  await actor.send(
    decideOnReferral,
    { referral: stage.id(`referral-${about}`), entry: stage.id(`decision-${about}`), ...decision },
    { name: `decide-${about}`, expects },
  )
}
