import type { Trx } from '../platform/database.ts'
import type { AssignmentId } from '../shared/id.ts'

/** Whether an assignment is that of its provider's medically responsible nurse (MAS, HSL 11:4). */
export async function isMas(trx: Trx, assignment: AssignmentId | null): Promise<boolean> {
  if (assignment === null) return false
  const row = await trx.selectFrom('assignment').select('mas').where('id', '=', assignment).executeTakeFirst()
  return row?.mas === true
}
