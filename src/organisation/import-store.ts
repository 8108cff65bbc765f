import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { OwnerId, StaffId } from '../shared/id.ts'
import type { Licence } from './staff.ts'
import type { KnownStaff } from './staff-import-rules.ts'

/** Everybody with an assignment at a provider, and those elsewhere whose HSA-id is asked for, by HSA-id. */
export async function staffKnownTo(
  trx: Trx,
  owner: OwnerId,
  asked: readonly string[],
): Promise<Map<string, KnownStaff>> {
  const { rows } = await sql<{
    id: StaffId
    hsa_id: string
    subject: string | null
    given_name: string
    family_name: string
    phone: string | null
    protected: boolean
    version: KnownStaff['version']
    here: boolean
    licences: Licence[]
  }>`
    select st.id, st.hsa_id, st.subject, st.given_name, st.family_name, st.phone, st.protected, st.version,
      exists (select from assignment a where a.staff_id = st.id and a.owner_id = ${owner}) as here,
      (select coalesce(jsonb_agg(jsonb_build_object('profession', l.profession, 'number', l.number,
          'prescriberCode', l.prescriber_code) order by l.profession), '[]')
        from licence l where l.staff_id = st.id) as licences
    from staff st
    where st.hsa_id = any (${[...asked]}::text[])
      or exists (select from assignment a where a.staff_id = st.id and a.owner_id = ${owner})
    order by st.family_name, st.given_name, st.id`.execute(trx)
  return new Map(
    rows.map((row) => [
      row.hsa_id,
      {
        staff: row.id,
        hsaId: row.hsa_id,
        signInName: row.subject,
        givenName: row.given_name,
        familyName: row.family_name,
        phone: row.phone,
        protectedStaff: row.protected,
        version: row.version,
        here: row.here,
        licences: row.licences,
      },
    ]),
  )
}

/** Which of these HSA-ids are units of other providers. */
export async function unitsElsewhere(
  trx: Trx,
  owner: OwnerId,
  hsaIds: readonly string[],
): Promise<Set<string>> {
  if (hsaIds.length === 0) return new Set()
  const rows = await trx
    .selectFrom('unit')
    .select('hsa_id')
    .where('owner_id', '<>', owner)
    .where('hsa_id', 'in', hsaIds)
    .execute()
  return new Set(rows.map((row) => row.hsa_id))
}
