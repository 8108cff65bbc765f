import type { z } from 'zod'
import type { enrolmentRead } from '../../enrolments/api.ts'

/** One enrolment as the server tells it, with what may be done now. */
export type EnrolmentData = z.output<typeof enrolmentRead.output>
