import { type Asked, type Floor, rowsOf } from './floor.ts'

const HEAD = `select p.*, m.name as municipality, u.id as listed, u.name as listed_name, t.phone as listed_phone
  from person p left join person_search s on s.person_id = p.id left join municipality m on m.code = p.municipality_code
  left join unit u on u.id = s.listed_unit_id left join unit_phone t on t.unit_id = u.id and t.line = 'day' where p.id = $1`

const FACTS = `select f.entry_id, f.line_id, f.kind, f.unit_id, f.said_at, u.name, e.author_name, e.author_title, e.body
  from person_fact f join entry e on e.id = f.entry_id join unit u on u.id = f.unit_id
  where f.person_id = $1 and f.unit_id = $2 and not f.ended and not exists (select from person_fact n where n.person_id = f.person_id and n.over_id = f.entry_id)
    and not exists (select from entry n where n.replaces_id = f.entry_id)
  order by f.said_at desc`

/** The rows of a person's page: head, numbers, relation, what holds, which units have records, active choices. */
export const personPageFloor: Floor = {
  name: 'person.page',
  writes: false,
  logged: true,
  persons: ({ person }) => [String(person)],
  rows: readPage,
}

/** The same without its log post: what the log costs a read. */
export const unloggedPageFloor: Floor = { ...personPageFloor, name: 'person.page.unlogged', logged: false }

async function readPage({ client, body, unit, owner, assignment, now }: Asked): Promise<unknown> {
  const { person } = body
  return await Promise.all([
    rowsOf(client, { name: 'head', text: HEAD }, [person]),
    rowsOf(
      client,
      { name: 'numbers', text: 'select kind, value from person_identity where person_id = $1' },
      [person],
    ),
    rowsOf(
      client,
      {
        name: 'relations',
        text: 'select reason, from_at, until_at from care_relation where person_id = $1 and unit_id = $2 and from_at <= $3',
      },
      [person, unit, now],
    ),
    rowsOf(client, { name: 'facts', text: FACTS }, [person, unit]),
    rowsOf(
      client,
      {
        name: 'units',
        text: 'select distinct u.id, u.name from entry e join unit u on u.id = e.unit_id where e.person_id = $1 and e.owner_id = $2',
      },
      [person, owner],
    ),
    rowsOf(
      client,
      {
        name: 'choices',
        text: 'select unit_id, ends_at from active_choice where person_id = $1 and assignment_id = $2 and ends_at > $3',
      },
      [person, assignment, now],
    ),
  ])
}
