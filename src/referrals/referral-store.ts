import { z } from 'zod'
import type { CareModel } from '../care-models/care-model.ts'
import { profession } from '../care-models/people.ts'
import { modelVersion } from '../care-models/rules.ts'
import type { Ground, SnapshotSection } from '../exchanges/message.ts'
import { snapshotSection } from '../exchanges/message.ts'
import type { Trx } from '../platform/database.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { CommandId, EntryId, OwnerId, PersonId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { type Sbar, sbar } from '../shared/sbar.ts'
import {
  type GateAnswers,
  gateAnswers,
  type ReferralState,
  referralState,
  type ToldFacts,
  toldFacts,
} from './referral.ts'

/** Who sent it, as they stood then. */
export interface ReferralSender {
  readonly name: string
  readonly profession: Profession
  readonly unit: string
  readonly phone: string
}

/** A referral as its team sees it. */
export interface Referral {
  readonly id: ProcessId
  readonly version: CommandId
  readonly state: ReferralState
  readonly owner: OwnerId
  readonly unit: UnitId
  readonly person: PersonId
  readonly model: CareModel
  readonly source: 'account' | 'phone'
  readonly fromUnit: UnitId | null
  readonly sender: ReferralSender
  readonly sbar: Sbar
  /** Plan if worse and treatment limits that the sender sent from its own record, as they stood then. */
  readonly background: readonly SnapshotSection[]
  readonly disclosed: readonly SnapshotSection[]
  readonly reason: string
  readonly urgency: string
  readonly urgencyOrder: number
  readonly gates: GateAnswers
  readonly told: ToldFacts
  readonly informed: boolean
  readonly agrees: 'yes' | 'no' | 'cannot'
  /** Why the person was not told; empty where they were. */
  readonly notInformedWhy: string
  readonly ground: Ground | null
  readonly statement: string | null
  readonly receivedAt: Instant
  readonly receiptedAt: Instant | null
  readonly receiptedBy: string | null
  readonly planned: string | null
  readonly plannedAt: Instant | null
  /** Set when the person's death ended it undecided: the state in which it stood. */
  readonly endedFrom: ReferralState | null
  /** When its sender took it back unread; null as a rule. */
  readonly withdrawnAt: Instant | null
}

/** What the entry of a referral keeps of its form, beside the text one reads. */
export const keptForm = z.object({
  sbar,
  background: z.array(snapshotSection).default([]),
  disclosed: z.array(snapshotSection).default([]),
})

/** The row of a new referral; its process is opened by the same change. */
export async function insertReferral(
  trx: Trx,
  row: Omit<
    Referral,
    | 'version'
    | 'state'
    | 'sbar'
    | 'background'
    | 'disclosed'
    | 'planned'
    | 'plannedAt'
    | 'receiptedBy'
    | 'endedFrom'
    | 'withdrawnAt'
  > & {
    readonly entry: EntryId
    readonly receipted: {
      readonly by: StaffId | null
      readonly name: string
    } | null
  },
): Promise<void> {
  await trx
    .insertInto('referral')
    .values({
      id: row.id,
      owner_id: row.owner,
      unit_id: row.unit,
      person_id: row.person,
      model_id: row.model.id,
      model_version: row.model.version,
      source: row.source,
      from_unit_id: row.fromUnit,
      sender_name: row.sender.name,
      sender_profession: row.sender.profession,
      sender_unit: row.sender.unit,
      sender_phone: row.sender.phone,
      entry_id: row.entry,
      reason: row.reason,
      urgency: row.urgency,
      urgency_order: row.urgencyOrder,
      gates: JSON.stringify(row.gates),
      told: JSON.stringify(row.told),
      informed: row.informed,
      agrees: row.agrees,
      not_informed_why: row.notInformedWhy || null,
      ground: row.ground,
      ground_statement: row.statement,
      received_at: row.receivedAt,
      receipted_at: row.receiptedAt,
      receipted_by: row.receipted?.by ?? null,
      receipted_name: row.receipted?.name ?? null,
    })
    .execute()
}

/** One referral of a unit, or undefined. */
export async function referralOf(
  trx: Trx,
  given: { id: ProcessId; unit: UnitId },
): Promise<Referral | undefined> {
  const row = await referralRows(trx, given.unit).where('r.id', '=', given.id).executeTakeFirst()
  return row === undefined ? undefined : referralOfRow(row)
}

/** What stands undecided about a person with a unit, each process held until the end of the transaction. */
export async function undecidedOf(trx: Trx, given: { person: PersonId; unit: UnitId }): Promise<Referral[]> {
  const rows = await referralRows(trx, given.unit)
    .where('r.person_id', '=', given.person)
    .where('p.state', 'in', undecidedStates)
    .orderBy('r.received_at')
    .forUpdate('p')
    .execute()
  return rows.map(referralOfRow)
}

/** Everything on a unit's board: undecided, decided and unanswered, and what was closed since an instant. */
export async function referralsOnBoard(
  trx: Trx,
  given: { unit: UnitId; closedSince: Instant },
): Promise<Referral[]> {
  const rows = await referralRows(trx, given.unit)
    .where((eb) =>
      eb.or([
        eb('p.state', 'in', openStates),
        eb.and([eb('p.state', '=', 'closed'), eb('p.closed_at', '>=', given.closedSince)]),
      ]),
    )
    .orderBy('r.received_at')
    .execute()
  return rows.map(referralOfRow)
}

function referralRows(trx: Trx, unit: UnitId) {
  return (
    trx
      .selectFrom('referral as r')
      .innerJoin('process as p', 'p.id', 'r.id')
      .innerJoin('entry as e', 'e.id', 'r.entry_id')
      .selectAll('r')
      .select(['p.state', 'p.version', 'e.body'])
      .where('p.unit_id', '=', unit)
      // A unit has ten visits and tasks for each referral: without the kind its whole history is read.
      .where('p.kind', '=', 'referral')
      .where('r.unit_id', '=', unit)
  )
}

const openStates = referralState.exclude(['closed']).options
const undecidedStates = referralState.exclude(['decided', 'closed']).options

type Row = Awaited<ReturnType<ReturnType<typeof referralRows>['execute']>>[number]

const bodyWithForm = z.object({ data: keptForm })

function referralOfRow(row: Row): Referral {
  const { data } = bodyWithForm.parse(row.body)
  return {
    id: row.id,
    version: row.version,
    state: referralState.parse(row.state),
    owner: row.owner_id,
    unit: row.unit_id,
    person: row.person_id,
    model: modelVersion(row.model_id, row.model_version),
    source: row.source,
    fromUnit: row.from_unit_id,
    sender: {
      name: row.sender_name,
      profession: profession.parse(row.sender_profession),
      unit: row.sender_unit,
      phone: row.sender_phone,
    },
    sbar: data.sbar,
    background: data.background,
    disclosed: data.disclosed,
    reason: row.reason,
    urgency: row.urgency,
    urgencyOrder: row.urgency_order,
    gates: gateAnswers.parse(row.gates),
    told: toldFacts.parse(row.told),
    informed: row.informed,
    agrees: row.agrees,
    notInformedWhy: row.not_informed_why ?? '',
    ground: row.ground,
    statement: row.ground_statement,
    receivedAt: row.received_at,
    receiptedAt: row.receipted_at,
    receiptedBy: row.receipted_name,
    planned: row.planned,
    plannedAt: row.planned_at,
    endedFrom: row.ended_from,
    withdrawnAt: row.withdrawn_at,
  }
}
