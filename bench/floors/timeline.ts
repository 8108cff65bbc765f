import { type Asked, type Floor, rowsOf } from './floor.ts'

const ENTRIES = `select e.*, u.name as unit_name, s.entry_id is not null as was_signed
  from entry e join unit u on u.id = e.unit_id left join entry_signature s on s.entry_id = e.id
  where e.person_id = $1 and e.unit_id = $2 and not exists (select from entry n where n.replaces_id = e.id)
  order by e.happened_at desc, e.id desc limit 31`

const COUNTS = `select count(*) as count, array_agg(distinct e.kind) as kinds from entry e
  where e.person_id = $1 and e.unit_id = $2 and not exists (select from entry n where n.replaces_id = e.id)`

/** The rows of a timeline's first page with its count, kinds and the reader's last look. */
export const timelineFloor: Floor = {
  name: 'record.timeline',
  writes: false,
  logged: true,
  persons: ({ person }) => [String(person)],
  rows: ({ client, body, unit, staff }: Asked) =>
    Promise.all([
      rowsOf(client, { name: 'timeline', text: ENTRIES }, [body.person, unit]),
      rowsOf(client, { name: 'counts', text: COUNTS }, [body.person, unit]),
      rowsOf(
        client,
        {
          name: 'look',
          text: 'select looked_at from last_look where staff_id = $1 and unit_id = $2 and person_id = $3',
        },
        [staff, unit, body.person],
      ),
    ]),
}
