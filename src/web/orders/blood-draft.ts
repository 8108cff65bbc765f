import type { OrderRow } from '../../orders/view.ts'
import { type Draft, useDraft } from '../shell/draft.ts'
import type { BloodStep } from './blood-step.ts'
import { noVitals, type VitalsDraft } from './vitals-fields.tsx'

/**
 * What is typed at a bedside survives a reload: each field of a step as it is written. That a bag was checked, and the
 * number that is read anew from it, are said again: they are acts, not texts.
 */
export function useBloodDraft(row: Pick<OrderRow, 'order'>, step: BloodStep): Draft {
  return useDraft(`blood-${step}:${row.order}`)
}

/** A setter that keeps what it sets. */
export function keeping(draft: Draft, field: string, set: (text: string) => void): (text: string) => void {
  return (text) => {
    draft.keep(field, text)
    set(text)
  }
}

/** The same for values, field by field under their own names. */
export function keepingVitals(
  draft: Draft,
  before: VitalsDraft,
  set: (values: VitalsDraft) => void,
): (values: VitalsDraft) => void {
  return (values) => {
    for (const [name, text] of Object.entries(values))
      if (Object.entries(before).some(([key, was]) => key === name && was !== text)) draft.keep(name, text)
    set(values)
  }
}

/** Values as they were kept. */
export function keptVitals(fields: Readonly<Record<string, string>>): VitalsDraft {
  const { temperature = '', pulse = '', systolic = '', diastolic = '', saturation = '' } = fields
  return { ...noVitals, temperature, pulse, systolic, diastolic, saturation }
}
