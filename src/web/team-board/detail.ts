import type { z } from 'zod'
import type { readReferral } from '../../referrals/board-api.ts'

/** One referral as the board opens it. */
export type Detail = z.output<(typeof readReferral)['output']>
