import type { z } from 'zod'
import type { enrolmentClosing } from '../../enrolments/closing-api.ts'
import type { Fields } from '../reach-the-team/fields.ts'
import type { Problem } from '../shell/problem.ts'

/** What is needed to close, as the server tells it. */
export type Closing = z.output<typeof enrolmentClosing.output>

/** What every step of the closing is given. */
export interface StepProps {
  readonly closing: Closing
  readonly fields: Fields
  readonly problem: Problem | null
}

/** The steps of a closing, in order. */
export const steps = ['criteria', 'report', 'plain', 'receivers', 'summary'] as const
export type Step = (typeof steps)[number]
