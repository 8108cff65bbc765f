import type { z } from 'zod'
import type { planRead } from '../../plans/api.ts'

/** Plans and limits of a person, as the server tells them. */
export type Plans = z.output<typeof planRead.output>
