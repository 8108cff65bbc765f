import { sql } from 'kysely'
import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { OwnerId, StaffId } from '../shared/id.ts'
import type { Purpose } from './organisation.ts'

export interface StaffSearch {
  readonly owner: OwnerId
  readonly text: string
  readonly when: 'now' | 'over' | 'all'
  readonly take: number
  readonly today: Day
}

interface Hit {
  readonly id: StaffId
  readonly given_name: string
  readonly family_name: string
  readonly hsa_id: string
  readonly protected: boolean
  readonly total: string
  readonly works: readonly { readonly title: string; readonly unitName: string; readonly purpose: Purpose }[]
}

/**
 * Staff with an assignment at the provider whose name, HSA-id, title or unit holds every word of the text, and how
 * many they are in all. `over` are those whose every assignment there is over.
 */
export async function searchStaff(trx: Trx, search: StaffSearch) {
  const words = search.text.trim().split(/\s+/).filter(Boolean).slice(0, 8)
  const matches = words.map(
    (word) => sql`position(lower(${word}) in lower(st.given_name || ' ' || st.family_name || ' ' || st.hsa_id
      || ' ' || a.title || ' ' || u.name)) > 0`,
  )
  const where = matches.length === 0 ? sql`true` : sql.join(matches, sql` and `)
  const { rows } = await sql<Hit>`
    with own as (
      select st.id, st.given_name, st.family_name, st.hsa_id, st.protected,
        bool_or(coalesce(a.valid_to, 'infinity') >= ${search.today}::date) as here,
        bool_or(${where}) as fits,
        jsonb_agg(jsonb_build_object('title', a.title, 'unitName', u.name, 'purpose', a.purpose) order by u.name)
          filter (where ${search.when} <> 'now' or coalesce(a.valid_to, 'infinity') >= ${search.today}::date) as works
      from assignment a join staff st on st.id = a.staff_id join unit u on u.id = a.unit_id
      where a.owner_id = ${search.owner}
      group by st.id
    )
    select id, given_name, family_name, hsa_id, protected, coalesce(works, '[]') as works, count(*) over () as total
    from own
    where fits and (${search.when} = 'all' or here = (${search.when} = 'now'))
    order by family_name, given_name, id
    limit ${search.take}`.execute(trx)
  return {
    total: Number(rows[0]?.total ?? 0),
    staff: rows.map((row) => ({
      staff: row.id,
      name: `${row.given_name} ${row.family_name}`,
      hsaId: row.hsa_id,
      protectedStaff: row.protected,
      works: [...row.works],
    })),
  }
}
