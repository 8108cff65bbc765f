import type { OrderRow } from '../../orders/view.ts'

/** One act of giving blood, each with its own sheet. */
export type BloodStep = 'prepare' | 'confirm' | 'start' | 'takeValues' | 'endUnit' | 'discard'

/** What every form about a blood unit is given. */
export interface BloodFormProps {
  readonly row: OrderRow
  readonly onDone: () => void
}
