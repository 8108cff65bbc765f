import type pg from 'pg'
import type { Reader } from '../access/reader.ts'
import { dayOf } from '../shared/day.ts'
import type { About } from '../shared/endpoint.ts'
import type { AssignmentId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { type Facts, type FactsRow, factsOf, type Who } from './facts.ts'

/** The facts as they stood when something was made, about its author's assignment. */
export interface FactsThen extends Facts {
  /** Who made it under which assignment, whether or not that held. */
  readonly reader: Reader
  /** The assignment held at that moment: to the minute when it was ended at once, else to its last day. */
  readonly held: boolean
}

interface Row extends FactsRow {
  readonly who: Who
  readonly held: boolean
}

const holds = (table: string) =>
  `$4::date >= ${table}.valid_from and (${table}.valid_to is null or $4::date <= ${table}.valid_to)`

/**
 * Looks back: the right to write is judged at the time of making (design 4). Care relations and active choices are
 * those of then; the process is as it stands now. Sets whose rows the transaction sees, as access_facts() does, and
 * sees no others: what another owner has is here as if it were not there.
 */
export async function factsThen(
  client: pg.PoolClient,
  asked: { readonly assignment: AssignmentId; readonly about: About; readonly madeAt: Instant },
): Promise<FactsThen> {
  const { assignment, about, madeAt } = asked
  await client.query(
    `select set_config('hemma.owner', owner_id::text, true), set_config('hemma.person', '', true),
       set_config('hemma.opened', '', true) from assignment where id = $1`,
    [assignment],
  )
  const { rows } = await client.query<{ facts: Row }>({
    name: 'facts_then',
    text: `select jsonb_build_object(
        'who', jsonb_build_object('staff', st.id, 'hsaId', st.hsa_id, 'name', st.given_name || ' ' || st.family_name),
        'assignment', jsonb_build_object('id', a.id, 'unit', a.unit_id, 'unitName', u.name, 'unitKind', u.kind,
          'careModel', u.care_model, 'owner', a.owner_id, 'ownerName', o.name, 'ownerKind', o.kind, 'area', o.area,
          'profession', a.profession, 'purpose', a.purpose, 'title', a.title),
        'held', ((${holds('a')}) and (${holds('u')}) and (${holds('o')}))
          or (a.ended_at is not null and $2::timestamptz < a.ended_at and $4::date >= a.valid_from),
        'process', case when pr.id is not null then jsonb_build_object('id', pr.id, 'kind', pr.kind, 'owner', pr.owner_id,
          'unit', pr.unit_id, 'person', pr.person_id, 'state', pr.state, 'version', pr.version) end,
        'person', case when p.id is not null then
          jsonb_build_object('id', p.id, 'protected', p.protected, 'deceased', p.deceased_day) end,
        'relation', exists (select from care_relation c where c.person_id = p.id and c.unit_id = a.unit_id
          and c.from_at <= $2 and (c.until_at is null or c.until_at > $2)),
        'choices', (select coalesce(jsonb_agg(distinct c.unit_id), '[]') from active_choice c where c.person_id = p.id
          and c.assignment_id = a.id and c.owner_id = a.owner_id and c.chosen_at <= $2 and c.ends_at > $2)) as facts
      from assignment a join staff st on st.id = a.staff_id join unit u on u.id = a.unit_id
        join care_provider o on o.id = a.owner_id
        left join process pr on pr.id = $5
        left join person p on p.id = coalesce(pr.person_id, $3::uuid)
      where a.id = $1`,
    values: [
      assignment,
      madeAt,
      typeof about === 'object' && 'person' in about ? about.person : null,
      dayOf(madeAt),
      typeof about === 'object' && 'process' in about ? about.process : null,
    ],
  })
  const row = rows[0]?.facts
  const facts = row === undefined ? undefined : factsOf(row, row.who)
  if (row === undefined || facts?.reader == null)
    throw new Error('the assignment of a device’s token is gone')
  return { ...facts, reader: facts.reader, held: row.held }
}
