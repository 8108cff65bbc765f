import type { z } from 'zod'
import type { enrolmentPrepare } from '../../enrolments/api.ts'

/** What is needed to begin an enrolment, as the server tells it. */
export type Prepared = z.output<typeof enrolmentPrepare.output>
