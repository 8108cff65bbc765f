import type { z } from 'zod'
import type { listProviders } from '../../organisation/provider-api.ts'
import type { assignmentRow, readStaff } from '../../organisation/staff-api.ts'
import type { readUnit } from '../../organisation/unit-api.ts'

/** A unit, a member of staff, an assignment and a provider as the answers hold them. */
export type Unit = z.output<(typeof readUnit)['output']>
export type Staff = z.output<(typeof readStaff)['output']>
export type Assignment = z.output<typeof assignmentRow>
export type Provider = z.output<(typeof listProviders)['output']>['providers'][number]
