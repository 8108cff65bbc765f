import type { Profession } from '../shared/endpoint.ts'
import type { StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import type { RefusalCode } from '../shared/texts/refusal-text.ts'
import { type BloodAction, type BloodStanding, bloodActions, bloodRefusal } from './blood-rules.ts'
import { type OrderKind, type OrderSide, type OrderState, openOrderStates } from './order.ts'
import { isLicensed } from './reserved-rules.ts'

/** What can be done with an order; each is the id of its command. */
export const orderActions = [
  'order.receipt',
  'order.question',
  'order.perform',
  'order.correctPerformance',
  'order.answer',
  'order.change',
  'order.seen',
  'order.end',
  'order.withdraw',
  'order.reopen',
  'order.move',
  ...bloodActions,
] as const
export type OrderAction = (typeof orderActions)[number]

/** What the rules must know of an order. */
export interface OrderStanding {
  readonly side: OrderSide
  readonly unit: UnitId
  readonly state: OrderState
  readonly kind: OrderKind
  /** This side ended it. */
  readonly endedHere: boolean
  readonly closedAt: Instant | null
  readonly performances: number
  /** Messages of the thread that nobody here has receipted. */
  readonly unseen: number
  readonly deceased: boolean
  /** The units of blood so far; null for everything else. */
  readonly blood: BloodStanding | null
  /** The reader may do it: licensed, or not reserved, or with a delegation that holds now. */
  readonly mayDo: boolean
}

export interface OrderReader {
  readonly unit: UnitId
  readonly purpose: 'care' | 'admin'
  readonly profession: Profession
  readonly staff: StaffId | null
}

const therapists: readonly Profession[] = ['occupationalTherapist', 'physiotherapist']

/**
 * Who may order what. Medicines and blood: physicians alone (ordination needs the right to prescribe, HSLF-FS 2017:37).
 * Rehabilitation: therapists too. The rest: physicians and nurses.
 */
export function mayOrder(kind: OrderKind, profession: Profession): boolean {
  if (kind === 'medicine' || kind === 'blood') return profession === 'physician'
  if (kind === 'rehabilitation' && therapists.includes(profession)) return true
  return profession === 'physician' || profession === 'nurse'
}

/** What this reader may do with the order now; screens draw exactly this, and the server asks it again. */
export function allowed(order: OrderStanding, reader: OrderReader): OrderAction[] {
  return orderActions.filter((action) => refusalOf(action, order, { reader, at: null }) === null)
}

/**
 * Refuses by name what the order does not allow now. `at` is when it was done: what was done while the order still
 * stood may be written down after it was ended (design 4: writing down what was done needs only the right to).
 */
export function demand(
  action: OrderAction,
  order: OrderStanding,
  given: { reader: OrderReader; at: Instant | null },
): void {
  const code = refusalOf(action, order, given)
  if (code === null) return
  if (code === 'access.notFound') throw new Refused(code, { status: 404 })
  throw new Refused(code, { status: code === 'order.otherProfession' ? 403 : 409 })
}

function refusalOf(
  action: OrderAction,
  order: OrderStanding,
  { reader, at }: { reader: OrderReader; at: Instant | null },
): RefusalCode | null {
  if (reader.purpose !== 'care' || reader.unit !== order.unit) return 'access.notFound'
  if (!sidesOf[action].includes(order.side)) return 'order.otherSide'
  if (!mayAct(action, order, reader.profession)) return 'order.otherProfession'
  if (order.deceased && needsTheLiving.includes(action)) return 'order.deceased'
  if (action === 'order.seen') return order.unseen > 0 ? null : 'order.nothingNew'
  if (action === 'order.correctPerformance') return order.performances > 0 ? null : 'order.notPerformed'
  if (isBlood(action)) return refusalOfBlood(action, order, reader)
  if (action === 'order.reopen')
    return order.state === 'ended' && order.endedHere ? null : 'order.notReopenable'
  const running = order.blood?.now?.phase === 'running'
  if (running && (action === 'order.end' || action === 'order.perform')) return 'order.bloodUnderWay'
  if (action === 'order.perform') {
    if (!order.mayDo) return 'order.delegationNeeded'
    if (order.state === 'sent' && !isLicensed(reader.profession)) return 'order.receiptFirst'
  }
  if (openIn[action].includes(order.state)) return null
  if (action === 'order.perform' && stoodThen(order, at)) return null
  return whyNot(action, order.state)
}

function isBlood(action: OrderAction): action is BloodAction {
  return bloodActions.some((one) => one === action)
}

/** What runs is watched and ended whatever happens to the order meanwhile; what was not started can always be left. */
function refusalOfBlood(action: BloodAction, order: OrderStanding, reader: OrderReader): RefusalCode | null {
  if (order.blood === null) return 'order.bloodNeeded'
  const refusal = bloodRefusal(action, order.blood, reader)
  if (refusal !== null) return refusal
  const always =
    action === 'order.bloodValues' || action === 'order.bloodEnd' || action === 'order.bloodDiscard'
  if (always || order.state === 'sent' || order.state === 'receipted') return null
  return whyNot('order.perform', order.state)
}

const both: readonly OrderSide[] = ['ordering', 'performing']

const sidesOf: Readonly<Record<OrderAction, readonly OrderSide[]>> = {
  'order.receipt': ['performing'],
  'order.question': ['performing'],
  'order.perform': ['performing'],
  'order.correctPerformance': ['performing'],
  'order.answer': ['ordering'],
  'order.change': ['ordering'],
  'order.withdraw': ['ordering'],
  'order.end': ['performing'],
  'order.seen': both,
  'order.reopen': both,
  'order.move': ['ordering'],
  'order.bloodPrepare': ['performing'],
  'order.bloodConfirm': ['performing'],
  'order.bloodStart': ['performing'],
  'order.bloodValues': ['performing'],
  'order.bloodEnd': ['performing'],
  'order.bloodDiscard': ['performing'],
}

type Stateful = Exclude<OrderAction, 'order.seen' | 'order.correctPerformance' | 'order.reopen' | BloodAction>

const openIn: Readonly<Record<Stateful, readonly OrderState[]>> = {
  'order.receipt': ['sent', 'questioned'],
  'order.question': ['sent', 'receipted'],
  'order.perform': ['sent', 'receipted'],
  'order.answer': ['questioned'],
  'order.change': openOrderStates,
  'order.withdraw': openOrderStates,
  'order.end': openOrderStates,
  'order.move': openOrderStates,
}

const needsTheLiving: readonly OrderAction[] = [
  'order.change',
  'order.answer',
  'order.reopen',
  'order.move',
  'order.bloodPrepare',
  'order.bloodStart',
]

/** Licensed staff take an order in and put questions; whoever orders may change it; anyone who did it writes it down. */
function mayAct(action: OrderAction, order: OrderStanding, profession: Profession): boolean {
  switch (action) {
    case 'order.receipt':
    case 'order.question':
    case 'order.end':
      return isLicensed(profession)
    case 'order.answer':
    case 'order.change':
    case 'order.withdraw':
    case 'order.move':
      return mayOrder(order.kind, profession)
    case 'order.reopen':
      return order.side === 'ordering' ? mayOrder(order.kind, profession) : isLicensed(profession)
    default:
      return true
  }
}

/** It was done before the order was ended or taken back. */
function stoodThen(order: OrderStanding, at: Instant | null): boolean {
  const gone = order.state === 'ended' || order.state === 'withdrawn'
  return gone && at !== null && order.closedAt !== null && at < order.closedAt
}

/** The sentence that tells best what stands in the way. */
function whyNot(action: Stateful, state: OrderState): RefusalCode {
  if (state === 'performed') return 'order.alreadyPerformed'
  if (state === 'withdrawn') return 'order.withdrawn'
  if (state === 'ended') return 'order.ended'
  if (action === 'order.perform') return 'order.questionOpen'
  if (action === 'order.answer') return 'order.noQuestion'
  return action === 'order.question' ? 'order.questionOpen' : 'order.alreadyReceipted'
}
